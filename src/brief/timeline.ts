import type { ControlClaim } from '../terms/claim.ts';
import type { Findings } from '../terms/finding.ts';
import { inEnglish, sayChange } from '../words/index.ts';
import type { TimelineDay, TimelineEntry } from './brief.ts';
import type { ReferenceBook } from './references.ts';

/** Changes that tell a story by themselves; attacks and fighting fill days without moving a line. */
const TOLD = new Set(['takes', 'retakes', 'enters', 'loses', 'withdraws', 'besieges', 'advances']);

/**
 * What is said to have happened, by day of the event. Claims of one party, change and place on one day are one entry;
 * a claim without a day of its own stands under its report's day. Background and hypotheses are left out, denials are
 * set beside what they deny.
 */
export function timeline(findings: Findings, book: ReferenceBook): TimelineDay[] {
  const published = new Map(findings.reports.map((card) => [card.reportId, card.published]));
  const days = new Map<string, Map<string, ControlClaim[]>>();
  for (const claim of findings.control) {
    const day = claim.when ?? published.get(claim.reportId);
    const isTold = TOLD.has(claim.change) && claim.place !== null && !claim.background && claim.in === 'body';
    if (!day || day.length < 10 || !isTold || !['asserted', 'denied'].includes(claim.modality)) continue;
    const entries = days.get(day) ?? new Map<string, ControlClaim[]>();
    days.set(day, entries);
    const key = `${claim.placeId}|${claim.change}|${sideOf(claim, findings)}`;
    entries.set(key, [...(entries.get(key) ?? []), claim]);
  }
  return [...days]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([day, entries]) => ({ day, entries: [...entries.values()].map((claims) => entryOf(claims, book)) }));
}

function sideOf(claim: ControlClaim, findings: Findings): string {
  const actor = findings.actors.get(claim.partyIds[0] ?? '');
  return actor?.side ?? actor?.actorId ?? '';
}

function entryOf(claims: readonly ControlClaim[], book: ReferenceBook): TimelineEntry {
  const ids = claims.map((claim) => claim.id);
  const namesOf = (modality: string) => [
    ...new Set(claims.filter((claim) => claim.modality === modality).flatMap((claim) => claim.by.slice(0, 1))),
  ];
  return {
    says: inEnglish(sayChange(claims.find((claim) => claim.modality === 'asserted') ?? claims[0]!)),
    by: namesOf('asserted'),
    outlets: book.outletsOf(ids),
    deniedBy: namesOf('denied'),
    references: book.cite(ids),
  };
}

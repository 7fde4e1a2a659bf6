import type { Findings } from '../terms/finding.ts';
import type { DayPicture, PlaceState } from '../terms/picture.ts';
import { inEnglish } from '../words/index.ts';
import type { Brief, ChangeNote, Holding } from './brief.ts';
import { likelihood } from './likelihood.ts';
import { openReferences, type ReferenceBook } from './references.ts';
import { timeline } from './timeline.ts';
import { unsettled } from './unsettled.ts';

export interface ComposeOptions {
  /** The headline over the page; by default made from the countries and days of the findings. */
  readonly title?: string;
}

/**
 * Composes the page's content from what the stages concluded; adds no judgement of its own.
 * @param pictures one a day, in order of day; the last one is "now"
 */
export function compose(findings: Findings, pictures: readonly DayPicture[], options: ComposeOptions = {}): Brief {
  const book = openReferences(findings);
  const now = pictures.at(-1);
  const ribbons = ribbonsOf(pictures);
  const from = pictures[0]?.day ?? null;

  // Composed in the order of the page, so that reference numbers rise as one reads.
  const changes = changesOf(pictures, (state) => holdingOf(state, book, ribbons));
  const holdings = (now?.places ?? [])
    .filter((state) => state.status !== 'unknown')
    .map((state) => holdingOf(state, book, ribbons))
    .sort(byInterest);
  const disputes = [...findings.disputes]
    .sort((a, b) => Number(a.settled !== null) - Number(b.settled !== null))
    .map((dispute) => ({
      topic: inEnglish(dispute.topic),
      place: dispute.place,
      kind: dispute.kind,
      settled: dispute.settled && { when: dispute.settled.when, how: inEnglish(dispute.settled.how) },
      sides: dispute.sides.map((side) => ({
        says: inEnglish(side.says),
        by: side.by,
        reports: side.reports,
        references: book.cite(side.claims),
      })),
    }));
  const figures = [...findings.figures]
    .sort((a, b) => b.rows.length - a.rows.length || b.high - a.high)
    .map((series) => ({
      ...series,
      flags: series.flags.map(inEnglish),
      rows: series.rows.map((row) => ({
        ...row,
        because: inEnglish(row.because),
        reference: book.cite([row.claim])[0] ?? null,
      })),
    }));

  return {
    title: options.title ?? titleOf(findings),
    from,
    asOf: now?.day ?? null,
    reports: findings.reports.length,
    outlets: new Set(findings.reports.map((card) => card.outlet ?? card.report)).size,
    claims: findings.control.length + findings.figureClaims.length,
    changes,
    holdings,
    disputes,
    figures,
    timeline: timeline(findings, book),
    lineage: lineageOf(findings, book),
    alarms: findings.alarms.map(({ outlet, report, asserter, because, claim }) => ({
      outlet: outlet ?? report,
      asserter,
      because: inEnglish(because),
      references: book.cite([claim]),
    })),
    voices: voicesOf(findings),
    unsettled: unsettled(findings, now),
    references: book.all(),
  };
}

/** Claims that travel: carried by more than one report. */
function lineageOf(findings: Findings, book: ReferenceBook): Brief['lineage'] {
  return findings.lineage
    .filter((line) => line.chain.length > 1)
    .map(({ claim, asserter, chain, drift }) => ({
      claim: inEnglish(claim),
      asserter,
      chain: chain.map((step) => ({
        report: step.outlet ?? step.report,
        attribution: step.attribution,
        by: step.by,
        references: book.cite([step.claim]),
      })),
      drift: drift.map(inEnglish),
    }));
}

/** Asserters with a name of their own, those with most settled claims first; outlets and passers-by are left out. */
function voicesOf(findings: Findings): Brief['voices'] {
  return findings.voices
    .filter((voice) => voice.kind === 'party' || voice.kind === 'monitor' || voice.kind === 'agency')
    .map(({ name, kind, side, outlets, claims, record }) => ({
      ...{ name, kind, claims },
      side: side === null ? null : (findings.sides.get(side) ?? null),
      outlets: outlets.length,
      settled: record.settled,
      held: record.held,
      share: record.share,
    }))
    .sort((a, b) => b.settled - a.settled || b.claims - a.claims || a.name.localeCompare(b.name, 'en'));
}

type Ribbons = ReadonlyMap<string, Holding['days']>;

function ribbonsOf(pictures: readonly DayPicture[]): Ribbons {
  const ribbons = new Map<string, Holding['days'][number][]>();
  for (const { day, places } of pictures) {
    for (const { placeId, holder, status, basis } of places) {
      const ribbon = ribbons.get(placeId) ?? [];
      ribbon.push({ day, holder, status, basis });
      ribbons.set(placeId, ribbon);
    }
  }
  return ribbons;
}

function holdingOf(state: PlaceState, book: ReferenceBook, ribbons: Ribbons): Holding {
  const { place, country, latDeg, lonDeg, holder, status, basis, confidence, since, voices, because } = state;
  return {
    ...{ place, country, latDeg, lonDeg, holder, status, basis, confidence, since, voices },
    because: inEnglish(because),
    likelihood: likelihood(confidence),
    outlets: book.outletsOf(state.for),
    for: book.cite(state.for),
    against: book.cite(state.against),
    days: ribbons.get(state.placeId) ?? [],
  };
}

/** Changes of holder or into and out of fighting, the newest day first; a place's first appearance is no change. */
function changesOf(pictures: readonly DayPicture[], note: (state: PlaceState) => Holding): ChangeNote[] {
  const changes: ChangeNote[] = [];
  const last = new Map<string, PlaceState>();
  for (const { day, places } of pictures) {
    for (const state of places) {
      if (state.status === 'unknown') continue;
      const before = last.get(state.placeId);
      last.set(state.placeId, state);
      if (before && (before.holder !== state.holder || before.status !== state.status)) {
        changes.push({ day, before: { holder: before.holder, status: before.status }, now: note(state) });
      }
    }
  }
  return changes.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : byInterest(a.now, b.now)));
}

/** Contested first, then what more outlets speak of, then by name. */
function byInterest(a: Holding, b: Holding): number {
  const contested = Number(b.status === 'contested') - Number(a.status === 'contested');
  return contested || b.outlets - a.outlets || a.place.localeCompare(b.place, 'en');
}

function titleOf(findings: Findings): string {
  const tally = new Map<string, number>();
  for (const claim of findings.control) {
    const country = findings.places.get(claim.placeId ?? '')?.country;
    if (country) tally.set(country, (tally.get(country) ?? 0) + 1);
  }
  const top = [...tally].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0];
  return top ? (new Intl.DisplayNames('en', { type: 'region' }).of(top) ?? top) : 'The situation as reported';
}

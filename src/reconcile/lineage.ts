import { daysBetween } from '../terms/day.ts';
import type { Lineage, LineageStep } from '../terms/finding.ts';
import { sayControl } from '../words/index.ts';
import { driftOf } from './drift.ts';
import { passingOf } from './passing.ts';
import { keyOf, propositionsOf } from './propositions.ts';
import { retoldOtherwise } from './retold.ts';
import type { Told } from './tellings.ts';
import { namesPrinted, nameOfVoice, type ActorName } from './voice-name.ts';

/** Tellings of one thing further apart than this are told of two events. */
const ONE_EVENT_DAYS = 2;

/**
 * Follows each claim about one place from its asserter through the reports that carry it, each with the reason why it was
 * joined. Only chains of two reports or more are kept.
 */
export function traceLineage(
  tellings: readonly Told[],
  nameOf: (placeId: string) => string,
  actorName: ActorName,
): Lineage[] {
  const groups = new Map<string, Told[]>();
  for (const telling of tellings) {
    if (telling.isBackground || telling.isFormer) continue;
    for (const proposition of propositionsOf(telling)) {
      const key = keyOf(proposition);
      groups.set(key, groups.get(key) ?? []);
      groups.get(key)!.push(telling);
    }
  }
  const retold = retoldOtherwise(groups);
  addUnnamed(groups);
  addWider(groups);
  for (const [key, otherwise] of retold) groups.get(key)!.push(...otherwise);
  return [...groups.values()].flatMap((group) =>
    eventsOf(group).flatMap((event) => chainsOf(event, nameOf, actorName)),
  );
}

/** "The town fell": with nobody named, it is told of whoever is said to have taken it. */
function addUnnamed(groups: Map<string, Told[]>): void {
  for (const [key, unnamed] of [...groups]) {
    const [placeId, family, side, denied] = key.split('|');
    if (side !== '' || denied !== '' || (family !== 'left' && family !== 'holds')) continue;
    for (const [other, group] of groups) {
      const [otherPlace, otherFamily, otherSide, otherDenied] = other.split('|');
      if (otherPlace === placeId && otherFamily === 'holds' && otherSide !== '' && otherDenied === '')
        group.push(...unnamed);
    }
  }
}

/** What a voice says of a place in one report and of the land around it in another is one word of it, whose scope drifted. */
function addWider(groups: Map<string, Told[]>): void {
  for (const [key, wider] of [...groups]) {
    const [placeId, family, side, denied] = key.split('|');
    if (side === '' || (family !== 'around-left' && family !== 'around-holds')) continue;
    const group = groups.get([placeId, family.replace('around-', ''), side, denied].join('|'));
    const voices = new Set(group?.flatMap((t) => (t.asserter.kind === 'outlet' ? [] : [t.asserter.voice])));
    group?.push(...wider.filter((t) => voices.has(t.asserter.voice)));
  }
}

/** Splits tellings of one proposition into events: days within reach of the event's first day. */
export function eventsOf<T extends { readonly day: string }>(group: readonly T[]): T[][] {
  const events: T[][] = [];
  for (const telling of [...group].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const last = events.at(-1);
    if (last && daysBetween(last[0]!.day, telling.day) <= ONE_EVENT_DAYS) last.push(telling);
    else events.push([telling]);
  }
  return events;
}

function chainsOf(event: readonly Told[], nameOf: (placeId: string) => string, actorName: ActorName): Lineage[] {
  const voices = [...new Set(event.filter((t) => t.asserter.kind !== 'outlet').map((t) => t.voice))].sort();
  return voices.flatMap((voice) => {
    const own = event.filter((t) => t.asserter.voice === voice && t.voice === voice);
    const first = own.find((t) => t.copyOf === null) ?? own[0];
    if (!first) return [];
    const asserter = nameOfVoice(voice, namesPrinted(own), actorName);
    const steps = new Map<string, { step: LineageStep; telling: Told }>();
    for (const telling of event) {
      const passing = passingOf(telling, first, asserter);
      const known = steps.get(telling.report);
      if (passing && (!known || RANK[passing.attribution] < RANK[known.step.attribution]))
        steps.set(telling.report, { step: { ...stepOf(telling), ...passing }, telling });
    }
    const chain = [...steps.values()];
    if (chain.length < 2) return [];
    return [
      {
        claim: sayControl(first.claim),
        place: first.claim.place ?? nameOf(first.placeId),
        asserter,
        chain: chain.map((c) => c.step),
        drift: driftOf(
          first,
          chain.map((c) => c.telling),
        ),
      },
    ];
  });
}

const RANK = { kept: 0, changed: 1, lost: 2 } as const;

function stepOf(telling: Told): Omit<LineageStep, 'attribution' | 'because'> {
  return {
    report: telling.report,
    by: telling.claim.by,
    claim: telling.claimId,
    outlet: telling.coded.article.outlet,
    published: telling.published,
  };
}

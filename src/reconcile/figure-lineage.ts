import type { Lineage, LineageStep } from '../terms/finding.ts';
import type { Filling, Message } from '../terms/message.ts';
import { message, sayFigure } from '../words/index.ts';
import type { Count } from './figures.ts';
import { groupBy } from './group-by.ts';
import type { Names } from './names.ts';
import { namesPrinted, nameOfVoice } from './voice-name.ts';
import { isBefore } from './report-card.ts';
import { whyJoined, type Passing } from './passing.ts';

/** A number this far from the asserter's is no longer its number, rounded. */
const ROUNDED = 0.1;

/**
 * Follows each number from its asserter through the reports that carry it; drift of values and qualifiers is kept. An
 * official and the body he speaks for, who give one number for one side, are one asserter, called by the body's name.
 */
export function traceFigures(groups: readonly (readonly Count[])[], names: Names): Lineage[] {
  return groups.flatMap((group) =>
    speakersOf(group).flatMap((voices) => {
      const own = group.filter((c) => voices.has(c.asserter.voice) && voices.has(c.voice));
      const first = own.find((c) => c.copyOf === null) ?? own[0];
      if (!first) return [];
      const steps = new Map<string, LineageStep>();
      const drift: Message[] = [];
      for (const count of group) {
        const passing = passingOf(count, first, voices);
        if (!passing || steps.get(count.report)?.attribution === 'kept') continue;
        steps.set(count.report, { ...stepOf(count), ...passing });
        if (count.figure.value !== first.figure.value)
          drift.push(driftIn(count, first.figure.value, count.figure.value));
        if (count.figure.qualifier !== first.figure.qualifier)
          drift.push(driftIn(count, numberOf(first), numberOf(count)));
      }
      if (steps.size < 2) return [];
      const place = first.placeId === null ? null : names.ofPlace(first.placeId);
      const body = own.find((c) => !names.isPerson(c.asserter.voice)) ?? first;
      const called = own.filter((c) => c.asserter.voice === body.asserter.voice);
      return [
        {
          claim: sayFigure(first.figure),
          place,
          asserter: nameOfVoice(body.asserter.voice, namesPrinted(called), names.ofActor),
          chain: [...steps.values()],
          drift,
        },
      ];
    }),
  );
}

/** The voices behind a group of counts: one set for each asserter, those of one side that give one number together. */
function speakersOf(group: readonly Count[]): ReadonlySet<string>[] {
  const attributed = group.filter((c) => c.asserter.kind !== 'outlet');
  const byVoice = [...groupBy(attributed, (c) => c.asserter.voice)].sort(([a], [b]) => (a < b ? -1 : 1));
  const speakers: { readonly voices: Set<string>; readonly numbers: Set<string> }[] = [];
  for (const [voice, counts] of byVoice) {
    const numbers = counts.flatMap(({ asserter: { side }, figure }) =>
      side === null ? [] : [`${side}|${figure.value}`],
    );
    const known = speakers.find((one) => numbers.some((number) => one.numbers.has(number)));
    if (known) {
      known.voices.add(voice);
      for (const number of numbers) known.numbers.add(number);
    } else speakers.push({ voices: new Set([voice]), numbers: new Set(numbers) });
  }
  return speakers.map(({ voices }) => voices);
}

function stepOf(count: Count): Omit<LineageStep, keyof Passing> {
  return {
    report: count.report,
    by: count.figure.by,
    claim: count.figure.id,
    outlet: count.coded.article.outlet,
    published: count.coded.article.published,
  };
}

function passingOf(count: Count, first: Count, voices: ReadonlySet<string>): Passing | null {
  const { asserter, copyOf, figure } = count;
  if (voices.has(asserter.voice))
    return { attribution: 'kept', because: message('pass.number', { asserter: asserter.name }) };
  const isUnnamed = asserter.kind === 'outlet';
  if (voices.has(count.voice) || copyOf !== null) {
    if (!voices.has(count.voice) && !isNear(count, first)) return null;
    return {
      attribution: isUnnamed ? 'lost' : 'changed',
      because: whyJoined(copyOf, isUnnamed ? null : asserter.name),
    };
  }
  if (!isUnnamed || !isNear(count, first) || isBefore(count.coded, first.coded)) return null;
  const code = figure.value === first.figure.value ? 'pass.numberSame' : 'pass.numberRounded';
  return { attribution: 'lost', because: message(code, { asserter: first.asserter.name }) };
}

function isNear(a: Count, b: Count): boolean {
  return Math.abs(a.figure.value - b.figure.value) <= ROUNDED * Math.max(a.figure.value, b.figure.value);
}

function driftIn({ report }: Count, from: Filling, to: Filling): Message {
  return message('drift.in', { note: message('drift.became', { from, to }), report: { reports: [report] } });
}

/** A number with its qualifier, exact ones called so. */
function numberOf({ figure: { value, qualifier } }: Count): Message {
  return message(qualifier === 'exact' ? 'qualifier.exactly' : `qualifier.${qualifier}`, { n: value });
}

import type { Alarm, Lineage, LineageStep } from '../terms/finding.ts';
import type { Filling } from '../terms/message.ts';
import { message } from '../words/index.ts';
import type { Count } from './figures.ts';
import type { Told } from './tellings.ts';

/** Raises an alarm where a claim that a party makes in its own interest turns up as an outlet's own word. */
export function raiseAlarms(lineage: readonly Lineage[], tellings: readonly Told[]): Alarm[] {
  const byClaim = new Map(tellings.map((t) => [t.claimId, t]));
  const alarms = new Map<string, Alarm>();
  for (const chain of lineage) {
    const primary = chain.chain.map((step) => byClaim.get(step.claim)).find((t) => t?.asserter.name === chain.asserter);
    if (primary?.interest !== 'for') continue;
    for (const step of chain.chain) {
      if (step.attribution !== 'lost' || alarms.has(step.claim)) continue;
      alarms.set(step.claim, {
        claim: step.claim,
        report: step.report,
        outlet: step.outlet,
        asserter: chain.asserter,
        place: chain.place,
        because: message('alarm.claim', { outlet: carrierOf(step), asserter: chain.asserter }),
      });
    }
  }
  return [...alarms.values()];
}

/**
 * The same for numbers: what a party to the war counts, its own losses or its enemy's, turns up as an outlet's own count.
 * Not where somebody without a side gives the number as well: the outlet may have it from there.
 */
export function raiseFigureAlarms(lineage: readonly Lineage[], counts: readonly Count[]): Alarm[] {
  const byClaim = new Map(counts.map((c) => [c.figure.id, c]));
  const known = new Set(counts.filter(isOfNeither).map((c) => keyOf(c, c.counted.group)));
  const alarms = new Map<string, Alarm>();
  for (const { chain, asserter, place, claim } of lineage) {
    const first = chain.map((step) => byClaim.get(step.claim)!).find((c) => c.asserter.kind !== 'outlet');
    if (first?.asserter.kind !== 'party') continue;
    for (const step of chain) {
      const isKnownFromOthers = known.has(keyOf(byClaim.get(step.claim)!, first.counted.group));
      if (step.attribution !== 'lost' || isKnownFromOthers || alarms.has(step.claim)) continue;
      alarms.set(step.claim, {
        claim: step.claim,
        report: step.report,
        outlet: step.outlet,
        asserter,
        place,
        because: message('alarm.figure', { outlet: carrierOf(step), asserter, what: claim }),
      });
    }
  }
  return [...alarms.values()];
}

/** Who passes it on: the outlet, or the report where it names none. */
function carrierOf({ outlet, report }: LineageStep): Filling {
  return outlet ?? { reports: [report] };
}

/** Says whether a count is given by somebody named who has no side. */
function isOfNeither({ asserter }: Count): boolean {
  return asserter.side === null && asserter.kind !== 'outlet';
}

/** What one number is known by: its value, the end of its window, and the group counted. */
function keyOf({ figure, to }: Count, group: string): string {
  return `${figure.value}|${to}|${group}`;
}

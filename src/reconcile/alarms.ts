import type { Alarm, Lineage } from '../terms/finding.ts';
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
        because: `${step.outlet ?? step.report} states in its own voice what ${chain.asserter}, a party to it, claims`,
      });
    }
  }
  return [...alarms.values()];
}

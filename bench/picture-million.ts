// What one picture costs from a million stored claims, once loaded.
//   node --max-old-space-size=6000 --import tsx bench/picture-million.ts [--claims 1000000]
// A made-up stream is reconciled once, and what it tells is told again for later months until there is enough of it: the
// cost of a picture hangs on how much is told of how many places over how many days, and not on who wrote it.
import { parseArgs } from 'node:util';
import { picture } from '../src/picture/index.ts';
import { reconcile } from '../src/reconcile/index.ts';
import { addDays } from '../src/terms/day.ts';
import type { Findings, Telling } from '../src/terms/finding.ts';
import { generateStream } from './generate-reports.ts';

const { values: flags } = parseArgs({ options: { claims: { type: 'string', default: '1000000' } } });
const WANTED = Number(flags.claims);
const REPORTS = 10_000;
const PER_DAY = 400;
const PLACES = 400;
const DAYS_DRAWN = 20;

/** Processor time of this process in ms: on a busy machine the clock on the wall tells of others. */
const now = () => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000;

const { reports, war } = generateStream({
  seed: 1,
  reports: REPORTS,
  reportsPerDay: PER_DAY,
  places: PLACES,
  mostClaims: 10,
});
const once = reconcile(reports);
const length = war.days.length;
const tellings: Telling[] = [];
for (let month = 0; tellings.length < WANTED; month++) {
  const later = (day: string) => addDays(day, month * length);
  for (const t of once.tellings)
    tellings.push({
      ...t,
      claimId: `${t.claimId}-${month}`,
      day: later(t.day),
      from: later(t.from),
      published: t.published && later(t.published),
      publishedAt: t.publishedAt && `${later(t.publishedAt.slice(0, 10))}${t.publishedAt.slice(10)}`,
    });
}
const { places, actors, sides, voices } = once;
const findings: Findings = {
  ...{ places, actors, sides, voices, tellings },
  ...{ reports: [], control: [], figureClaims: [], duplicates: [], lineage: [], alarms: [], disputes: [] },
  ...{ figures: [], independent: [], problems: [] },
};
const last = tellings.reduce((latest, t) => (t.day > latest ? t.day : latest), '');

const loading = now();
picture(findings, { from: last, to: last });
const loadMs = now() - loading;
const costs = Array.from({ length: DAYS_DRAWN }, (_, i) => {
  const day = addDays(last, i - DAYS_DRAWN);
  const started = now();
  picture(findings, { from: day, to: day });
  return now() - started;
}).sort((a, b) => a - b);
console.log(
  `${tellings.length} claims of ${PLACES} places over ${Math.ceil((tellings.length / once.tellings.length) * length)} days: ` +
    `load ${(loadMs / 1000).toFixed(1)} s, a day ${costs[DAYS_DRAWN / 2]!.toFixed(1)} ms (median of ${DAYS_DRAWN}; most ${costs.at(-1)!.toFixed(1)} ms)`,
);

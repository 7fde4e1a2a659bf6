// How the cost of reconciling grows with the number of reports, on generated streams, and what a picture costs.
//   tsx bench/curve.ts [--sizes 1000,5000,20000,50000,200000] [--most-claims 4]
// With --most-claims 10 a report tells about five claims: 200000 reports hold a million.
// Large sizes want a larger heap: node --max-old-space-size=16000 --import tsx bench/curve.ts
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { picture } from '../src/picture/index.ts';
import { openReconciler } from '../src/reconcile/index.ts';
import type { Findings } from '../src/terms/finding.ts';
import { generateStream } from './generate-reports.ts';

const { values: flags } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,5000,20000,50000,200000' },
    'most-claims': { type: 'string', default: '4' },
  },
});
const REPORTS_PER_DAY = 400;
const PLACES = 400;
/** New reports that come singly once the stream is in, each followed by a look at the findings. */
const SINGLY = 10;

/** Processor time of this process in ms: on a busy machine the clock on the wall tells of others. */
const now = () => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000;

interface Point {
  readonly reports: number;
  readonly claims: number;
  readonly reconcileMs: number;
  readonly addOneMs: number;
  readonly loadMs: number;
  readonly dayMs: number;
}

function measure(size: number): Point {
  const { reports, war } = generateStream({
    seed: 1,
    reports: size + SINGLY,
    reportsPerDay: REPORTS_PER_DAY,
    places: PLACES,
    mostClaims: Number(flags['most-claims']),
  });
  const reconciler = openReconciler();
  const started = now();
  reconciler.add(reports.slice(0, size));
  let findings: Findings = reconciler.findings();
  const reconcileMs = now() - started;
  const last = war.days[Math.floor((size - 1) / REPORTS_PER_DAY)]!;
  const singly = now();
  for (const report of reports.slice(size)) {
    reconciler.add([report]);
    findings = reconciler.findings();
  }
  const addOneMs = (now() - singly) / SINGLY;
  const loading = now();
  picture(findings, { from: last, to: last });
  const loadMs = now() - loading;
  const days = war.days.slice(-20);
  const drawing = now();
  for (const day of days) picture(findings, { from: day, to: day });
  const dayMs = (now() - drawing) / days.length;
  return { reports: size, claims: findings.control.length, reconcileMs, addOneMs, loadMs, dayMs };
}

function rowOf(p: Point, first: Point): string {
  const perReport = p.reconcileMs / p.reports;
  const growth = (100 * (perReport / (first.reconcileMs / first.reports) - 1)).toFixed(0);
  const cells = [
    p.reports,
    p.claims,
    (p.reconcileMs / 1000).toFixed(2),
    perReport.toFixed(3),
    `${growth} %`,
    p.addOneMs.toFixed(1),
    (p.loadMs / 1000).toFixed(2),
    p.dayMs.toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}

const sizes = flags.sizes.split(',').map(Number);
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}, one thread\n`);
console.log('| reports | claims | reconcile, s | a report, ms | growth | one more, ms | load, s | a day, ms |');
console.log('|---|---|---|---|---|---|---|---|');
measure(sizes[0]!); // warm
const first = measure(sizes[0]!);
for (const size of sizes) console.log(rowOf(size === first.reports ? first : measure(size), first));

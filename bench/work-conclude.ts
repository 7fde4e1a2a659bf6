// What concluding costs a worker, in processor time: from scratch, and for a few reports more once it is warm; what is handed
// over, what drawing takes, and what becomes of findings and states as rows: `npx tsx bench/work-conclude.ts [--reports N]`.
import { parseArgs } from 'node:util';
import { draw, openReconciler } from '../src/pipeline.ts';
import { findingRows } from '../src/store/pictures/findings.ts';
import { daysOf } from '../src/work/conclude-all.ts';
import { groupOf } from '../src/work/draw-places.ts';
import { packFindings, unpackFindings } from '../src/work/findings.ts';
import { generateStream } from './generate-reports.ts';

const { values } = parseArgs({ options: { reports: { type: 'string', default: '4000' } } });
const size = Number(values.reports);
const MORE = 10;
const { reports } = generateStream({ seed: 1, reports: size + 2 * MORE, reportsPerDay: 400, places: 400 });
const line = (what: string, says: string) => process.stdout.write(`${what.padEnd(44)} ${says}\n`);

/** Gives what `work` gives, and says what it took of this process. */
function timed<T>(what: string, work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  line(what, `${((user + system) / 1000).toFixed(0)} ms`);
  return result;
}

const reconciler = openReconciler();
const first = timed(`concluding from ${size} reports`, () => {
  reconciler.add(reports.slice(0, size));
  return reconciler.findings();
});
const before = timed('their findings as rows', () => findingRows(first));
timed('concluding from one report more', () => {
  reconciler.add(reports.slice(size, size + 1));
  return reconciler.findings();
});
const findings = timed(`concluding from ${MORE} reports more`, () => {
  reconciler.add(reports.slice(size + 1, size + 1 + MORE));
  return reconciler.findings();
});
const after = timed('their findings as rows, and what changed', () => findingRows(findings));
const fresh = [...after.keys()].filter((id) => !before.has(id)).length;
const gone = [...before.keys()].filter((id) => !after.has(id)).length;
line('findings; of them begun and ended', `${after.size}; ${fresh} and ${gone}`);
const packed = timed('handing over: packing', () => packFindings(findings));
line('handing over: bytes a report', String(Math.round(packed.length / size)));
const unpacked = timed('handing over: unpacking', () => unpackFindings(packed));
const { firstDay, lastDay } = daysOf(reports, '9999-12-30');
const span = { from: firstDay!, to: lastDay! };
const days = timed(
  `drawing one of 8 groups over ${(Date.parse(span.to) - Date.parse(span.from)) / 86_400_000 + 1} days`,
  () => draw(unpacked, { ...span, isDrawn: (placeId) => groupOf(placeId) === 0 }),
);
timed('drawing the next group', () => draw(unpacked, { ...span, isDrawn: (placeId) => groupOf(placeId) === 1 }));
line('states of the first group', String(days.reduce((n, day) => n + day.places.length, 0)));

// What starting a desk on a store takes: `npx tsx bench/desk-start.ts --db FOLDER [--reports N] [--times N] [--more N]`. An empty
// folder is filled with reports of the made-up war first. Each start is from nothing to the first answer, and the time is that of all threads.
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { openLibrary } from '../src/cli/desk-library.ts';
import { shelfOf } from '../src/cli/shelf.ts';
import { openStore, type Store } from '../src/store/index.ts';
import type { CodedReport } from '../src/terms/coded.ts';
import type { Report } from '../src/terms/report.ts';
import { generateStream } from './generate-reports.ts';

const { values } = parseArgs({
  options: {
    db: { type: 'string' },
    reports: { type: 'string', default: '50000' },
    times: { type: 'string', default: '2' },
    more: { type: 'string', default: '0' },
  },
});
if (values.db === undefined) throw new Error('Expected `--db FOLDER`');

const AT_ONCE = 100;
const NOTHING = { title: null, outlet: null, url: null, published: null, updated: null, author: null, language: null };
const reader = {
  read: () => Promise.reject(new Error('Nothing is read here')),
  close: () => Promise.resolve(),
};

async function fill(store: Store, size: number): Promise<void> {
  const { reports } = generateStream({ seed: 1, reports: size, reportsPerDay: 400, places: 400 });
  for (let i = 0; i < reports.length; i += AT_ONCE)
    await store.keepAll(reports.slice(i, i + AT_ONCE).map(asKept), 'made up');
}

/** A made-up report with the bytes that its id is the hash of. */
function asKept(made: CodedReport): { report: Report; coded: CodedReport } {
  const text = `${made.article.file}\n${made.article.body}`;
  const bytes = new TextEncoder().encode(text);
  const id = createHash('sha256').update(bytes).digest('hex');
  const own = <T extends { reportId: string }>(rows: readonly T[]) => rows.map((row) => ({ ...row, reportId: id }));
  const { file } = made.article;
  return {
    report: { id, file, bytes, text, kind: 'text', encoding: 'utf-8', envelope: NOTHING, problems: [] },
    coded: {
      ...made,
      article: { ...made.article, reportId: id },
      control: own(made.control),
      figures: own(made.figures),
      statements: own(made.statements),
    },
  };
}

/** Says what some work took of all threads. */
async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  const clock = ((performance.now() - began) / 1000).toFixed(1);
  const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
  console.log(`${what}: ${clock} s, processor ${((user + system) / 1e6).toFixed(1)} s, resident ${memory} MB`);
}

async function start(store: Store, n: number): Promise<void> {
  const shelf = shelfOf(store, { isShared: false });
  const library = openLibrary(shelf, reader, { version: '0', canKeep: false }, console.error);
  await timed(`start ${n}`, async () => {
    await library.opened;
    await library.ask({ about: 'situation' });
  });
  const { reports: more } = generateStream({
    seed: Date.now(),
    reports: Number(values.more) + 1,
    reportsPerDay: 400,
    places: 400,
  });
  for (const report of more.slice(0, Number(values.more)))
    await timed('one report more', async () => {
      const told = new Promise((done) => library.onRevision(done));
      await store.keepAll([asKept(report)], 'made up');
      await told;
      await library.ask({ about: 'situation' });
    });
  await library.close();
}

const store = await openStore(values.db);
if ((await store.size()).reports === 0) await fill(store, Number(values.reports));
const { reports, claims } = await store.size();
console.log(`${reports} reports with ${claims} claims`);
for (let n = 1; n <= Number(values.times); n++) await start(store, n);
await store.close();

// How fast the store answers, and how fast it takes reports in: `npx tsx bench/store.ts --db FOLDER|URL [--reports N]`.
// The rows are made up from a seed (bench/store/generate.ts). A store that holds them already is only asked; one that was
// stopped half-way (SIGTERM) goes on. Processor time is told beside the clock, which a busy machine makes longer.
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { openStore, type Kept, type Store } from '../src/store/index.ts';
import { actorOf, FIRST_DAY, generate, placeOf, random, skewed, word, type World } from './store/generate.ts';
import { hasIndexesAway, withoutIndexes } from './store/bulk.ts';
import { copyReports } from './store/copies.ts';
import { keepStates } from './store/states.ts';
import { addDays } from '../src/terms/day.ts';

const { values } = parseArgs({
  options: {
    db: { type: 'string' },
    reports: { type: 'string', default: '100000' },
    places: { type: 'string', default: '2000' },
    questions: { type: 'string', default: '200' },
    /** So many copies of each report, an hour apart: words and names keep their shares, and it is quickly done. */
    copies: { type: 'string', default: '1' },
    /** Makes the indexes after the rows: several times as fast for much at once. */
    bulk: { type: 'boolean', default: false },
  },
});
if (!values.db) throw new Error('Say where: --db FOLDER or --db postgres://…');
const world: World = {
  reports: Math.ceil(Number(values.reports) / Number(values.copies)),
  claimsPerReport: 10,
  places: Number(values.places),
  days: 365,
  seed: 1,
};
const megabytes = (bytes: number) => Math.round(bytes / 1e6);
const line = (what: string, says: string) => process.stdout.write(`${what.padEnd(34)} ${says}\n`);

let isStopped = false;
process.once('SIGTERM', () => (isStopped = true));
await fill(values.db);
if (!isStopped) await ask(values.db);

/** Takes in the whole world, a hundred reports at a time, unless it is there. */
async function fill(db: string): Promise<void> {
  const store = await openStore(db);
  try {
    const there = (await store.size()).reports;
    const isWhole = there >= world.reports * Number(values.copies);
    if (isWhole && !(await hasIndexesAway(store))) return;
    let batch: Kept[] = [];
    let done = 0;
    const flush = async () => {
      await store.keepAll(batch, 'made up');
      done += batch.length;
      batch = [];
      if (done % 1000 === 0) process.stderr.write(`${done} reports\n`);
    };
    const takeIn = async () => {
      const start = performance.now();
      const cpu = process.cpuUsage();
      let n = 0;
      for (const kept of generate(world)) {
        if (n++ < there) continue;
        if (batch.push(kept) === 100) await flush();
        if (isStopped) return;
      }
      await flush();
      const seconds = (performance.now() - start) / 1000;
      const { user, system } = process.cpuUsage(cpu);
      const claims = done * world.claimsPerReport;
      line('ingest', `${Math.round(done / seconds)} reports/s, ${Math.round(claims / seconds)} claims/s by the clock`);
      line('', `${Math.round((claims * 1e6) / (user + system))} claims a second of this process's own time`);
    };
    const all = async () => {
      if (isWhole) return;
      if (there < world.reports) await takeIn();
      if (!isStopped) await copyReports(store, Number(values.copies));
    };
    await (values.bulk || isWhole ? withoutIndexes(store, all) : all());
    if (isStopped) return;
    const states = performance.now();
    await keepStates(store, world);
    line('pictures kept', `${Math.round((world.places * 24) / ((performance.now() - states) / 1000))} states/s`);
    line('memory while taking in', `${megabytes(process.memoryUsage().rss)} MB resident`);
  } finally {
    const closing = performance.now();
    await store.close();
    line('closing', `${Math.round(performance.now() - closing)} ms`);
  }
}

async function ask(db: string): Promise<void> {
  const [opening, before] = [performance.now(), process.cpuUsage()];
  const store = await openStore(db);
  const revision = await store.revision();
  const { user, system } = process.cpuUsage(before);
  const own = Math.round((user + system) / 1000);
  line(
    'opening, with a first question',
    `${Math.round(performance.now() - opening)} ms, own time ${own} ms (${revision})`,
  );
  const next = random(99);
  const day = () => addDays(FIRST_DAY, 10 + Math.floor(next() * 340));
  const place = () => placeOf(skewed(next, world.places));
  const common = ['forces', 'shelling', 'withdrew', 'hospital', 'airstrike', 'checkpoint', 'bridge night'];
  const questions: Record<string, (store: Store) => Promise<unknown>> = {
    'search: a rare word': (s) => s.search(word(5000 + Math.floor(next() * 25_000))),
    'search: a place by name': (s) => s.search(place().name),
    'search: a common word': (s) => s.search(common[Math.floor(next() * common.length)]!),
    'search: two words': (s) => s.search(`${word(skewed(next, 3000))} ${common[Math.floor(next() * 6)]!}`),
    'search: a name in quotes': (s) => s.search(`"${actorOf(skewed(next, 60)).name}"`),
    'search: a misspelt place': (s) => s.search(place().name.replace(/.$/, 'x')),
    "a place's history": (s) => s.history(place().placeId, null),
    "a place's history, as of then": (s) => s.history(place().placeId, `${day()}T12:00:00Z`),
    'the picture of a day': (s) => s.picture(day(), null),
    'the picture of a day, as recorded then': (s) => s.picture(day(), `${day()}T12:00:00Z`),
    'claims of a party': (s) => s.claims({ partyIds: [`actor-${skewed(next, 60)}`] }),
    'claims of an asserter and a change': (s) =>
      s.claims({ asserterIds: [`actor-${60 + skewed(next, 400)}`], kinds: ['takes'] }),
    'claims of a week': (s) => s.claims({ fromDay: '2024-06-01', toDay: '2024-06-07' }),
    'claims within 25 km': (s) => s.claims({ near: { latDeg: 34 + next(), lonDeg: 38 + next(), km: 25 } }),
    'claims as known then': (s) => s.claims({ knownBy: `${day()}T12:00:00Z` }),
    'reports, newest': (s) => s.reports({}),
    revision: (s) => s.revision(),
  };
  for (const [what, question] of Object.entries(questions)) {
    const times: number[] = [];
    const own: number[] = [];
    for (let i = 0; i < Number(values.questions); i++) {
      const start = performance.now();
      const cpu = process.cpuUsage();
      await question(store);
      times.push(performance.now() - start);
      const { user, system } = process.cpuUsage(cpu);
      own.push((user + system) / 1000);
    }
    const at = (list: number[], share: number) =>
      list.sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))]!.toFixed(1);
    line(
      what,
      `p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms; own time p50 ${at(own, 0.5)} ms, p95 ${at(own, 0.95)} ms`,
    );
  }
  line('memory', `${megabytes(process.memoryUsage().rss)} MB resident`);
  await store.close();
}

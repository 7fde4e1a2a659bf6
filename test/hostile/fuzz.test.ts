import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWarc } from '../../src/archive/index.ts';
import { clean } from '../../src/clean/index.ts';
import { readRobots } from '../../src/fetch/index.ts';
import { readMany } from '../../src/read/index.ts';
import { FoglineError } from '../../src/terms/errors.ts';
import { hostileInput } from './mutate.ts';
import { watch } from './watchdog.ts';

/** Some at home, other ones each time; the same 50,000 where CI runs the tests. Any others by the environment. */
const runs = Number(process.env['FOGLINE_FUZZ_RUNS'] ?? (process.env['CI'] ? 50_000 : 2000));
const seed = Number(process.env['FOGLINE_FUZZ_SEED'] ?? (process.env['CI'] ? 20_241_205 : Date.now() % 2 ** 31));

/** The longest that one input may keep the processor, and the most that memory may grow over all of them. */
const longestMs = 2000;
const mostGrowth = 300 * 2 ** 20;

/** Inputs for which nothing but their end is asked. */
const first = 20;

/** Inputs after which memory is first measured: by then every reader is loaded and compiled. */
const warm = Math.min(2000, runs / 2);

/** An input without end is ended after this much processor time, generous for a machine whose caches others use. */
const endlessMs = 30_000;

async function readAll(bytes: Buffer): Promise<void> {
  const text = bytes.toString('latin1');
  expect(typeof readRobots('https://x.example/robots.txt', text).allows('https://x.example/a')).toBe('boolean');
  if (/^(?:WARC|\x1f\x8b)/.test(text)) await readAsArchive(bytes);
  for await (const report of readMany('x', bytes)) {
    const article = clean(report);
    expect(article.body + article.title).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
    expect(article.published ?? '2024-12-05').toMatch(/^\d{4}-\d\d-\d\d$/);
  }
}

/** Reads bytes as a web archive, in pieces as a file gives them. What is no archive, or a torn one, is said to be so. */
async function readAsArchive(bytes: Buffer): Promise<void> {
  const pieces = async function* () {
    for (let i = 0; i < bytes.length; i += 700) yield bytes.subarray(i, i + 700);
  };
  try {
    for await (const page of readWarc(pieces(), 1_000_000)) expect(typeof page.url).toBe('string');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
}

const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Memory in use after everything that can be freed is freed, in bytes: what the allocator keeps for later is not counted. */
function held(): number {
  setFlagsFromString('--expose_gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

it('reads and cleans anything, or says why not, in time and without growing', async () => {
  // Said first, so that it is known even where an input never comes to an end.
  const again = `Run again with FOGLINE_FUZZ_SEED=${seed} FOGLINE_FUZZ_RUNS=${runs}`;
  console.log(`fuzzing ${runs} inputs; ${again}`);
  const watchdog = watch(endlessMs, again);
  let done = 0;
  let before = Number.NaN;
  let started = spent();
  await fc.assert(
    fc.asyncProperty(hostileInput, async (bytes) => {
      watchdog.begin();
      try {
        await readAll(bytes);
      } catch (error) {
        if (!(error instanceof FoglineError)) throw error;
      }
      const now = spent();
      const tookMs = now - started;
      started = now;
      // The first inputs pay for loading and compiling the readers.
      if (++done > first) expect(tookMs).toBeLessThan(longestMs);
      if (done === warm) {
        before = held();
        started = spent();
      }
    }),
    { numRuns: runs, seed },
  );
  await watchdog.stop();
  expect(held() - before).toBeLessThan(mostGrowth);
}, 1_800_000);

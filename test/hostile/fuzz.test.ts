import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clean } from '../../src/clean/index.ts';
import { readMany } from '../../src/read/index.ts';
import { FoglineError } from '../../src/terms/errors.ts';
import { hostileInput } from './mutate.ts';
import { spentMs } from './spent.ts';

/** Some at home, other ones each time; the same 50,000 where CI runs the tests. Any others by the environment. */
const runs = Number(process.env['FOGLINE_FUZZ_RUNS'] ?? (process.env['CI'] ? 50_000 : 2000));
const seed = Number(process.env['FOGLINE_FUZZ_SEED'] ?? (process.env['CI'] ? 20_241_205 : Date.now() % 2 ** 31));

/** The longest that one input may keep the processor, and the most that memory may grow over all of them. */
const longestMs = 2000;
const mostGrowth = 300 * 2 ** 20;

/** Inputs after which memory is first measured: by then every reader is loaded and compiled. */
const warm = Math.min(2000, runs / 2);

async function readAll(bytes: Buffer): Promise<void> {
  for await (const report of readMany('x', bytes)) {
    const article = clean(report);
    expect(article.body + article.title).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
    expect(article.published ?? '2024-12-05').toMatch(/^\d{4}-\d\d-\d\d$/);
  }
}

/** Memory in use after everything that can be freed is freed, in bytes: what the allocator keeps for later is not counted. */
function held(): number {
  setFlagsFromString('--expose_gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

it('reads and cleans anything, or says why not, in time and without growing', async () => {
  // Said first, so that it is known even where an input never comes to an end.
  console.log(`fuzzing ${runs} inputs; run again with FOGLINE_FUZZ_SEED=${seed}`);
  let done = 0;
  let before = Number.NaN;
  await fc.assert(
    fc.asyncProperty(hostileInput, async (bytes) => {
      const started = process.cpuUsage();
      try {
        await readAll(bytes);
      } catch (error) {
        if (!(error instanceof FoglineError)) throw error;
      }
      expect(spentMs(started)).toBeLessThan(longestMs);
      if (++done === warm) before = held();
    }),
    { numRuns: runs, seed },
  );
  expect(held() - before).toBeLessThan(mostGrowth);
}, 600_000);

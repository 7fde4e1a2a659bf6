import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldSet, SHARED } from './sets.ts';

/** Scores by name; null where the gold has nothing to compare with. */
export type Scores = Readonly<Record<string, number | null>>;

/** Scores coded reports against a folder of gold. `rows` prints every miss and every invention. */
export function scoreReports(goldDir: string, extracted: string, rows: boolean): Scores {
  return runScorer('score.mjs', [goldDir, extracted], rows);
}

/** Scores a picture and a ledger against a stream's truth. */
export function scoreStream(dir: string, picture: string, ledger: string, rows: boolean): Scores {
  return runScorer('score-stream.mjs', [dir, picture, ledger], rows);
}

function runScorer(scorer: string, files: readonly string[], rows: boolean): Scores {
  const run = (...flags: string[]) =>
    execFileSync(process.execPath, [join(SHARED, 'bin', scorer), ...files, ...flags], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
  if (rows) process.stdout.write(run('--rows').replace(/^[\w.]+ +[-\d.]+$\n/gm, ''));
  return JSON.parse(run('--json')) as Scores;
}

/** Lays the gold of several sets into one folder, their tables of parties joined, so that one run scores all. */
export function joinGold(sets: readonly GoldSet[], into: string): string {
  const parties = ['party\tside\taliases'];
  for (const set of sets) {
    for (const file of readdirSync(set.goldDir).filter((f) => f.endsWith('.gold.json')))
      cpSync(join(set.goldDir, file), join(into, file));
    const table = join(set.stream?.dir ?? set.goldDir, 'parties.tsv');
    parties.push(...readFileSync(table, 'utf8').trimEnd().split('\n').slice(1));
  }
  writeFileSync(join(into, 'parties.tsv'), `${parties.join('\n')}\n`);
  return into;
}

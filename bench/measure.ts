import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printedDay, printedLedger, printedReport } from '../src/cli/printed.ts';
import type { Tools } from '../src/extract/index.ts';
import { codeReport, conclude, draw, readPaths } from '../src/pipeline.ts';
import type { CodedReport } from '../src/terms/coded.ts';
import type { DayPicture } from '../src/terms/picture.ts';
import { latestClaimWins, mostOutletsWin } from './baselines.ts';
import { scoreCorpusDisputes } from './corpus-disputes.ts';
import { joinGold, scoreReports, scoreStream, type Scores } from './score.ts';
import { type GoldSet, SHARED } from './sets.ts';

/**
 * Scores by set: the reports of each set, `<set> stream` for pictures and ledgers (of the corpus its disputes alone), and of
 * several sets together: `goal` for those that the goals are set for, `combined` for all but held-out ones.
 */
export type Measured = Record<string, Scores>;

/** The sets that goals of reading are told of: together, as one pile of reports. */
const GOAL = ['corpus', 'north', 'south'];

export interface MeasureOptions {
  /** Folder for what was extracted, drawn and concluded. */
  readonly out: string;
  /** Print every miss and every invention, save of held-out sets, whose rows nobody is to read. */
  readonly rows: boolean;
}

/** Runs the whole way over each set and has the scorers judge it. */
export async function measure(
  sets: readonly GoldSet[],
  tools: Tools,
  { out, rows }: MeasureOptions,
): Promise<{ scored: Measured; baselines: Measured }> {
  const scored: Measured = {};
  const baselines: Measured = {};
  const read = new Map<GoldSet, CodedReport[]>();
  for (const set of sets) {
    const showRows = rows && !set.isHeldOut;
    const coded = await codeAll(set, tools);
    if (!set.isHeldOut) read.set(set, coded);
    const extracted = write(out, `${set.name}.jsonl`, coded.map(printedReport));
    scored[set.name] = scoreReports(set.goldDir, extracted, showRows);
    if (set.name === 'corpus')
      scored['corpus stream'] = await scoreCorpusDisputes(conclude(coded).disputes, SHARED, rows);
    if (set.stream === null) continue;
    const { dir, from, to } = set.stream;
    const findings = conclude(coded);
    const ledger = write(out, `${set.name}.ledger.json`, [printedLedger(findings)]);
    const judge = (name: string, days: readonly DayPicture[], show: boolean) =>
      scoreStream(dir, write(out, `${set.name}.${name}.jsonl`, days.map(printedDay)), ledger, show);
    scored[`${set.name} stream`] = judge('picture', draw(findings, { from, to }), showRows);
    baselines[`${set.name} latest claim`] = judge('latest-claim', latestClaimWins(findings, from, to), false);
    baselines[`${set.name} most outlets`] = judge('most-outlets', mostOutletsWin(findings, from, to), false);
  }
  const scoreTogether = (name: string, some: readonly GoldSet[]) => {
    if (some.length < 2) return;
    const gold = join(out, `${name}-gold`);
    mkdirSync(gold, { recursive: true });
    const coded = some.flatMap((set) => read.get(set)!);
    const extracted = write(out, `${name}.jsonl`, coded.map(printedReport));
    scored[name] = scoreReports(joinGold(some, gold), extracted, false);
  };
  const shown = [...read.keys()];
  scoreTogether(
    'goal',
    shown.filter((set) => GOAL.includes(set.name)),
  );
  scoreTogether('combined', shown);
  return { scored, baselines };
}

async function codeAll(set: GoldSet, tools: Tools): Promise<CodedReport[]> {
  const coded: CodedReport[] = [];
  for await (const result of readPaths(set.reports)) {
    if (result.ok) coded.push(await codeReport(result.report, tools));
    else console.error(`bench: ${result.path}: ${result.error.message}`);
  }
  return coded;
}

function write(out: string, name: string, values: readonly unknown[]): string {
  const file = join(out, name);
  writeFileSync(file, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  return file;
}

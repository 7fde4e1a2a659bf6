// `npm run bench`: how well Fogline reads, against coded reports and the truth of two streams, beside the floors.
//   --only corpus|north|south|wars  one set (floors of the others are not judged)
//   --reader model|wink         the language reader (default: the best one that is installed)
//   --rows                      every miss and every invention
//   --keep DIR                  leave the extracted lines, pictures and ledgers there
//   --raise                     move floors up to today's scores
//   --lower --because "…"       move missed floors down, with the reason kept in baseline.json
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openTools, type ToolOptions } from '../src/cli/open-tools.ts';
import { printedDay, printedLedger, printedReport } from '../src/cli/printed.ts';
import type { Tools } from '../src/extract/index.ts';
import { codeReport, conclude, draw, readPaths } from '../src/pipeline.ts';
import type { CodedReport } from '../src/terms/coded.ts';
import { breaks, lowerFloors, raiseFloors, readFloors } from './floors.ts';
import { joinGold, scoreReports, scoreStream, type Scores } from './score.ts';
import { goldSets, hasGold, type GoldSet, SHARED } from './sets.ts';
import { tableOf } from './table.ts';

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string' },
    reader: { type: 'string' },
    rows: { type: 'boolean', default: false },
    keep: { type: 'string' },
    raise: { type: 'boolean', default: false },
    lower: { type: 'boolean', default: false },
    because: { type: 'string' },
  },
});

async function codeAll(set: GoldSet, tools: Tools): Promise<CodedReport[]> {
  const coded: CodedReport[] = [];
  for await (const result of readPaths(set.reports)) {
    if (result.ok) coded.push(await codeReport(result.report, tools));
    else console.error(`bench: ${result.path}: ${result.error.message}`);
  }
  return coded;
}

const lines = (values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

async function main(): Promise<number> {
  if (!hasGold()) {
    console.log(`bench: skipped, no gold reports in ${SHARED} (FOGLINE_SHARED names another folder).`);
    return 0;
  }
  if (flags.lower && !flags.because) {
    console.error('bench: --lower wants --because "the reason", which is kept in bench/baseline.json.');
    return 2;
  }
  const out = flags.keep ?? mkdtempSync(join(tmpdir(), 'fogline-bench-'));
  mkdirSync(out, { recursive: true });
  const sets = goldSets().filter((set) => flags.only === undefined || set.name === flags.only);
  const scored: Record<string, Scores> = {};
  const tools = await openTools({ reader: flags.reader as ToolOptions['reader'] });
  const started = performance.now();
  let all = '';
  try {
    for (const set of sets) {
      const coded = await codeAll(set, tools);
      const extracted = join(out, `${set.name}.jsonl`);
      const printed = lines(coded.map(printedReport));
      if (!set.isHeldOut) all += printed;
      writeFileSync(extracted, printed);
      scored[set.name] = scoreReports(set.goldDir, extracted, flags.rows);
      if (set.stream === null) continue;
      const findings = conclude(coded);
      const [picture, ledger] = [join(out, `${set.name}.picture.jsonl`), join(out, `${set.name}.ledger.json`)];
      writeFileSync(picture, lines(draw(findings, set.stream).map(printedDay)));
      writeFileSync(ledger, lines([printedLedger(findings)]));
      scored[`${set.name} stream`] = scoreStream(set.stream.dir, picture, ledger, flags.rows);
    }
  } finally {
    await tools.language.close();
  }
  const seconds = (performance.now() - started) / 1000;
  if (sets.length > 1) {
    writeFileSync(join(out, 'combined.jsonl'), all);
    const gold = join(out, 'gold');
    mkdirSync(gold, { recursive: true });
    scored['combined'] = scoreReports(
      joinGold(
        sets.filter((set) => !set.isHeldOut),
        gold,
      ),
      join(out, 'combined.jsonl'),
      false,
    );
  }
  if (flags.keep === undefined) rmSync(out, { recursive: true });

  const floors = readFloors();
  console.log(tableOf(scored, floors.floors));
  console.log(`Read with ${tools.language.name} in ${seconds.toFixed(1)} s.`);
  await printBaselines();
  const missed = Object.entries(scored).flatMap(([set, scores]) =>
    Object.entries(floors.floors[set] ?? {})
      .filter(([score, floor]) => breaks(score, scores[score], floor))
      .map(([score, floor]) => `${set} ${score}: ${scores[score] ?? 'none'}, floor ${floor}`),
  );
  if (flags.raise) raiseFloors(floors, scored);
  if (flags.lower) {
    lowerFloors(floors, scored, flags.because ?? '');
    return 0;
  }
  for (const line of missed) console.log(`BELOW THE FLOOR  ${line}`);
  console.log(missed.length === 0 ? 'No score is below its floor.' : `${missed.length} scores are below their floors.`);
  return missed.length === 0 ? 0 : 1;
}

/** The simple ways to guess who holds what, for comparison, where bench/baselines.ts offers them. */
async function printBaselines(): Promise<void> {
  const file = join(import.meta.dirname, 'baselines.ts');
  if (!existsSync(file)) return;
}

process.exitCode = await main();

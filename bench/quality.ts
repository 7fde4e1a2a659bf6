// `npm run bench`: how well Fogline reads, against coded reports and the truth of two streams, beside the floors.
//   --only corpus|north|south|wars-dev|goma|styles|khartoum|wars|held-out|saigon
//                                   one set (floors of the others are not judged)
//   --reader model|wink             the language reader (default: the trained model)
//   --fresh                         read every text anew rather than from the readings kept of the last run
//   --rows                          every miss and every invention, save of held-out sets
//   --data DIR                      folder with public annotated sets (default: FOGLINE_DATA, else `data` beside the gold)
//   --public                        score only those public sets; with --rows every miss of the tuned halves
//   --keep DIR                      leave the extracted lines, pictures and ledgers there
//   --raise                         move floors up to today's scores
//   --lower --because "…"           move missed floors down, with the reason kept in baseline.json
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openTools, type ToolOptions } from '../src/cli/open-tools.ts';
import type { Tools } from '../src/extract/index.ts';
import { eventScores } from './events.ts';
import { fallsThrough, lowerFloors, raiseFloors, readFloors, type Floors } from './floors.ts';
import { geoScores } from './geo.ts';
import { measure, type Measured } from './measure.ts';
import { remembering } from './remembered.ts';
import { goldSets, hasGold, SHARED } from './sets.ts';
import { tableOf } from './table.ts';

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string' },
    reader: { type: 'string' },
    rows: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    keep: { type: 'string' },
    data: { type: 'string', default: process.env['FOGLINE_DATA'] ?? join(SHARED, 'data') },
    public: { type: 'boolean', default: false },
    raise: { type: 'boolean', default: false },
    lower: { type: 'boolean', default: false },
    because: { type: 'string' },
  },
});

/** Scores of the baselines that compare with those of a picture; their ledgers are ours. */
const OF_PICTURES = [
  'control.accuracy',
  'control.wrong_of_stated',
  'control.stated',
  'changes.recall',
  'changes.precision',
];

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
  const opened = await openTools({ reader: flags.reader as ToolOptions['reader'] });
  const tools = { ...opened, language: flags.fresh ? opened.language : remembering(opened.language) };
  try {
    const isPublicWanted = flags.public || flags.only === undefined;
    const sets = goldSets().filter((set) => !flags.public && (flags.only === undefined || set.name === flags.only));
    const started = performance.now();
    const { scored, baselines } = await measure(sets, tools, { out, rows: flags.rows });
    if (isPublicWanted) await addPublic(scored, tools);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const floors = readFloors();
    console.log(`${tableOf(scored, floors.floors)}\n`);
    if (Object.keys(baselines).length > 0)
      console.log(`Simple ways to draw the same pictures\n${tableOf(picked(baselines), {})}\n`);
    console.log(`Read with ${tools.language.name} in ${seconds} s.`);
    return judge(scored, floors);
  } finally {
    await tools.language.close();
    if (flags.keep === undefined) rmSync(out, { recursive: true });
  }
}

/** Scores of the public sets that are on this machine, half by half. */
async function addPublic(scored: Measured, tools: Tools): Promise<void> {
  if (!existsSync(flags.data)) {
    console.log(`bench: public sets skipped, no folder ${flags.data} (--data or FOGLINE_DATA names another).`);
    return;
  }
  const show = flags.rows ? console.log : undefined;
  Object.assign(scored, await geoScores(flags.data, tools, show), await eventScores(flags.data, tools, show));
}

function judge(scored: Measured, floors: Floors): number {
  if (flags.raise) raiseFloors(floors, scored);
  if (flags.lower) {
    lowerFloors(floors, scored, flags.because ?? '');
    return 0;
  }
  const missed = Object.entries(scored).flatMap(([set, scores]) =>
    Object.entries(floors.floors[set] ?? {})
      .filter(([score, floor]) => fallsThrough(score, scores[score], floor))
      .map(([score, floor]) => `${set} ${score}: ${scores[score] ?? 'none'}, floor ${floor}`),
  );
  for (const line of missed) console.log(`BELOW THE FLOOR  ${line}`);
  console.log(missed.length === 0 ? 'No score is below its floor.' : `${missed.length} scores are below their floors.`);
  return missed.length === 0 ? 0 : 1;
}

function picked(baselines: Measured): Measured {
  return Object.fromEntries(
    Object.entries(baselines).map(([name, scores]) => [
      name,
      Object.fromEntries(OF_PICTURES.map((score) => [score, scores[score] ?? null])),
    ]),
  );
}

process.exitCode = await main();

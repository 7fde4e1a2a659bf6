import { Command } from 'commander';
import { conclude, draw } from '../pipeline.ts';
import { FoglineError } from '../terms/errors.ts';
import type { DayPicture } from '../terms/picture.ts';
import { readyPictures } from '../work/ready.ts';
import { allCoded, type InputOptions } from './coding.ts';
import { count, forTerminal, print, printLine } from './console.ts';
import { parseDay, parseMoment } from './days.ts';
import { takesReports } from './inputs.ts';
import { knownAt } from './known.ts';
import { printedDay } from './printed.ts';
import { type Run, startRun, wrongCall } from './run.ts';
import { inEnglish } from '../words/index.ts';

interface PictureCommandOptions extends InputOptions {
  readonly from: string;
  readonly to: string;
  readonly knownAt?: number;
  readonly recordedAt?: number;
  readonly json?: boolean;
}

/** `fogline picture`: who held what at the end of each day. */
export function pictureCommand(): Command {
  return takesReports(new Command('picture'))
    .description('draw who held what at the end of each day, with the claims for and against')
    .requiredOption('--from <DAY>', 'first day, such as 2024-12-04', parseDay)
    .requiredOption('--to <DAY>', 'last day', parseDay)
    .option('--known-at <TIME>', 'use only reports published up to this day or time', parseMoment)
    .option('--recorded-at <TIME>', 'as it had been concluded from the store (--db) by this day or time', parseMoment)
    .option('--json', 'one JSON object a day')
    .addHelpText('after', '\nExample:\n  fogline picture samples/south --from 2024-12-04 --to 2024-12-08\n')
    .action(drawPicture);
}

async function drawPicture(paths: string[], options: PictureCommandOptions): Promise<void> {
  if (options.from > options.to) throw wrongCall(`--from ${options.from} is after --to ${options.to}.`);
  const run = startRun();
  const { days, reports } = (await ready(paths, options)) ?? (await drawn(paths, options, run));
  for (const day of days) await (options.json ? printLine(printedDay(day)) : print(dayWords(day)));
  run.end(
    `Drew ${count(days.length, 'day')} from ${count(reports, 'report')}.`,
    'Next: fogline brief for the page with quotes.',
  );
}

interface Drawn {
  readonly days: readonly DayPicture[];
  readonly reports: number;
}

async function drawn(paths: string[], options: PictureCommandOptions, run: Run): Promise<Drawn> {
  const coded = knownAt(await allCoded(paths, options, run), options.knownAt);
  return { days: draw(conclude(coded), { from: options.from, to: options.to }), reports: coded.length };
}

/** What the store keeps ready; null where there is nothing of the kind or it is out of date. */
async function ready(paths: string[], { db, from, to, ...at }: PictureCommandOptions): Promise<Drawn | null> {
  const recordedAt = at.recordedAt === undefined ? undefined : new Date(at.recordedAt).toISOString();
  if (db === undefined || paths.length > 0 || at.knownAt !== undefined) {
    if (recordedAt === undefined) return null;
    throw wrongCall('--recorded-at asks a store; it goes with --db alone.');
  }
  const stored = await readyPictures(db, { from, to, recordedAt });
  if (stored === null && recordedAt !== undefined)
    throw new FoglineError('not-recorded', `Nothing had been concluded by ${recordedAt} for ${from} to ${to}.`);
  return stored && { days: stored.pictures, reports: stored.reports };
}

function dayWords({ day, places }: DayPicture): string {
  const lines = places.map((s) => {
    const who = s.holder === null ? 'unknown' : `${s.holder} (${s.confidence.toFixed(2)}, ${s.basis})`;
    return forTerminal(`  ${s.place}: ${who}, ${s.status}. ${inEnglish(s.because)}`);
  });
  return [day, ...lines, ''].join('\n') + '\n';
}

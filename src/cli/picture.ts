import { Command } from 'commander';
import { conclude, draw } from '../pipeline.ts';
import type { DayPicture } from '../terms/picture.ts';
import { allCoded, type InputOptions } from './coding.ts';
import { count, forTerminal, print, printLine } from './console.ts';
import { parseDay, parseMoment } from './days.ts';
import { takesReports } from './inputs.ts';
import { knownAt } from './known.ts';
import { printedDay } from './printed.ts';
import { startRun, wrongCall } from './run.ts';

interface PictureCommandOptions extends InputOptions {
  readonly from: string;
  readonly to: string;
  readonly knownAt?: number;
  readonly json?: boolean;
}

/** `fogline picture`: who held what at the end of each day. */
export function pictureCommand(): Command {
  return takesReports(new Command('picture'))
    .description('draw who held what at the end of each day, with the claims for and against')
    .requiredOption('--from <DAY>', 'first day, such as 2024-12-04', parseDay)
    .requiredOption('--to <DAY>', 'last day', parseDay)
    .option('--known-at <TIME>', 'use only reports published up to this day or time', parseMoment)
    .option('--json', 'one JSON object a day')
    .addHelpText('after', '\nExample:\n  fogline picture samples/south --from 2024-12-04 --to 2024-12-08\n')
    .action(drawPicture);
}

async function drawPicture(paths: string[], options: PictureCommandOptions): Promise<void> {
  if (options.from > options.to) throw wrongCall(`--from ${options.from} is after --to ${options.to}.`);
  const run = startRun();
  const coded = knownAt(await allCoded(paths, options, run), options.knownAt);
  const days = draw(conclude(coded), { from: options.from, to: options.to });
  for (const day of days) await (options.json ? printLine(printedDay(day)) : print(dayWords(day)));
  run.end(
    `Drew ${count(days.length, 'day')} from ${count(coded.length, 'report')}.`,
    'Next: fogline brief for the page with quotes.',
  );
}

function dayWords({ day, places }: DayPicture): string {
  const lines = places.map((s) => {
    const who = s.holder === null ? 'unknown' : `${s.holder} (${s.confidence.toFixed(2)}, ${s.basis})`;
    return forTerminal(`  ${s.place}: ${who}, ${s.status}. ${s.because}`);
  });
  return [day, ...lines, ''].join('\n') + '\n';
}

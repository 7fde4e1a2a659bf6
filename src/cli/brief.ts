import { writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { FoglineError } from '../terms/errors.ts';
import { allCoded, type InputOptions } from './coding.ts';
import { count, print } from './console.ts';
import { parseDay, parseMoment } from './days.ts';
import { takesReports } from './inputs.ts';
import { knownAt } from './known.ts';
import { startRun } from './run.ts';
import { composeBrief, type Format, FORMATS, writeBrief } from './write-brief.ts';

interface BriefOptions extends InputOptions {
  readonly asOf?: string;
  readonly format?: Format;
  readonly out?: string;
}

/** `fogline brief`: the situation for a reader on one page. */
export function briefCommand(): Command {
  return takesReports(new Command('brief'))
    .description('write the situation on one page: what changed, who holds what, disputes, figures, sources by number')
    .option(
      '--as-of <DAY>',
      'the day it speaks of, from reports published by then (default: that of the newest)',
      parseDay,
    )
    .addOption(
      new Option('--format <FORMAT>', 'md, html or json (default: by the ending of --out, else md)').choices(FORMATS),
    )
    .option('--out <FILE>', 'write there instead of to stdout')
    .addHelpText('after', '\nExample:\n  fogline brief samples/south --as-of 2024-12-06 --out brief.html\n')
    .action(makeBrief);
}

async function makeBrief(paths: string[], options: BriefOptions): Promise<void> {
  const run = startRun();
  const all = await allCoded(paths, options, run);
  const coded = knownAt(all, options.asOf === undefined ? undefined : parseMoment(options.asOf));
  const brief = composeBrief(coded, options.asOf);
  const text = writeBrief(brief, coded, options.format ?? formatOf(options.out) ?? 'md');
  if (options.out === undefined) await print(text);
  else writeOut(options.out, text);
  run.end(
    `Briefed on ${count(coded.length, 'report')}${brief.asOf === null ? '' : ` as of ${brief.asOf}`}.`,
    options.out === undefined ? 'Next: --out brief.html for the page.' : `Next: open ${options.out}.`,
  );
}

function formatOf(out: string | undefined): Format | undefined {
  const ending = out?.split('.').at(-1);
  return FORMATS.find((format) => format === ending);
}

function writeOut(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    const why = (cause as Error).message;
    throw new FoglineError('unwritable', `Could not write the brief to ${file}: ${why}. Does its folder exist?`, {
      cause,
    });
  }
}

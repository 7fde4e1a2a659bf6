import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { renderSummary } from '../brief/index.ts';
import { allCoded } from './coding.ts';
import { count, print } from './console.ts';
import { startRun } from './run.ts';
import { SAMPLES } from './samples.ts';
import { LOOPBACK, PORT, serve } from './serve.ts';
import { composeBrief, writeBrief } from './write-brief.ts';

/** `fogline demo`: the shipped samples through the whole way, into a store and a brief. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('read the shipped samples into a fresh store and write a brief on them')
    .option(
      '--out <DIR>',
      'folder for the store and the brief; a store of an earlier demo in it is replaced',
      'demo-out',
    )
    .option('--open', 'then open the desk on it in the browser, until Ctrl-C')
    .action(runDemo);
}

async function runDemo({ out, open }: { readonly out: string; readonly open?: boolean }): Promise<void> {
  const run = startRun();
  const started = performance.now();
  const db = join(out, 'store');
  mkdirSync(out, { recursive: true });
  rmSync(db, { recursive: true, force: true });
  const coded = await allCoded(SAMPLES, { db }, run);
  const brief = composeBrief(coded);
  const page = resolve(out, 'brief.html');
  writeFileSync(page, writeBrief(brief, coded, 'html'));
  await print(renderSummary(brief));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  run.end(
    `\nRead ${count(coded.length, 'report')} in ${seconds} s into ${relative('.', db)}.`,
    `Next: open ${page} in a browser; fogline serve --db ${relative('.', db)} --open opens the desk on it.`,
  );
  if (open) await serve([], { db, open, port: PORT, host: LOOPBACK });
}

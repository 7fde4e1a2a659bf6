import { Command } from 'commander';
import type { CodedReport } from '../terms/coded.ts';
import { codedReports, type InputOptions } from './coding.ts';
import { count, print, printLine } from './console.ts';
import { takesReports } from './inputs.ts';
import { printedReport } from './printed.ts';
import { startRun } from './run.ts';
import { summaryOf } from './summary.ts';

interface ExtractOptions extends InputOptions {
  readonly json?: boolean;
}

/** `fogline extract`: every claim of each report, with its words, asserter, hedge, place and time. */
export function extractCommand(): Command {
  return takesReports(new Command('extract'))
    .description('code reports: who holds, takes or loses which place, figures and statements, each with its words')
    .option('--json', 'one JSON object a report, in input order')
    .addHelpText('after', '\nExamples:\n  fogline extract samples/north\n  fogline extract page.html feed.xml --json\n')
    .action(extractReports);
}

async function extractReports(paths: string[], options: ExtractOptions): Promise<void> {
  const run = startRun();
  const tally = { reports: 0, control: 0, figures: 0, statements: 0 };
  for await (const coded of codedReports(paths, options, run)) {
    await (options.json ? printLine(printedReport(coded)) : print(summaryOf(coded)));
    addTo(tally, coded);
  }
  run.end(
    `Coded ${count(tally.reports, 'report')}: ${count(tally.control, 'control row')}, ` +
      `${count(tally.figures, 'figure')}, ${count(tally.statements, 'statement')}.`,
    options.json ? 'Next: fogline brief, on the same paths.' : 'Next: --json for all columns, or fogline brief.',
  );
}

function addTo(tally: { reports: number; control: number; figures: number; statements: number }, coded: CodedReport) {
  tally.reports += 1;
  tally.control += coded.control.length;
  tally.figures += coded.figures.length;
  tally.statements += coded.statements.length;
}

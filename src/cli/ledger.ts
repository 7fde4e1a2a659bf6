import { Command } from 'commander';
import { conclude } from '../pipeline.ts';
import type { Findings } from '../terms/finding.ts';
import { allCoded, type InputOptions } from './coding.ts';
import { count, forTerminal, print, printLine } from './console.ts';
import { takesReports } from './inputs.ts';
import { printedLedger } from './printed.ts';
import { startRun } from './run.ts';
import { inEnglish } from '../words/index.ts';

/** `fogline ledger`: what the reports say against and after one another. */
export function ledgerCommand(): Command {
  return takesReports(new Command('ledger'))
    .description('list copies, who repeats whom, disputes, figures as ranges and independent voices')
    .option('--json', 'one JSON object')
    .addHelpText('after', '\nExample:\n  fogline ledger samples/south --json\n')
    .action(printLedger);
}

async function printLedger(paths: string[], options: InputOptions & { readonly json?: boolean }): Promise<void> {
  const run = startRun();
  const findings = conclude(await allCoded(paths, options, run));
  await (options.json ? printLine(printedLedger(findings)) : print(ledgerWords(findings)));
  run.end(
    `Compared ${count(findings.reports.length, 'report')}: ${count(findings.disputes.length, 'dispute')}, ` +
      `${count(findings.figures.length, 'series of figures', 'series of figures')}.`,
    'Next: fogline brief for the page with quotes.',
  );
}

function ledgerWords(f: Findings): string {
  const lines = [
    ...f.duplicates.flatMap((d) =>
      d.copies.map((copy, i) => `copy        ${copy} of ${d.origin}: ${inEnglish(d.because[i]!)}`),
    ),
    ...f.disputes.map((d) => {
      const sides = d.sides.map((s) => `${s.by.join(', ') || 'own voice'}: ${inEnglish(s.says)}`).join(' | ');
      return `dispute     ${inEnglish(d.topic)}: ${sides}${d.settled ? `; settled ${d.settled.when}: ${inEnglish(d.settled.how)}` : '; open'}`;
    }),
    ...(f.differences ?? []).map((d) => {
      return `no dispute  ${d.place ?? 'everywhere'}, ${d.sides.map((s) => inEnglish(s.says)).join(' | ')}: ${inEnglish(d.because)} (${d.kind})`;
    }),
    ...f.figures.map((s) => {
      const range = s.low === s.high ? s.low : `${s.low} to ${s.high}`;
      const what = [s.of, s.place ? `at ${s.place}` : null, s.window].filter(Boolean).join(', ');
      return `figure      ${[`${s.measure} ${range} ${what} (${count(s.rows.length, 'row')})`, ...s.flags.map(inEnglish)].join('; ')}`;
    }),
    ...f.lineage.map(
      (l) =>
        `lineage     ${[`${l.asserter}: ${inEnglish(l.claim)} → ${l.chain.map((s) => `${s.report} (${s.attribution})`).join(', ')}`, ...l.drift.map(inEnglish)].join('; ')}`,
    ),
    ...f.alarms.map((a) => `alarm       ${a.report}: ${inEnglish(a.because)}`),
    ...f.independent.map(
      (i) => `voices      ${inEnglish(i.claim)}: ${count(i.count, 'voice')} (${i.voices.join(', ')})`,
    ),
  ];
  return lines.map((line) => `${forTerminal(line)}\n`).join('');
}

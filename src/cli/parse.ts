import { Command } from 'commander';
import { clean } from '../clean/index.ts';
import { readPaths } from '../pipeline.ts';
import type { Report } from '../terms/report.ts';
import type { LanguageReader, Sentence } from '../terms/sentence.ts';
import { count, forTerminal, print, printLine, progress } from './console.ts';
import { readerOption } from './inputs.ts';
import { openLanguage, type ToolOptions } from './open-tools.ts';
import { printedSentence } from './printed.ts';
import { startRun, wrongCall } from './run.ts';

interface ParseOptions {
  readonly raw?: boolean;
  readonly json?: boolean;
  readonly reader?: ToolOptions['reader'];
}

/** `fogline parse`: how the language reader reads the text. */
export function parseCommand(): Command {
  return new Command('parse')
    .description('show how the language reader reads the text: words, tree, mentions, attributions')
    .argument('[PATH...]', 'files, folders, feeds, or - for stdin')
    .option('--raw', 'take each file as the article itself, so that offsets count in the file')
    .option('--json', 'one JSON object a sentence')
    .addOption(readerOption())
    .addHelpText('after', '\nExample:\n  fogline parse --raw notes.txt --json\n')
    .action(parseReports);
}

async function parseReports(paths: string[], options: ParseOptions): Promise<void> {
  if (paths.length === 0) throw wrongCall('Give a PATH to parse: a file, a folder, a feed, or - for stdin.');
  const run = startRun();
  const language = await openLanguage(options.reader);
  let reports = 0;
  let sentences = 0;
  try {
    for await (const result of readPaths(paths)) {
      if (!result.ok) {
        run.fail(result.path, result.error);
        continue;
      }
      const { report } = result;
      progress(`parsing ${++reports}: ${report.file}`);
      try {
        const read = await sentencesOf(report, language, options.raw ?? false);
        sentences += read.length;
        for (const s of read)
          await (options.json ? printLine(printedSentence(report.file, s)) : print(words(report, s)));
      } catch (error) {
        run.fail(report.file, error);
      }
    }
  } finally {
    await language.close();
  }
  run.end(
    `Parsed ${count(sentences, 'sentence')} of ${count(reports, 'report')} with ${language.name}.`,
    options.json ? 'Next: fogline extract for the claims.' : 'Next: --json for tokens, trees and offsets.',
  );
}

async function sentencesOf(report: Report, language: LanguageReader, raw: boolean): Promise<readonly Sentence[]> {
  const [read] = await language.read([raw ? report.text : clean(report).body]);
  return read ?? [];
}

function words(report: Report, sentence: Sentence): string {
  const tokens = sentence.tokens.map((t) => `${t.text}/${t.upos}`).join(' ');
  const mentions = sentence.mentions.map((m) => `${m.text} (${m.kind})`).join('; ');
  return forTerminal(`${report.file} ${sentence.start}-${sentence.end}: ${tokens}`) + `\n  ${forTerminal(mentions)}\n`;
}

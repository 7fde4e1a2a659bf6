import { availableParallelism } from 'node:os';
import type { LanguageReader, Mention, MentionKind, Sentence, Token } from '../terms/sentence.ts';
import type { Span } from '../terms/span.ts';
import { compactWord } from './compactWords.ts';
import { attributionsIn, joinRoles } from './modelAttributions.ts';
import { defaultModelFolder, readModelFiles, type ModelLabels } from './modelFiles.ts';
import { lemmatiser, type Lemmatiser } from './modelLemmas.ts';
import { wordEncoder } from './modelPieces.ts';
import { partsOf, rowsOf, type Part, type Row } from './modelRows.ts';
import { sentenceCutter } from './modelSentences.ts';
import { openSession, type RowReading } from './modelSession.ts';
import { decodeRuns, type LabelledRun } from './modelSpans.ts';
import { decodeTree } from './modelTree.ts';
import { returnSkippedSubjects, returnStrandedSubjects } from './strandedSubjects.ts';
import { hungFrom } from './tree.ts';
import { wordCutter } from './modelWords.ts';

/** Where the model lies and how much of the machine it may use. */
export interface ModelReaderOptions {
  /** Folder with reader.onnx and its tables. Default: the package's `models`. */
  readonly folder?: string;
  /** Threads of the network, 1 or more. Default: the cores of the machine, at most 4. */
  readonly threads?: number;
}

/** Rows given to each thread before the first is back: the rules that run between them take as long as a few rows. */
const AHEAD = 8;

/** One part as read: its tokens and what else was found among its words. */
interface PartReading {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly attributions: Sentence['attributions'];
}

/**
 * Opens the language model: sentences, words, tags, trees, mentions and attributions in one pass, offline.
 *
 * The network runs in threads of its own. Any text gives an answer: odd characters are skipped or tagged, very long
 * sentences are read in parts.
 *
 * @throws FoglineError `model-missing`, `model-corrupt` or `model-runtime`, each saying what to try.
 * @throws Error where `threads` is not a whole number of at least 1.
 */
export async function openModelReader(options: ModelReaderOptions = {}): Promise<LanguageReader> {
  const threads = options.threads ?? Math.min(4, availableParallelism());
  if (!Number.isInteger(threads) || threads < 1) {
    throw new Error(`Expected \`threads\` to be a whole number >= 1, got \`${threads}\``);
  }
  const files = await readModelFiles(options.folder ?? defaultModelFolder());
  const session = await openSession(files.network, threads);
  const cutSentences = sentenceCutter(files.rules);
  const { words } = wordCutter(files.rules);
  const encoder = wordEncoder(files.vocabulary);
  const lemmaOf = lemmatiser(files.lemmas);

  async function read(texts: readonly string[]): Promise<Sentence[][]> {
    const parts: Part[][] = texts.map((text, t) =>
      cutSentences(text).flatMap(({ start, end }, s) =>
        partsOf({ text: t, sentence: s }, text, words(text, start, end), encoder),
      ),
    );
    const readings = new Map<Part, PartReading>();
    const rows = parts.flatMap(rowsOf);
    const running: Promise<RowReading>[] = [];
    for (const [i, row] of rows.entries()) {
      const ahead = rows.slice(running.length, i + AHEAD * session.threads);
      running.push(...ahead.map((next) => watched(session.run(next))));
      unpack(row, await running[i]!, { texts, labels: files.labels, lemmaOf }, readings);
    }
    return parts.map((ofText) => sentencesOf(ofText, readings));
  }

  return { name: `fogline-reader ${files.labels.version}`, read, close: () => session.close() };
}

/** A promise that is awaited later: what it throws is thrown then. */
function watched<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

interface Tables {
  readonly texts: readonly string[];
  readonly labels: ModelLabels;
  readonly lemmaOf: Lemmatiser;
}

function unpack(row: Row, reading: RowReading, tables: Tables, out: Map<Part, PartReading>): void {
  const { labels } = tables;
  const words = row.parts.flatMap((part) => part.words);
  const roles = joinRoles({
    runs: decodeRuns(row.wordCount, labels.attribution, reading.attribution),
    cue: reading.cue,
    cueScore: reading.cueScore,
  });
  let first = 0;
  for (const part of row.parts) {
    const last = first + part.words.length;
    const logs = reading.mention.subarray(first * labels.mentions.length, last * labels.mentions.length);
    const text = tables.texts[part.text]!;
    const tokens = tokensOf(part, text, reading, first, tables);
    out.set(part, {
      tokens,
      mentions: decodeRuns(part.words.length, labels.mentions, logs).map((run) => mentionOf(run, part, text)),
      attributions: attributionsIn(roles, words, { first, last }, tokens),
    });
    first = last;
  }
}

function tokensOf(part: Part, text: string, reading: RowReading, first: number, tables: Tables): Token[] {
  const count = part.words.length;
  const heads = Array.from(reading.heads.subarray(first * 4, (first + count) * 4), (h) => {
    if (h === 0) return 0;
    const local = h - first;
    return local >= 1 && local <= count ? local : -1;
  });
  const arcs = decodeTree(count, {
    heads,
    scores: reading.scores.subarray(first * 4, (first + count) * 4),
    rels: reading.rels.subarray(first * 4, (first + count) * 4),
  });
  const tokens = part.words.map((word, i) => {
    const printed = compactWord(text.slice(word.start, word.end));
    const upos = tables.labels.upos[reading.upos[first + i]!]!;
    const features = tables.labels.features[reading.features[first + i]!]!;
    const { head, rel } = arcs[i]!;
    const deprel = head < 0 ? 'root' : relationName(tables.labels.deprels[rel]);
    const { start, end } = word;
    return { start, end, text: printed, lemma: tables.lemmaOf(printed, upos), upos, features, head, deprel };
  });
  returnStrandedSubjects(tokens);
  returnSkippedSubjects(tokens);
  return tokens;
}

/** A word with a head that is not the root is never called root. */
function relationName(name: string | undefined): string {
  return name === undefined || name === 'root' ? 'dep' : name;
}

function mentionOf(run: LabelledRun, part: Part, text: string): Mention {
  const start = part.words[run.first]!.start;
  const end = part.words[run.last - 1]!.end;
  return { start, end, text: text.slice(start, end), kind: run.label as MentionKind, confidence: run.confidence };
}

/** Puts sentences together; the parts of an over-long one hang from the first part's root. */
function sentencesOf(parts: readonly Part[], readings: ReadonlyMap<Part, PartReading>): Sentence[] {
  const groups = new Map<number, Part[]>();
  for (const part of parts) groups.set(part.sentence, [...(groups.get(part.sentence) ?? []), part]);
  return [...groups.values()].map((group) => {
    const tokens: Token[] = [];
    let root = -1;
    for (const part of group) {
      const shift = tokens.length;
      for (const token of readings.get(part)!.tokens) {
        if (token.head >= 0) tokens.push(shift === 0 ? token : hungFrom(token, token.head + shift));
        else if (root >= 0) tokens.push(hungFrom(token, root, 'parataxis'));
        else {
          root = tokens.length;
          tokens.push(token);
        }
      }
    }
    const span: Span = { start: tokens[0]!.start, end: tokens.at(-1)!.end };
    return {
      ...span,
      tokens,
      mentions: group.flatMap((part) => readings.get(part)!.mentions),
      attributions: group.flatMap((part) => readings.get(part)!.attributions),
    };
  });
}

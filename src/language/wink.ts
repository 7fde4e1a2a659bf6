import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { LanguageReader, Sentence, Token } from '../terms/sentence.ts';
import { guessMentions } from './winkMentions.ts';
import { mendTags, type Tagged } from './winkTags.ts';
import { guessTree } from './winkTree.ts';

/** Opens the light reader: wink-nlp's tags, a tree guessed from them by rules of English word order, and guessed mentions. */
export function openWinkReader(): LanguageReader {
  const nlp = winkNLP(winkModel, ['sbd', 'pos']);

  function readSentences(text: string): Sentence[] {
    return paragraphsOf(text).flatMap(({ start, end }) => {
      const document = nlp.readDoc(text.slice(start, end));
      const values = document.tokens().out(nlp.its.value);
      const tags = document.tokens().out(nlp.its.pos) as string[];
      const lemmas = document.tokens().out(nlp.its.lemma as never) as unknown as string[];
      const placed = placeWords(text, { start, end }, values, tags, lemmas);
      const bounds = document.sentences().out(nlp.its.span as never) as unknown as [number, number][];
      return joinAfterTitles(bounds, values)
        .map(([first, last]) => placed.slice(first, last + 1).filter((t) => t !== null))
        .flatMap(inPieces)
        .map((tokens) => sentenceOf(tokens, text));
    });
  }

  return {
    name: 'wink-nlp 2.4.0 with guessed trees',
    read: (texts) => Promise.resolve(texts.map(readSentences)),
    close: () => Promise.resolve(),
  };
}

function sentenceOf(tagged: readonly Tagged[], text: string): Sentence {
  const tokens: Token[] = guessTree(mendTags(tagged));
  const span = { start: tokens[0]!.start, end: tokens.at(-1)!.end };
  return { ...span, tokens, mentions: guessMentions(tokens, text), attributions: [] };
}

// Guessing a tree takes time that grows with the square of the words; no printed sentence comes near this.
const longestSentenceWords = 250;

function inPieces<Word>(words: readonly Word[]): Word[][] {
  const pieces: Word[][] = [];
  for (let i = 0; i < words.length; i += longestSentenceWords) pieces.push(words.slice(i, i + longestSentenceWords));
  return pieces;
}

function paragraphsOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
}

/** Finds each word again in the text from where the last one ended; white space and words that cannot be found are null. */
function placeWords(
  text: string,
  within: { start: number; end: number },
  values: readonly string[],
  tags: readonly string[],
  lemmas: readonly string[],
): (Tagged | null)[] {
  let cursor = within.start;
  return values.map((value, i) => {
    const start = value.trim() === '' ? -1 : text.indexOf(value, cursor);
    if (start < 0 || start + value.length > within.end) return null;
    cursor = start + value.length;
    return { start, end: cursor, text: value, lemma: lemmas[i] ?? value.toLowerCase(), upos: tags[i] ?? 'X' };
  });
}

const titleAbbreviation = /^(?:Maj|Gen|Col|Capt|Lt|Brig|Sgt|Cmdr|Adm|Gov|Sen|Rep)$/;

/** Joins a sentence that ends in a rank such as "Maj." to the next one. */
function joinAfterTitles(bounds: readonly [number, number][], values: readonly string[]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [first, last] of bounds) {
    const before = joined.at(-1);
    const endsInTitle =
      before && values[before[1]] === '.' && titleAbbreviation.test((values[before[1] - 1] ?? '').replace('.', ''));
    if (before && endsInTitle) before[1] = last;
    else joined.push([first, last]);
  }
  return joined;
}

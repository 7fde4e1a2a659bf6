import type { Tagged } from './winkTags.ts';

/** A run of words that moves as one in a sentence. */
export interface Chunk {
  readonly kind:
    'noun' | 'verb' | 'adposition' | 'mark' | 'relative' | 'and' | 'comma' | 'adjective' | 'adverb' | 'other';
  readonly first: number;
  readonly last: number;
  /** Index of the head word. */
  readonly head: number;
  /** For verb chunks: finite, `to` infinitive, -ing form or participle without auxiliary, or a form of "be" alone. */
  readonly form?: 'finite' | 'infinitive' | 'ing' | 'participle' | 'copula';
  readonly isPassive?: boolean;
}

const inNoun = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'SYM']);
const nominal = new Set(['NOUN', 'PROPN', 'NUM', 'SYM', 'PRON']);
const relatives = new Set(['who', 'which', 'whom', 'whose']);
const marks = new Set(
  'that if whether because although though while when after before until unless since once as should where'.split(' '),
);
const lastName = (tokens: readonly Tagged[], i: number) => tokens[i]?.upos === 'PROPN' || tokens[i]?.upos === 'NOUN';

/** Cuts a tagged sentence into noun chunks, verb groups and the small words between them. */
export function chunksOf(tokens: readonly Tagged[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let i = 0; i < tokens.length;) {
    const chunk = verbChunk(tokens, i) ?? nounChunk(tokens, i) ?? smallChunk(tokens, i);
    chunks.push(chunk);
    i = chunk.last + 1;
  }
  return chunks;
}

function verbChunk(tokens: readonly Tagged[], first: number): Chunk | null {
  const isTo = tokens[first]!.text.toLowerCase() === 'to';
  let i = isTo ? first + 1 : first;
  while (tokens[i] && (tokens[i]!.upos === 'AUX' || (isBetweenVerbs(tokens[i]!) && i > first))) i++;
  const auxiliaries = tokens.slice(isTo ? first + 1 : first, i).filter((t) => t.upos === 'AUX');
  const verb = tokens[i];
  if (verb?.upos === 'VERB') {
    const lower = verb.text.toLowerCase();
    const looksPast =
      /(?:ed|en|wn|ne|ght|lt|nt|ld|un|ung|it|ut|ot|ept|ead|ost|ade)$/.test(lower) && lower !== verb.lemma;
    const isPassive = auxiliaries.at(-1)?.lemma === 'be' && !lower.endsWith('ing');
    const form = isTo
      ? 'infinitive'
      : auxiliaries.length > 0
        ? 'finite'
        : lower.endsWith('ing')
          ? 'ing'
          : looksPast && followsLikeParticiple(tokens, i)
            ? 'participle'
            : 'finite';
    return { kind: 'verb', first, last: i, head: i, form, isPassive: isPassive || form === 'participle' };
  }
  if (isTo || auxiliaries.length === 0) return null;
  const last = tokens.lastIndexOf(auxiliaries.at(-1)!);
  return { kind: 'verb', first, last, head: last, form: 'copula', isPassive: false };
}

const isBetweenVerbs = (t: Tagged) => t.upos === 'ADV' || (t.upos === 'PART' && /^n[o’']t$/i.test(t.text));

/** A bare past form right before "by", or after a noun and before a preposition, reads as a participle: "towns held by X". */
function followsLikeParticiple(tokens: readonly Tagged[], i: number): boolean {
  return tokens[i + 1]?.text.toLowerCase() === 'by' && tokens[i + 1]?.upos === 'ADP';
}

function nounChunk(tokens: readonly Tagged[], first: number): Chunk | null {
  const opener = tokens[first]!;
  if (opener.upos === 'PRON' && !relatives.has(opener.text.toLowerCase()) && !(opener.text.toLowerCase() === 'that')) {
    const isPossessive = /^(?:its|their|his|her|our|my|your)$/i.test(opener.text);
    if (!isPossessive || !tokens[first + 1] || !inNoun.has(tokens[first + 1]!.upos))
      return { kind: 'noun', first, last: first, head: first };
  } else if (!inNoun.has(opener.upos)) return null;
  let last = first;
  while (tokens[last + 1] && continuesNoun(tokens, last)) last++;
  const head = [...tokens.keys()]
    .slice(first, last + 1)
    .reverse()
    .find((i) => nominal.has(tokens[i]!.upos) && tokens[i]!.upos !== 'SYM');
  if (head === undefined && opener.upos === 'DET' && last === first) return { kind: 'noun', first, last, head: first };
  if (head === undefined) return { kind: 'adjective', first, last, head: last };
  return {
    kind: 'noun',
    first,
    last,
    head: tokens[head]!.upos === 'NUM' && lastName(tokens, head - 1) && head - 1 >= first ? head - 1 : head,
  };
}

function continuesNoun(tokens: readonly Tagged[], last: number): boolean {
  const next = tokens[last + 1]!;
  const after = tokens[last + 2];
  if (next.text === '-' || tokens[last]!.text === '-') return next.start === tokens[last]!.end;
  if (/^[’']s?$/.test(next.text) && next.upos !== 'AUX') return after !== undefined && inNoun.has(after.upos);
  if (next.upos === 'DET') return false;
  if (next.upos === 'VERB' && /ed$/.test(next.text) && after?.upos === 'NOUN' && tokens[last]!.upos === 'DET')
    return true;
  if (/^(?:more|less|least|most|than|over|about|around|nearly|some)$/i.test(next.text))
    return after?.upos === 'NUM' && false;
  return inNoun.has(next.upos);
}

function smallChunk(tokens: readonly Tagged[], i: number): Chunk {
  const token = tokens[i]!;
  const lower = token.text.toLowerCase();
  const next = tokens[i + 1];
  const opensClause =
    next !== undefined &&
    ['PRON', 'DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'VERB', 'AUX', 'SCONJ', 'ADP'].includes(next.upos);
  const kind = relatives.has(lower)
    ? 'relative'
    : token.upos === 'CCONJ'
      ? 'and'
      : marks.has(lower) && (token.upos === 'SCONJ' || lower === 'that') && opensClause
        ? 'mark'
        : token.upos === 'ADP' || token.upos === 'SCONJ' || lower === 'to'
          ? 'adposition'
          : token.text === ','
            ? 'comma'
            : token.upos === 'ADJ'
              ? 'adjective'
              : token.upos === 'ADV'
                ? 'adverb'
                : 'other';
  return { kind, first: i, last: i, head: i };
}

import type { LemmaTable } from './modelFiles.ts';

/** Gives the base form of a word with a universal part of speech. */
export type Lemmatiser = (word: string, upos: string) => string;

const KEPT_AS_PRINTED = new Set(['PROPN', 'PUNCT', 'SYM', 'X', 'NUM']);
const SIBILANT = /(?:ch|sh|ss|x|z)es$/;

/** Makes a lemmatiser: exceptions counted in the treebank first, then suffix rules. model/lemmas.py holds the same rules. */
export function lemmatiser(table: LemmaTable): Lemmatiser {
  const verbs = new Set(table.verbs);
  const nouns = new Set(table.nouns);
  const exceptions = new Map(Object.entries(table.exceptions));
  return (word, upos) => {
    if (KEPT_AS_PRINTED.has(upos)) return word;
    const low = word.toLowerCase().replace(/[’‘ʼ`´]/gu, "'");
    const known = exceptions.get(`${low}/${upos}`);
    if (known !== undefined) return known;
    if (upos === 'NOUN') return nounLemma(low, nouns);
    if (upos === 'VERB' || upos === 'AUX') return verbLemma(low, verbs);
    return low;
  };
}

function nounLemma(word: string, known: ReadonlySet<string>): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  const shorter = word.slice(0, -1);
  if (known.has(word) && !known.has(shorter)) return word;
  if (word.endsWith('ies') && word.length > 4) return known.has(shorter) ? shorter : `${word.slice(0, -3)}y`;
  if (SIBILANT.test(word) || (word.endsWith('oes') && !known.has(shorter))) {
    return known.has(shorter) ? shorter : word.slice(0, -2);
  }
  return shorter;
}

function verbLemma(word: string, known: ReadonlySet<string>): string {
  if (known.has(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('s') && !word.endsWith('ss') && word.length > 3) {
    const shorter = word.slice(0, -1);
    if (known.has(shorter)) return shorter;
    return SIBILANT.test(word) || word.endsWith('oes') ? word.slice(0, -2) : shorter;
  }
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  for (const suffix of ['ed', 'ing']) {
    if (word.endsWith(suffix) && word.length > suffix.length + 2)
      return stemLemma(word.slice(0, -suffix.length), known);
  }
  return word;
}

function stemLemma(stem: string, known: ReadonlySet<string>): string {
  const final = stem.at(-1)!;
  const isDoubled = stem.length > 2 && final === stem.at(-2);
  const candidates = isDoubled
    ? [stem, stem.slice(0, -1), `${stem}e`]
    : known.has(`${stem}e`)
      ? [`${stem}e`, stem]
      : [stem];
  const found = candidates.find((c) => known.has(c));
  if (found !== undefined) return found;
  if (isDoubled && !'lsfz'.includes(final)) return stem.slice(0, -1);
  if ('cvzu'.includes(final) || ('sg'.includes(final) && !/(?:ss|ng)$/.test(stem))) return `${stem}e`;
  if (/[^aeiou](?:at|ur|ir|in|ib|ak|ut)$/.test(stem)) return `${stem}e`;
  if (/[bcdfgkptz]l$/.test(stem)) return `${stem}e`;
  return stem;
}

import { overlaps, type Span } from '../terms/span.ts';
import type { Mention, MentionKind, Sentence, Token } from '../terms/sentence.ts';

/** A line of a telegram or a headline: so many letters and not one of them small. */
const LEAST_LETTERS = 12;
/** Longer words in capitals alone are names rather than letters that stand for words. */
const LONGEST_ACRONYM = 6;

/** Lands that are written in capitals anywhere. */
const SHORT_LANDS = /^(?:US|USA|UK|UAE|EU|UN|DRC|CAR)$/;
/** Words within a name that stay small. */
const JOINS = /^(?:of|the|and|de|du|la|le|al|el|in|on|for)$/;
/** Words of a force's description that are no part of its name. */
const COMMON =
  /^(?:rebels?|government|army|armies|troops?|soldiers?|forces?|fighters?|militias?|militants?|guerrillas?|insurgents?|police|units?|columns?|garrison|navy|guards?|gunmen|opposition|state|federal|loyalists?|separatists?|jets?|tanks?|planes?|artillery|headquarters|radio|spokes(?:man|woman)|command)$/;
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|gmt|utc|christmas|easter|ramadan)$/;
/** How adjectives of peoples end: "Serbian", "Turkish", "Greek". */
const PEOPLES = /(?:an|ish|ese|i|ic|ch|k)$/;

/** The lines of a text that are wholly in capitals, so that capitals say nothing in them. */
export function linesInCapitals(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const letters = line.match(/\p{L}/gu) ?? [];
    const isInCapitals = letters.length >= LEAST_LETTERS && letters.every((letter) => letter !== letter.toLowerCase());
    return isInCapitals && /\s\S/.test(line.trim()) ? [{ start: index, end: index + line.length }] : [];
  });
}

/**
 * A text of the same length whose lines in capitals are written as others would be: "THE REBELS TOOK GAO" becomes "The rebels took Gao".
 * A word is spelt as the rest of the report spells it; else what the reader took for a name of a place or person begins with a capital,
 * short names of groups and bodies stay in capitals, and all else is small.
 *
 * @param sentences the text as the reader read it in capitals.
 * @param others the report's other texts and lines, whose spelling is followed.
 */
export function withoutCapitals(text: string, sentences: readonly Sentence[], others: readonly string[]): string {
  const lines = linesInCapitals(text);
  if (lines.length === 0) return text;
  const spelt = spellings(others.flatMap((other) => outside(other, linesInCapitals(other))));
  const kinds = kindsOfWords(sentences);
  let [done, end] = ['', 0];
  for (const sentence of sentences) {
    for (const [i, token] of sentence.tokens.entries()) {
      if (!lines.some((line) => overlaps(line, token))) continue;
      const word = token.text.toLowerCase();
      const plain = spelt.get(word) ?? wordIn(sentence, token, kinds.get(word));
      done += text.slice(end, token.start) + (i === 0 ? capitalised(plain) : plain);
      end = token.end;
    }
  }
  const whole = done + text.slice(end);
  return whole.length === text.length ? whole : text; // some letters change their length with their case
}

function outside(text: string, lines: readonly Span[]): string[] {
  const edges = [0, ...lines.flatMap(({ start, end }) => [start, end]), text.length];
  return edges.flatMap((edge, i) => (i % 2 === 0 ? [text.slice(edge, edges[i + 1])] : []));
}

/** How words that do not begin a sentence are spelt, where they are spelt in one way. */
function spellings(texts: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const text of texts)
    for (const [, word] of text.matchAll(/(?<=[\p{L}\p{N},] )(\p{L}[\p{L}\p{M}]+)/gu)) {
      const key = word!.toLowerCase();
      const before = found.get(key);
      found.set(key, before === undefined || before === word ? word! : null);
    }
  return new Map([...found].flatMap(([key, word]) => (word === null ? [] : [[key, word] as const])));
}

/** The kind of mention that each word stands in; who is once a group is one, though a reader takes it for a place elsewhere. */
function kindsOfWords(sentences: readonly Sentence[]): ReadonlyMap<string, MentionKind> {
  const kinds = new Map<string, MentionKind>();
  for (const sentence of sentences)
    for (const token of sentence.tokens) {
      const mention = mentionOf(sentence, token);
      if (mention === undefined) continue;
      const isPosted =
        GROUP.test(mention.kind) && /\s(?:GARRISON|BRIGADE|DIVISION|CORPS|FRONT|POLICE)$/.test(mention.text); // "the Tuzla garrison"
      const word = token.text.toLowerCase();
      if (!kinds.has(word) || (GROUP.test(mention.kind) && !isPosted))
        kinds.set(word, isPosted ? 'place' : mention.kind);
    }
  return kinds;
}

const GROUP = /^(?:force|group|organisation)$/;

function mentionOf(sentence: Sentence, token: Token): Mention | undefined {
  return sentence.mentions.find((mention) => overlaps(mention, token));
}

function wordIn(sentence: Sentence, token: Token, usual: MentionKind | undefined): string {
  const word = token.text.toLowerCase();
  if (token.text.includes('.')) return token.text; // "U.N.", "A.M."
  if (CALENDAR.test(word) || word === 'i') return capitalised(word);
  const kind = mentionOf(sentence, token) === undefined ? undefined : usual;
  const isName = token.upos === 'PROPN' || (token.upos === 'ADJ' && PEOPLES.test(word));
  if (kind === undefined || !isName || JOINS.test(word)) return word;
  if (/^(?:place|facility|person)$/.test(kind)) return SHORT_LANDS.test(token.text) ? token.text : capitalised(word);
  if (COMMON.test(word)) return word;
  const isAcronym = token.upos === 'PROPN' && word.length <= LONGEST_ACRONYM && GROUP.test(kind);
  return isAcronym ? token.text : kind === 'time' || kind === 'quantity' ? word : capitalised(word);
}

function capitalised(word: string): string {
  return word
    .replace(/(?<=^|[-’'])\p{L}(?!$)/gu, (letter) => letter.toUpperCase())
    .replace(/^\p{L}/u, (l) => l.toUpperCase());
}

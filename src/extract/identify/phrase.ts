import type { Sentence, Token } from '../../terms/sentence.ts';

/** A run of tokens: a noun phrase, first and last included, and the token it is about. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'X', 'SYM']);
const OPENERS =
  /^(?:the|a|an|this|that|these|those|its|their|his|her|our|my|your|some|several|many|both|all|other|any|no|each|every|another|one|two|three|four|five|dozens|hundreds)$/i;
const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|tomorrow|overnight|dawn|daybreak|noon|midday|dusk|sunrise|sunset|nightfall|midnight|morning|afternoon|evening|night|week|month|year|earlier|later|meanwhile|then|now)$/i;
const PLACE_PREPOSITION =
  /^(?:in|at|near|from|around|outside|inside|of|on|across|into|to|towards?|over|through|between|beyond|behind|north|south|east|west)$/i;
const LINKS = /^(?:of|in|from|at|near|for|close|inside|outside|on|around)$/i;

/** Says whether a token is a possessive mark: the `'s` of "Assad's soldiers". */
export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && /^[’'`](?:s|S)?$/.test(token.text);
}

/** Says whether a token names a time; it ends a noun phrase: "On Friday | rebels". */
export function isTimeWord(token: Token | undefined): boolean {
  return token !== undefined && TIME.test(token.text);
}

/**
 * The words before a head noun that belong to it: "the Syrian army rear" before "units". Stops behind a determiner, at
 * a time word, and at a place that a preposition before it already took: "In Suwayda | policemen".
 */
export function phraseBefore(sentence: Sentence, head: number): Phrase {
  const { tokens } = sentence;
  let first = head;
  while (first > 0) {
    const token = tokens[first - 1]!;
    if (/^(?:least|most|more|than)$/i.test(token.text) || (/^that$/i.test(token.text) && token.upos !== 'DET')) break;
    if (OPENERS.test(token.text) && token.upos !== 'PROPN') {
      first--;
      if (!/^(?:all|both|other|one|two|three|four|five|several|many|no|dozens|hundreds)$/i.test(token.text)) break;
      continue;
    }
    if (isPossessive(token) && first > 1) {
      first -= 2;
      continue;
    }
    if (token.text === '-' || token.text === '–') {
      if (first < 2 || tokens[first - 2]!.end !== token.start || token.end !== tokens[first]!.start) break;
      first -= 2;
      continue;
    }
    const hyphen = tokens[first - 2];
    if (hyphen?.text === '-' && first > 2 && tokens[first - 3]!.end === hyphen.start && hyphen.end === token.start) {
      first -= 3;
      continue;
    }
    const isModifier =
      INSIDE.has(token.upos) ||
      (token.upos === 'VERB' && /(?:ed|ing)$/.test(token.text) && isModifierPlace(tokens, first - 1));
    if (!isModifier || (isTimeWord(token) && !/^(?:DET|ADJ)$/.test(tokens[first - 2]?.upos ?? ''))) break;
    if (token.upos === 'PROPN' && !isAfterOpener(tokens, first - 1) && takenByPreposition(tokens, first - 1, head))
      break;
    first--;
  }
  return { first, last: head, head };
}

/** The head with its words before and, behind it, "of the Zahra district", "in Aleppo", "close to the fighters". */
export function fullPhrase(sentence: Sentence, head: number): Phrase {
  const { first } = phraseBefore(sentence, head);
  const { tokens } = sentence;
  let last = head;
  for (let steps = 0; steps < 3; steps++) {
    let next = last + 1;
    if (tokens[next] === undefined || !LINKS.test(tokens[next]!.text)) break;
    if (/^close$/i.test(tokens[next]!.text)) next++;
    next++;
    if (isTimeWord(tokens[next]) || (OPENERS.test(tokens[next]?.text ?? '') && isTimeWord(tokens[next + 1]))) break;
    if (/^on$/i.test(tokens[last + 1]!.text) && tokens[next]?.upos === 'NUM') break;
    const end = nounsFrom(tokens, next);
    if (end === null) break;
    last = end;
  }
  return { first, last, head };
}

/** The last token of the noun phrase that starts at `from`, or null where none does. */
export function nounsFrom(tokens: readonly Token[], from: number): number | null {
  let last: number | null = null;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (OPENERS.test(token.text) && i === from) continue;
    const joins =
      isPossessive(token) || ((token.text === '-' || token.text === '–') && tokens[i - 1]!.end === token.start);
    if (!joins && !INSIDE.has(token.upos)) break;
    if (isTimeWord(token) && token.upos !== 'PROPN') break;
    if (token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'X') last = i;
  }
  return last;
}

/** The words of a phrase as printed, and where they stand. */
export function spanOfPhrase(sentence: Sentence, phrase: Phrase): { start: number; end: number } {
  return { start: sentence.tokens[phrase.first]!.start, end: sentence.tokens[phrase.last]!.end };
}

function isAfterOpener(tokens: readonly Token[], index: number): boolean {
  for (let i = index - 1; i >= 0 && index - i <= 4; i--) {
    if (/^(?:the|a|an|its|their|our|my)$/i.test(tokens[i]!.text)) return true;
    if (!INSIDE.has(tokens[i]!.upos) && tokens[i]!.text !== '-') return false;
  }
  return false;
}

/** "In Suwayda policemen": the name run before the head hangs on a preposition, with no determiner between. */
function takenByPreposition(tokens: readonly Token[], index: number, head: number): boolean {
  const { deprel, head: above } = tokens[index]!;
  const isOpening = /^(?:In|At|Near|Around|Outside)$/.test(tokens[index - 1]?.text ?? '') && head - index > 1;
  if (isOpening && /^\p{Lu}/u.test(tokens[index + 1]!.text)) return true; // "In Vukovar Serb troops …"
  if (/^(?:compound|amod|flat|nmod:poss)$/.test(deprel) && above > index && above <= head) return false;
  if (
    head - index > 1 &&
    tokens[index + 1]!.upos !== 'PROPN' &&
    tokens[index + 1]!.upos !== 'ADJ' &&
    tokens[index + 1]!.text !== '-'
  )
    return false;
  let i = index;
  while (i > 0 && (tokens[i]!.upos === 'PROPN' || tokens[i]!.text === '-')) i--;
  return (
    PLACE_PREPOSITION.test(tokens[i]!.text) &&
    tokens[i]!.upos !== 'PROPN' &&
    /^\p{Lu}/u.test(tokens[index]!.text) &&
    !ADJECTIVAL.test(tokens[index]!.text)
  );
}

const ADJECTIVAL = /(?:ian|ean|ish|ese|li|ni|qi|ki|an|ic|ch|backed|led|aligned|allied)$/i;

/** A participle before a noun describes it: "allied fighters", "the remaining troops"; "pushing armed groups" does not. */
function isModifierPlace(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const isOpened =
    before !== undefined &&
    (OPENERS.test(before.text) || before.upos === 'ADJ' || before.text === '-' || isPossessive(before));
  if (tokens[index]!.deprel === 'amod' && !/ing$/.test(tokens[index]!.text)) return true;
  return isOpened || (before === undefined && /ed$/.test(tokens[index]!.text));
}

import type { Mention, MentionKind, Token } from '../terms/sentence.ts';

const kindWords: readonly [MentionKind, RegExp][] = [
  ['facility', /\b(?:airport|airfield|airbase|base|bridge|prison|hospital|crossing|dam|barracks|university|station)$/i],
  ['force', /\b(?:army|forces|brigade|division|battalion|guard|militia|navy|corps|front|movement|command)$/i],
  [
    'organisation',
    /\b(?:ministry|council|nations|observatory|agency|government|union|centre|center|department|group|party|tv|media|news)$/i,
  ],
  [
    'person',
    /^(?:president|prime minister|general|gen\.|colonel|col\.|maj\.|minister|mr\.?|ms\.?|king|sheikh|spokesman)\s/i,
  ],
  ['place', /\b(?:province|city|town|village|district|governorate|region|county|state)$/i],
];
const timeWord =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan\.|feb\.|mar\.|apr\.|aug\.|sept?\.|oct\.|nov\.|dec\.)$/i;

/** Guesses mentions from runs of capitalised words, numbers and names of days and months; kinds come from tell-tale words. */
export function guessMentions(tokens: readonly Token[], text: string): Mention[] {
  const mentions: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const isName = isNameWord(token, i);
    if (!isName && token.upos !== 'NUM') continue;
    let last = i;
    if (isName && !timeWord.test(token.text)) while (continuesName(tokens, last)) last++;
    const span = { start: token.start, end: tokens[last]!.end };
    const printed = text.slice(span.start, span.end);
    mentions.push({ ...span, text: printed, kind: kindOf(printed, isName), confidence: 0.5 });
    i = last;
  }
  return mentions;
}

function isNameWord(token: Token, index: number): boolean {
  if (!/^\p{Lu}/u.test(token.text)) return false;
  return token.upos === 'PROPN' || (index > 0 && token.upos === 'NOUN') || timeWord.test(token.text);
}

/** Says whether the word after `last` goes on with the name: capitalised and adjoining, or joined by a hyphen. */
function continuesName(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  const current = tokens[last]!;
  if (!next || next.start > current.end + 1 || timeWord.test(next.text)) return false;
  if (next.text === '-' || current.text === '-') return next.start === current.end;
  return /^\p{Lu}/u.test(next.text) && (next.upos === 'PROPN' || next.upos === 'NOUN' || next.upos === 'ADJ');
}

function kindOf(printed: string, isName: boolean): MentionKind {
  if (!isName) return 'quantity';
  if (timeWord.test(printed)) return 'time';
  return kindWords.find(([, pattern]) => pattern.test(printed))?.[0] ?? 'other';
}

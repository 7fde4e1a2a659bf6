import type { Token } from '../../terms/sentence.ts';

/** How a verb reports: it asserts, denies, doubts, counts, or tells what someone saw. */
export type Speech = 'says' | 'denies' | 'claims' | 'counts' | 'sees';

const VERBS: Readonly<Record<Speech, string>> = {
  says:
    'say tell report announce confirm state add note stress explain declare acknowledge admit concede insist maintain ' +
    'assert argue reveal disclose recall remark reply warn observe indicate estimate believe reckon ' +
    'think expect write post tweet predict emphasize emphasise reiterate repeat testify recount describe inform caution ' +
    'underline conclude mention contend accuse blame vow pledge promise threaten suggest speak put call place relay maintain ' +
    'express fear hope complain joke agree boast swear charge brief hint advise affirm certify attribute ' +
    'assure propose demand urge appeal request order deplore lament condemn consider quote cite plead ask shout yell exclaim point forecast specify',
  denies: 'deny dismiss reject refute rebut disavow dispute contest',
  claims: 'claim allege purport profess',
  counts: 'count record document tally register list log estimate raise give release publish',
  sees: 'see hear watch notice witness meet smell',
};

const KIND_OF = new Map<string, Speech>();
for (const kind of ['sees', 'counts', 'says', 'claims', 'denies'] as const) {
  for (const verb of VERBS[kind].split(' ')) KIND_OF.set(verb, kind);
}

/** Verbs whose subject may be anyone, even a word that no list knows: nobody but a speaker says or tells. */
const FREE = new Set(
  'say tell plead shout add reply remark recall reckon insist deny admit claim joke explain'.split(' '),
);

const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say',
  told: 'tell',
  spoke: 'speak',
  spoken: 'speak',
  wrote: 'write',
  written: 'write',
  thought: 'think',
  swore: 'swear',
  gave: 'give',
  given: 'give',
  saw: 'see',
  seen: 'see',
  heard: 'hear',
  met: 'meet',
  denied: 'deny',
  denies: 'deny',
  replied: 'reply',
  replies: 'reply',
  says: 'say',
  putting: 'put',
};

/** The lemma of a verb of reporting, or null for any other word. Reads the form itself, since lemmas may be missing. */
export function reportingLemma(token: Token): string | null {
  const word = token.text.toLowerCase();
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word]! : null;
  if (irregular) return irregular;
  if (KIND_OF.has(word)) return word;
  const lemma = token.lemma.toLowerCase();
  if (KIND_OF.has(lemma)) return lemma;
  if (!/(?:s|ed|ing)$/.test(word)) return null;
  return stems(word).find((form) => KIND_OF.has(form)) ?? null;
}

/** How a verb of reporting reports. */
export function speechOf(lemma: string): Speech {
  return KIND_OF.get(lemma) ?? 'says';
}

/** Says whether nobody but a speaker can be the verb's subject. */
export function isFreeVerb(lemma: string): boolean {
  return FREE.has(lemma);
}

function stems(word: string): string[] {
  const found: string[] = [];
  if (word.endsWith('s')) found.push(word.slice(0, -1));
  if (word.endsWith('ies') || word.endsWith('ied')) found.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('es')) found.push(word.slice(0, -2));
  if (word.endsWith('ed')) found.push(word.slice(0, -1), word.slice(0, -2), word.slice(0, -3));
  if (word.endsWith('ing')) found.push(word.slice(0, -3), `${word.slice(0, -3)}e`, word.slice(0, -4));
  return found;
}

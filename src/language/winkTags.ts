import type { Span } from '../terms/span.ts';

/** A word with its tag and lemma, before it has a place in a tree. */
export interface Tagged extends Span {
  readonly text: string;
  readonly lemma: string;
  readonly upos: string;
}

const words = (list: string) => new Set(list.split(/\s+/));

const beForms = words('be am is are was were been being ’s ’re ’m');
const haveForms = words('have has had having ’ve');
const doForms = words('do does did');
const modals = words('will would can could may might shall should must ’ll ’d ca wo');

/** Past and participle forms of war verbs, with lemma, that the tagger takes for nouns, adjectives or names. */
const verbForms = new Map(
  `retook:retake retaken:retake recaptured:recapture regained:regain reclaimed:reclaim overran:overrun overrun:overrun
  shelled:shell besieged:besiege repelled:repel seized:seize captured:capture entered:enter stormed:storm bombed:bomb
  fled:flee denied:deny vowed:vow retreated:retreat withdrew:withdraw withdrawn:withdraw fell:fall took:take taken:take
  encircled:encircle ambushed:ambush freed:free liberated:liberate killed:kill wounded:wound injured:injure
  displaced:displace destroyed:destroy said:say told:tell warned:warn accused:accuse claimed:claim`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

const nationality = /^[A-Z]\p{L}+(?:ian|ean|ish|ese|nese|aeli|aqi|emeni|stani|udi|itian|gandan|osovar)$/u;
const nominal = words('NOUN PROPN');

/** Puts right the tags that the tagger is known to get wrong: auxiliaries, war verbs as nouns, nationalities as names. */
export function mendTags(tagged: readonly Tagged[]): Tagged[] {
  const mended = tagged.map((token) => ({ ...token }));
  mended.forEach((token, i) => {
    const lower = token.text.toLowerCase().replace("'", '’');
    const before = mended[i - 1];
    const after = mended[i + 1];
    const form = verbForms.get(lower);
    if (
      form &&
      token.upos !== 'VERB' &&
      before &&
      before.upos !== 'DET' &&
      !(after && nominal.has(after.upos) && token.upos === 'ADJ')
    )
      mended[i] = { ...token, upos: 'VERB', lemma: form };
    else if (form && token.upos === 'VERB') mended[i] = { ...token, lemma: form };
    else if (
      lower === 'that' &&
      token.upos === 'DET' &&
      before?.upos !== 'ADP' &&
      after &&
      /s$|^(?:the|an?|its|it|they|he|she)$/i.test(after.text)
    )
      mended[i] = { ...token, upos: 'SCONJ' };
    else if (lower === 'according' && after?.text === 'to') mended[i] = { ...token, upos: 'ADP' };
    else if (modals.has(lower) && token.upos !== 'PROPN' && token.upos !== 'NOUN')
      mended[i] = { ...token, upos: 'AUX' };
    else if (beForms.has(lower) && token.upos !== 'PART') mended[i] = { ...token, upos: 'AUX', lemma: 'be' };
    else if (nationality.test(token.text) && after && nominal.has(after.upos) && i > 0 === (before !== undefined))
      mended[i] = { ...token, upos: 'ADJ' };
  });
  mended.forEach((token, i) => {
    const lower = token.text.toLowerCase().replace("'", '’');
    if (!haveForms.has(lower) && !doForms.has(lower)) return;
    const next = mended.slice(i + 1).find((t) => t.upos !== 'ADV' && t.upos !== 'PART');
    const isAux =
      next !== undefined && (next.upos === 'VERB' || next.upos === 'AUX') && next.text.toLowerCase() !== 'to';
    mended[i] = { ...token, upos: isAux ? 'AUX' : 'VERB', lemma: haveForms.has(lower) ? 'have' : 'do' };
  });
  return mended;
}

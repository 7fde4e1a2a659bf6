import { describe, expect, it } from 'vitest';
import { seatOf, tidied } from '../../../src/extract/control/tidy.ts';
import type { Sentence, Token } from '../../../src/terms/sentence.ts';

/** A sentence from words written `text/UPOS/deprel>head`. */
function tree(words: string): Sentence {
  let at = 0;
  const tokens = words.split(' ').map((word): Token => {
    const [, text, upos, deprel, head] = /^(.+)\/([A-Z]+)\/([a-z:]+)>(-?\d+)$/.exec(word)!;
    const start = at;
    at += text!.length + 1;
    return {
      start,
      end: at - 1,
      text: text!,
      lemma: text!.toLowerCase(),
      upos: upos!,
      features: '',
      deprel: deprel!,
      head: Number(head),
    };
  });
  return { start: 0, end: at - 1, tokens, mentions: [], attributions: [] };
}

const spanOf = (sentence: Sentence, first: number, last = first) => ({
  start: sentence.tokens[first]!.start,
  end: sentence.tokens[last]!.end,
});
const relations = (sentence: Sentence) => sentence.tokens.map((t) => `${t.deprel}>${t.head}`);

describe('tidied', () => {
  it('hangs the parts of a name together', () => {
    const s = tree('held/VERB/root>-1 Maarat/PROPN/obj>0 al/PROPN/obj>0 Numan/PROPN/flat>2');
    expect(relations(tidied(s, [spanOf(s, 1, 3)]))).toEqual(['root>-1', 'obj>0', 'flat>1', 'flat>1']);
  });

  it('makes a list of names that only commas and "and" part', () => {
    const s = tree('took/VERB/root>-1 Sake/PROPN/obj>0 ,/PUNCT/punct>3 Masisi/PROPN/flat>1');
    expect(relations(tidied(s, [spanOf(s, 1), spanOf(s, 3)]))[3]).toBe('conj>1');
  });

  it('hangs "of" from the noun right before it', () => {
    const s = tree('took/VERB/root>-1 control/NOUN/obj>0 of/ADP/case>3 Goma/PROPN/obl>0');
    expect(relations(tidied(s, []))[3]).toBe('nmod>1');
  });

  it('gives a conditional clause the subject that stands inside it', () => {
    const s = tree(
      'If/SCONJ/mark>3 Goma/PROPN/nsubj:pass>7 were/AUX/aux:pass>3 captured/VERB/advcl>7 ,/PUNCT/punct>3 Sake/PROPN/nsubj:pass>7 be/AUX/aux:pass>7 cut/VERB/root>-1',
    );
    expect(tidied(s, []).tokens[1]!.head).toBe(3);
  });
});

describe('seatOf', () => {
  it('takes the noun of a mention before a stray "that"', () => {
    const s = tree('said/VERB/root>-1 that/SCONJ/mark>3 troops/NOUN/nsubj>3 left/VERB/ccomp>0');
    expect(seatOf(s, spanOf(s, 1, 2))).toBe(2);
  });
});

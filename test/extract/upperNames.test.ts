import { describe, expect, it } from 'vitest';
import { asPrintedIn, withPlainNames } from '../../src/extract/upperNames.ts';
import { treeSentence } from './trees.ts';

describe('names in capitals that look like words', () => {
  it.each([
    ['IS seized Mosul.', 'EU seized Mosul.'],
    ['IS SEIZED MOSUL', 'IS SEIZED MOSUL'], // nothing tells the name from the verb
    ['It is in IS hands.', 'It is in EU hands.'],
    ['U.S.-IS talks', 'U.S.-IS talks'],
  ])('%s', (text, plain) => {
    expect(withPlainNames(text)).toBe(plain);
  });

  it('gives the words back as printed', () => {
    const sentence = treeSentence('EU/EU/PROPN/nsubj>1 seized/seize/VERB/root>-1 Aru/Aru/PROPN/obj>1');
    expect(asPrintedIn([sentence], 'IS seized Aru')[0]!.tokens.map((t) => t.text)).toEqual(['IS', 'seized', 'Aru']);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { defaultModelFolder, readModelFiles, type ModelFiles } from '../../src/language/modelFiles.ts';
import { lemmatiser } from '../../src/language/modelLemmas.ts';
import { wordEncoder } from '../../src/language/modelPieces.ts';
import { sentenceCutter } from '../../src/language/modelSentences.ts';
import { wordCutter } from '../../src/language/modelWords.ts';

let files: ModelFiles;
beforeAll(async () => {
  files = await readModelFiles(defaultModelFolder());
});

function cut(text: string): string[] {
  return wordCutter(files.rules)
    .words(text, 0, text.length)
    .map((w) => text.slice(w.start, w.end));
}

function sentences(text: string): string[] {
  return sentenceCutter(files.rules)(text).map((s) => text.slice(s.start, s.end));
}

describe('words', () => {
  it.each([
    ["They don't know", ['They', 'do', "n't", 'know']],
    ['The army’s T-72 tanks', ['The', 'army', '’s', 'T', '-', '72', 'tanks']],
    ["residents' homes", ['residents', "'", 'homes']],
    ["Ma'ardis and Ma'arrat al-Numan", ["Ma'ardis", 'and', "Ma'arrat", 'al', '-', 'Numan']],
    ['1,200 killed, 3.5 km away at 5:30 p.m.', ['1,200', 'killed', ',', '3.5', 'km', 'away', 'at', '5:30', 'p.m.']],
    ['the U.N. and the U.S.', ['the', 'U.N.', 'and', 'the', 'U.S.']],
    ['Lt. Gen. Smith', ['Lt.', 'Gen.', 'Smith']],
    ['non-military pro-government well-known', ['non-military', 'pro-government', 'well', '-', 'known']],
    ['cannot', ['can', 'not']],
    [
      'see https://example.org/a?b=1, or a.b@example.org.',
      ['see', 'https://example.org/a?b=1', ',', 'or', 'a.b@example.org', '.'],
    ],
    ['$5 million (12%)', ['$', '5', 'million', '(', '12', '%', ')']],
    ['what?! ...', ['what', '?!', '...']],
    ['👨‍👩‍👧‍👦 🇸🇾', ['👨‍👩‍👧‍👦', '🇸🇾']],
  ])('cuts %j', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });
});

describe('sentences', () => {
  it.each([
    [
      'a bracket after an abbreviation goes on with the sentence',
      'It blew up at 3 p.m. (1200 GMT) near a mosque. “He ran at 4 p.m. “We saw him,” she said.',
      ['It blew up at 3 p.m. (1200 GMT) near a mosque.', '“He ran at 4 p.m.', '“We saw him,” she said.'],
    ],
    [
      'titles and initials stay whole',
      'Lt. Gen. A. B. Smith spoke. He left.',
      ['Lt. Gen. A. B. Smith spoke.', 'He left.'],
    ],
    ['the U.N. in mid-sentence', 'The U.N. Security Council met.', ['The U.N. Security Council met.']],
    ['the U.N. at the end', 'He left the U.N. The war went on.', ['He left the U.N.', 'The war went on.']],
    ['dates and hours', 'It fell on Dec. 4 at 5 p.m. on a Tuesday.', ['It fell on Dec. 4 at 5 p.m. on a Tuesday.']],
    [
      'a question in quotes before its speaker',
      '"Is it true?" Omar Idris asked. Yes.',
      ['"Is it true?" Omar Idris asked.', 'Yes.'],
    ],
    ['a closing quote', '"They left." The town is empty.', ['"They left."', 'The town is empty.']],
    ['blank lines', 'A HEADLINE\n\nThe text', ['A HEADLINE', 'The text']],
    ['a list number', '1. Troops left.', ['1. Troops left.']],
    ['a decimal', 'It rose 3.5 percent. Then fell.', ['It rose 3.5 percent.', 'Then fell.']],
    ['Arabic after a stop', 'It fell. قال المرصد.', ['It fell.', 'قال المرصد.']],
  ])('keeps %s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('reads through hard-wrapped lines', () => {
    const text = 'The army withdrew from the town on Monday after a week of heavy fighting\nand moved south.';
    expect(sentences(text)).toHaveLength(1);
  });
});

describe('lemmas', () => {
  it.each([
    ['retook', 'VERB', 'retake'],
    ['captured', 'VERB', 'capture'],
    ['besieging', 'VERB', 'besiege'],
    ['fled', 'VERB', 'flee'],
    ['denies', 'VERB', 'deny'],
    ['exchanged', 'VERB', 'exchange'],
    ['deplored', 'VERB', 'deplore'],
    ['resuming', 'VERB', 'resume'],
    ['stopped', 'VERB', 'stop'],
    ['cities', 'NOUN', 'city'],
    ['children', 'NOUN', 'child'],
    ['were', 'AUX', 'be'],
    ['n’t', 'PART', 'not'],
    ['Hama', 'PROPN', 'Hama'],
  ])('of %s as %s is %s', (word, upos, lemma) => {
    expect(lemmatiser(files.lemmas)(word, upos)).toBe(lemma);
  });
});

describe('sub-words', () => {
  it('are those of BERT, accents and quotes levelled', () => {
    const { pieces } = wordEncoder(files.vocabulary);
    const names = (word: string): (string | undefined)[] => pieces(word).map((id) => files.vocabulary[id]);
    expect(names('Army')).toEqual(['army']);
    expect(names('São')).toEqual(['sao']);
    expect(names('’s')).toEqual(["'", 's']);
    expect(pieces('x'.repeat(200))).toEqual([100]);
    expect(pieces('\u0301')).toEqual([100]);
    expect(pieces('Antidisestablishmentarianismfloccinaucinihilipilification').length).toBeLessThanOrEqual(6);
  });

  it('carry the shape of the word beside them', () => {
    const { shape } = wordEncoder(files.vocabulary);
    const shapes = ['army', 'Hama', 'UN', 'McDonald', 'A', '72', 'B2', ',', "'s", 'حماة', '1,200'].map(shape);
    expect(shapes).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });
});

import { describe, expect, it } from 'vitest';
import { date } from '../../../src/extract/date/index.ts';
import { passageOf, treeSentence } from '../trees.ts';

const article = { published: '2024-02-21' } as Parameters<typeof date>[1]; // a Wednesday

/** The time of the words `of` in a sentence given as "word/lemma/UPOS/relation>head". */
function timeOf(rows: string, of: string) {
  const sentence = treeSentence(rows);
  const passage = passageOf(sentence);
  const start = passage.text.indexOf(of);
  return date([passage], article)('body', { start, end: start + of.length });
}

const said = `The/the/DET/det>1 army/army/NOUN/nsubj>2 said/say/VERB/root>-1 on/on/ADP/case>4 Monday/Monday/PROPN/obl>2
  that/that/SCONJ/mark>8 rebels/rebel/NOUN/nsubj>8 had/have/AUX/aux>8 left/leave/VERB/ccomp>2 Aru/Aru/PROPN/obj>8`;

describe('date', () => {
  it('gives each of two deeds that share a subject its own day', () => {
    const sentence =
      treeSentence(`Rebels/rebel/NOUN/nsubj>1 entered/enter/VERB/root>-1 Aru/Aru/PROPN/obj>1 on/on/ADP/case>4
      Monday/Monday/PROPN/obl>1 and/and/CCONJ/cc>6 took/take/VERB/conj>1 Bunia/Bunia/PROPN/obj>6 on/on/ADP/case>9
      Tuesday/Tuesday/PROPN/obl>6`);
    const passage = passageOf(sentence);
    const span = { start: 0, end: passage.text.indexOf('Bunia') + 5 };
    const dateOf = date([passage], article);
    expect(dateOf('body', span, sentence.tokens[1]).when).toBe('2024-02-19');
    expect(dateOf('body', span, sentence.tokens[6]).when).toBe('2024-02-20');
  });

  it('gives what is done with a noun the day of the verb that does it', () => {
    const sentence =
      treeSentence(`Rebels/rebel/NOUN/nsubj>2 yesterday/yesterday/NOUN/obl:unmarked>2 entered/enter/VERB/root>-1
      Aru/Aru/PROPN/obj>2 and/and/CCONJ/cc>6 today/today/NOUN/obl:unmarked>6 completed/complete/VERB/conj>2
      the/the/DET/det>8 capture/capture/NOUN/obj>6 of/of/ADP/case>10 Bunia/Bunia/PROPN/nmod>8`);
    const passage = passageOf(sentence);
    const span = { start: 0, end: passage.text.length };
    expect(date([passage], article)('body', span, sentence.tokens[8]).when).toBe('2024-02-21');
  });

  it('counts back to what came so long before', () => {
    const sentence = treeSentence(`Soldiers/soldier/NOUN/nsubj>1 retook/retake/VERB/root>-1 Aru/Aru/PROPN/obj>1
      on/on/ADP/case>4 Monday/Monday/PROPN/obl>1 five/five/NUM/nummod>6 days/day/NOUN/obl>9 after/after/SCONJ/mark>9
      insurgents/insurgent/NOUN/nsubj>9 overran/overrun/VERB/advcl>1 it/it/PRON/obj>9`);
    const passage = passageOf(sentence);
    const dateOf = date([passage], article);
    expect(dateOf('body', sentence.tokens[9]!, sentence.tokens[9]).when).toBe('2024-02-14');
    expect(dateOf('body', sentence.tokens[1]!, sentence.tokens[1]).when).toBe('2024-02-19');
  });

  it('counts back to a noun that came so long before, and to nothing else', () => {
    const sentence = treeSentence(`Two/two/NUM/nummod>1 days/day/NOUN/nmod>4 after/after/ADP/case>4 the/the/DET/det>4
      loss/loss/NOUN/obl>8 of/of/ADP/case>6 Aru/Aru/PROPN/nmod>4 soldiers/soldier/NOUN/nsubj>8 left/leave/VERB/root>-1
      Bunia/Bunia/PROPN/obj>8`);
    const dateOf = date([passageOf(sentence)], article);
    expect(dateOf('body', sentence.tokens[4]!, sentence.tokens[4]).when).toBe('2024-02-19');
    expect(dateOf('body', sentence.tokens[8]!, sentence.tokens[8]).when).toBeNull();
  });

  it('keeps the day of saying from what was said', () => {
    expect(timeOf(said, 'rebels had left Aru').when).toBeNull();
  });

  it('gives what was said its own day, even where the parser hangs it on the saying', () => {
    const rows = `The/the/DET/det>1 army/army/NOUN/nsubj>2 said/say/VERB/root>-1 rebels/rebel/NOUN/nsubj>5
      had/have/AUX/aux>5 left/leave/VERB/ccomp>2 Aru/Aru/PROPN/obj>5 on/on/ADP/case>8 Monday/Monday/PROPN/obl>2`;
    expect(timeOf(rows, 'rebels had left Aru').when).toBe('2024-02-19');
  });

  it('takes the day from the clause that tells when', () => {
    const rows = (
      mark: string,
    ) => `Ten/ten/NUM/nsubj:pass>2 were/be/AUX/aux:pass>2 killed/kill/VERB/root>-1 ${mark}/${mark}/SCONJ/mark>5 shells/shell/NOUN/nsubj>5
      hit/hit/VERB/advcl>2 Aru/Aru/PROPN/obj>5 on/on/ADP/case>8 Monday/Monday/PROPN/obl>5`;
    expect(timeOf(rows('when'), 'Ten were killed').when).toBe('2024-02-19');
    expect(timeOf(rows('before'), 'Ten were killed').when).toBeNull();
  });

  it('shares a day with an -ing clause', () => {
    const rows = `Rebels/rebel/NOUN/nsubj>1 advanced/advance/VERB/root>-1 on/on/ADP/case>3 Tuesday/Tuesday/PROPN/obl>1
      ,/,/PUNCT/punct>5 taking/take/VERB/advcl>1 Aru/Aru/PROPN/obj>5`;
    expect(timeOf(rows, 'taking Aru').when).toBe('2024-02-20');
  });

  it('calls what ended two weeks before publication background, and what goes on since then not', () => {
    const rows = (
      lead: string,
    ) => `Rebels/rebel/NOUN/nsubj>2 have/have/AUX/aux>2 held/hold/VERB/root>-1 Aru/Aru/PROPN/obj>2
      ${lead}/x/ADP/case>5 2019/2019/NUM/obl>2`;
    expect(timeOf(rows('since'), 'held Aru')).toMatchObject({ when: '2019', isBackground: false, to: '2024-02-21' });
    expect(timeOf(rows('in'), 'held Aru')).toMatchObject({ when: '2019', isBackground: true });
  });

  it('reads an entry of a live page against the day it was written', () => {
    const sentence = treeSentence(
      `Aru/Aru/PROPN/nsubj>1 fell/fall/VERB/root>-1 on/on/ADP/case>3 Friday/Friday/PROPN/obl>1`,
    );
    const passage = passageOf(sentence);
    const entry = { start: 0, end: passage.text.length, publishedAt: '2024-02-10T06:00Z' }; // a Saturday
    const dateOf = date([passage], { ...article, entries: [entry] });
    expect(dateOf('body', { start: 0, end: 8 }).when).toBe('2024-02-09');
    const unknown = date([passage], { ...article, entries: [{ ...entry, publishedAt: null }] });
    expect(unknown('body', { start: 0, end: 8 }).when).toBe('2024-02-16');
  });

  it('knows no time where none is named', () => {
    expect(timeOf('Aru/Aru/PROPN/nsubj>1 fell/fall/VERB/root>-1', 'Aru fell')).toEqual({
      when: null,
      from: null,
      to: null,
      words: null,
      isBackground: false,
    });
  });
});

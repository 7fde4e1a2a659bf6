import { describe, expect, it } from 'vitest';
import { returnSkippedSubjects, returnStrandedSubjects } from '../../src/language/strandedSubjects.ts';
import type { Token } from '../../src/terms/sentence.ts';

/** Tokens of "word/upos/deprel>head", heads counted from 0 and -1 for the root. */
function tokens(text: string): Token[] {
  return text.split(' ').map((part, i) => {
    const [, word, upos, deprel, head] = /^(.+)\/(\w+)\/([\w:]+)>(-?\d+)$/.exec(part)!;
    const features = upos === 'VERB' ? 'Mood=Ind|Tense=Pres|VerbForm=Fin' : '';
    return {
      start: i,
      end: i + 1,
      text: word!,
      lemma: word!,
      upos: upos!,
      features,
      head: Number(head),
      deprel: deprel!,
    };
  });
}

describe('a subject that a list took', () => {
  it('goes back to the verb whose coordinator stands before it', () => {
    const some = tokens(
      'Pushed/VERB/root>-1 from/ADP/case>2 Alpha/PROPN/obl>0 and/CCONJ/cc>5 Beta/PROPN/conj>2 holds/VERB/conj>0',
    );
    returnStrandedSubjects(some);
    expect(some[4]).toMatchObject({ head: 5, deprel: 'nsubj' });
  });

  it('stays in a list whose coordinator is its own', () => {
    const some = tokens(
      'Took/VERB/root>-1 Alpha/PROPN/obj>0 and/CCONJ/cc>3 Beta/PROPN/conj>1 before/SCONJ/mark>5 leaving/VERB/advcl>0',
    );
    const before = structuredClone(some);
    returnStrandedSubjects(some);
    expect(some).toEqual(before);
  });

  it('is no second subject', () => {
    const some = tokens(
      'Took/VERB/root>-1 Alpha/PROPN/obj>0 and/CCONJ/cc>5 Beta/PROPN/conj>1 it/PRON/nsubj>5 holds/VERB/conj>0',
    );
    const before = structuredClone(some);
    returnStrandedSubjects(some);
    expect(some).toEqual(before);
  });
});

describe('a subject that a later verb took', () => {
  it('goes back to the verb behind it', () => {
    const some = tokens(
      'Rebels/NOUN/nsubj>6 took/VERB/root>-1 Alpha/PROPN/obj>1 and/CCONJ/cc>6 their/PRON/nmod:poss>5 leader/NOUN/nsubj>6 came/VERB/conj>1',
    );
    returnSkippedSubjects(some);
    expect(some[0]).toMatchObject({ head: 1, deprel: 'nsubj' });
  });

  it('stays where the later verb has no other', () => {
    const some = tokens('Rebels/NOUN/nsubj>4 took/VERB/conj>4 Alpha/PROPN/obj>1 and/CCONJ/cc>4 went/VERB/root>-1');
    const before = structuredClone(some);
    returnSkippedSubjects(some);
    expect(some).toEqual(before);
  });
});

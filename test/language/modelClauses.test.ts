import { describe, expect, it } from 'vitest';
import { clausesSaid } from '../../src/language/modelClauses.ts';
import type { Token } from '../../src/terms/sentence.ts';

/** Tokens from "word/UPOS/head/deprel" with heads counted from 1, 0 for the root. */
function tree(line: string): Token[] {
  let at = 0;
  return line.split(' ').map((part) => {
    const [text, upos, head, deprel] = part.split('/') as [string, string, string, string];
    const start = at;
    at += text.length + 1;
    return { text, upos, features: '', deprel, head: Number(head) - 1, lemma: text, start, end: start + text.length };
  });
}

function said(line: string, cue: [number, number], taken: number[]): string[] {
  const tokens = tree(line);
  const runs = clausesSaid(tokens, { first: cue[0], last: cue[1] }, new Set(taken));
  return runs.map(({ first, last }) =>
    tokens
      .slice(first, last)
      .map((t) => t.text)
      .join(' '),
  );
}

describe('clausesSaid', () => {
  it('takes the clause that the cue governs', () => {
    const line =
      'He/PRON/2/nsubj said/VERB/0/root they/PRON/4/nsubj left/VERB/2/ccomp Hama/PROPN/4/obj ./PUNCT/2/punct';
    expect(said(line, [1, 2], [0, 1])).toEqual(['they left Hama']);
  });

  it('takes the clause that the saying is added to', () => {
    const line =
      'Rebels/NOUN/2/nsubj took/VERB/0/root Suran/PROPN/2/obj ,/PUNCT/6/punct SOHR/PROPN/6/nsubj said/VERB/2/parataxis ./PUNCT/2/punct';
    expect(said(line, [5, 6], [4, 5])).toEqual(['Rebels took Suran']);
  });

  it('takes the clause beside "according to"', () => {
    const line =
      'According/VERB/3/case to/ADP/1/fixed SOHR/PROPN/6/obl ,/PUNCT/3/punct ten/NUM/6/nsubj died/VERB/0/root ./PUNCT/6/punct';
    expect(said(line, [0, 2], [0, 1, 2])).toEqual(['ten died']);
  });

  it('gives nothing where the cue stands alone', () => {
    expect(said('He/PRON/2/nsubj spoke/VERB/0/root ./PUNCT/2/punct', [1, 2], [0, 1])).toEqual([]);
  });
});

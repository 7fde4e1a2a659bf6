import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from '../../src/extract/date/index.ts';
import { figures } from '../../src/extract/figures/index.ts';
import { statements } from '../../src/extract/statements/index.ts';
import type { Reading } from '../../src/extract/reading.ts';
import type { Sentence, Token } from '../../src/terms/sentence.ts';

const words = [
  'said',
  'killed',
  '20',
  'people',
  'of',
  'them',
  'army',
  'denied',
  'that',
  'on',
  'Monday',
  'since',
  'and',
  ',',
  'dozens',
  'was',
  'not',
  'Goma',
  '’s',
];
const relations = [
  'nsubj',
  'obj',
  'ccomp',
  'xcomp',
  'advcl',
  'acl',
  'acl:relcl',
  'conj',
  'cc',
  'nmod',
  'obl',
  'case',
  'cop',
  'aux',
  'appos',
  'nummod',
  'parataxis',
];
const tags = ['VERB', 'NOUN', 'PROPN', 'NUM', 'ADP', 'PRON', 'AUX', 'ADJ', 'PUNCT'];

/** Any words under any tree, cycles and loose heads included. */
const wildSentence = fc
  .array(
    fc.record({
      word: fc.constantFrom(...words),
      upos: fc.constantFrom(...tags),
      deprel: fc.constantFrom(...relations),
      head: fc.integer({ min: -1, max: 11 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((items): Sentence => {
    let end = -1;
    const tokens: Token[] = items.map(({ word, upos, deprel, head }) => {
      const start = end + 1;
      end = start + word.length;
      return {
        start,
        end,
        text: word,
        lemma: word.toLowerCase(),
        upos,
        features: '',
        deprel,
        head: Math.min(head, items.length - 1),
      };
    });
    return { start: 0, end, tokens, mentions: [], attributions: [] };
  });

describe('ledgers on wild trees', () => {
  it('end and quote what stands in the text', () => {
    fc.assert(
      fc.property(wildSentence, (sentence) => {
        const text = sentence.tokens.map((t) => t.text).join(' ');
        const article = { reportId: 'r', published: '2024-05-15' } as Parameters<typeof date>[1];
        const passages = [{ in: 'body' as const, text, sentences: [sentence] }];
        const voiceOf = () => ({ by: [], byIds: [], hedged: false, modality: 'asserted' as const, rule: 'own-voice' });
        const reading: Reading = {
          article,
          passages,
          places: [],
          actors: [],
          voiceOf,
          dateOf: date(passages, article),
        };
        for (const row of [...figures(reading), ...statements(reading)]) {
          expect(row.quote).toBe(text.slice(row.start, row.end));
          expect(row.quote.length).toBeGreaterThan(0);
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('pass over runs of words that are no sentence, without delay', () => {
    const tokens: Token[] = Array.from({ length: 20_000 }, (_, i) => ({
      start: i * 5,
      end: i * 5 + 4,
      text: i % 2 ? 'said' : '2000',
      lemma: i % 2 ? 'say' : '2000',
      upos: i % 2 ? 'VERB' : 'NUM',
      features: '',
      deprel: 'ccomp',
      head: i - 1,
    }));
    const text = tokens.map((t) => t.text).join(' ');
    const sentence: Sentence = { start: 0, end: text.length, tokens, mentions: [], attributions: [] };
    const article = { reportId: 'r', published: '2024-05-15' } as Parameters<typeof date>[1];
    const passages = [{ in: 'body' as const, text, sentences: [sentence] }];
    const voiceOf = () => ({ by: [], byIds: [], hedged: false, modality: 'asserted' as const, rule: 'own-voice' });
    const reading: Reading = { article, passages, places: [], actors: [], voiceOf, dateOf: date(passages, article) };
    expect([...figures(reading), ...statements(reading)]).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { linesInCapitals, withoutCapitals } from '../../src/extract/capitals.ts';
import { asPrinted } from '../../src/extract/quoted.ts';
import type { MentionKind } from '../../src/terms/sentence.ts';
import { treeSentence } from './trees.ts';

describe('lines in capitals', () => {
  it.each([
    ['REBELS SEIZE BUNIA', 1],
    ['Rebels seize BUNIA', 0],
    ['UNHCR', 0], // a lone name
    ['BUNIA (AFP) - 1', 0], // too short to tell
    ['A line.\n\nREBELS SEIZED BUNIA ON MONDAY.\n\nAnother.', 1],
    ['', 0],
  ])('%s', (text, count) => {
    expect(linesInCapitals(text)).toHaveLength(count);
  });
});

describe('a line in capitals written as others are', () => {
  const sentence = treeSentence(
    'SWAPO/SWAPO/PROPN/compound>1 REBELS/REBELS/PROPN/nsubj>2 SEIZED/seize/VERB/root>-1 ONDJIVA/ONDJIVA/PROPN/obj>2 ON/on/ADP/case>5 MONDAY/MONDAY/PROPN/obl>2',
  );
  const text = 'SWAPO REBELS SEIZED ONDJIVA ON MONDAY';
  const mention = (words: string, kind: MentionKind) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    text: words,
    kind,
    confidence: 1,
  });
  const read = { ...sentence, mentions: [mention('SWAPO REBELS', 'force'), mention('ONDJIVA', 'place')] };

  it('keeps the short name of a group, begins names of places and days with a capital, and makes the rest small', () => {
    expect(withoutCapitals(text, [read], [])).toBe('SWAPO rebels seized Ondjiva on Monday');
  });

  it('spells a word as the rest of the report does', () => {
    expect(withoutCapitals(text, [read], ['They met Swapo men in OnDjiva.'])).toBe(
      'Swapo rebels seized OnDjiva on Monday',
    );
  });

  it('takes who is once a group for the group wherever a reader sees a place', () => {
    const elsewhere = { ...read, mentions: [mention('SWAPO', 'place'), mention('ONDJIVA', 'place')] };
    expect(withoutCapitals(text, [read, { ...elsewhere, tokens: [] }], [])).toMatch(/^SWAPO /);
  });

  it('leaves a text with small letters alone', () => {
    const mixed = 'SWAPO rebels seized Ondjiva on Monday';
    expect(withoutCapitals(mixed, [read], [])).toBe(mixed);
  });

  it('never changes the length of a text', () => {
    const odd = 'İSTANBUL İS FAR FROM HERE TODAY';
    expect(withoutCapitals(odd, [], [])).toHaveLength(odd.length);
  });

  it('gives quotes back as printed', () => {
    const claim = { in: 'body' as const, start: 0, end: 12, quote: 'SWAPO rebels' };
    const article = { title: '', body: text, caption: '' } as Parameters<typeof asPrinted>[1];
    expect(asPrinted([claim], article)[0]!.quote).toBe('SWAPO REBELS');
  });
});

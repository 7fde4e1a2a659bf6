import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultModelFolder } from '../../src/language/modelFiles.ts';
import { openModelReader } from '../../src/language/modelReader.ts';
import type { LanguageReader, Sentence } from '../../src/terms/sentence.ts';

let reader: LanguageReader;
beforeAll(async () => {
  reader = await openModelReader({ threads: 1 });
});
afterAll(() => reader.close());

/** Whether heads form one tree: one root, every word reaches it. */
function isTree({ tokens }: Sentence): boolean {
  if (tokens.filter((t) => t.head === -1).length !== 1) return false;
  return tokens.every((_, start) => {
    let at = start;
    for (let steps = 0; at !== -1; steps++) {
      if (steps > tokens.length) return false;
      at = tokens[at]!.head;
    }
    return true;
  });
}

function checkOffsets(text: string, sentences: readonly Sentence[]): void {
  let reached = 0;
  for (const sentence of sentences) {
    expect(sentence.start).toBeGreaterThanOrEqual(reached);
    expect(isTree(sentence)).toBe(true);
    let at = sentence.start;
    for (const token of sentence.tokens) {
      expect(token.start).toBeGreaterThanOrEqual(at);
      expect(token.end).toBeGreaterThan(token.start);
      expect(text.slice(token.start, token.end)).toBe(token.text);
      at = token.end;
    }
    expect(at).toBe(sentence.end);
    for (const mention of sentence.mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    for (const { source, cue, content, confidence } of sentence.attributions) {
      for (const span of [source, cue, ...content]) {
        if (!span) continue;
        expect(span.start).toBeLessThan(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
    reached = sentence.end;
  }
}

const words = (sentence: Sentence): string[] => sentence.tokens.map((t) => t.text);

describe('the language model', () => {
  it('tags, parses and lemmatises a plain report', async () => {
    const text = 'The fighters retook Suran on Thursday. Two soldiers were killed.';
    const [sentences] = await reader.read([text]);
    expect(sentences!.map(words)).toEqual([
      ['The', 'fighters', 'retook', 'Suran', 'on', 'Thursday', '.'],
      ['Two', 'soldiers', 'were', 'killed', '.'],
    ]);
    const [first, second] = sentences!;
    expect(first!.tokens[2]).toMatchObject({ lemma: 'retake', upos: 'VERB', head: -1, deprel: 'root' });
    expect(first!.tokens[1]).toMatchObject({ lemma: 'fighter', upos: 'NOUN', head: 2, deprel: 'nsubj' });
    expect(first!.tokens[3]).toMatchObject({ upos: 'PROPN', head: 2, deprel: 'obj' });
    expect(second!.tokens[1]).toMatchObject({ lemma: 'soldier', head: 3, deprel: 'nsubj:pass' });
    expect(first!.mentions.find((m) => m.text === 'Suran')?.kind).toBe('place');
  });

  it('reads the same with two threads as with one', async () => {
    const line = 'Rebels took Hama on 5 December, SANA said. The army denied that it had left the city of Homs.';
    const texts = Array.from({ length: 60 }, (_, i) => `${line} Some ${i + 3} men fled to Tartus.`.repeat(1 + (i % 3)));
    const two = await openModelReader({ threads: 2 });
    try {
      expect(await two.read(texts)).toEqual(await reader.read(texts));
    } finally {
      await two.close();
    }
  });

  it('reads a text the same whatever is read beside it', async () => {
    const texts = [
      'Rebels took Hama on 5 December, SANA said.',
      'The army denied that it had left the city of Homs. '.repeat(12),
      '!!! 999,999 ????? -- ALEPPO ALEPPO ALEPPO ' + 'x'.repeat(300),
    ];
    const alone = [];
    for (const text of texts) alone.push(...(await reader.read([text])));
    expect(await reader.read(texts)).toEqual(alone);
  });

  it('says who says what', async () => {
    const text = 'Residents fled the town, the Syrian Observatory for Human Rights said.';
    const [[sentence]] = (await reader.read([text])) as [Sentence[]];
    const [attribution] = sentence!.attributions;
    expect(text.slice(attribution!.source!.start, attribution!.source!.end)).toBe(
      'the Syrian Observatory for Human Rights',
    );
    expect(text.slice(attribution!.cue!.start, attribution!.cue!.end)).toBe('said');
    expect(attribution!.content.map((s) => text.slice(s.start, s.end))).toEqual(['Residents fled the town']);
  });

  const odd: [string, string][] = [
    ['nothing', ''],
    ['blanks', ' \n\t \n\n '],
    ['all capitals', 'REBELS SEIZE HAMA AS ARMY WITHDRAWS, MINISTRY SAYS'],
    ['no punctuation', 'the army left the town and the rebels came in and nobody knew who was in charge any more'],
    [
      'a 5,000-character sentence',
      `Troops moved ${'north, then south again towards the river '.repeat(120)}and stopped.`,
    ],
    ['a 5,000-character sentence without commas', 'and they went on and on '.repeat(210)],
    ['a 5,000-letter word', 'a'.repeat(5000)],
    ['endless digits', '9'.repeat(5000)],
    ['emoji', 'Breaking 🚨🚨 the town fell 👨‍👩‍👧‍👦 🇸🇾 today 💔.'],
    ['Arabic', 'سيطرت الفصائل على مدينة حماة. The city fell, قال المرصد.'],
    ['Cyrillic', 'Генштаб заявил об ударе по Покровску. Pokrovsk (Покровськ) held.'],
    ['control characters', 'The\u0000 army\u0007 left\u001b[31m the\u200b town\u202e.\ufeff'],
    ['half a surrogate', 'The army \ud83d left \udc00 town.'],
    ['combining marks alone', '\u0301\u0301 \u0301'],
    ['only punctuation', '?!... -- "" (( )) ...'],
    ['CRLF lines', 'The army left.\r\n\r\nThe rebels came.\r\nThen it rained.'],
  ];
  it.each(odd)('reads %s without throwing, offsets right', async (_, text) => {
    const [sentences] = await reader.read([text]);
    checkOffsets(text, sentences!);
    const covered = sentences!.flatMap((s) => s.tokens.map((t) => t.text)).join('');
    expect(covered.length).toBe(text.replace(/[\x00-\x20\x7f-\xa0\u200b\u202e\ufeff]/gu, '').length);
  });

  it('gives texts back in order, whatever their lengths', async () => {
    const texts = [
      'One came.',
      '',
      'A much longer text about three towns and two armies. It has two sentences.',
      'Two went.',
    ];
    const read = await reader.read(texts);
    expect(read.map((s) => s.length)).toEqual([1, 0, 2, 1]);
    read.forEach((sentences, i) => checkOffsets(texts[i]!, sentences));
  });

  it('never joins paragraphs', async () => {
    const [sentences] = await reader.read(['HEADLINE ABOUT A TOWN\n\nThe army left']);
    expect(sentences!.map((s) => s.start)).toEqual([0, 23]);
  });

  it('keeps the event loop free while it reads', async () => {
    const text = 'The army left the town and the rebels came in from the north at dawn. '.repeat(400);
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 20);
    await reader.read([text]);
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });
});

describe('opening the model', () => {
  it('names the missing file', async () => {
    await expect(openModelReader({ folder: '/nowhere' })).rejects.toMatchObject({ code: 'model-missing' });
  });

  it('refuses a file that is not the one released', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fogline-model-'));
    await cp(defaultModelFolder(), folder, { recursive: true });
    await writeFile(join(folder, 'reader.onnx'), 'not a network');
    await expect(openModelReader({ folder })).rejects.toMatchObject({ code: 'model-corrupt' });
    await rm(folder, { recursive: true });
  });

  it('refuses a number of threads that makes no sense', async () => {
    await expect(openModelReader({ threads: 0 })).rejects.toThrow('Expected `threads`');
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { openActors } from '../../src/actors/open.ts';
import { extract, type Tools } from '../../src/extract/index.ts';
import { openGazetteer } from '../../src/gazetteer/open.ts';
import type { Article } from '../../src/terms/article.ts';
import type { Sentence } from '../../src/terms/sentence.ts';
import type { Span } from '../../src/terms/span.ts';
import { caseNames, recorded } from '../golden/cases.ts';

const paragraphs = caseNames().flatMap((name) => recorded(name)!.reading.filter(({ text }) => text !== ''));

/** A body of all recorded texts, `times` over, and what the model says of it. */
function repeated(times: number): { readonly body: string; readonly sentences: readonly Sentence[] } {
  const sentences: Sentence[] = [];
  let body = '';
  for (let n = 0; n < times; n++)
    for (const { text, sentences: read } of paragraphs) {
      sentences.push(...read.map((sentence) => moved(sentence, body.length)));
      body += `${text}\n\n`;
    }
  return { body, sentences };
}

function moved(sentence: Sentence, by: number): Sentence {
  const on = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  return {
    ...on(sentence),
    tokens: sentence.tokens.map(on),
    mentions: sentence.mentions.map(on),
    attributions: sentence.attributions.map((a) => ({
      ...a,
      source: a.source && on(a.source),
      cue: a.cue && on(a.cue),
      content: a.content.map(on),
    })),
  };
}

let opened: Omit<Tools, 'language'>;
beforeAll(async () => {
  opened = { gazetteer: await openGazetteer(), actors: openActors() };
});

/** Milliseconds of the processor for coding the body `times` over, the least of three tries, and its claims. */
async function coding(times: number): Promise<{ readonly cpuMs: number; readonly claims: number }> {
  const article = { ...(recorded(caseNames()[0]!)!.article as Article), reportId: 'long', body: repeated(times).body };
  let least = { cpuMs: Infinity, claims: 0 };
  for (let n = 0; n < 3; n++) {
    const { body, sentences } = repeated(times);
    const read = async (texts: readonly string[]) => texts.map((text) => (text === body ? [...sentences] : []));
    const before = process.cpuUsage();
    const { control, figures } = await extract(article, {
      ...opened,
      language: { name: 'kept', read, close: async () => {} },
    });
    const { user, system } = process.cpuUsage(before);
    const cpuMs = (user + system) / 1000;
    if (cpuMs < least.cpuMs) least = { cpuMs, claims: control.length + figures.length };
  }
  return least;
}

describe('a report that is long', () => {
  it('costs no more a word than a short one', { timeout: 240_000 }, async () => {
    await coding(1); // the first pays for warming up
    const [short, long] = [await coding(3), await coding(12)];
    expect(short.claims).toBeGreaterThan(30);
    expect(long.claims).toBeGreaterThanOrEqual(short.claims); // what is said again is one claim
    expect(long.cpuMs / short.cpuMs).toBeLessThan(8); // 4 where every rule is linear, 16 where one that matters is square
  });
});

import { describe, expect, it } from 'vitest';
import { openWinkReader } from '../../src/language/wink.ts';
import type { Sentence } from '../../src/terms/sentence.ts';

const reader = openWinkReader();
const read = async (text: string): Promise<readonly Sentence[]> => (await reader.read([text]))[0]!;

/** `word relation head` for each word of interest. */
async function relations(text: string): Promise<string[]> {
  const [sentence] = await read(text);
  return sentence!.tokens.map((t) => `${t.text} ${t.deprel} ${sentence!.tokens[t.head]?.text ?? '-'}`);
}

describe('wink reader', () => {
  it('gives offsets that slice the text, whatever the characters', async () => {
    const text = 'Rebels 🙂 entered Ma’ardis.\n\nThe army didn’t withdraw,\u00a0it said.';
    const sentences = await read(text);
    expect(sentences.map((s) => text.slice(s.start, s.end))).toEqual([
      'Rebels 🙂 entered Ma’ardis.',
      'The army didn’t withdraw,\u00a0it said.',
    ]);
    for (const token of sentences.flatMap((s) => s.tokens)) expect(text.slice(token.start, token.end)).toBe(token.text);
  });

  it('does not split after a rank', async () => {
    expect(await read('The base fell, Maj. Okello said on Monday. Talks go on.')).toHaveLength(2);
  });

  it.each([
    ['Troops retook the town.', 'Troops nsubj retook', 'town obj retook'],
    ['The town was captured by rebels.', 'town nsubj:pass captured', 'rebels obl:agent captured'],
    ['The army said rebels had left Sake.', 'left ccomp said', 'rebels nsubj left'],
    ['Rebels had left Sake, the army said.', 'left ccomp said', 'army nsubj said'],
    ['Residents, who fled on Monday, blamed the army.', 'fled acl:relcl Residents', 'Residents nsubj blamed'],
  ])('guesses the tree of "%s"', async (text, ...expected) => {
    expect(await relations(text)).toEqual(expect.arrayContaining(expected));
  });

  it('gives every sentence one root and heads within it', async () => {
    for (const sentence of await read('And of by the, who. Which that to! 12 ( ] said. “No” he, and or but.')) {
      expect(sentence.tokens.filter((t) => t.head === -1)).toHaveLength(1);
      for (const token of sentence.tokens) expect(token.head).toBeLessThan(sentence.tokens.length);
    }
  });

  it.each(['', '   \n\n', '\u0000\ud800', 'a'.repeat(20_000), '1,'.repeat(5_000)])(
    'reads odd text without throwing',
    async (text) => {
      await expect(read(text)).resolves.toBeDefined();
    },
  );
});

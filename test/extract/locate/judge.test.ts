import { expect, it } from 'vitest';
import { judge } from '../../../src/extract/locate/judge.ts';
import type { Sighting } from '../../../src/extract/locate/sighting.ts';

const TEXT = 'Rebels hold the villages of Umm Zxanga, Al Qwertum and Tell Vlorp.';
const passage = { text: TEXT, words: [], isCapitals: false };

/** An unknown name of two words in the text, as a reader may take it. */
function seen(name: string, context: Sighting['context'], reader: Sighting['reader']): Sighting {
  const start = TEXT.indexOf(name);
  const words = name.split(' ').map((text) => ({ text, lower: text.toLowerCase(), isFirst: false, isAllCaps: false }));
  const spot = { first: 0, last: 1, name, candidates: [], facility: null, bare: name };
  const rest = { before: '', after: '', isBarred: false, looksPersonal: false, sentence: 0 };
  return {
    ...rest,
    passage: { ...passage, words },
    spot,
    start,
    end: start + name.length,
    context,
    reader,
  } as unknown as Sighting;
}

it('takes names of two words that the reader calls places for members of a list of villages, not for persons', () => {
  const setting = { countries: new Map(), areas: new Map(), anchors: [], strangers: new Set<string>() };
  const listed = (reader: Sighting['reader']) => {
    const all = [
      seen('Umm Zxanga', 'kind', reader),
      seen('Al Qwertum', 'none', reader),
      seen('Tell Vlorp', 'none', reader),
    ];
    const shared = all[0]!.passage;
    return judge(
      all.map((one) => ({ ...one, passage: shared })),
      setting,
    ).map((j) => j.sighting.spot.name);
  };
  expect(listed('place')).toEqual(['Umm Zxanga', 'Al Qwertum', 'Tell Vlorp']);
  expect(listed(null)).toEqual(['Umm Zxanga']);
});

import { expect, it } from 'vitest';
import { isPlace } from '../../../src/extract/locate/accept.ts';
import type { Sighting } from '../../../src/extract/locate/sighting.ts';

/** An unknown name that the reader takes for a place, after some words. */
const after = (before: string): Sighting =>
  ({
    spot: { first: 0, last: 1, name: 'Qwertum Zxanga', candidates: [], facility: null, bare: 'Qwertum Zxanga' },
    passage: { words: [{ lower: 'qwertum' }, { lower: 'zxanga' }], isCapitals: false },
    context: 'weak',
    reader: 'place',
    before,
    after: '',
    isBarred: false,
    looksPersonal: false,
  }) as unknown as Sighting;

it('takes whoever has a house for no place', () => {
  const setting = { countries: new Map(), areas: new Map(), anchors: [], strangers: new Set<string>() };
  expect(isPlace(after('outside the house of '), null, setting, new Set())).toBe(false);
  expect(isPlace(after('outside the walls of '), null, setting, new Set())).toBe(true);
});

import { describe, expect, it } from 'vitest';
import type { PartyMark, PlaceLine } from '../../../src/terms/desk.ts';
import { distanceFeatures, placeFeatures, ringFeatures } from '../../../src/web/map/features.ts';
import { gather } from '../../../src/web/map/gather.ts';
import { allLooks, doubtOf, lookKey, lookOf } from '../../../src/web/map/grammar.ts';
import { spreadLabels } from '../../../src/web/map/labels.ts';
import { signOf } from '../../../src/web/map/sign.ts';

const party: PartyMark = { side: 'a', name: 'A', colour: '#0072b2', letter: 'A', pattern: 'lines' };
const inks = { paper: '#fff', ink: '#000', quiet: '#888' };
const place: PlaceLine = {
  ...{ placeId: 'p', place: 'P', country: 'SY', latDeg: 35, lonDeg: 36, precision: 'point', radiusKm: null },
  ...{
    holder: 'A',
    side: 'a',
    status: 'held',
    basis: 'assessed',
    confidence: 0.9,
    since: null,
    because: '',
    becauseCoded: { code: 'state.silent' },
  },
  ...{ backing: { voices: ['x'], outlets: 1, reports: 1 }, for: [], against: [], disputes: 0 },
};

describe('the grammar of doubt', () => {
  it.each([
    ['held', 'assessed', 'assessed'],
    ['held', 'claimed', 'claimed'],
    ['contested', 'assessed', 'contested'],
    ['contested', 'claimed', 'contested-claimed'],
    ['unknown', 'claimed', 'unknown'],
  ] as const)('draws %s and %s as %s', (status, basis, doubt) => {
    expect(doubtOf({ status, basis })).toBe(doubt);
  });

  it('has a different drawing for each doubt', () => {
    const drawings = allLooks([party]).map((look) => JSON.stringify(signOf(look, inks)));
    expect(new Set(drawings).size).toBe(drawings.length);
  });

  it('makes every sign ready that a place may ask for', () => {
    const ready = new Set(allLooks([party]).map(lookKey));
    for (const status of ['held', 'contested', 'unknown'] as const)
      for (const basis of ['assessed', 'claimed'] as const)
        for (const side of ['a', 'nobody known', null])
          expect(ready).toContain(lookKey(lookOf({ ...place, status, basis, side }, [party])));
  });

  it('never says a party by colour alone', () => {
    const strokes = signOf({ doubt: 'assessed', party }, inks);
    expect(strokes.some((stroke) => stroke.kind === 'letter' && stroke.text === 'A')).toBe(true);
    expect(strokes.some((stroke) => stroke.kind === 'tiled' && stroke.d !== '')).toBe(true);
  });
});

describe('features', () => {
  it('leaves out what is not located', () => {
    const places = [place, { ...place, precision: 'none' as const }, { ...place, latDeg: null }];
    expect(placeFeatures(places, [party]).features).toHaveLength(1);
  });

  it('rings only inferred positions', () => {
    const places = [place, { ...place, precision: 'inferred' as const, radiusKm: 5 }];
    expect(ringFeatures(places).features).toHaveLength(1);
  });

  it('draws a distance as an arc and its words', () => {
    const told = { placeId: 'p', latDeg: 35, lonDeg: 36, km: 10, qualifier: 'at_most' as const, side: 'a', claim: 'c' };
    const { features } = distanceFeatures([told], [party], '#888', () => 'within 10 km');
    expect(features.map((feature) => feature.geometry.type)).toEqual(['LineString', 'Point']);
    expect(features[1]!.properties).toMatchObject({ label: 'within 10 km', colour: party.colour });
  });
});

describe('gather', () => {
  const located = (placeId: string, lonDeg: number, disputes = 0) => ({
    ...place,
    placeId,
    lonDeg,
    latDeg: 35,
    disputes,
  });
  const at = ({ lonDeg }: { lonDeg: number }) => [lonDeg, 0] as const;

  it('joins what would overlap, what says most first', () => {
    const groups = gather([located('a', 0), located('b', 5, 3), located('c', 100)], at, 20, null);
    expect(groups.map((group) => group.places.map((each) => each.placeId))).toEqual([['b', 'a'], ['c']]);
  });

  it('never hides the selected place', () => {
    const groups = gather([located('a', 0), located('b', 5, 3)], at, 20, 'a');
    expect(groups).toHaveLength(2);
  });
});

describe('spreadLabels', () => {
  const page = { width: 400, height: 100 };
  it('puts a name right of its sign, else left, else nowhere', () => {
    const right = spreadLabels([{ x: 50, y: 50, text: 'Hama' }], [{ x: 50, y: 50 }], page);
    expect(right).toMatchObject([{ anchor: 'start' }]);
    const left = spreadLabels([{ x: 380, y: 50, text: 'Hama' }], [{ x: 380, y: 50 }], page);
    expect(left).toMatchObject([{ anchor: 'end' }]);
    const none = spreadLabels(
      [{ x: 50, y: 50, text: 'Hama' }],
      [25, 50, 75].map((x) => ({ x, y: 50 })),
      page,
    );
    expect(none).toEqual([]);
  });

  it('never lets two names touch', () => {
    const signs = [
      { x: 50, y: 50 },
      { x: 55, y: 56 },
    ];
    const labels = spreadLabels(
      signs.map((sign, i) => ({ ...sign, text: `Town ${i}` })),
      signs,
      page,
    );
    expect(labels.length).toBeLessThan(2);
  });
});

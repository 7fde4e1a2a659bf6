import { describe, expect, it } from 'vitest';
import { distancesIn } from '../../../src/extract/control/distance.ts';

describe('distancesIn', () => {
  it.each([
    ['within 10 kilometres of the town', [[10, 'at_most']]],
    ['less than 2 km away', [[2, 'at_most']]],
    ['more than 20 kilometers from it', [[20, 'at_least']]],
    ['at least 20 kilometres', [[20, 'at_least']]],
    ['about 5 km from the centre', [[5, 'about']]],
    ['some 45 kilometres north', [[45, 'about']]],
    ['two kilometres from the town', [[2, 'exact']]],
    ['a 600-kilometer-long border', [[600, 'exact']]],
    ['10 miles', [[16.09, 'exact']]],
    ['800 metres from the gate', [[0.8, 'exact']]],
  ] as const)('reads %j', (text, expected) => {
    expect(distancesIn(text).map((d) => [d.km, d.qualifier])).toEqual(expected);
  });

  it('takes the first of "20 kilometers (12 miles)" first', () => {
    expect(distancesIn('20 kilometers (12 miles)')[0]).toMatchObject({ km: 20 });
  });

  it.each(['a few miles away', 'several kilometres', '30 square kilometres of land', 'kilometres'])(
    'reads no distance in %j',
    (text) => {
      expect(distancesIn(text)).toEqual([]);
    },
  );
});

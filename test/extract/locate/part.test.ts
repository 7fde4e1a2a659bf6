import { describe, expect, it } from 'vitest';
import { partOf } from '../../../src/extract/locate/part.ts';

describe('partOf', () => {
  it.each([
    ['on the outskirts of ', '', 'outskirts'],
    ['at the gates of ', '', 'outskirts'],
    ['in the northern suburbs of the city of ', '', 'outskirts'],
    ['intense clashes on the ', ' northern and eastern edges', 'outskirts'],
    ['villages in the western countryside of ', '', 'countryside'],
    ['', ' countryside', 'countryside'],
    ['attacked columns north of ', '', 'countryside'],
    ['in the heart of ', '', 'centre'],
    ['reached ', ' centre', 'centre'],
    ['held several districts of ', '', 'neighbourhood'],
    ['entered parts of ', '', 'parts'],
    ['in eastern ', '', 'parts'],
    ['entered the city of ', '', 'city'],
    ['captured the town of ', '', 'city'],
    ['captured ', ' city', 'city'],
    ['fled ', ', a town near the border', 'city'],
    ['', ' province', 'province'],
    ['took ', '', null],
    ['took ', ' and its countryside', null],
  ] as const)('%s X%s → %s', (before, after, part) => expect(partOf(before, after).part).toBe(part));

  it('says whether the words hold for a list', () => {
    expect(partOf('in the provinces of ', ', Y and Z').isShared).toBe(true);
    expect(partOf('in W and ', ' provinces').isSharedBack).toBe(true);
    expect(partOf('in W and ', ' province').isSharedBack).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { arc, boxAround, isInBox, mainBox, pointFrom } from '../../../src/web/map/geometry.ts';
import { boxOfLook, lookAt, movedBy } from '../../../src/web/map/view.ts';

const HAMA = { lonDeg: 36.75, latDeg: 35.13 };

describe('pointFrom', () => {
  it.each([
    [0, 36.75, 36.03],
    [90, 37.849, 35.125],
    [180, 36.75, 34.231],
    [270, 35.651, 35.125],
  ])('goes 100 km at %i degrees', (bearing, lon, lat) => {
    const [x, y] = pointFrom(HAMA, 100, bearing);
    expect(x).toBeCloseTo(lon, 2);
    expect(y).toBeCloseTo(lat, 2);
  });
});

describe('arc', () => {
  it('closes when it goes all around', () => {
    const { coordinates } = arc(HAMA, 10);
    expect(coordinates[0]![0]).toBeCloseTo(coordinates.at(-1)![0]!, 9);
  });

  it('is open where it is told to be', () => {
    const { coordinates } = arc(HAMA, 10, 205, 515);
    expect(Math.abs(coordinates[0]![0]! - coordinates.at(-1)![0]!)).toBeGreaterThan(0.05);
  });
});

describe('boxes', () => {
  it('is null around nothing', () => expect(boxAround([])).toBeNull());

  it('has room around one point', () => {
    const box = boxAround([HAMA])!;
    expect(isInBox(HAMA, box)).toBe(true);
    expect(box[2] - box[0]).toBeGreaterThan(0.4);
  });

  it('leaves out a capital overseas', () => {
    const near = Array.from({ length: 9 }, (_, i) => ({ lonDeg: 36 + i * 0.2, latDeg: 35 + (i % 3) * 0.2 }));
    const box = mainBox([...near, { lonDeg: -77, latDeg: 38.9 }])!;
    expect(box[0]).toBeGreaterThan(30);
    expect(near.every((point) => isInBox(point, box))).toBe(true);
  });

  it('takes ten thousand points', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({ lonDeg: (i % 100) / 10, latDeg: i / 1000 }));
    expect(mainBox(many)![2]).toBeGreaterThan(9);
  });
});

describe('a look', () => {
  it('shows the box it is asked for', () => {
    const [west, south, east, north] = boxOfLook(lookAt([35, 33, 40, 37], 800, 600));
    expect(west).toBeLessThan(35);
    expect(east).toBeGreaterThan(40);
    expect(south).toBeLessThan(33);
    expect(north).toBeGreaterThan(37);
  });

  it('moves with the pointer: dragging to the right looks further west', () => {
    const look = lookAt([35, 33, 40, 37], 800, 600);
    expect(movedBy(look, 50, 0).lonDeg).toBeLessThan(look.lonDeg);
    expect(movedBy(look, 0, 50).latDeg).toBeGreaterThan(look.latDeg);
  });
});

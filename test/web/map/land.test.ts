import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { buildLand, disputedLines } from '../../../src/web/map/build/land.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const atlas = JSON.parse(
  readFileSync(resolve(ROOT, 'node_modules/world-atlas/countries-50m.json'), 'utf8'),
) as Parameters<typeof buildLand>[0];
const disputed = disputedLines(readFileSync(resolve(ROOT, 'data/disputed-lines.tsv'), 'utf8'));

it('names only countries that the atlas has', () => {
  const names = new Set(atlas.objects.countries.geometries.map((each) => (each.properties as { name: string }).name));
  expect(disputed.flatMap(({ one, other }) => [one, other]).filter((name) => !names.has(name))).toEqual([]);
});

it('parts disputed borders from the others, none in both', () => {
  const { objects } = buildLand(atlas, disputed);
  const arcs = (name: 'borders' | 'disputed') => (objects[name] as { arcs: number[][] }).arcs.flat();
  expect(arcs('borders').length).toBeGreaterThan(250);
  expect(arcs('disputed').length).toBeGreaterThan(20);
  expect(arcs('disputed').filter((arc) => arcs('borders').includes(arc))).toEqual([]);
});

it('names each country in the middle of its main land', () => {
  const { labels } = buildLand(atlas, disputed);
  const syria = labels.find(({ code }) => code === 'SY')!;
  expect(syria.at[0]).toBeCloseTo(38.5, 0);
  expect(syria.at[1]).toBeCloseTo(35, 0);
});

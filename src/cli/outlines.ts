import { createRequire } from 'node:module';
import { mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Outlines } from '../brief/index.ts';

/** Coastlines and borders of the world, Natural Earth 1:50m by way of world-atlas (public domain data, ISC package). */
export function openOutlines(): Outlines {
  const require = createRequire(import.meta.url);
  const world = require('world-atlas/countries-50m.json') as Topology<{ countries: GeometryCollection }>;
  return mesh(world, world.objects.countries).coordinates as unknown as Outlines;
}

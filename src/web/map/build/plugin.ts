import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { buildLand, disputedLines } from './land.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');

/** Where the land file is built to; `map/data.ts` asks for it by this place. */
export const LAND_FILE = resolve(ROOT, 'data/built/map/land.json');

/** Makes the map's land file from the package world-atlas before Vite looks for it. */
export function mapData(): Plugin {
  return {
    name: 'fogline-map-data',
    buildStart() {
      const atlas = JSON.parse(readFileSync(resolve(ROOT, 'node_modules/world-atlas/countries-50m.json'), 'utf8'));
      const disputed = disputedLines(readFileSync(resolve(ROOT, 'data/disputed-lines.tsv'), 'utf8'));
      mkdirSync(dirname(LAND_FILE), { recursive: true });
      writeFileSync(LAND_FILE, JSON.stringify(buildLand(atlas, disputed)));
    },
  };
}

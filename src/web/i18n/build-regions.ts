// Makes data/regions-hy.json, the Armenian names of countries, from the Unicode CLDR that Node carries:
//   npx tsx src/web/i18n/build-regions.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
const names = new Intl.DisplayNames(['hy'], { type: 'region', fallback: 'none' });
const { objects } = JSON.parse(readFileSync(resolve(ROOT, 'node_modules/world-atlas/countries-50m.json'), 'utf8')) as {
  objects: { countries: { geometries: { id?: string }[] } };
};
const codes = objects.countries.geometries.flatMap(
  ({ id }) => (id ? new Intl.Locale(`und-${id}`).region : undefined) ?? [],
);
const rows = [...new Set(codes)].sort().flatMap((code) => {
  const name = /^[A-Z]{2}$/.test(code) ? names.of(code) : undefined;
  return name === undefined ? [] : [[code, name]];
});
writeFileSync(resolve(ROOT, 'data/regions-hy.json'), `${JSON.stringify(Object.fromEntries(rows), null, 1)}\n`);

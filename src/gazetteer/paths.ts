import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FoglineError } from '../terms/errors.ts';

/** Folder of this package: the nearest above this file whose package.json is Fogline's. */
export function packageRoot(): string {
  for (let folder = import.meta.dirname; dirname(folder) !== folder; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'fogline')
      return folder;
  }
  throw new FoglineError(
    'package-not-found',
    `Looked for Fogline's package.json above ${import.meta.dirname} and found none`,
  );
}

/** Where the built gazetteer of a package folder lies. */
export function gazetteerPath(root: string): string {
  return join(root, 'data', 'built', 'gazetteer.bin');
}

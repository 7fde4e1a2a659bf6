import { existsSync, readFileSync } from 'node:fs';
import { FoglineError } from '../terms/errors.ts';
import type { Gazetteer } from './gazetteer.ts';
import { gazetteerPath, packageRoot } from './paths.ts';
import { unpack } from './unpack.ts';

export interface GazetteerOptions {
  /** Path of a built gazetteer file; the package's own by default, which is built at first need. */
  readonly file?: string;
}

/**
 * Opens the gazetteer: one file read into one buffer, nothing parsed.
 *
 * @throws FoglineError `gazetteer-missing` where the file is absent and cannot be built, `gazetteer-broken` where it is not one.
 */
export async function openGazetteer(options: GazetteerOptions = {}): Promise<Gazetteer> {
  const file = options.file ?? gazetteerPath(packageRoot());
  if (!existsSync(file)) await build(file);
  try {
    return unpack(readFileSync(file));
  } catch (cause) {
    throw new FoglineError(
      'gazetteer-broken',
      `Reading the gazetteer ${file} failed; delete it and run \`npm run data\``,
      { cause },
    );
  }
}

async function build(file: string): Promise<void> {
  try {
    const { buildGazetteer } = await import('./build/build.ts');
    buildGazetteer(packageRoot(), file);
  } catch (cause) {
    const message = `Building the gazetteer ${file} failed; install the development packages and run \`npm run data\``;
    throw new FoglineError('gazetteer-missing', message, { cause });
  }
}

import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { FoglineError } from '../terms/errors.ts';
import { addedFiles } from './add.ts';
import type { Gazetteer } from './gazetteer.ts';
import { layered } from './layers.ts';
import { MAGIC } from './pack.ts';
import { gazetteerPath, packageRoot } from './paths.ts';
import { unpack } from './unpack.ts';

export interface GazetteerOptions {
  /** Path of a built gazetteer file; the package's own by default, which is built at first need. */
  readonly file?: string;
  /** Further files, such as the countries that the user added, which are the default. */
  readonly added?: readonly string[];
}

/**
 * Opens the gazetteer and the countries that the user added: files read into buffers, nothing parsed.
 *
 * The package's own file is built where it is absent or of an older make.
 *
 * @throws FoglineError `gazetteer-missing` where it cannot be built, `gazetteer-broken` where a named or added file is not one.
 */
export async function openGazetteer(options: GazetteerOptions = {}): Promise<Gazetteer> {
  const added = (options.added ?? addedFiles()).map(openFile);
  if (options.file !== undefined) return layered([openFile(options.file), ...added]);
  const own = gazetteerPath(packageRoot());
  if (!isGazetteer(own)) await build(own);
  return layered([openFile(own), ...added]);
}

function openFile(file: string): Gazetteer {
  try {
    return unpack(readFileSync(file));
  } catch (cause) {
    throw new FoglineError(
      'gazetteer-broken',
      `Reading the gazetteer ${file} failed; delete it and add or build it again`,
      { cause },
    );
  }
}

/** Says whether a file is there and begins as this version's gazetteers do. */
function isGazetteer(file: string): boolean {
  if (!existsSync(file)) return false;
  const handle = openSync(file, 'r');
  const start = Buffer.alloc(MAGIC.length);
  readSync(handle, start);
  closeSync(handle);
  return start.toString('latin1') === MAGIC;
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

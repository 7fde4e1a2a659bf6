import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { FoglineError } from '../terms/errors.ts';
import { readCountryFile } from './countryFile.ts';
import { pack } from './pack.ts';
import { unzipOne } from './unzip.ts';

const GEONAMES = 'https://download.geonames.org/export/dump';

/** Where places added by the user lie: `FOGLINE_HOME`, else `.fogline` in the home folder. */
export function addedFolder(): string {
  return join(process.env['FOGLINE_HOME'] ?? join(homedir(), '.fogline'), 'gazetteer');
}

/** Paths of all gazetteer files added by the user, by name. */
export function addedFiles(folder = addedFolder()): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.bin'))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export interface AddOptions {
  /** Where to keep the built file; the user's folder by default. */
  readonly folder?: string;
  /** Gets the bytes behind a URL; `fetch` by default. */
  readonly download?: (url: string) => Promise<Buffer>;
}

/**
 * Adds the places of a country, down to hamlets and air bases, from a country file of GeoNames (CC BY 4.0).
 *
 * @param what a `.txt` or `.zip` country file on disk, or a two-letter country code, whose file is then downloaded.
 * @returns how many places were added and the file that keeps them; adding a country again replaces it.
 * @throws FoglineError `download-failed`, `unreadable` or `no-places`.
 */
export async function addCountry(
  what: string,
  options: AddOptions = {},
): Promise<{ readonly places: number; readonly file: string }> {
  const isCode = /^[A-Za-z]{2}$/.test(what);
  const code = (isCode ? what : basename(what).replace(/\.\w+$/, '')).toUpperCase();
  const bytes = isCode ? await (options.download ?? download)(`${GEONAMES}/${code}.zip`) : fileBytes(what);
  const text = bytes.toString('latin1', 0, 2) === 'PK' ? unzipOne(bytes, `${code}.txt`) : bytes;
  const entries = text === null ? [] : readCountryFile(text.toString('utf8'));
  if (entries.length === 0)
    throw new FoglineError(
      'no-places',
      `Expected ${what} to be a country file of GeoNames, such as SY.txt or SY.zip, and found no place in it`,
    );
  const folder = options.folder ?? addedFolder();
  const file = join(folder, `${code}.bin`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, pack({ entries, demonyms: new Map() }));
  renameSync(`${file}.${process.pid}`, file); // a reader never sees half a file
  return { places: entries.length, file };
}

function fileBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new FoglineError(
      'unreadable',
      `Reading ${path} failed; name a GeoNames country file or a two-letter country code`,
      { cause },
    );
  }
}

async function download(url: string): Promise<Buffer> {
  try {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  } catch (cause) {
    throw new FoglineError(
      'download-failed',
      `Downloading ${url} failed; get the file by other means and add it by its path`,
      { cause },
    );
  }
}

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';

/** What the embedded PostgreSQL loads beside itself: likeness of names by trigrams. */
const EXTENSIONS = { pg_trgm };

/** Pieces of the log of changes that are not needed any more are deleted, not kept for later. */
const START = [...PGlite.defaultStartParams, '-c', 'max_wal_size=64MB', '-c', 'min_wal_size=32MB'];

/** Where the empty database lies that new stores start from; it belongs to one version of the embedded PostgreSQL. */
export function templatePath(): string {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@electric-sql/pglite');
  const { version } = JSON.parse(readFileSync(`${dirname(dirname(entry))}/package.json`, 'utf8')) as {
    version: string;
  };
  return fileURLToPath(new URL(`../../data/built/empty-store-${version}-trgm.tar.gz`, import.meta.url));
}

/** Makes that empty database. Making one from nothing takes seconds; starting from this copy, a quarter of that. */
export async function makeTemplate(file = templatePath()): Promise<void> {
  const pglite = await PGlite.create({ extensions: EXTENSIONS });
  await pglite.exec('create extension pg_trgm');
  const tar = await pglite.dumpDataDir('gzip');
  await pglite.close();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, Buffer.from(await tar.arrayBuffer()));
  renameSync(`${file}.new`, file);
}

/** Opens the embedded database in a folder; a new one starts from the empty copy where there is one. */
export async function openPglite(dataDir: string, options: PGliteOptions): Promise<PGlite> {
  const file = templatePath();
  if (existsSync(`${dataDir}/PG_VERSION`) || !existsSync(file))
    return PGlite.create({ ...options, extensions: EXTENSIONS, startParams: START, dataDir });
  try {
    return await PGlite.create({
      ...options,
      extensions: EXTENSIONS,
      startParams: START,
      dataDir,
      loadDataDir: new Blob([readFileSync(file)]),
    });
  } catch {
    // A damaged copy costs time, not the store: make the database from nothing.
    rmSync(dataDir, { recursive: true, force: true });
    return PGlite.create({ ...options, extensions: EXTENSIONS, startParams: START, dataDir });
  }
}

import { type Kysely, Migrator, sql } from 'kysely';
import { FoglineError } from '../terms/errors.ts';
import { archivedAt } from './archived.ts';
import { careFor } from './care.ts';
import { claimsBy, countClaims } from './claims.ts';
import { historyOf } from './history.ts';
import { isServer } from './address.ts';
import { type Home, isStoreFolder, openFolder, openServer } from './home.ts';
import { keep } from './keep.ts';
import { migrations } from './migrations/index.ts';
import { assertersBy, placesBy } from './names.ts';
import { findingsBy, recordsAt } from './pictures/findings.ts';
import { pictureOf } from './pictures/states.ts';
import { codedIds, recall } from './recall.ts';
import { bytesOf, reportsBy, volumeOf } from './reports.ts';
import { revisionOf } from './revision.ts';
import type { Schema } from './schema.ts';
import { search } from './search.ts';
import { asked } from './storable.ts';
import type { Store } from './store.ts';

export interface StoreOptions {
  /** Refuse a folder that holds no store, rather than make one there. */
  readonly mustExist?: boolean;
}

/**
 * Opens a store and brings its tables up to date.
 * @param db a folder, made where it is missing, or a `postgres://` URL.
 * @throws FoglineError `store-missing` where it must exist and doesn't, `store-locked` where another process holds the folder, `store-unreachable`, `store-unwritable`,
 * `store-unreadable` or `store-not-migrated` where it cannot be used.
 */
export async function openStore(db: string, options: StoreOptions = {}): Promise<Store> {
  const home = await openHome(db, options);
  await migrate(home);
  return storeIn(home);
}

/** Opens what holds a store, as it is. */
export async function openHome(db: string, options: StoreOptions = {}): Promise<Home> {
  if (options.mustExist && !isServer(db) && !isStoreFolder(db))
    throw new FoglineError('store-missing', `There is no store in ${db}. fogline ingest PATH --db ${db} makes one.`);
  return isServer(db) ? openServer(db) : openFolder(db);
}

/** Brings the tables up to date; closes the home where that fails. Where they are, nothing is written: a replica can be asked. */
export async function migrate(home: Home): Promise<void> {
  if (await isUpToDate(home.db)) return;
  const { error } = await new Migrator({ db: home.db, provider: migrations }).migrateToLatest();
  if (error === undefined) return;
  await home.close();
  const message = error instanceof Error ? error.message : String(error);
  const hint = /pg_trgm/.test(message)
    ? 'Let an administrator of the database run: create extension pg_trgm.'
    : 'A store made by a newer Fogline needs that version.';
  throw new FoglineError(
    'store-not-migrated',
    `Could not bring the tables of ${home.name} up to date: ${message}. ${hint}`,
    {
      cause: error,
    },
  );
}

async function isUpToDate(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select to_regclass('kysely_migration') is not null as is`.execute(db);
  if (!rows[0]!.is) return false;
  const { rows: done } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const known = Object.keys(await migrations.getMigrations());
  return done.length === known.length && done.every(({ name }) => known.includes(name));
}

function storeIn(home: Home): Store {
  const { db } = home;
  const care = careFor(home);
  return {
    name: home.name,
    home,
    keep: async (report, coded, coder, archived) => {
      await keep(db, [{ report, coded, archived }], coder);
      await care.took(1);
    },
    keepAll: async (items, coder) => {
      await keep(db, items, coder);
      await care.took(items.length);
    },
    revision: () => revisionOf(db),
    size: async () => ({ reports: await count(db, 'report'), claims: await count(db, 'claim') }),
    async coded(reportId, coder) {
      const coding = db.selectFrom('coding').select('coder').where('report_id', '=', asked(reportId));
      return (await coding.where('coder', '=', coder).executeTakeFirst()) ? first(recall(db, [asked(reportId)])) : null;
    },
    report: (reportId) => first(recall(db, [asked(reportId)])),
    bytes: (reportId) => bytesOf(db, asked(reportId)),
    archived: (reportId) => archivedAt(db, asked(reportId)),
    has: async (reportId) =>
      (await db
        .selectFrom('report')
        .select('report_id')
        .where('report_id', '=', asked(reportId))
        .executeTakeFirst()) !== undefined,
    async *all() {
      yield* recall(db, await codedIds(db));
    },
    reports: (filter = {}, page) => reportsBy(db, asked(filter), page),
    volume: () => volumeOf(db),
    claims: (filter = {}, page) => claimsBy(db, asked(filter), page),
    countClaims: (filter = {}, most = 10_000) => countClaims(db, asked(filter), most),
    search: (words, searchOptions) => search(db, asked(words), asked(searchOptions)),
    places: (filter, limit = 50) => placesBy(db, asked(filter), limit),
    asserters: (name, limit = 50) => assertersBy(db, asked(name), limit),
    picture: (day, recorded) => pictureOf(db, day, recorded),
    history: (placeId, at, limit = 100) => historyOf(db, asked(placeId), at, limit),
    findings: (kind, filter) => findingsBy(db, kind, asked(filter)),
    records: (recorded, asserterIds) => recordsAt(db, recorded, asserterIds),
    listen: (hear) => home.listen(hear),
    async close() {
      await care.end();
      await home.close();
    },
  };
}

async function first<T>(items: AsyncIterable<T>): Promise<T | null> {
  for await (const item of items) return item;
  return null;
}

async function count(db: Kysely<Schema>, table: 'report' | 'claim'): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
  return rows[0]!.n;
}

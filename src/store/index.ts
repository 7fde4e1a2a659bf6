import { Migrator } from 'kysely';
import type { CodedReport } from '../terms/coded.ts';
import { FoglineError } from '../terms/errors.ts';
import type { Report } from '../terms/report.ts';
import { isServer, isStoreFolder, openFolder, openServer } from './home.ts';
import { keep } from './keep.ts';
import { migrations } from './migrations/index.ts';
import { codedIds, recall } from './recall.ts';

export { isServer } from './home.ts';

/** How much a store holds. */
export interface StoreSize {
  readonly reports: number;
  readonly claims: number;
}

/** Reports and what was coded from them, kept. Keeping the same report twice changes nothing. */
export interface Store {
  /** The folder, or the server without its password. */
  readonly name: string;
  /** The coded report, if this coder coded it; null where it must be coded first. */
  coded(reportId: string, coder: string): Promise<CodedReport | null>;
  /** Says whether the report is there, whoever coded it. */
  has(reportId: string): Promise<boolean>;
  /** Keeps a report and its coding; an older coding is replaced. */
  keep(report: Report, coded: CodedReport, coder: string): Promise<void>;
  /** All coded reports in order of publication. */
  all(): AsyncGenerator<CodedReport>;
  size(): Promise<StoreSize>;
  /** Must be called, else an embedded folder stays locked until the process ends. */
  close(): Promise<void>;
}

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
  if (options.mustExist && !isServer(db) && !isStoreFolder(db))
    throw new FoglineError('store-missing', `There is no store in ${db}. fogline ingest PATH --db ${db} makes one.`);
  const home = isServer(db) ? await openServer(db) : await openFolder(db);
  const { error } = await new Migrator({ db: home.db, provider: migrations }).migrateToLatest();
  if (error !== undefined) {
    await home.close();
    const message = error instanceof Error ? error.message : String(error);
    throw new FoglineError(
      'store-not-migrated',
      `Could not bring the tables of ${home.name} up to date: ${message}. A store made by a newer Fogline needs that version.`,
      { cause: error },
    );
  }
  return {
    name: home.name,
    keep: (report, coded, coder) => keep(home.db, report, coded, coder),
    async coded(reportId, coder) {
      const row = await home.db
        .selectFrom('coding')
        .select('coder')
        .where('report_id', '=', reportId)
        .where('coder', '=', coder)
        .executeTakeFirst();
      if (!row) return null;
      for await (const coded of recall(home.db, [reportId])) return coded;
      return null;
    },
    async has(reportId) {
      const row = await home.db
        .selectFrom('report')
        .select('report_id')
        .where('report_id', '=', reportId)
        .executeTakeFirst();
      return row !== undefined;
    },
    async *all() {
      yield* recall(home.db, await codedIds(home.db));
    },
    async size() {
      const count = async (table: 'report' | 'claim') => {
        const { n } = await home.db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow();
        return n;
      };
      return { reports: await count('report'), claims: await count('claim') };
    },
    close: () => home.close(),
  };
}

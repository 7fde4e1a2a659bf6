import type { PGlite } from '@electric-sql/pglite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import { openPrepared } from './prepared.ts';

/** Lets Kysely speak to an embedded PostgreSQL: one connection, handed to one user at a time. */
export function pgliteDialect(pglite: PGlite): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driverOf(pglite),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

function driverOf(pglite: PGlite): Driver {
  const connection = connectionOf(pglite);
  const run = (statement: string) => connection.executeQuery(CompiledQuery.raw(statement));
  let last: Promise<void> = Promise.resolve();
  let release = () => {};
  return {
    async init() {
      await pglite.waitReady;
    },
    async acquireConnection() {
      const before = last;
      let done = () => {};
      last = new Promise((resolve) => (done = resolve));
      await before;
      release = done;
      return connection;
    },
    async releaseConnection() {
      release();
    },
    async beginTransaction() {
      await run('begin');
    },
    async commitTransaction() {
      await run('commit');
    },
    async rollbackTransaction() {
      await run('rollback');
    },
    async destroy() {
      await pglite.close();
    },
  };
}

function connectionOf(pglite: PGlite): DatabaseConnection {
  const ask = openPrepared(pglite);
  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, affectedRows } = await ask<R>(sql, parameters);
      return { rows, numAffectedRows: BigInt(affectedRows ?? 0) };
    },
    // eslint-disable-next-line require-yield
    async *streamQuery() {
      throw new Error('The embedded store reads page by page; it does not stream.');
    },
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server on which tests make databases of their own; null where none could be started. */
    readonly postgresUrl: string | null;
  }
}

const server = inject('postgresUrl');
let n = 0;

/** Runs one statement on the server outside the databases under test. @returns how many rows it gave */
export async function onServer(statement: string): Promise<number> {
  const client = new pg.Client({ connectionString: server! });
  await client.connect();
  const { rowCount } = await client.query(statement);
  await client.end();
  return rowCount ?? 0;
}

/** An empty folder, gone after the tests of this file. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fogline-store-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const newName = () => `fogline_test_${process.pid}_${Date.now()}_${n++}`;
const urlOf = (name: string) => Object.assign(new URL(server!), { pathname: name }).href;

/** A new database, gone after the tests of this file; `make` makes it. */
export function freshDatabase(): { readonly url: string; make(): Promise<void> } {
  const name = newName();
  afterAll(() => onServer(`drop database if exists ${name} with (force)`));
  return { url: urlOf(name), make: async () => void (await onServer(`create database ${name}`)) };
}

/** Both homes of a store, each new and empty at every call; a server only where one could be started. */
export function homes(): [name: string, make: () => Promise<string>][] {
  const folder = freshFolder();
  const embedded: [string, () => Promise<string>] = ['an embedded folder', async () => join(folder, `store-${n++}`)];
  if (server === null) return [embedded];
  const made: string[] = [];
  afterAll(async () => {
    for (const name of made) await onServer(`drop database if exists ${name} with (force)`);
  });
  const make = async () => {
    const name = newName();
    made.push(name);
    await onServer(`create database ${name}`);
    return urlOf(name);
  };
  return [embedded, ['a PostgreSQL server', make]];
}

export const hasServer = server !== null;

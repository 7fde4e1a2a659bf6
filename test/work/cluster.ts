import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort, serverFolders, user } from '../store/server.ts';

const run = promisify(execFile);

/** A PostgreSQL server of a test's own, which it may kill. */
export interface Cluster {
  /** URL of a database of this name on it. */
  url(database: string): string;
  /** Makes an empty database and gives its URL. */
  make(database: string): Promise<string>;
  drop(database: string): Promise<void>;
  /** Kills every process of the server at once, as a crash does. */
  kill(): Promise<void>;
  /** Starts it, and waits until it answers. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Makes a server with a folder and port of its own; null where the machine has none. */
export async function ownCluster(settings: readonly string[] = [], folder = tmpdir()): Promise<Cluster | null> {
  const [bin] = serverFolders();
  if (bin === undefined) return null;
  const as = user();
  const root = mkdtempSync(join(folder, 'fogline-cluster-'));
  if (as) chownSync(root, as.uid, as.gid);
  const data = join(root, 'data');
  await run(join(bin, 'initdb'), ['-D', data, '-U', 'fogline', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...as,
    cwd: root,
  });
  const port = await freePort();
  const url = (database: string) => `postgres://fogline@127.0.0.1:${port}/${database}`;
  let server: ChildProcess | null = null;
  const cluster: Cluster = {
    url,
    async make(database) {
      await statement(url('postgres'), `create database ${database}`);
      return url(database);
    },
    async drop(database) {
      await statement(url('postgres'), `drop database if exists ${database} with (force)`);
    },
    async kill() {
      if (!server) return;
      const gone = once(server, 'exit');
      // A group of its own: the server and all its helpers die together, none can tidy up.
      process.kill(-server.pid!, 'SIGKILL');
      await gone;
      server = null;
    },
    async start() {
      const options = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=60', ...settings];
      server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...options.flatMap((o) => ['-c', o])], {
        ...as,
        cwd: root,
        detached: true,
        stdio: 'ignore',
      });
      for (let waited = 0; ; waited += 50) {
        const isUp = await statement(url('postgres'), 'select 1').then(
          () => true,
          () => false,
        );
        if (isUp) return;
        if (waited > 30_000) throw new Error('the server of the test did not start');
        await sleep(50);
      }
    },
    async stop() {
      await cluster.kill();
      rmSync(root, { recursive: true, force: true });
    },
  };
  await cluster.start();
  return cluster;
}

/** Runs one statement over a connection of its own. */
export async function statement(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end().catch(() => {});
  }
}

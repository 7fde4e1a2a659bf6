import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
  await run(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'fogline', '-A', 'trust', '-E', 'UTF8', '--locale', 'C.UTF-8', '--no-sync'],
    {
      ...as,
      cwd: root,
    },
  );
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
      const dying = server;
      server = null;
      const gone = dying.exitCode === null && dying.signalCode === null ? once(dying, 'exit') : null;
      // Its helpers leave its process group, so each is named; none can tidy up.
      for (const pid of [dying.pid!, ...childrenOf(dying.pid!)]) killed(pid);
      await gone;
    },
    async start() {
      if (server) return;
      const options = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=60', ...settings];
      const args = ['-D', data, '-p', String(port), ...options.flatMap((o) => ['-c', o])];
      const begin = () => spawn(join(bin, 'postgres'), args, { ...as, cwd: root, detached: true, stdio: 'ignore' });
      server = begin();
      for (let waited = 0; ; waited += 50) {
        // It refuses to start while a helper of the one before has not quite gone.
        if (server.exitCode !== null) server = begin();
        const isUp = await statement(url('postgres'), 'select 1').then(
          () => true,
          () => false,
        );
        if (isUp) return;
        if (waited > 60_000) throw new Error('the server of the test did not start');
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

/** The processes that a process started, where the system tells; field 4 of /proc/PID/stat, counted after the name. */
function childrenOf(parent: number): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
      } catch {
        return false; // gone meanwhile
      }
    });
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
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

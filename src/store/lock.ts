import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { FoglineError } from '../terms/errors.ts';

/** Who holds an embedded store: enough to tell a living holder from a dead one, also after process ids were reused. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, in the kernel's own count; null where the system does not tell. */
  readonly started: string | null;
}

/** A lock without a holder, or a takeover under way, of this age was left by a process that died: both take milliseconds. */
const HALF_WRITTEN_MS = 10_000;

/**
 * Takes the folder of an embedded store for this process. Two processes on one folder would lose rows silently, so a
 * second one is refused; the lock of a dead process is taken over.
 * @returns a function that gives the folder back; calling it twice does nothing.
 * @throws FoglineError `store-locked` where a living process holds it.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fogline.lock');
  if (!createWith(file, self())) takeOver(file, folder);
  const release = () => {
    process.off('exit', release);
    if (isSelf(holderOf(file))) rmSync(file, { force: true });
  };
  process.on('exit', release);
  return release;
}

function takeOver(file: string, folder: string): void {
  const holder = holderOf(file);
  if (holder === null ? ageMs(file) < HALF_WRITTEN_MS : isAlive(holder)) throw locked(folder, holder);
  // One process at a time judges a stale lock; without this guard two could both find it stale and both take it.
  const guard = `${file}.takeover`;
  if (!createWith(guard, self())) {
    if (ageMs(guard) > HALF_WRITTEN_MS) rmSync(guard, { force: true });
    throw locked(folder, null);
  }
  try {
    const now = holderOf(file);
    if (now !== null && isAlive(now)) throw locked(folder, now);
    const fresh = `${file}.${process.pid}`;
    rmSync(fresh, { force: true });
    createWith(fresh, self());
    renameSync(fresh, file);
  } finally {
    rmSync(guard, { force: true });
  }
}

function locked(folder: string, holder: Holder | null): FoglineError {
  const who = holder === null ? 'another process' : `process ${holder.pid} on ${holder.host}`;
  return new FoglineError(
    'store-locked',
    `The store ${folder} is in use by ${who}. Wait until it ends, or stop it, and try again; ` +
      `for several processes at once use a PostgreSQL database (--db postgres://…). ` +
      `If no such process exists, delete ${join(folder, 'fogline.lock')}.`,
  );
}

function createWith(file: string, holder: Holder): boolean {
  let handle: number;
  try {
    handle = openSync(file, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(handle, JSON.stringify(holder));
  } catch (error) {
    rmSync(file, { force: true }); // a lock that names nobody, as a full disk leaves it, would keep everybody out
    throw error;
  } finally {
    closeSync(handle);
  }
  return true;
}

/** Who the lock names; null where it cannot be read, which may be a process just writing it. */
function holderOf(file: string): Holder | null {
  try {
    const { pid, host, started } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host, started: started ?? null } : null;
  } catch {
    return null;
  }
}

function self(): Holder {
  return { pid: process.pid, host: hostname(), started: startOf(process.pid) };
}

function isSelf(holder: Holder | null): boolean {
  return holder !== null && holder.pid === process.pid && holder.host === hostname();
}

/** On another machine we cannot look: its holder counts as alive. */
function isAlive({ pid, host, started }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const now = startOf(pid);
  return started === null || now === null || started === now;
}

/** Start time of a process on Linux: field 22 of /proc/PID/stat, counted after the name in parentheses. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function ageMs(file: string): number {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

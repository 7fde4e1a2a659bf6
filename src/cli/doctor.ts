import { statfsSync } from 'node:fs';
import { Command } from 'commander';
import { openGazetteer } from '../gazetteer/open.ts';
import { examineStore, isServer, type StoreHealth } from '../store/index.ts';
import { count, forTerminal, note, print, printLine, wordsOf } from './console.ts';
import { openLanguage } from './open-tools.ts';
import { version } from './version.ts';

/** One thing looked at: `ok`, or what is wrong and what to do. */
interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly says: string;
}

/** Below this a store may fill the disk while it writes; an empty embedded store alone takes about 40 MB. */
const LOW_DISK_BYTES = 200e6;

/** No report this program reads comes from before it was written: a clock that says so is wrong. */
const OLDEST_CLOCK = '2026-01-01';

/** `fogline doctor`: is all that Fogline needs there and well? */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('check that everything is in place: versions, model, gazetteer, store, disk, clock')
    .option('--db <DIR|URL>', 'check this store too')
    .option('--json', 'one JSON object')
    .action(examine);
}

async function examine({ db, json }: { readonly db?: string; readonly json?: boolean }): Promise<void> {
  const checks = [
    await check('fogline', async () => version()),
    await check('node', async () => nodeWords()),
    await check('model', modelWords),
    await check('gazetteer', gazetteerWords),
    await check('disk', async () => diskWords('.')),
    await check('clock', async () => clockWords()),
  ];
  if (db !== undefined) {
    if (!isServer(db)) checks.push(await check('store disk', async () => diskWords(db)));
    checks.push(...(await storeChecks(db)));
  }

  if (json) await printLine({ ok: checks.every((c) => c.ok), checks });
  else
    for (const c of checks) await print(`${c.ok ? 'ok    ' : 'wrong '} ${c.name.padEnd(10)} ${forTerminal(c.says)}\n`);
  const wrong = checks.filter((c) => !c.ok);
  if (wrong.length > 0) process.exitCode = 1;
  note(
    wrong.length === 0
      ? 'Everything is in place. Next: fogline demo, or fogline extract PATH.'
      : `Wrong: ${wrong.map((c) => c.name).join(', ')}. Each line above says what to try.`,
  );
}

async function check(name: string, look: () => Promise<string>): Promise<Check> {
  try {
    return { name, ok: true, says: await look() };
  } catch (error) {
    return { name, ok: false, says: wordsOf(error) };
  }
}

function nodeWords(): string {
  const [major, minor] = process.versions.node.split('.').map(Number) as [number, number];
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`${process.version}: Fogline needs Node 20.19 or newer`);
  return `${process.version} on ${process.platform} ${process.arch}`;
}

async function modelWords(): Promise<string> {
  const language = await openLanguage();
  try {
    const [sentences] = await language.read(['The army left the town.']);
    if (!sentences?.[0]?.tokens.length) throw new Error(`${language.name} read no words in a plain sentence`);
    // Opening the model checks each of its files; the light reader has none of its own.
    return process.env['FOGLINE_READER'] === 'wink' ? language.name : `${language.name}, checksums right`;
  } finally {
    await language.close();
  }
}

async function gazetteerWords(): Promise<string> {
  const found = (await openGazetteer()).find('Nairobi')[0];
  if (!found) throw new Error('the gazetteer does not know Nairobi; delete data/built and run npm run data');
  return `knows Nairobi at ${found.latDeg.toFixed(2)}, ${found.lonDeg.toFixed(2)}`;
}

function diskWords(folder: string): string {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free < LOW_DISK_BYTES) throw new Error(`only ${Math.round(free / 1e6)} MB free here; make room before ingesting`);
  return `${(free / 1e9).toFixed(1)} GB free here`;
}

function clockWords(): string {
  const now = new Date().toISOString();
  if (now < OLDEST_CLOCK) throw new Error(`the clock says ${now}; set it, since dates are judged against it`);
  return now;
}

/** A job that has waited this long has no worker to take it. */
const LONG_LAG_SECONDS = 600;

/** The store itself, its tables, and where workers ever ran, their queue and what they set aside. */
async function storeChecks(db: string): Promise<Check[]> {
  let health: StoreHealth;
  try {
    health = await examineStore(db);
  } catch (error) {
    return [{ name: 'store', ok: false, says: wordsOf(error) }];
  }
  const { name, postgres, bytes, reports, claims, migrations, queue, setAside } = health;
  const size = `${reports} reports, ${claims} claims, ${Math.round(bytes / 1e6)} MB, PostgreSQL ${postgres}`;
  const pending = migrations.pending.length;
  const checks: Check[] = [
    { name: 'store', ok: true, says: `${name}: ${size}` },
    {
      name: 'tables',
      ok: pending === 0,
      says: `${migrations.done} migrations done${pending === 0 ? '' : `, ${pending} to do; the next command that uses the store does them`}`,
    },
  ];
  if (queue !== null) {
    const { waiting, lagSeconds, givenUp } = queue;
    const isLate = lagSeconds > LONG_LAG_SECONDS;
    const lag = `${count(waiting, 'job')} waiting, the oldest for ${Math.round(lagSeconds)} s, ${givenUp} given up`;
    checks.push({ name: 'queue', ok: !isLate, says: `${lag}${isLate ? '; start more fogline work' : ''}` });
  }
  if (setAside > 0)
    checks.push({
      name: 'set aside',
      ok: false,
      says: `${count(setAside, 'report')} failed again and again and wait for someone to look: table trouble tells why`,
    });
  return checks;
}

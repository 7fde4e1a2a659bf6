import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { pino } from 'pino';
import { isLoopbackHost, listen, makeApp } from '../serve/index.ts';
import { isServer, openStore, type Store } from '../store/index.ts';
import { ingested, type InputOptions } from './coding.ts';
import { count, note } from './console.ts';
import { parseDay } from './days.ts';
import { openBrowser } from './desk-browser.ts';
import { openLibrary } from './desk-library.ts';
import { takesReports } from './inputs.ts';
import { openReader } from './reading-desk.ts';
import { startRun, wrongCall } from './run.ts';
import { SAMPLES } from './samples.ts';
import { shelfInMemory, shelfOf } from './shelf.ts';
import { takeReports } from './taking.ts';
import { version } from './version.ts';

interface ServeOptions extends InputOptions {
  readonly port: number;
  readonly host: string;
  readonly keep?: boolean;
  readonly open?: boolean;
  readonly since?: string;
}

/** The desk holds all it shows in memory. From this many claims on it says so, and how to show less. */
const MANY_CLAIMS = 150_000;

export const PORT = 4747;
export const LOOPBACK = '127.0.0.1';

/** Where the built app lies, seen from src and from dist. */
const WEB = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** `fogline serve`: the desk, a page that shows the war as reported. */
export function serveCommand(): Command {
  return takesReports(new Command('serve'))
    .description(
      'open the desk in a browser: situation, map, places, disputes, reports; without PATH or --db on the samples',
    )
    .option('--port <PORT>', 'port to listen on; 0 takes a free one', parsePort, PORT)
    .option(
      '--host <HOST>',
      'address to listen on; anything but this machine makes all you read there public',
      LOOPBACK,
    )
    .option('--since <DAY>', 'show only the reports of a store that were published from this day on', parseDay)
    .option('--keep', 'keep what is pasted into the desk in the store')
    .option('--open', 'open it in the browser, where there is one')
    .addHelpText('after', '\nExample:\n  fogline serve --db my-war\n')
    .action(serve);
}

/** Serves the desk until the process is asked to end. */
export async function serve(paths: string[], options: ServeOptions): Promise<void> {
  if (options.keep && options.db === undefined) throw wrongCall('--keep needs a store to keep things in: --db FOLDER.');
  if (options.since !== undefined && options.db === undefined)
    throw wrongCall('--since shows a part of a store: name it with --db.');
  const run = startRun();
  const canKeep = options.keep ?? false;
  const log = pino(
    { base: null, level: process.env['FOGLINE_LOG'] ?? 'warn' },
    pino.destination({ dest: 2, sync: true }),
  );
  const store = options.db === undefined ? null : await openStore(options.db, { mustExist: paths.length === 0 });
  if (store && paths.length > 0) await keepAll(ingested(takeReports(paths), options, store, run));
  const shelf = store
    ? shelfOf(store, { isShared: isServer(options.db!), since: options.since })
    : shelfInMemory(paths.length > 0 ? paths : SAMPLES, options, run);
  const reader = openReader(options, canKeep ? store : null);
  const library = openLibrary(shelf, reader, { version: version(), canKeep }, (error) => log.error(error, 'conclude'));
  const isLoopback = isLoopbackHost(options.host);
  const app = makeApp(library, { version: version(), canKeep, log, webFolder: WEB, isLoopback });
  const { address, stop } = await listen(app, options);
  note(`The desk is at ${address}. It is reading its reports.`);
  if (store && options.since === undefined) await warnOfSize(store);
  if (options.open) openBrowser(address, () => note(`fogline: no browser could be opened; the desk is at ${address}.`));
  if (!isLoopback) note('fogline: other machines can reach it; put a server that knows your readers before it.');
  const asked = stopAsked();
  try {
    await Promise.race([library.opened, asked]);
    const state = library.state();
    if (state.ready)
      run.end(
        `Serving ${count(state.reports, 'report')} with ${count(state.claims, 'claim')}.`,
        `Next: open ${address} in a browser; Ctrl-C ends it.`,
      );
    await asked;
    note('fogline: stopping.');
  } finally {
    await stop();
    await library.close();
    await store?.close();
  }
}

/** Says what a large store asks of the machine before it is read. */
async function warnOfSize(store: Store): Promise<void> {
  const { reports, claims } = await store.size();
  if (claims < MANY_CLAIMS) return;
  note(
    `fogline: ${count(reports, 'report')} with ${count(claims, 'claim')} are much for a desk, which holds all it shows in memory; ` +
      '--since DAY shows only those published from a day on.',
  );
}

/** Runs an ingestion to its end; what came of it stands in the store. */
async function keepAll(reports: AsyncIterable<unknown>): Promise<void> {
  const all = reports[Symbol.asyncIterator]();
  while (!(await all.next()).done);
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
function stopAsked(): Promise<void> {
  return new Promise((done) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => done());
  });
}

function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) throw new InvalidArgumentError('Give a port from 0 to 65535.');
  return Number(text);
}

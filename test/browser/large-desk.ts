// Serves a desk over 20,000 invented claims, or 20 for each report of the number given, for measuring. Started by the speed
// tests in a process of its own.
import { resolve } from 'node:path';
import { pino } from 'pino';
import { openLibrary } from '../../src/cli/desk-library.ts';
import { listen, makeApp } from '../../src/serve/index.ts';
import { inventWar } from './invented-war.ts';

const reports = Number(process.argv[2] ?? 1000);
const war = inventWar({ reports, claimsEach: 20, places: 400 });
const shelf = {
  revision: () => Promise.resolve('invented'),
  size: () => Promise.resolve(war.length),
  original: () => Promise.resolve(null),
  async *all() {
    yield* war;
  },
};
const reader = {
  read: () => Promise.reject(new Error('Nothing is read here')),
  close: () => Promise.resolve(),
};
const facts = { version: '0', canKeep: false };
const library = openLibrary(shelf, reader, facts, (error) => console.error(error));
const webFolder = resolve(import.meta.dirname, '../../dist/web');
const log = pino({ level: 'silent' });
const app = makeApp(library, { ...facts, log, webFolder, isLoopback: true, share: { points: 100_000, seconds: 60 } });
const { address, stop } = await listen(app, { host: '127.0.0.1', port: 0 });
process.stderr.write(`${address}\n`);
process.once(
  'SIGTERM',
  () =>
    void stop()
      .then(() => library.close())
      .then(() => process.exit(0)),
);

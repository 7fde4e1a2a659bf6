import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { parseOpml } from 'feedsmith';
import { politeFetcher } from '../fetch/index.ts';
import { openStore } from '../store/index.ts';
import { FoglineError } from '../terms/errors.ts';
import { openConcludingHere } from '../work/conclude-here.ts';
import { type InputOptions, ingested } from './coding.ts';
import { count, note } from './console.ts';
import { concludeLater } from './conclude-later.ts';
import { archiveFolder } from './evidence.ts';
import { takesTools } from './inputs.ts';
import { startRun, wrongCall } from './run.ts';
import { isAddress, type Taken } from './taking.ts';
import { openMemory, type WatchMemory } from './watch-memory.ts';
import { lookAt, type Watcher } from './watching.ts';

interface WatchOptions extends InputOptions {
  readonly once?: boolean;
  readonly every: string;
}

/** A round is over when no new report came for so long; then it is concluded from. */
const QUIET_MS = 5000;

/** `fogline watch`: looks at feeds again and again and keeps what is new. */
export function watchCommand(): Command {
  return takesTools(new Command('watch'))
    .description('look at feeds again and again, keep every new report and conclude after each round')
    .argument('<FEED...>', 'addresses of feeds, or OPML files that list them')
    .requiredOption('--db <DIR|URL>', 'the store that keeps the reports')
    .option(
      '--archive <DIR>',
      "folder of the store's web archive (default: DIR/archive; for a server ./fogline-archive)",
    )
    .option('--every <MINUTES>', 'how often to look at a feed', '10')
    .option('--once', 'look at each feed once and end')
    .addHelpText('after', '\nExample:\n  fogline watch feeds.opml --db my-war --every 15\n')
    .action(watch);
}

async function watch(inputs: string[], options: WatchOptions): Promise<void> {
  const everyMs = Number(options.every) * 60_000;
  if (!(everyMs > 0)) throw wrongCall(`Expected --every to be a number of minutes > 0, got \`${options.every}\`.`);
  if (options.db === undefined) throw wrongCall('Say where to keep the reports: --db FOLDER or --db postgres://….');
  const feeds = [...new Set(inputs.flatMap(feedsOf))];
  const watcher: Watcher = { fetch: politeFetcher(), now: Date.now, random: Math.random, everyMs };
  const memory = openMemory(join(archiveFolder(options.db, options.archive), 'watch.json'));
  const stop = stopOnSignal();
  const run = startRun();
  const store = await openStore(options.db);
  const concluding = concludeLater(openConcludingHere(store), QUIET_MS, (error) => run.fail('concluding', error));
  let fresh = 0;
  try {
    const taken = rounds(feeds, watcher, memory, options.once ?? false, stop);
    for await (const { coded, isNew } of ingested(taken, options, store, run)) {
      if (isNew) {
        fresh += 1;
        concluding.heard();
      }
      memory.kept(coded.article.reportId);
    }
    await concluding.end();
    run.end(
      `Watched ${count(feeds.length, 'feed')}: ${count(fresh, 'new report')} kept in ${store.name}.`,
      'Next: fogline brief with the same --db',
    );
  } finally {
    await store.close();
  }
}

/** All reports of all rounds: each feed when its time has come, then a rest until the next one's. */
async function* rounds(
  feeds: readonly string[],
  watcher: Watcher,
  memory: WatchMemory,
  isOnce: boolean,
  stop: AbortSignal,
): AsyncGenerator<Taken> {
  for (;;) {
    for (const feed of feeds) {
      const before = memory.of(feed);
      if (stop.aborted) return;
      if (before.nextAt > watcher.now() && !isOnce) continue;
      for await (const step of lookAt(feed, before, watcher)) {
        if ('after' in step) memory.looked(feed, step.after);
        else {
          if (step.taken.ok && step.item !== null) memory.taken(feed, step.item, step.taken.report.id);
          yield step.taken;
        }
        if (stop.aborted) return;
      }
    }
    if (isOnce) return;
    const next = Math.min(...feeds.map((feed) => memory.of(feed).nextAt));
    await pause(Math.max(1000, next - watcher.now()), stop);
  }
}

function stopOnSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop.abort();
      note('fogline: stopping after this report.');
    });
  }
  return stop.signal;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });
}

/** The feeds an argument stands for: itself, or those of an OPML file. */
function feedsOf(input: string): string[] {
  if (isAddress(input)) return [input];
  try {
    const { body } = parseOpml(readFileSync(input, 'utf8'));
    const found = addressesIn(body?.outlines ?? []);
    if (found.length > 0) return found;
  } catch (cause) {
    throw new FoglineError(
      'no-opml',
      `${input} is neither a web address nor an OPML file that can be read: ${(cause as Error).message}`,
      { cause },
    );
  }
  throw new FoglineError('no-opml', `${input} lists no feeds. An OPML file names each in an xmlUrl attribute.`);
}

interface Outline {
  readonly xmlUrl?: string | undefined;
  readonly outlines?: readonly Outline[] | undefined;
}

function addressesIn(outlines: readonly Outline[]): string[] {
  return outlines.flatMap((outline) => [
    ...(outline.xmlUrl && isAddress(outline.xmlUrl) ? [outline.xmlUrl] : []),
    ...addressesIn(outline.outlines ?? []),
  ]);
}

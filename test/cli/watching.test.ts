import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMemory } from '../../src/cli/watch-memory.ts';
import { lookAt, type Watcher } from '../../src/cli/watching.ts';
import { backoffMs, politeFetcher } from '../../src/fetch/index.ts';

let server: Server;
let base: string;
let asked: string[];
let slept: number[];
let pages: Record<string, RequestListener>;
let folder: string;

beforeEach(async () => {
  asked = [];
  slept = [];
  pages = {};
  folder = mkdtempSync(join(tmpdir(), 'fogline-watch-'));
  server = createServer((ask, answer) => {
    asked.push(ask.url!);
    const page = pages[ask.url!];
    if (page) page(ask, answer);
    else answer.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const watcher = (): Watcher => {
  let clock = 1_000_000;
  const patience = { now: () => clock, sleep: async (ms: number) => void (slept.push(ms), (clock += ms)) };
  const fetch = politeFetcher({ isAllowed: (address) => address === '127.0.0.1' }, patience);
  return { fetch, now: patience.now, random: () => 0.5, everyMs: 600_000 };
};

const feedOf =
  (...items: string[]): RequestListener =>
  (ask, answer) => {
    if (ask.headers['if-none-match'] === '"v1"') return answer.writeHead(304).end();
    const xml = items.map(
      (path) =>
        `<item><title>${path}</title><link>${base}${path}</link><description>Said in short of ${path}.</description></item>`,
    );
    return answer
      .setHeader('etag', '"v1"')
      .end(
        `<?xml version="1.0"?><rss version="2.0"><channel><title>Velmar Brief</title>${xml.join('')}</channel></rss>`,
      );
  };

/** Looks once, keeping every report, and tells what was taken. */
async function look(memory = openMemory(join(folder, 'watch.json')), by = watcher()) {
  const feed = `${base}/feed`;
  const taken: string[] = [];
  for await (const step of lookAt(feed, memory.of(feed), by)) {
    if ('after' in step) memory.looked(feed, step.after);
    else if (!step.taken.ok) taken.push(`failed: ${(step.taken.error as { code: string }).code}`);
    else {
      memory.taken(feed, step.item!, step.taken.report.id);
      memory.kept(step.taken.report.id);
      taken.push(step.taken.report.text.replace(/<[^>]*>|\s+/g, ' ').trim());
    }
  }
  return { taken, state: memory.of(feed) };
}

describe('watching a feed', () => {
  it('takes the page behind each item, and the words of the feed where the page cannot be had', async () => {
    pages['/feed'] = feedOf('/a', '/gone');
    pages['/a'] = (_, answer) =>
      answer.setHeader('content-type', 'text/html').end('<html><body><p>The whole of a.</p></body></html>');
    const { taken } = await look();
    expect(taken[0]).toBe('The whole of a.');
    expect(taken[1]).toContain('Said in short of /gone.');
  });

  it('takes nothing twice, in a later run either, and asks only for what is new', async () => {
    pages['/feed'] = feedOf('/a');
    await look();
    asked.length = 0;
    expect((await look()).taken).toEqual([]);
    expect(asked).toEqual(['/robots.txt', '/feed']);
    pages['/feed'] = (ask, answer) => feedOf('/a', '/b')({ ...ask, headers: {} } as typeof ask, answer);
    expect((await look()).taken.length).toBe(1);
  });

  it('takes an item again that was not kept before a crash', async () => {
    pages['/feed'] = feedOf('/a');
    const memory = openMemory(join(folder, 'watch.json'));
    for await (const step of lookAt(`${base}/feed`, memory.of(`${base}/feed`), watcher())) if ('taken' in step) break;
    expect((await look()).taken.length).toBe(1);
  });

  it('keeps out of what robots.txt asks not to read, and keeps its crawl delay', async () => {
    pages['/robots.txt'] = (_, answer) => answer.end('User-agent: *\nDisallow: /private\nCrawl-delay: 5');
    pages['/feed'] = feedOf('/private/a', '/b');
    const { taken } = await look();
    expect(taken[0]).toContain('Said in short of /private/a.');
    expect(asked).toEqual(['/robots.txt', '/feed', '/b']);
    expect(slept).toEqual([5000]);
  });

  it('leaves a failing feed alone for longer and longer, and comes back to it', async () => {
    pages['/feed'] = (_, answer) => answer.writeHead(503).end();
    const memory = openMemory(join(folder, 'watch.json'));
    const by = watcher();
    const first = await look(memory, by);
    expect(first.taken).toEqual(['failed: fetch-status']);
    expect(first.state.nextAt - by.now()).toBe(30_000);
    const second = await look(memory, by);
    expect([second.state.failures, second.state.nextAt - by.now()]).toEqual([2, 60_000]);
    pages['/feed'] = feedOf('/a');
    expect((await look(memory, by)).state.failures).toBe(0);
  });

  it('starts afresh from a broken memory', () => {
    const memory = openMemory(folder);
    expect(memory.of('x').seen).toEqual([]);
  });
});

describe('backoffMs', () => {
  it.each([
    [1, 0.99, 59_400],
    [1, 0, 30_000],
    [3, 0.5, 120_000],
    [99, 0.5, 10_800_000],
  ])('waits after %d failures at chance %d for %d ms', (failures, random, ms) =>
    expect(backoffMs(failures, random)).toBe(ms),
  );
});

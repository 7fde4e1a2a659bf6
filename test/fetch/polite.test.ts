import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { politeFetcher } from '../../src/fetch/index.ts';

/** Two hosts on one machine, told apart by their ports, and when each was asked by the tests' own clock. */
let servers: Server[];
let bases: string[];
let asked: string[];
let clock: number;

beforeEach(async () => {
  asked = [];
  clock = 0;
  servers = [0, 1].map((k) =>
    createServer((ask, answer) => {
      if (ask.url === '/robots.txt') return answer.end(k === 0 ? 'User-agent: *\nCrawl-delay: 5' : '');
      asked.push(`${k}${ask.url} at ${clock}`);
      answer.end('page');
    }),
  );
  for (const server of servers) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  bases = servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterEach(() => servers.forEach((server) => server.close()));

/** A fetcher whose clock goes on only while somebody waits. */
const fetcher = () =>
  politeFetcher(
    { isAllowed: (address) => address === '127.0.0.1' },
    { now: () => clock, sleep: async (ms) => void (clock = Math.max(clock, clock + ms)) },
  );

describe('a polite fetcher', () => {
  it('keeps the crawl delay between two pages of a host, and a second where the host names none', async () => {
    const get = fetcher();
    for (const path of ['/a', '/b']) await get(bases[0] + path);
    expect(asked).toEqual(['0/a at 0', '0/b at 5000']);
    for (const path of ['/a', '/b']) await get(bases[1] + path);
    expect(asked.slice(2)).toEqual(['1/a at 5000', '1/b at 6000']);
  });

  it('keeps requests side by side to one host apart, and does not make another host wait for them', async () => {
    const waits: number[] = [];
    const get = politeFetcher(
      { isAllowed: (address) => address === '127.0.0.1' },
      { now: () => 0, sleep: async (ms) => void waits.push(ms) },
    );
    await Promise.all(['/a', '/b', '/c'].map((path) => get(bases[0] + path)));
    expect(waits).toEqual([5000, 10_000]);
    await get(`${bases[1]}/a`);
    expect(waits).toEqual([5000, 10_000]);
  });

  it('does not ask a host for its robots.txt again within a day, and then does', async () => {
    let robots = 0;
    servers[1]!.prependListener('request', (ask) => void (ask.url === '/robots.txt' && robots++));
    const get = fetcher();
    for (const path of ['/a', '/b', '/c']) await get(bases[1] + path);
    expect(robots).toBe(1);
    clock += 25 * 3600_000;
    await get(`${bases[1]}/d`);
    expect(robots).toBe(2);
  });
});

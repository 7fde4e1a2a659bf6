import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type Listening, makeApp } from '../../src/serve/index.ts';
import { testLibrary } from './library.ts';

const library = testLibrary(null);
const log = pino({ level: 'silent' });
let server: Listening;

beforeAll(async () => {
  const app = makeApp(library, { version: '0.0.0', canKeep: false, log, webFolder: '/nowhere', isLoopback: true });
  server = await listen(app, { host: '127.0.0.1', port: 0 });
});
afterAll(() => server.stop());

describe('the stream of revisions', () => {
  it('tells every listener of each one, in order, and ends when the server does', async () => {
    const streams = await Promise.all([1, 2].map(() => fetch(`${server.address}/api/v1/events`)));
    const readers = streams.map((answer) => answer.body!.pipeThrough(new TextDecoderStream()).getReader());
    const heard = await Promise.all(readers.map(async (reader) => (await reader.read()).value!));
    library.show([]);
    library.show([]);
    for (const [i, reader] of readers.entries())
      while (!heard[i]!.includes('r3')) heard[i] += (await reader.read()).value!;
    for (const [i, answer] of streams.entries()) {
      expect(answer.headers.get('content-type')).toContain('text/event-stream');
      expect(answer.headers.get('content-encoding')).toBeNull();
      expect(
        [...heard[i]!.matchAll(/event: revision\ndata: (.*)\n/g)].map((match) => JSON.parse(match[1]!) as object),
      ).toEqual([
        { revision: 'r2', reports: 0, added: 0 },
        { revision: 'r3', reports: 0, added: 0 },
      ]);
    }
    const ended = Promise.allSettled(readers.map((reader) => reader.read()));
    await server.stop();
    await ended;
  });
});

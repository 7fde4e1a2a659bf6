import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { Library, Revision } from '../library.ts';
import { problem } from './problem.ts';
import { problems } from './requests.ts';

const HEARTBEAT_MS = 15_000;
/** Streams open at once; each holds a socket. */
const MOST_STREAMS = 500;

const route = createRoute({
  method: 'get',
  path: '/events',
  summary: 'a stream that tells of new reports',
  responses: {
    200: {
      description: '`event: revision` with `{"revision", "reports", "added"}` as data; a comment each 15 s',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    ...problems(429, 503),
  },
});

/** Adds the stream of revisions. A client that was away learns of what it missed by the revision in /meta. */
export function addEvents(api: OpenAPIHono, library: Library): void {
  let open = 0;
  api.openapi(route, (c) => {
    if (open >= MOST_STREAMS) return problem(c, 503, 'Too many streams are open.', { 'retry-after': '30' }) as never;
    c.header('cache-control', 'no-store');
    return streamSSE(c, async (stream) => {
      open += 1;
      const waiting: Revision[] = [];
      let wake = () => {};
      const stop = library.onRevision((revision) => {
        waiting.push(revision);
        wake();
      });
      stream.onAbort(() => wake());
      try {
        await stream.write(': fogline\n\n');
        while (!stream.aborted && !stream.closed) {
          for (const revision of waiting.splice(0))
            await stream.writeSSE({ event: 'revision', data: JSON.stringify(revision), id: revision.revision });
          const woken = await new Promise<boolean>((done) => {
            const timer = setTimeout(() => done(false), HEARTBEAT_MS);
            timer.unref();
            wake = () => {
              clearTimeout(timer);
              done(true);
            };
          });
          if (!woken && !stream.aborted) await stream.write(': still here\n\n');
        }
      } finally {
        stop();
        open -= 1;
      }
    }) as never;
  });
}

import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { type ApiFacts, makeApi } from './http/api.ts';
import { addFiles } from './http/files.ts';
import { guardRequests, limitRate, type Share } from './http/guards.ts';
import { strictHeaders } from './http/headers.ts';
import { problem } from './http/problem.ts';
import { startWatch } from './http/watch.ts';
import type { Library } from './library.ts';

export interface AppOptions extends ApiFacts {
  readonly log: Logger;
  /** Folder of the built app. */
  readonly webFolder: string;
  /** True where only this machine can reach the server. */
  readonly isLoopback: boolean;
  /** What one address may ask; by default 1,200 points in a minute, a plain request being one. */
  readonly share?: Share;
}

const SHARE: Share = { points: 1200, seconds: 60 };
/** Reading a text keeps a processor busy for a second or more. */
const READ_COST = 40;
const SEARCH_COST = 5;

/** The whole server as one function from request to answer: guards, API, health, metrics, the app's files. */
export function makeApp(library: Library, options: AppOptions): Hono {
  const app = new Hono();
  const watch = startWatch(library, options.log, options.version);
  app.use(watch.middleware);
  app.use(strictHeaders());
  app.use(guardRequests(options));
  app.get('/healthz', (c) => c.json({ status: 'alive' }));
  app.get('/readyz', (c) => {
    const state = library.state();
    return state.ready
      ? c.json({ status: 'ready' })
      : c.json({ status: 'reading', ...state }, 503, { 'retry-after': '2' });
  });
  app.get('/metrics', async (c) => c.text(await watch.metrics(), 200, { 'content-type': 'text/plain; version=0.0.4' }));
  app.use(
    '/api/*',
    limitRate(options.share ?? SHARE, ({ req }) =>
      req.path === '/api/v1/read' ? READ_COST : req.path === '/api/v1/search' ? SEARCH_COST : 1,
    ),
  );
  app.use(compress());
  app.route('/api/v1', makeApi(library, options));
  app.all('/api/*', (c) => problem(c, 404, 'There is no such address. /api/v1/openapi.json lists those there are.'));
  addFiles(app, options.webFolder);
  app.notFound((c) => problem(c, c.req.method === 'GET' ? 404 : 405, 'There is nothing here for that.'));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return problem(c, error.status, error.message);
    options.log.error({ name: error.name, message: error.message, stack: error.stack }, 'fault');
    return problem(c, 500, 'This is a fault in Fogline itself; its log says where.');
  });
  return app;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono, MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

const NOT_BUILT = `The desk is not built yet.

The server runs, and its API answers below /api/v1 (described at /api/v1/openapi.json).
For the pages, run in Fogline's folder:

  npm run build

and start the server again.
`;

/**
 * Serves the built app: files whose names change with their content are kept by the browser for good, every other path
 * gives the app itself, which knows what to show there.
 * @param folder of the built app; where it is missing, a plain page says how to build it
 */
export function addFiles(app: Hono, folder: string): void {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) {
    app.get('*', (c) => c.text(NOT_BUILT, 503, { 'cache-control': 'no-store' }));
    return;
  }
  app.use('*', keepAs('no-cache'));
  app.use('/assets/*', keepAs('public, max-age=31536000, immutable'), serveStatic({ root: folder }));
  app.get('/assets/*', (c) => problem(c, 404, 'There is no such file.'));
  app.use('*', serveStatic({ root: folder }));
  app.get('*', (c) => c.html(readFileSync(page, 'utf8')));
}

/** How long a browser may keep what was found. */
function keepAs(cacheControl: string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.ok && !c.res.headers.has('cache-control')) c.header('cache-control', cacheControl);
  };
}

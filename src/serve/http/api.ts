import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { DeskMeta } from '../../terms/desk.ts';
import type { Library, LibraryState } from '../library.ts';
import type { ServerFacts } from '../view/meta.ts';
import { makeAnswers } from './answers.ts';
import { addEvents } from './events.ts';
import { addOriginals } from './originals.ts';
import { problem } from './problem.ts';
import { addReading } from './reading.ts';
import { problems, whatIsWrong } from './requests.ts';
import { z } from '@hono/zod-openapi';
import { type Sight, sights } from './sights.ts';

export type ApiFacts = Pick<ServerFacts, 'version' | 'canKeep'>;

/** The addresses below /api/v1, and at /openapi.json their description. */
export function makeApi(library: Library, facts: ApiFacts): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : problem(c, 400, whatIsWrong(result.error.issues))),
  });
  const answer = makeAnswers(library);
  for (const sight of sights)
    api.openapi(routeOf(sight), async (c) => {
      const state = library.state();
      if (sight.path === '/meta' && !state.ready) return c.json(stillReading(state, facts), 200, NOT_KEPT) as never;
      return (await answer(c, sight.ask(c.req.valid('query') as never, c.req.param('id') ?? ''))) as never;
    });
  addOriginals(api, library);
  addEvents(api, library);
  addReading(api, library);
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Fogline desk',
      version: facts.version,
      description: 'Who holds what, according to whom, and who denies it. Every statement leads to its exact words.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/api/v1' }],
  });
  return api;
}

const NOT_KEPT = { 'cache-control': 'no-store' };

function routeOf({ path, summary, query, answer }: Sight) {
  const hasId = path.includes('{id}');
  const id = z.string().max(600).openapi({ description: 'URI-encoded, since ids hold `:` and `/`' });
  return createRoute({
    method: 'get',
    path,
    summary,
    request: { query, ...(hasId ? { params: z.object({ id }) } : {}) },
    responses: {
      200: { description: summary, content: { 'application/json': { schema: answer } } },
      304: { description: 'as in the answer the client holds (If-None-Match)' },
      ...problems(400, 429, 503, ...(hasId ? [404 as const] : [])),
    },
  });
}

/** What the desk's frame shows until there is something to ask. */
function stillReading({ done, of }: Extract<LibraryState, { ready: false }>, { version, canKeep }: ApiFacts): DeskMeta {
  return {
    ...{ version, canKeep, revision: 'reading', title: 'Reading', reports: done, claims: 0 },
    ...{ firstDay: null, lastDay: null, firstKnown: null, lastKnown: null, parties: [] },
    reading: { done, of },
  };
}

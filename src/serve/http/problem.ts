import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ApiProblem } from '../../terms/desk.ts';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Not understood',
  403: 'Refused',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Too large',
  414: 'Address too long',
  415: 'Kind of content not taken',
  421: 'Wrong host',
  422: 'Could not be read',
  429: 'Too many requests',
  500: 'A fault in Fogline',
  503: 'Not ready',
};

/** Answers with problem details after RFC 9457. `detail` says what was wrong and what to try. */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  detail: string,
  headers: Record<string, string> = {},
): Response {
  const title = TITLES[status] ?? 'Problem';
  const body: ApiProblem = { type: 'about:blank', title, status, detail };
  return c.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...headers,
  });
}

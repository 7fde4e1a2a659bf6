import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Library } from '../library.ts';
import { problem } from './problem.ts';
import { problems } from './requests.ts';

const route = createRoute({
  method: 'get',
  path: '/reports/{id}/original',
  summary: 'the bytes of a report as received',
  request: {
    params: z.object({ id: z.string().regex(/^[0-9a-f]{64}$/, 'Expected the id of a report: 64 hexadecimal digits') }),
  },
  responses: {
    200: {
      description: 'the bytes, to be saved and never shown as a page',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problems(400, 404, 429, 503),
  },
});

/** Adds the address that gives a report's bytes back, as a file to save. */
export function addOriginals(api: OpenAPIHono, library: Library): void {
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const original = await library.original(id);
    if (!original) return problem(c, 404, 'There is no report of this id.') as never;
    return c.body(new Uint8Array(original.bytes), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeFileName(original.file)}`,
      'cache-control': 'private, max-age=31536000, immutable',
    }) as never;
  });
}

/** A file name as RFC 8187 wants it, without what could leave a folder. */
function encodeFileName(file: string): string {
  const safe = file.replace(/[\\/\u0000-\u001f\u007f]+/g, '-').slice(-150) || 'report';
  return encodeURIComponent(safe.replace(/\p{Surrogate}/gu, '-')).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
}

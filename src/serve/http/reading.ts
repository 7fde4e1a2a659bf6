import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { FoglineError } from '../../terms/errors.ts';
import type { Library, Pasted } from '../library.ts';
import { problem } from './problem.ts';
import { problems } from './requests.ts';
import { readAnswer } from './schemas/desk.ts';

/** Largest text taken, in bytes: a hundred times a long article. */
const MOST_BYTES = 2 * 2 ** 20;

const asJson = z
  .union([
    z.strictObject({
      url: z
        .string()
        .max(2000)
        .regex(/^https?:\/\//i, 'Expected a web address'),
    }),
    z.strictObject({ text: z.string().min(1), name: z.string().max(200).nullable().default(null) }),
  ])
  .openapi('Pasted');

const route = createRoute({
  method: 'post',
  path: '/read',
  summary: 'read a text or a public page; kept only by a server run with --keep',
  middleware: [
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: (c) =>
        problem(c, 413, `The text is longer than ${MOST_BYTES} bytes. Ingest it as a file instead.`, {
          connection: 'close',
        }),
    }),
  ] as const,
  request: {
    query: z.object({
      name: z.string().max(200).optional().openapi({ description: 'what the file is called, where one is sent' }),
    }),
    body: {
      content: {
        'application/json': { schema: asJson },
        'text/plain': { schema: z.string() },
        'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) },
      },
      description: 'the text itself, a file as it is, or an object with the text or an address',
    },
  },
  responses: {
    200: { description: 'the report as read', content: { 'application/json': { schema: readAnswer } } },
    ...problems(400, 403, 413, 415, 422, 429, 503),
  },
});

/** Adds the reading of what a person pastes. One text is read at a time; the others wait for it. */
export function addReading(api: OpenAPIHono, library: Library): void {
  api.openapi(route, async (c) => {
    if (!library.state().ready)
      return problem(c, 503, 'The reports are still being read. Try again soon.', { 'retry-after': '2' }) as never;
    const type = (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
    const pasted =
      type === 'application/octet-stream'
        ? fileIn(new Uint8Array(await c.req.arrayBuffer()), c.req.query('name'))
        : pastedIn(type, await c.req.text());
    if (pasted === null)
      return problem(
        c,
        415,
        'Send text/plain, application/json with `url` or `text`, or a file as application/octet-stream.',
      ) as never;
    if ('wrong' in pasted) return problem(c, 400, pasted.wrong) as never;
    try {
      const { coded, originalBytes, kept } = await library.read(pasted);
      const answer = await library.ask({ about: 'pasted', coded, originalBytes, kept });
      return c.body(new Uint8Array(answer!), 200, {
        'content-type': 'application/json',
        'cache-control': 'no-store',
      }) as never;
    } catch (error) {
      if (error instanceof FoglineError) return problem(c, 422, error.message) as never;
      throw error;
    }
  });
}

type Given = Pasted | { readonly wrong: string };

function fileIn(bytes: Uint8Array, name: string | undefined): Given {
  return bytes.byteLength === 0 ? { wrong: 'The file is empty.' } : { bytes, name: name ?? null };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

function pastedIn(type: string, body: string): Given | null {
  if (type === 'text/plain')
    return body.trim() === '' ? { wrong: 'The text is empty.' } : { bytes: bytesOf(body), name: null };
  if (type !== 'application/json') return null;
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { wrong: 'The body is not JSON.' };
  }
  const parsed = asJson.safeParse(value);
  if (parsed.success)
    return 'url' in parsed.data ? parsed.data : { bytes: bytesOf(parsed.data.text), name: parsed.data.name };
  return { wrong: 'Expected an object with `url`, or with `text` and perhaps `name`.' };
}

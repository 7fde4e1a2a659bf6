import { afterEach, describe, expect, it, vi } from 'vitest';
import { apiUrl, ask, Failure, remembered } from '../../src/web/api/api.ts';
import { readRevision } from '../../src/web/api/live.ts';

const answer = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(status === 304 ? null : JSON.stringify(body), { status, headers });

afterEach(() => vi.unstubAllGlobals());

describe('asking the API', () => {
  it('writes addresses without empty parameters', () => {
    expect(apiUrl('places', { day: '2024-12-05', known: null, q: '', limit: 5 })).toBe(
      '/api/v1/places?day=2024-12-05&limit=5',
    );
  });

  it('asks again with the ETag, and gives the kept answer for 304', async () => {
    const fetched = vi.fn<typeof fetch>();
    fetched.mockResolvedValueOnce(answer({ n: 1 }, 200, { etag: '"r1"' }));
    fetched.mockResolvedValueOnce(answer(null, 304));
    vi.stubGlobal('fetch', fetched);
    await ask('/api/v1/etag');
    expect(await ask('/api/v1/etag')).toEqual({ n: 1 });
    expect((fetched.mock.calls[1]![1]!.headers as Record<string, string>)['if-none-match']).toBe('"r1"');
    expect(remembered('/api/v1/etag')).toEqual({ n: 1 });
  });

  it.each([
    [404, 'missing'],
    [400, 'refused'],
    [429, 'refused'],
    [503, 'broken'],
  ])('tells a %i apart as %s, with the server’s own words', async (status, kind) => {
    vi.stubGlobal('fetch', async () => answer({ type: 'about:blank', title: 'T', status, detail: 'Why.' }, status));
    const failure = await ask('/api/v1/no').catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ kind, problem: { detail: 'Why.' } });
  });

  it('says offline where no server answers', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('failed')));
    await expect(ask('/api/v1/off')).rejects.toMatchObject({ kind: 'offline' });
  });

  it('says broken where the answer is no JSON', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 200 }));
    await expect(ask('/api/v1/html')).rejects.toMatchObject({ kind: 'broken' });
  });

  it('passes an abort through', async () => {
    const abort = new DOMException('stopped', 'AbortError');
    vi.stubGlobal('fetch', async () => Promise.reject(abort));
    await expect(ask('/api/v1/abort')).rejects.toBe(abort);
  });
});

describe('a revision event', () => {
  it.each([
    ['{"revision":"r2","reports":5,"added":3}', { revision: 'r2', added: 3 }],
    ['{"revision":"r2"}', { revision: 'r2', added: 0 }],
    ['{"revision":7}', null],
    ['not json', null],
    ['null', null],
  ])('%s', (data, expected) => {
    expect(readRevision(data)).toEqual(expected);
  });
});

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { makeApp } from '../../src/serve/index.ts';
import { deskMeta } from '../../src/serve/http/schemas/desk.ts';
import { testLibrary } from './library.ts';

const options = {
  version: '1.2.3',
  canKeep: false,
  log: pino({ level: 'silent' }),
  webFolder: '/nowhere',
  isLoopback: true,
};
const make = (more: Partial<Parameters<typeof makeApp>[1]> = {}, library = testLibrary(null)) =>
  makeApp(library, { ...options, ...more });
const LOCAL = { headers: { host: 'localhost:4747' } };

describe('every answer', () => {
  it.each(['/', '/api/v1/meta', '/api/v1/nowhere', '/healthz', '/assets/x.js'])(
    'of %s carries the strict headers',
    async (path) => {
      const { headers } = await make().request(path, LOCAL);
      const policy = headers.get('content-security-policy')!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    },
  );
});

describe('the host', () => {
  it.each([
    ['localhost', 200],
    ['127.0.0.1:4747', 200],
    ['[::1]:80', 200],
    ['127.0.0.1.evil.example', 421],
    ['evil.example:4747', 421],
  ])('%s is answered with %i where the server is open on this machine only', async (host, status) => {
    expect((await make().request('/healthz', { headers: { host } })).status).toBe(status);
  });

  it('may be any where the server is open to others', async () => {
    const answer = await make({ isLoopback: false }).request('/healthz', { headers: { host: 'desk.example' } });
    expect(answer.status).toBe(200);
  });
});

describe('the share of an address', () => {
  it('ends with 429 and says when to come back', async () => {
    const app = make({ share: { points: 6, seconds: 60 } });
    expect((await app.request('/api/v1/search?q=a', LOCAL)).status).toBe(200);
    expect((await app.request('/api/v1/meta', LOCAL)).status).toBe(200);
    const refused = await app.request('/api/v1/meta', LOCAL);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await app.request('/healthz', LOCAL)).status).toBe(200);
  });
});

describe('while reports are still being read', () => {
  it('says how far it is, and asks to wait', async () => {
    const library = testLibrary(null);
    library.unready();
    const app = make({}, library);
    const meta = deskMeta.parse(await (await app.request('/api/v1/meta', LOCAL)).json());
    expect(meta.reading).toEqual({ done: 3, of: 9 });
    expect((await app.request('/readyz', LOCAL)).status).toBe(503);
    const refused = await app.request('/api/v1/situation', LOCAL);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('2');
    library.show([]);
    expect((await app.request('/readyz', LOCAL)).status).toBe(200);
  });
});

describe('an empty store', () => {
  it.each([
    '/meta',
    '/situation',
    '/places',
    '/disputes',
    '/figures',
    '/asserters',
    '/timeline',
    '/claims',
    '/reports',
    '/search?q=a',
  ])('answers %s', async (path) => {
    expect((await make().request(`/api/v1${path}`, LOCAL)).status).toBe(200);
  });
});

describe('the app', () => {
  it('that is not built yet says how to build it', async () => {
    const answer = await make().request('/place/x', LOCAL);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(await answer.text()).toContain('npm run build');
  });

  it('is given at every path, its assets to be kept for good', async () => {
    const webFolder = mkdtempSync(join(tmpdir(), 'fogline-web-'));
    mkdirSync(join(webFolder, 'assets'));
    writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Desk</title>');
    writeFileSync(join(webFolder, 'assets', 'app-1a2b.js'), 'export {};');
    const app = make({ webFolder });
    for (const path of ['/', '/place/gn%3A1', '/reports/x'])
      expect(await (await app.request(path, LOCAL)).text()).toContain('<title>Desk</title>');
    const asset = await app.request('/assets/app-1a2b.js', LOCAL);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-type')).toContain('javascript');
    expect((await app.request('/assets/gone.js', LOCAL)).status).toBe(404);
  });
});

describe('/metrics', () => {
  it('counts by route, never by what was asked', async () => {
    const app = make();
    await app.request('/api/v1/places/secret-id', LOCAL);
    await app.request('/api/v1/meta', LOCAL);
    const text = await (await app.request('/metrics', LOCAL)).text();
    expect(text).toMatch(/fogline_http_requests_total\{route="\/api\/v1\/places\/:id",method="GET",status="404"\} 1/);
    expect(text).toContain('fogline_build_info{version="1.2.3"} 1');
    expect(text).toContain('fogline_reports 0');
    expect(text).not.toContain('secret-id');
  });
});

describe('the description of the API', () => {
  it('is OpenAPI 3.1, and all it refers to is in it', async () => {
    const answer = await make().request('/api/v1/openapi.json', LOCAL);
    const document = (await answer.json()) as { openapi: string; components: { schemas: object } };
    const named = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map((m) => m[1]!);
    expect(document.openapi).toBe('3.1.0');
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !(name in document.components.schemas))).toEqual([]);
  });
});

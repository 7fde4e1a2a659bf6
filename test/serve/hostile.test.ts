import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { apiProblem } from '../../src/serve/http/schemas/desk.ts';
import { makeApp } from '../../src/serve/index.ts';
import { testLibrary } from './library.ts';

const webFolder = mkdtempSync(join(tmpdir(), 'fogline-web-'));
writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Desk</title>');
const log = pino({ level: 'silent' });
const app = makeApp(testLibrary(null), { version: '0.0.0', canKeep: false, log, webFolder, isLoopback: true });
const at = async (path: string) => app.request(path, { headers: { host: 'localhost' } });

describe('parameters', () => {
  it.each([
    ['/claims?limit=0', 'limit'],
    ['/claims?limit=501', 'limit'],
    ['/claims?cursor=..%2F..', 'cursor'],
    ['/situation?day=2024-13-01', 'day'],
    ['/situation?day=2024-02-30', 'day'],
    ['/situation?known=yesterday', 'known'],
    ['/claims?change=explodes', 'change'],
    [`/search?q=${'x'.repeat(301)}`, 'q'],
  ])('refuses %s', async (path, parameter) => {
    const answer = await at(`/api/v1${path}`);
    const body = apiProblem.parse(await answer.json());
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(body.detail).toContain(parameter);
  });
});

describe('reading a text', () => {
  it.each([
    ['a form', 'text=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['broken JSON', '{', { 'content-type': 'application/json' }, 400],
    ['another shape', '{"text":5}', { 'content-type': 'application/json' }, 400],
    ['a file address', '{"url":"file:///etc/passwd"}', { 'content-type': 'application/json' }, 400],
    ['nothing', ' ', { 'content-type': 'text/plain' }, 400],
    ['a page that can not be had', '{"url":"http://169.254.169.254/"}', { 'content-type': 'application/json' }, 422],
    ['too much', 'x'.repeat(2 ** 21 + 1), { 'content-type': 'text/plain' }, 413],
    ['another site', 'Rebels entered Hama.', { 'content-type': 'text/plain', origin: 'https://evil.example' }, 403],
    [
      'another site, told by the browser',
      'Rebels entered Hama.',
      { 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' },
      403,
    ],
  ])('refuses %s', async (_, body, headers, status) => {
    const answer = await app.request('/api/v1/read', {
      method: 'POST',
      body,
      headers: { host: 'localhost', ...(headers as unknown as Record<string, string>) },
    });
    expect(answer.status).toBe(status);
    expect(apiProblem.parse(await answer.json()).status).toBe(status);
  });
});

describe('hostile requests', () => {
  it.each([
    '/api/v1/reports/..%2F..%2Fetc%2Fpasswd',
    '/api/v1/places/__proto__',
    '/api/v1/asserters/constructor',
    '/api/v1/claims/%00',
    `/api/v1/disputes/${'a'.repeat(599)}`,
    '/api/v1/reports/%ff%fe/original',
    '/api/v1/nowhere',
    '/assets/..%2f..%2fpackage.json',
  ])('find nothing at %s', async (path) => {
    const answer = await at(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  it.each(['(((((', '"', '-', '\\', '*?+[', "'; drop table report; --", 'ʼ̈́', '%', '\u0000', '😀'.repeat(50)])(
    'search for %j without harm',
    async (q) => {
      expect((await at(`/api/v1/search?q=${encodeURIComponent(q)}`)).status).toBe(200);
    },
  );

  it('get 414 for an endless address', async () => {
    expect((await at(`/api/v1/meta?${'x'.repeat(5000)}`)).status).toBe(414);
  });

  it('find no party that is a property of every object', async () => {
    const answer = await at('/api/v1/claims?limit=1&party=__proto__');
    expect(await answer.json()).toEqual({ items: [], total: 0, next: null });
  });
});

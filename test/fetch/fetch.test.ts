import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import {
  checkTarget,
  fetchPage,
  fetchRobots,
  isPublicAddress,
  readRobots,
  type FetchOptions,
} from '../../src/fetch/index.ts';

let server: Server | undefined;
afterEach(() => void server?.close());

async function serve(handle: RequestListener): Promise<string> {
  server = createServer(handle);
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Lets the tests ask their own server, and nothing else. */
const own: FetchOptions = { isAllowed: (address) => address === '127.0.0.1' };
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: { code?: string }) => error.code,
  );

describe('isPublicAddress', () => {
  it.each(['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])('allows %s', (a) =>
    expect(isPublicAddress(a)).toBe(true),
  );
  it.each([
    '127.0.0.1',
    '127.8.9.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '198.18.0.1',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'not an address',
    '',
  ])('refuses %s', (a) => expect(isPublicAddress(a)).toBe(false));
});

describe('checkTarget', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://017700000001/',
    'http://127.1/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://169.254.169.254/latest/meta-data',
    'http://0/',
    'https://user:pass@example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://①②⑦.⓪.⓪.①/',
    'http://0177.0.0.1/',
    'http://0x7f000001/',
    'http://127.0.0.1./',
    'http://10.1/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[64:ff9b::a9fe:a9fe]/',
    'http://[64:ff9b:1::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[::127.0.0.1]/',
    'http://[fd00:ec2::254]/latest/meta-data',
    'http://100.100.100.200/latest/meta-data',
    'http://192.0.0.192/opc/v1',
    'http://%31%32%37.0.0.1/',
  ])('refuses %s before any connection', (address) =>
    expect(() => checkTarget(new URL(address))).toThrow(/Refused to fetch/),
  );
  it('lets a name through, to be checked when it resolves', () =>
    expect(() => checkTarget(new URL('https://example.com/'))).not.toThrow());
});

describe('fetchPage', () => {
  it('keeps the bytes, status and headers of a page', async () => {
    const base = await serve((_, answer) => answer.setHeader('etag', '"a1"').end('<p>Velmar</p>'));
    const page = await fetchPage(`${base}/a`, own);
    expect([page.status, Buffer.from(page.bytes).toString(), page.headers['etag']]).toEqual([
      200,
      '<p>Velmar</p>',
      '"a1"',
    ]);
  });

  it('refuses a name that resolves to an inner address at the moment of connecting', async () => {
    const resolve: FetchOptions['resolve'] = (_, done) => done(null, [{ address: '127.0.0.1', family: 4 }]);
    expect(await codeOf(fetchPage('http://rebind.example/', { resolve }))).toBe('address-refused');
  });

  it('refuses a name with one inner address among public ones', async () => {
    const resolve: FetchOptions['resolve'] = (_, done) =>
      done(null, [
        { address: '93.184.215.14', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ]);
    expect(await codeOf(fetchPage('http://two-faced.example/', { resolve }))).toBe('address-refused');
  });

  it('refuses a name that rebinds to an inner address, between two pages and between two hops', async () => {
    const base = await serve((ask, answer) =>
      ask.url === '/hop' ? answer.writeHead(302, { location: '/page' }).end() : answer.end('here'),
    );
    const port = new URL(base).port;
    const rebinding = (): FetchOptions => {
      const answers = ['127.0.0.1', '127.0.0.2'];
      return { ...own, resolve: (_, done) => done(null, [{ address: answers.shift()!, family: 4 }]) };
    };
    const options = rebinding();
    const address = `http://rebind.example:${port}/page`;
    expect((await fetchPage(address, options)).status).toBe(200);
    expect(await codeOf(fetchPage(address, options))).toBe('address-refused');
    // One connection serves both hops, so the second answer is never asked for; where it is, it is refused.
    const hops = await fetchPage(`http://rebind.example:${port}/hop`, rebinding()).catch((error) => error as { code: string }); // prettier-ignore
    expect('code' in hops ? hops.code : Buffer.from(hops.bytes).toString()).toMatch(/^(?:address-refused|here)$/);
  });

  it.each([
    'http://169.254.169.254/',
    'http://[::1]:1/',
    'http://2852039166/',
    'http://0xa9fea9fe/',
    'http://[::ffff:a9fe:a9fe]/',
    'file:///etc/passwd',
    '//10.0.0.1/',
    'http://0x0a000001/',
  ])('refuses a redirect to %s', async (target) => {
    const base = await serve((_, answer) => answer.writeHead(302, { location: target }).end());
    expect(await codeOf(fetchPage(base, own))).toBe('address-refused');
  });

  it('refuses localhost by name', async () =>
    expect(await codeOf(fetchPage('http://localhost:8081/'))).toBe('address-refused'));

  it('follows a redirect on the same host and says where it ended', async () => {
    const base = await serve((ask, answer) =>
      ask.url === '/old' ? answer.writeHead(301, { location: '/new' }).end() : answer.end('here'),
    );
    expect((await fetchPage(`${base}/old`, own)).url).toBe(`${base}/new`);
  });

  it('gives up on endless redirects', async () => {
    const base = await serve((_, answer) => answer.writeHead(302, { location: '/again' }).end());
    expect(await codeOf(fetchPage(base, own))).toBe('fetch-too-many-redirects');
  });

  it('stops an endless body at its bound', async () => {
    const base = await serve((_, answer) => {
      const timer = setInterval(() => answer.write('x'.repeat(65_536)), 1);
      answer.on('close', () => clearInterval(timer));
    });
    expect(await codeOf(fetchPage(base, { ...own, maxBytes: 300_000 }))).toBe('fetch-too-large');
  });

  it.each([
    ['gzip', (body: Buffer) => gzipSync(body)],
    ['br', (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
    ['deflate', (body: Buffer) => deflateSync(body)],
  ] as const)('stops a %s bomb at its bound after decompression', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(100_000_000));
    const base = await serve((_, answer) => answer.setHeader('content-encoding', encoding).end(bomb));
    const before = process.memoryUsage().rss;
    expect(await codeOf(fetchPage(base, { ...own, maxBytes: 1_000_000 }))).toBe('fetch-too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  it('stops a bomb packed five times over, or refuses it', async () => {
    const bomb = [1, 2, 3, 4, 5].reduce((inner) => gzipSync(inner), Buffer.alloc(100_000_000));
    const base = await serve((_, answer) => answer.setHeader('content-encoding', 'gzip, gzip, gzip, gzip, gzip').end(bomb)); // prettier-ignore
    expect(await codeOf(fetchPage(base, { ...own, maxBytes: 1_000_000 }))).toMatch(/fetch-too-large|fetch-failed/);
  });

  it('stops waiting for a silent server', async () => {
    const base = await serve(() => undefined);
    expect(await codeOf(fetchPage(base, { ...own, timeoutMs: 200 }))).toBe('fetch-failed');
    server!.closeAllConnections();
  });

  it('stops a body that drips without end', async () => {
    const base = await serve((_, answer) => {
      const timer = setInterval(() => answer.write('x'), 20);
      answer.on('close', () => clearInterval(timer));
    });
    expect(await codeOf(fetchPage(base, { ...own, timeoutMs: 300 }))).toBe('fetch-failed');
  });

  it('asks again only for what is new', async () => {
    const base = await serve((ask, answer) =>
      answer.writeHead(ask.headers['if-none-match'] === '"a1"' ? 304 : 200).end(),
    );
    expect((await fetchPage(base, { ...own, etag: '"a1"' })).status).toBe(304);
  });
});

describe('robots.txt', () => {
  it('keeps a disallowed path and a crawl delay', () => {
    const robots = readRobots('https://x.example/robots.txt', 'User-agent: *\nDisallow: /private\nCrawl-delay: 7');
    expect([
      robots.allows('https://x.example/a'),
      robots.allows('https://x.example/private/b'),
      robots.crawlDelaySeconds,
    ]).toEqual([true, false, 7]);
  });
  it.each([
    [404, true],
    [500, false],
  ])('a host that answers %d allows: %s', async (status, allows) => {
    const base = await serve((_, answer) => answer.writeHead(status).end());
    expect((await fetchRobots(`${base}/page`, own)).allows(`${base}/page`)).toBe(allows);
  });
});

import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readWarc } from '../../src/archive/index.ts';
import { clean } from '../../src/clean/index.ts';
import { readMany } from '../../src/read/index.ts';
import { spentMs } from './spent.ts';

/** The most processor time that a bomb may cost; generous for slow machines. */
const limitMs = 20_000;

const rss = (items: string, before = '') =>
  `<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>Velmar Brief</title>${items}</channel></rss>`;
const item = '<item><title>Army leaves</title><description>Fighters left Velmar.</description></item>';

/** A document type whose ten entities each hold the one before ten times. */
const laughs = `<!DOCTYPE rss [<!ENTITY a0 "ha">${Array.from({ length: 10 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>`;

const bombs: readonly (readonly [string, () => string | Uint8Array])[] = [
  ['a feed of 50,000 items', () => rss(item.repeat(50_000))],
  ['a feed that never ends its items', () => rss('<item>'.repeat(100_000))],
  ['entities that grow a billionfold in a feed', () => rss(item.replace('Army', '&a10;'), laughs)],
  ['entities that grow a billionfold in a sitemap', () => `<?xml version="1.0"?>${laughs.replace('DOCTYPE rss', 'DOCTYPE urlset')}<urlset><url><loc>https://x.example/</loc><news><title>&a10;</title></news></url></urlset>`], // prettier-ignore
  ['entities that grow in an Atom feed', () => `<?xml version="1.0"?>${laughs.replace('DOCTYPE rss', 'DOCTYPE feed')}<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>&a10;</title></entry></feed>`], // prettier-ignore
  ['a JSON feed nested 100,000 deep', () => `{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(100_000)}${']'.repeat(100_000)}}`], // prettier-ignore
  ['a sitemap nested 50,000 deep', () => `<?xml version="1.0"?><urlset>${'<url>'.repeat(50_000)}`],
  ['a feed with 100,000 attributes', () => rss(`<item ${Array.from({ length: 100_000 }, (_, i) => `a${i}="x"`).join(' ')}>`)], // prettier-ignore
  ['a mail nested 5,000 parts deep', () => `From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n${Array.from({ length: 5000 }, (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`).join('')}`], // prettier-ignore
  ['a mail with 50,000 header lines', () => `From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n${'X-A: b\r\n'.repeat(50_000)}\r\nwords\r\n`], // prettier-ignore
  ['a channel of 50,000 messages', () => `{"name":"x","type":"public_channel","messages":[${'{"type":"message","text":"Fighters left Velmar."},'.repeat(50_000)}{}]}`], // prettier-ignore
  ['a gzipped page of 100 MB', () => gzipSync(Buffer.alloc(100_000_000, 'a'))],
];

/** Everything that can be read, or the code of the error that says why not. */
async function readAll(bytes: Uint8Array): Promise<{ readonly reports: number; readonly code: string | null }> {
  let reports = 0;
  try {
    for await (const report of readMany('x', bytes)) {
      if (++reports <= 20) clean(report);
    }
    return { reports, code: null };
  } catch (error) {
    return { reports, code: (error as { code?: string }).code ?? String(error) };
  }
}

describe('feeds, mails and packed pages made to exhaust their readers', () => {
  it.each(bombs)(
    'reads or refuses %s',
    async (_, make) => {
      const bytes = Buffer.from(make());
      const before = process.memoryUsage().rss;
      const started = process.cpuUsage();
      const { reports, code } = await readAll(bytes);
      expect(spentMs(started)).toBeLessThan(limitMs);
      expect(process.memoryUsage().rss - before).toBeLessThan(2 ** 30);
      expect(reports).toBeLessThanOrEqual(200_000);
      if (reports === 0) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)+$|^empty$/);
    },
    240_000,
  );

  it('reads no more items of a feed than feeds have', async () => {
    expect((await readAll(Buffer.from(rss(item.repeat(5000))))).reports).toBe(2000);
  });
});

describe('links of feeds', () => {
  it.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])(
    'are left out where they run something: %s',
    async (link) => {
      for await (const report of readMany(
        'x',
        Buffer.from(rss(item.replace('</title>', `</title><link>${link}</link>`))),
      ))
        expect(report.envelope.url).toBeNull();
    },
  );
});

describe('packed pages in a web archive', () => {
  const record = (encoding: string, body: Uint8Array) => {
    const http = Buffer.concat([
      Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ${encoding}\r\n\r\n`),
      body,
    ]);
    return Buffer.concat([
      Buffer.from(
        `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/${encoding}\r\nWARC-Date: 2024-12-05T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`,
      ),
      http,
      Buffer.from('\r\n\r\n'),
    ]);
  };

  it.each([
    ['gzip', (body: Buffer) => gzipSync(body)],
    ['br', (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
  ] as const)(
    'gives a %s bomb as oversized or packed, and the page after it',
    async (encoding, pack) => {
      const archive = Buffer.concat([
        record(encoding, pack(Buffer.alloc(100_000_000))),
        record('identity', Buffer.from('<p>Fighters left Velmar.</p>')),
      ]);
      const stream = async function* () {
        yield archive;
      };
      const before = process.memoryUsage().rss;
      const found = [];
      for await (const page of readWarc(stream(), 1_000_000))
        found.push('oversized' in page ? 'oversized' : page.bytes.length);
      expect(found.at(-1)).toBe(28);
      expect(found[0] === 'oversized' || Number(found[0]) < 1_000_000).toBe(true);
      expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000);
    },
    120_000,
  );
});

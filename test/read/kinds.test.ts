import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAgain, readMany, readPaths } from '../../src/read/index.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'fogline-kinds-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Reads a file of this content; the name has no ending, since kinds are told by content. */
async function read(content: string | Uint8Array) {
  const path = join(folder, 'input');
  writeFileSync(path, content);
  const found = [];
  for await (const result of readPaths([path])) found.push(result.ok ? result.report : result.error);
  return found;
}

const plainOf = (text: string) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A PDF of one page, written by hand with right offsets. */
function pdfOf(...lines: string[]): Buffer {
  const stream = `BT /F1 12 Tf 72 720 Td 14 TL ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${text}xref\n0 6\n0000000000 65535 f \n${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}

const MAIL = [
  'From: =?UTF-8?Q?Velmar_Brief=C3=A9?= <desk@brief.example>',
  'To: reader@example.org',
  'Subject: Fighters leave Velmar',
  'Date: Tue, 02 May 2023 07:30:00 +0200',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'plain words',
  '--b',
  'Content-Type: text/html; charset=windows-1252',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<html><body><p>Fighters left Velmar =96 the army said.</p></body></html>',
  '--b--',
  '',
].join('\r\n');

const CHANNEL = JSON.stringify({
  name: 'Velmar Front',
  type: 'public_channel',
  id: 7,
  messages: [
    { id: 1, type: 'service', date: '2023-05-01T10:00:00', action: 'create_channel', text: '' },
    {
      id: 2,
      type: 'message',
      date: '2023-05-02T10:00:00',
      date_unixtime: '1683014400',
      text: ['Our fighters left ', { type: 'bold', text: 'Velmar' }, '.\nAll is calm <b>now</b>.'],
    },
    { id: 3, type: 'message', date: '2023-05-02T11:00:00', text: '' },
  ],
});

const SITEMAP = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://gazette.example/velmar</loc><news:news><news:publication><news:name>The Gazette</news:name><news:language>en</news:language></news:publication><news:publication_date>2023-05-02T09:00:00Z</news:publication_date><news:title>Fighters leave Velmar</news:title></news:news></url>
<url><loc>https://gazette.example/about</loc></url></urlset>`;

describe('kinds told by content', () => {
  it('reads a newsletter mail: HTML part in its own charset, subject, sender and day', async () => {
    const [report] = await read(MAIL);
    expect(report).toMatchObject({
      kind: 'html',
      envelope: { title: 'Fighters leave Velmar', outlet: 'Velmar Briefé', published: '2023-05-02T05:30:00.000Z' },
    });
    expect(plainOf((report as { text: string }).text)).toBe('Fighters left Velmar – the army said.');
  });

  it('reads each message of a Telegram export, its words as text and never as markup', async () => {
    const [report, ...more] = await read(CHANNEL);
    expect(more).toEqual([]);
    expect(report).toMatchObject({
      file: 'input-1',
      envelope: { outlet: 'Velmar Front', published: '2023-05-02T08:00:00.000Z' },
    });
    expect((report as { text: string }).text).toContain('<p>All is calm &lt;b&gt;now&lt;/b&gt;.</p>');
  });

  it('reads the headlines of a news sitemap and passes over its other pages', async () => {
    const [report, ...more] = await read(SITEMAP);
    expect(more).toEqual([]);
    expect(report).toMatchObject({
      envelope: {
        title: 'Fighters leave Velmar',
        outlet: 'The Gazette',
        url: 'https://gazette.example/velmar',
        published: '2023-05-02T09:00:00Z',
      },
    });
  });

  it('reads the text of a PDF', async () => {
    const bytes = pdfOf('Fighters left Velmar on Monday, the army', 'said.', 'Calm returned to the town.');
    const [report] = await read(bytes);
    expect(report).toMatchObject({ kind: 'text' });
    expect(plainOf((report as { text: string }).text)).toContain('Fighters left Velmar on Monday, the army said.');
    expect(Buffer.from((report as { bytes: Uint8Array }).bytes).equals(bytes)).toBe(true);
  });

  it.each([
    ['a broken PDF', '%PDF-1.4\nnonsense', 'unreadable-pdf'],
    ['a PDF without text', pdfOf(), 'unreadable-pdf'],
    ['a mail without words', 'From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n\r\n', 'malformed-mail'],
    ['a channel without messages', '{"name":"x","type":"public_channel","messages":[]}', 'malformed-channel'],
    ['a channel that breaks off', CHANNEL.slice(0, -9), 'malformed-channel'],
    [
      'a sitemap without news',
      '<?xml version="1.0"?><urlset><url><loc>https://x.example/</loc></url></urlset>',
      'malformed-sitemap',
    ],
    ['other JSON', '{"a": 1, "b": [2]}', 'not-a-report'],
  ])('names %s and why it is not read', async (_, content, code) => {
    expect(await read(content)).toMatchObject([{ code }]);
  });

  it('takes an article that begins with a colon line for an article', async () => {
    expect(
      await read('Analysis: what the fall of Velmar means\n\nFrom the hills the town looks calm.\n'),
    ).toMatchObject([{ kind: 'text' }]);
  });
});

describe('readAgain', () => {
  it.each([
    ['a mail', MAIL],
    ['a PDF', pdfOf('Fighters left Velmar on Monday.')],
    ['a page', '<html><body><p>Fighters left Velmar.</p></body></html>'],
  ])('gives the same report for the same bytes of %s', async (_, content) => {
    for await (const report of readMany('x', Buffer.from(content))) {
      expect(await readAgain('x', report.bytes, report.envelope)).toEqual(report);
    }
  });
});

import { gzipSync } from 'node:zlib';

const PROSE =
  'The army left the town of Velmar on Friday, two residents said. “We saw no soldiers,” the mayor told reporters on 5 December 2024.';

/** A small PDF of one page; its table of offsets is only roughly right, as a damaged one's is. */
const PDF = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>
endobj
4 0 obj
<< /Length 66 >>
stream
BT /F1 12 Tf 72 720 Td (Fighters left Velmar on Monday.) Tj ET    
endstream
endobj
5 0 obj
<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
endobj
trailer << /Size 6 /Root 1 0 R >>
%%EOF
`;

const HTML = `<!doctype html><html lang="en"><head><title>Army leaves Velmar | The Ledger</title>
<meta property="og:title" content="Army leaves Velmar"><meta property="article:published_time" content="2024-12-05T19:04:00+02:00">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Army leaves Velmar","datePublished":"2024-12-05","author":{"name":"A Writer"}}</script></head>
<body><nav class="menu"><a href="/">Home</a> | <a href="/w">World</a></nav><article><h1>Army leaves Velmar</h1>
<div class="byline">By A Writer, <time datetime="2024-12-05T19:04:00+02:00">5 December 2024, 19:04</time></div>
<figure><img src="x.jpg"><figcaption>The bridge. Photo: AFP</figcaption></figure><p>VELMAR (AP) — ${PROSE}</p>
<p>${PROSE}</p><ul><li>One list item of the article.</li></ul><p>Read more: <a href="/b">Bridge blown up</a></p>
<table><tr><td>12 killed</td><td>30 hurt</td></tr></table></article><div id="comments"><p>First!</p></div></body></html>`;

const LIVE = `<html><head><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Velmar: live","coverageStartTime":"2024-12-05T08:00:00Z","liveBlogUpdate":[{"@type":"BlogPosting","headline":"Bridge down","datePublished":"2024-12-05T09:10:00Z","articleBody":"${PROSE.replaceAll('"', '')}"}]}</script></head>
<body><h1>Velmar: live</h1><div class="entry"><time datetime="2024-12-05T09:10:00Z">09:10</time><h2>Bridge down</h2><p>${PROSE}</p></div></body></html>`;

const ITEM = `<item><title>Army leaves Velmar</title><link>https://x.example/a</link><pubDate>Thu, 05 Dec 2024 19:04:00 +0200</pubDate><description><![CDATA[<p>${PROSE}</p>]]></description></item>`;
const CHANNEL = {
  name: 'Velmar Front',
  type: 'public_channel',
  id: 7,
  messages: [{ id: 2, type: 'message', date: '2024-12-05T10:00:00', date_unixtime: '1733392800', text: ['Our fighters left ', { type: 'bold', text: 'Velmar' }, `. ${PROSE}`] }],
}; // prettier-ignore

const MAIL = `From: Velmar Brief <desk@brief.example>\r\nTo: r@example.org\r\nSubject: =?UTF-8?Q?Fighters_leave?=\r\nDate: Thu, 05 Dec 2024 07:30:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${PROSE}\r\n--b\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Fighters left =96 the army said.</p>\r\n--b--\r\n`;

const WARC = warcOf('text/html', HTML);

function warcOf(type: string, body: string): string {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n${body}`;
  return `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/a\r\nWARC-Date: 2024-12-05T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
}

/** Text that was decoded wrongly once: UTF-8 read as windows-1252. */
const MOJIBAKE = Buffer.from(`${PROSE}\n\nКолонна ушла из города. “Нет никого”, сказал мэр.`).toString('latin1');

/** A small whole input for each reader, and how often it is drawn: the heavy readers seldom. */
export const seeds: readonly { readonly name: string; readonly bytes: Buffer; readonly often: number }[] = [
  { name: 'HTML', often: 30, bytes: Buffer.from(HTML) },
  { name: 'live page', often: 8, bytes: Buffer.from(LIVE) },
  { name: 'text', often: 20, bytes: Buffer.from(`The Ledger | World\n\nArmy leaves Velmar\n\nBy A Writer | 5 December 2024 | 41K views\n\nVELMAR (AP) — ${PROSE}\n\n[photo] The bridge. AFP\n\n${PROSE}\n\nRead next: Bridge blown up\n\nSources: SOHR; SANA\n\nLeave a Reply\n\n© 2024`) }, // prettier-ignore
  { name: 'RSS', often: 7, bytes: Buffer.from(`<?xml version="1.0"?><rss version="2.0"><channel><title>Velmar Brief</title>${ITEM}${ITEM}</channel></rss>`) }, // prettier-ignore
  { name: 'Atom', often: 5, bytes: Buffer.from(`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Velmar Brief</title><entry><title>Army leaves</title><link href="https://x.example/a"/><published>2024-12-05T19:04:00Z</published><content type="html">&lt;p&gt;${PROSE}&lt;/p&gt;</content></entry></feed>`) }, // prettier-ignore
  { name: 'RDF', often: 4, bytes: Buffer.from(`<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Velmar Brief</title></channel><item rdf:about="a"><title>Army leaves</title><dc:date>2024-12-05</dc:date><description>${PROSE}</description></item></rdf:RDF>`) }, // prettier-ignore
  { name: 'JSON Feed', often: 5, bytes: Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Velmar Brief', items: [{ id: '1', title: 'Army leaves', date_published: '2024-12-05T19:04:00Z', content_text: PROSE }] })) }, // prettier-ignore
  { name: 'sitemap', often: 4, bytes: Buffer.from('<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://x.example/a</loc><news:news><news:publication><news:name>The Ledger</news:name></news:publication><news:publication_date>2024-12-05</news:publication_date><news:title>Army leaves Velmar</news:title></news:news></url></urlset>') }, // prettier-ignore
  { name: 'Telegram', often: 5, bytes: Buffer.from(JSON.stringify(CHANNEL)) },
  { name: 'mail', often: 5, bytes: Buffer.from(MAIL) },
  { name: 'mojibake', often: 5, bytes: Buffer.from(MOJIBAKE) },
  { name: 'windows-1251', often: 2, bytes: Buffer.from([...'Kiev: ', ...'\xca\xee\xeb\xee\xed\xed\xe0 \xf3\xf8\xeb\xe0 \xe8\xe7 \xe3\xee\xf0\xee\xe4\xe0.'].map((c) => c.charCodeAt(0))) }, // prettier-ignore
  { name: 'UTF-16', often: 1, bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(PROSE, 'utf16le')]) },
  { name: 'gzipped page', often: 2, bytes: gzipSync(HTML) },
  { name: 'WARC', often: 4, bytes: Buffer.from(WARC + warcOf('text/plain', PROSE)) },
  { name: 'gzipped WARC', often: 1, bytes: gzipSync(WARC) },
  { name: 'PDF', often: 1, bytes: Buffer.from(PDF, 'latin1') },
];

/** Pieces that edits put into inputs: what parsers and rules look for, and what they choke on. */
export const tokens = [
  '<p>', '</p>', '<div class="ad">', '</div>', '<br>', '<a href="x">', '<a href="javascript:alert(1)">', '</a>', '<script>', '</script>', '<style>', '<h1>', '<article>', '<table>', '<td>', '<li>', '<noscript>', '<svg>', '<template>', '<time datetime="2024-12-05">', '<div hidden>', '<!--', '-->', '<![CDATA[', ']]>', '<!DOCTYPE x [<!ENTITY a "aaaa">]>', '&a;', '&amp;', '&#8217;', '&#x110000;', '&#0;', '<', '>', '"', "'", '=', '/', '\\', '{', '}', '[', ']', ',', ':', 'null', '1e999', '-1',
  '<item>', '</item>', '<title>', '</title>', '<entry>', '<pubDate>x</pubDate>', '<?xml version="1.0" encoding="x"?>', '<meta charset="koi8-r">', '<meta charset="utf-7">', '{"@type":"NewsArticle","datePublished":"2024-12-05"}', '<script type="application/ld+json">', 'Content-Length: 99999999\r\n', 'Content-Encoding: gzip\r\n', 'Transfer-Encoding: chunked\r\n', '\r\n\r\n', '--b\r\n', 'WARC/1.0\r\n', 'endobj\n', 'stream\n',
  'The army left the town on Friday. ', 'Share', 'Read more: ', '5 December 2024', '05/12/2024', ' | ', '\n', '\n\n', '14:05 – ', 'â€™', 'โ€™', 'в„ў', 'Ã©', 'Check Also', 'Leave a Reply', 'Sources:', '- a', 'By A Writer', 'KYIV (AP) — ', '1,204 views', '© 2024', 'Photo: AFP', '…', '\u0000', '\u202e', '\u2066', '\ud800', '\ufeff', '\u0085', '🔗', 'السلام', '新闻', 'ภาษา', '\x1f\x8b', '\xff\xfe', '%PDF-1.4', 'a'.repeat(300), ' '.repeat(300), '('.repeat(200), '<div>'.repeat(150),
] as const; // prettier-ignore

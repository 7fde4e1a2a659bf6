import { FoglineError } from '../terms/errors.ts';
import { decode } from './charset.ts';

/** What an input holds, told by its content. */
export type Kind = 'text' | 'html' | 'feed' | 'archive' | 'sitemap' | 'mail' | 'channel' | 'pdf';

/** First bytes of files that are no text, as Latin-1, and what people call them. */
const binaries: readonly (readonly [string, string])[] = [
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['PK\x03\x04', 'a ZIP or Office file'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3', 'a database'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive'],
  ['BZh', 'a bzip2 archive'],
];

/** How many characters from the start are looked at to tell markup; doctype and comments may come first. */
const headLength = 8192;

/**
 * Tells what bytes hold by looking at their beginning; the name serves messages only.
 * @throws FoglineError `empty`, `binary` or `not-a-report` with what was found instead.
 */
export function kindOf(name: string, bytes: Uint8Array): Kind {
  if (bytes.length === 0) throw new FoglineError('empty', `${name} is empty.`);
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (start.startsWith('WARC/') || start.startsWith('\x1f\x8b')) return 'archive';
  if (start.startsWith('%PDF-')) return 'pdf';
  const binary = binaries.find(([magic]) => start.startsWith(magic));
  if (binary) throw new FoglineError('binary', `${name} is ${binary[1]}, not text, HTML or a feed.`);
  const head = decode(headOf(bytes)).text;
  if (looksBinary(head)) throw new FoglineError('binary', `${name} is binary, not text, HTML or a feed.`);
  if (head.trim() === '' && bytes.length <= headLength) throw new FoglineError('empty', `${name} holds no text.`);
  return kindOfText(name, head);
}

/** The first bytes up to {@link headLength}, cut before a character and not within one. */
function headOf(bytes: Uint8Array): Uint8Array {
  let end = Math.min(bytes.length, headLength);
  while (end > 0 && end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
}

function kindOfText(name: string, head: string): Kind {
  const text = head.replace(/^[\s\uFEFF]+/, '');
  if (/^[{[]/.test(text) && /^(\{\s*"|\[\s*[{["\d])/.test(text)) {
    if (/jsonfeed\.org\/version|"version"\s*:\s*"https?:[^"]*jsonfeed/.test(text)) return 'feed';
    if (/"type"\s*:\s*"(public|private)_(channel|supergroup|group)"/.test(text)) return 'channel';
    throw new FoglineError('not-a-report', `${name} is JSON, but neither a JSON Feed nor a Telegram export.`);
  }
  const root = text.replace(/^(?:\s*(?:<\?[^>]*>|<!--[^]*?-->|<!doctype[^>]*>))*\s*/i, '');
  if (/^<(?:rss|feed|rdf:RDF)[\s>]/i.test(root)) return 'feed';
  if (/^(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)?<urlset[\s>]/i.test(text)) return 'sitemap';
  if (looksLikeMail(text)) return 'mail';
  return looksLikeHtml(text) ? 'html' : 'text';
}

/** A mail begins with header lines, among them its sender and one more that only mails carry. */
function looksLikeMail(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z-]*:[ \t]/.test(text) && !text.startsWith('From ')) return false;
  const headers = text.split(/\r?\n\r?\n/, 1)[0]!;
  const has = (name: string) => new RegExp(`^${name}:`, 'im').test(headers);
  return has('from') && (has('message-id') || has('mime-version') || has('received') || (has('subject') && has('to')));
}

/** HTML opens with a doctype, `<html>` or `<head>`, or holds at least two block tags in its first characters. */
function looksLikeHtml(text: string): boolean {
  if (/^(<\?xml[^>]*>\s*)?(<!--|<!doctype html|<html|<head|<body|<meta|<title|<article)/i.test(text)) return true;
  return (
    (text.match(/<\/?(html|head|body|div|p|article|section|h[1-6]|span|table|ul|br|a)(\s[^<>]*)?\/?>/gi) ?? [])
      .length >= 2
  );
}

/** Text holds hardly any control characters but tab, line ends and form feed; one in twenty is a program's data. */
function looksBinary(head: string): boolean {
  let control = 0;
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i);
    if (code === 0) return true;
    if (code < 9 || (code > 13 && code < 32 && code !== 27) || code === 0xfffd) control++;
  }
  return control > head.length / 20;
}

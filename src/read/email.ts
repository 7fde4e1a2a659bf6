import iconv from 'iconv-lite';
import PostalMime from 'postal-mime';
import { FoglineError } from '../terms/errors.ts';
import type { Envelope, Report } from '../terms/report.ts';
import { readPage } from './page.ts';

/** Newsletters nest a part or two; a message that nests deeper than this is a trick. */
const MAX_NESTING = 32;

/**
 * Reads a mail (RFC 5322), such as a newsletter, into one report: its HTML part, else its text. Subject, sender and date
 * are its envelope; attachments are left alone. The report's bytes are those of the whole mail.
 * @throws FoglineError `malformed-mail` where it holds no words
 */
export async function readEmail(file: string, bytes: Uint8Array): Promise<Report> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: MAX_NESTING }).catch((cause: unknown) => {
    throw new FoglineError(
      'malformed-mail',
      `${file} looks like a mail but cannot be read: ${(cause as Error).message}`,
      { cause },
    );
  });
  const words = withoutControls(mail.html ?? mail.text ?? '');
  if (words.trim() === '') throw new FoglineError('malformed-mail', `${file} is a mail without words.`);
  const time = mail.date === undefined ? Number.NaN : Date.parse(mail.date);
  const envelope: Envelope = {
    title: mail.subject?.trim() || null,
    outlet: mail.from?.name?.trim() || null,
    url: null,
    published: Number.isNaN(time) ? null : new Date(time).toISOString(),
    updated: null,
    author: null,
    language: null,
  };
  const read = readPage(file, Buffer.from(words, 'utf8'), mail.html ? 'html' : 'text', envelope);
  return { ...readPage(file, bytes, read.kind, envelope), text: words, encoding: read.encoding, problems: [] };
}

/**
 * The decoder of Node 20 takes windows-1252 for Latin-1, so that its quotes and dashes come out as control characters
 * (U+0080 to U+009F), which no text means: they are read as windows-1252 here.
 */
function withoutControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (c) => iconv.decode(Buffer.from([c.charCodeAt(0)]), 'windows-1252'));
}

import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import iconv from 'iconv-lite';
import type { Problem } from '../terms/problem.ts';

export interface Decoded {
  readonly text: string;
  /** Name of the charset, lower case. */
  readonly encoding: string;
  readonly problems: readonly Problem[];
}

/** The web reads these names as their Windows supersets. @see https://encoding.spec.whatwg.org/#names-and-labels */
const supersets: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  'tis-620': 'windows-874',
  gb2312: 'gbk',
  'x-sjis': 'shift_jis',
  'ks_c_5601-1987': 'euc-kr',
};

/**
 * Decodes bytes: byte-order mark, then strict UTF-8, then the charset they declare, then the likeliest one by their look.
 * UTF-8 that decodes without fault goes before the declaration, since other charsets hardly ever pass for it.
 * Legacy charsets never go through `TextDecoder`, which reads windows-1252 wrongly on some Node versions.
 * @returns the text without byte-order mark; `problems` say where a declaration was wrong or unknown.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = decodeMarked(bytes);
  if (marked) return marked;
  const declared = declaredCharset(bytes);
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) {
    const wrong = declared !== null && declared !== 'utf-8' && /[^\x00-\x7f]/.test(utf8);
    return { text: utf8, encoding: 'utf-8', problems: wrong ? [misdeclared(declared, 'utf-8')] : [] };
  }
  if (declared === null) return guess(bytes, []);
  if (declared === 'utf-8') return guess(bytes, [misdeclared(declared, 'another charset')]);
  if (!iconv.encodingExists(declared)) return guess(bytes, [unknownCharset(declared)]);
  return { text: iconv.decode(asBuffer(bytes), declared), encoding: declared, problems: [] };
}

function decodeMarked(bytes: Uint8Array): Decoded | null {
  const [a, b, c] = bytes;
  const encoding =
    a === 0xef && b === 0xbb && c === 0xbf
      ? 'utf-8'
      : a === 0xff && b === 0xfe
        ? 'utf-16le'
        : a === 0xfe && b === 0xff
          ? 'utf-16be'
          : unmarkedUtf16(bytes);
  return encoding === null ? null : { text: iconv.decode(asBuffer(bytes), encoding), encoding, problems: [] };
}

/** UTF-16 of Latin text without a mark shows as NUL in every other byte. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const n = Math.min(bytes.length, 512) & ~1;
  if (n < 16) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > 0.4 * n && even === 0) return 'utf-16le';
  return even > 0.4 * n && odd === 0 ? 'utf-16be' : null;
}

/** The charset named by an XML declaration or a meta element in the first 4 KB, in the web's reading; null where none. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = asBuffer(bytes.subarray(0, 4096)).toString('latin1');
  const found =
    /<\?xml[^>]{0,200}?encoding=["']([\w.:-]+)/i.exec(head) ??
    /<meta[^>]{0,300}?charset=["']?\s*([\w.:-]+)/i.exec(head);
  if (!found) return null;
  const name = found[1]!.toLowerCase();
  if (name === 'utf8' || name.startsWith('utf-16')) return 'utf-8';
  return supersets[name] ?? name;
}

function strictUtf8(bytes: Uint8Array): string | null {
  return isUtf8(bytes) ? asBuffer(bytes).toString('utf8') : null;
}

const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Chooses between damaged UTF-8, windows-1252 and what chardet proposes, by how odd the decoded text looks.
 * chardet alone takes short Western text for Cyrillic or Greek now and then.
 */
function guess(bytes: Uint8Array, problems: readonly Problem[]): Decoded {
  const buffer = asBuffer(bytes);
  const sample = buffer.subarray(0, 65536);
  const names = [
    'windows-1252',
    ...chardet
      .analyse(sample)
      .slice(0, 6)
      .map((m) => m.name.toLowerCase()),
  ]
    .map((name) => supersets[name] ?? name)
    .filter((name, i, all) => all.indexOf(name) === i && name !== 'utf-8' && iconv.encodingExists(name));
  const damaged = buffer.toString('utf8');
  const lost = (damaged.match(/\uFFFD/g) ?? []).length;
  const kept = (damaged.match(/[^\x00-\x7f\uFFFD]/g) ?? []).length;
  if (kept > 4 * lost) {
    return { text: damaged, encoding: 'utf-8', problems: [...problems, damagedUtf8(lost)] };
  }
  const ranked = names
    .map((name, rank) => ({ name, odd: oddness(iconv.decode(sample, name)) + 0.002 * rank }))
    .sort((a, b) => a.odd - b.odd);
  const encoding = ranked[0]?.name ?? 'windows-1252';
  return { text: iconv.decode(buffer, encoding), encoding, problems };
}

/** How unlike writing a text looks: scripts mixed within a word, capitals inside words, control and private characters; per character. */
function oddness(text: string): number {
  const mixed =
    text.match(
      /[a-z](?=[^\x00-\x7f\u00c0-\u024f\u2000-\u206f]\p{L}*)(?=\p{L})|[^\x00-\x7f\u00c0-\u024f](?<=\p{L})(?=[a-z])/giu,
    ) ?? [];
  const capitals = text.match(/\p{Ll}\p{Lu}/gu) ?? [];
  const strange = text.match(/[\u0080-\u009f\uFFFD\uE000-\uF8FF]|\p{L}[\u00a1-\u00bf\u2020-\u2022\u2030]\p{L}/gu) ?? [];
  const accented = text.match(/[\u00c0-\u00ff]{3,}/g) ?? [];
  return (2 * mixed.length + capitals.length + 3 * accented.length + 4 * strange.length) / Math.max(1, text.length);
}

function misdeclared(declared: string, actual: string): Problem {
  return {
    stage: 'read',
    rule: 'charset-misdeclared',
    message: `The page declares ${declared} but its bytes are ${actual}.`,
  };
}

function unknownCharset(declared: string): Problem {
  return {
    stage: 'read',
    rule: 'charset-unknown',
    message: `The page declares the unknown charset ${declared}; the likeliest one was used.`,
  };
}

function damagedUtf8(lost: number): Problem {
  return { stage: 'read', rule: 'utf8-damaged', message: `${lost} characters could not be decoded as UTF-8.` };
}

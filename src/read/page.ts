import { createHash } from 'node:crypto';
import { FoglineError } from '../terms/errors.ts';
import type { Envelope, Report } from '../terms/report.ts';
import { decode } from './charset.ts';
import { maxInputBytes } from './inputs.ts';

/** The envelope of a report that came without one. */
export const emptyEnvelope: Envelope = {
  title: null,
  outlet: null,
  url: null,
  published: null,
  updated: null,
  author: null,
  language: null,
};

/**
 * Makes the report of one page; its id is the SHA-256 of its bytes.
 * @throws FoglineError `too-long` past the longest input.
 */
export function readPage(file: string, bytes: Uint8Array, kind: 'text' | 'html', envelope: Envelope): Report {
  if (bytes.length > maxInputBytes) throw new FoglineError('too-long', `${file} is longer than any report.`);
  const { text, encoding, problems } = decode(bytes);
  return {
    id: createHash('sha256').update(bytes).digest('hex'),
    file,
    kind,
    bytes,
    text,
    encoding,
    envelope,
    problems,
  };
}

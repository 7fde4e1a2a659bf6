import { createHash } from 'node:crypto';

/** A key of 16 hexadecimal digits made of several parts. */
export function shortHash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** Characters sent to be read at most; the server's own bound is in bytes and a little wider. */
const MOST_CHARACTERS = 1_000_000;

/** The web address, where that is all that was given; null for a text. */
export function addressIn(given: string): string | null {
  const trimmed = given.trim();
  return /^https?:\/\/[^\s<>"]+$/i.test(trimmed) ? trimmed : null;
}

/** Bytes of a file that the server takes. */
const MOST_BYTES = 2 * 2 ** 20;

export function tooLarge(file: Blob): boolean {
  return file.size > MOST_BYTES;
}

export function tooLong(given: string): boolean {
  return given.length > MOST_CHARACTERS;
}

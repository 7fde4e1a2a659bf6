/** Characters sent to be read at most; the server's own bound is in bytes and a little wider. */
const MOST_CHARACTERS = 1_000_000;

/** The web address, where that is all that was given; null for a text. */
export function addressIn(given: string): string | null {
  const trimmed = given.trim();
  return /^https?:\/\/[^\s<>"]+$/i.test(trimmed) ? trimmed : null;
}

export function tooLong(given: string): boolean {
  return given.length > MOST_CHARACTERS;
}

const western = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Puts a text's characters in order: line ends and spaces of all kinds made plain, characters that print nothing or
 * turn the direction of writing taken out, C1 control characters read as the windows-1252 signs that they stand for.
 */
export function plainCharacters(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/[\u0080-\u009f]/g, (c) => western.charAt(c.charCodeAt(0) - 0x80))
    .replace(
      /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc]/g,
      '',
    )
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u{e0000}-\u{e007f}]/gu, '');
}

const entities: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', ndash: '–', mdash: '—', hellip: '…', copy: '©', eacute: 'é', bull: '•', middot: '·', raquo: '»', laquo: '«',
}; // prettier-ignore

/** Reads the entities that a careless conversion left in plain text: "&#8217;" → "’". Unknown ones stay as they are; control characters go. */
export function readEntities(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
      ? plainCharacters(String.fromCodePoint(code))
      : whole;
  });
}

const western = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Puts a text's characters in order: line ends and spaces of all kinds made plain, characters that print nothing or
 * turn the direction of writing taken out, C1 control characters read as the windows-1252 signs that they stand for.
 */
export function plainCharacters(text: string): string {
  return (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).replace(odd, plain);
}

/** All characters that are not left as they are, so that a page is looked through once: most have few or none. */
const odd =
  /[\u0000-\u0008\v\f\u000e-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff\ufff9-\ufffc]|\udb40[\udc00-\udc7f]/g;

function plain(char: string): string {
  if (/[\v\f\u0085\u2028\u2029]/.test(char)) return '\n';
  if (/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/.test(char)) return ' ';
  const sign = char >= '\u0080' && char <= '\u009f' ? western.charAt(char.charCodeAt(0) - 0x80) : '';
  return sign > '\u009f' ? sign : '';
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

/** Whether a character beyond ASCII is a letter or digit, as far as asked. */
const asked = new Map<number, boolean>();

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
  let known = asked.get(code);
  if (known === undefined) asked.set(code, (known = /[\p{L}\p{N}]/u.test(String.fromCodePoint(code))));
  return known;
}

/** White space as patterns have it. */
const isSpace = (code: number) =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(String.fromCharCode(code)));

/** Characters of scripts that are written without spaces. */
const isUnspaced = (code: number) =>
  code >= 0x0e00 &&
  (code <= 0x0eff ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x4e00 && code <= 0x9fff));

/**
 * How many words a text has: runs without white space that hold a letter or digit. Scripts written without spaces count
 * two characters as a word. In one pass, since every block of every page is counted.
 */
export function wordCount(text: string): number {
  if (text === lastText) return lastCount;
  lastCount = counted(text);
  lastText = text;
  return lastCount;
}

/** The text asked about last: one rule after another asks about the same. */
let lastText = '';
let lastCount = 0;

function counted(text: string): number {
  let words = 0;
  let unspaced = 0;
  let isWord = false;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code < 128) {
      if (code === 32 || (code >= 9 && code <= 13)) isWord = false;
      else if (!isWord && ((code | 32) >= 97 ? (code | 32) <= 122 : code >= 48 && code <= 57)) {
        isWord = true;
        words++;
      }
      continue;
    }
    code = text.codePointAt(i)!;
    if (code > 0xffff) i++;
    if (isSpace(code)) isWord = false;
    else if (!isWord && isLetter(code)) {
      isWord = true;
      words++;
    }
    if (isUnspaced(code)) unspaced++;
  }
  return words + Math.floor(unspaced / 2);
}

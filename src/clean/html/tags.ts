/**
 * The end of a tag that starts at `open`, quotes in attributes respected unless they never close; -1 where there is none.
 * @param longest how far a closing quote is looked for, in characters
 */
export function endOfTag(html: string, open: number, longest: number): number {
  let quote = 0;
  const limit = Math.min(html.length, open + longest);
  for (let i = open + 1; i < limit; i++) {
    const c = html.charCodeAt(i);
    if (quote !== 0) {
      if (c === quote) quote = 0;
    } else if (c === 62) return i + 1;
    else if ((c === 34 || c === 39) && html.charCodeAt(i - 1) === 61) quote = c;
  }
  const plain = html.indexOf('>', open);
  return plain === -1 ? -1 : plain + 1;
}

/** Where an element of raw content is closed next; -1 where it is not. */
export function indexOfClosing(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
    const after = html.charCodeAt(at + 2 + name.length);
    if (!(after <= 32 || after === 47 || after === 62)) continue;
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return -1;
}

import { decodeHTML } from 'entities';
import { plainCharacters } from '../text/characters.ts';

/** The attributes that are read; all others are passed over. */
const wanted = new Set(
  'class id role style hidden itemprop itemtype lang href src content property name rel datetime type title'.split(' '),
);

/** How many attributes of one tag are read, and how long a value may be in characters; bounds for time, set by hand. */
const mostAttributes = 60;
const longestValue = 4000;

const none: Readonly<Record<string, string>> = {};
const pattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;

/**
 * Reads the attributes of a tag that Fogline looks at.
 * @param tag the whole tag, `<` and `>` included
 * @param from where its attributes begin, behind its name
 */
export function readAttributes(tag: string, from: number): Readonly<Record<string, string>> {
  let found: Record<string, string> | null = null;
  let at = from;
  for (let n = 0; n < mostAttributes && at < tag.length; n++) {
    while (at < tag.length && isBetween(tag.charCodeAt(at))) at++;
    pattern.lastIndex = at;
    const match = pattern.exec(tag);
    if (match === null) break;
    at = pattern.lastIndex;
    const name = match[1]!.toLowerCase();
    if (!wanted.has(name)) continue;
    const value = (match[2] ?? match[3] ?? match[4] ?? '').slice(0, longestValue);
    found ??= {};
    found[name] ??= value.includes('&') ? plainCharacters(decodeHTML(value)) : value;
  }
  return found ?? none;
}

/** White space, quotes and slashes that stand between attributes, wanted or not. */
function isBetween(code: number): boolean {
  return code <= 32 || code === 34 || code === 39 || code === 47 || code === 60 || code === 61 || code === 62;
}

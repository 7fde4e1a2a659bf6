import { decodeHTML } from 'entities';
import { plainCharacters } from '../text/characters.ts';

const set = (names: string) => new Set(names.split(' '));

/** The attributes that are read of any element; all others are passed over. */
const everywhere = set('class id role style hidden itemprop content datetime');

/** The attributes that are read of `meta`, `link` and `html` too. */
const ofHead = set('class id role style hidden itemprop content datetime property name rel href lang');
const headTags = set('meta link html');

/** The longest of these names, in characters. */
const longestName = 8;

/** How many attributes of one tag are read, and how long a value may be in characters; bounds for time, set by hand. */
const mostAttributes = 60;
const longestValue = 4000;

const none: Readonly<Record<string, string>> = {};

/**
 * Reads the attributes of an element that Fogline looks at; of a name given twice, the first counts. A quote that is not
 * closed within the tag is none.
 * @param tag the element's name
 * @param html the page; the tag's attributes begin at `from`, behind its name, and end before `end`, behind its `>`
 */
export function readAttributes(tag: string, html: string, from: number, end: number): Readonly<Record<string, string>> {
  const wanted = headTags.has(tag) ? ofHead : everywhere;
  let found: Record<string, string> | null = null;
  let at = from;
  for (let n = 0; n < mostAttributes; n++) {
    while (at < end && isBetween(html.charCodeAt(at))) at++;
    const nameStart = at;
    while (at < end && !isBetween(html.charCodeAt(at))) at++;
    if (at === nameStart) break;
    const nameEnd = at;
    let valueStart = at;
    let valueEnd = at;
    let next = skipSpace(html, at, end);
    if (next < end && html.charCodeAt(next) === equals) {
      next = skipSpace(html, next + 1, end);
      const quote = html.charCodeAt(next);
      if (quote === 34 || quote === 39) {
        const close = html.indexOf(quote === 34 ? '"' : "'", next + 1);
        if (close !== -1 && close < end) {
          valueStart = next + 1;
          valueEnd = close;
          at = close + 1;
        }
      } else {
        valueStart = next;
        while (next < end && !endsBareValue(html.charCodeAt(next))) next++;
        valueEnd = at = next;
      }
    }
    if (nameEnd - nameStart > longestName) continue;
    const name = html.slice(nameStart, nameEnd).toLowerCase();
    if (!wanted.has(name)) continue;
    const value = html.slice(valueStart, Math.min(valueEnd, valueStart + longestValue));
    found ??= {};
    found[name] ??= value.includes('&') ? plainCharacters(decodeHTML(value)) : plainCharacters(value);
  }
  return found ?? none;
}

const equals = 61;

const isSpace = (code: number) => code <= 32 || code === 160;

function skipSpace(html: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(html.charCodeAt(at))) at++;
  return at;
}

/** White space, quotes, slashes and signs that stand between attributes, wanted or not. */
function isBetween(code: number): boolean {
  return isSpace(code) || code === 34 || code === 39 || code === 47 || code === 60 || code === equals || code === 62;
}

/** What ends a value without quotes. */
function endsBareValue(code: number): boolean {
  return isSpace(code) || code === 34 || code === 39 || code === 60 || code === equals || code === 62 || code === 96;
}

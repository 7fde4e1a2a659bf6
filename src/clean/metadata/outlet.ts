import { segments, wordCount } from '../block.ts';
import { isMetadata, isMetadataSegment } from '../furniture/metadata-lines.ts';
import { controlWord, sectionWord } from '../furniture/tool-words.ts';
import type { Parts } from '../partition.ts';

/** A name that the page may go by, and how strongly it says so. */
interface Sign {
  readonly name: string;
  readonly weight: number;
}

const copyright =
  /(?:©|\(c\)|\bcopyright\b)\s*(?:©|\(c\)|copyright|by|\d{4}(?:\s*[-–]\s*\d{2,4})?|[,.:]|\s)*([\p{L}\d][\p{L}\d.’'&! -]{1,50}?)(?=\s*(?:[.,|·•©(]|\d{4}|all rights|ltd|llc|inc\b|fz|gmbh|media group|$))/iu;
const beforeSign = /(?:^|[.!?|]\s+)([\p{Lu}\d][\p{L}\d.’'&! -]{1,40}?)\s*©/u;

/**
 * Names who publishes a page without markup, from its first line, its copyright line, the dateline's agency and the line
 * under the headline. A name must be said in two places, or stand at the head of a page with a menu below it.
 * @returns the name in small letters where the page prints it so anywhere; null where the page does not say.
 */
export function printedOutlet(parts: Parts, agency: string | null, text: string): string | null {
  const signs = [
    ...(text === '' ? [] : fromMasthead(parts)),
    ...fromFoot(parts),
    ...(text === '' ? [] : fromHeader(parts, text)),
  ];
  if (agency !== null) signs.push({ name: agency, weight: 1 });
  const sums = new Map<string, number>();
  for (const { name, weight } of signs) sums.set(fold(name), (sums.get(fold(name)) ?? 0) + weight);
  const [best] = [...sums].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < 1.5) return null;
  const printed = signs.filter((s) => fold(s.name) === best[0]).map((s) => s.name);
  return asName(printed, text);
}

/** The first name that a page tells programs, its slogan after a bar left out: "The Ledger | News you can trust" → "The Ledger". */
export function toldOutlet(names: readonly string[]): string | null {
  const bare = names.map((name) => name.split(/\s+[|·•–—]\s+/)[0]!.trim());
  return bare.find((name) => /[\p{L}\d]/u.test(name) && !/^copyright$/i.test(name)) ?? null;
}

/** The outlet's name beside the headline in the window's title: "Headline | Name", "Name - Headline"; null where it has none. */
export function outletOfWindow(windowTitle: string | null, parts: Parts): string | null {
  if (windowTitle === null || parts.title === '') return null;
  const at = fold(windowTitle).indexOf(fold(parts.title));
  if (at === -1) return null;
  const rest = segments(windowTitle.replace(parts.title, '   ')).filter((s) => isName(s) && !sectionWord.test(s));
  return rest.at(-1) ?? null;
}

function fromMasthead(parts: Parts): readonly Sign[] {
  const top = parts.masthead.slice(0, 3);
  const hasMenu = parts.masthead.length >= 2;
  return top.flatMap((line, i): readonly Sign[] => {
    const name = (segments(line.replace(/^\W+/, ''))[0] ?? '')
      .replace(/\s*(?:[:–—-]\s*(?:live|breaking|news)\b.*|\s(?:LIVE|Live))$/, '')
      .trim();
    if (!isName(name) || (isMetadata(line) && segments(line).length === 1)) return [];
    const domain = parts.masthead
      .concat(parts.foot)
      .some((l) => l.toLowerCase().includes(`${fold(name)}.`) || domainOf(l) === fold(name));
    return [{ name, weight: (i === 0 && hasMenu ? 1.5 : 0.5) + (domain ? 1 : 0) }];
  });
}

function domainOf(line: string): string | null {
  const found = /\b(?:www\.)?([\p{L}\d-]{3,40})\.(?:com|org|net|example|news|info|co|[a-z]{2})\b/iu.exec(line);
  return found ? fold(found[1]!) : null;
}

function fromFoot(parts: Parts): readonly Sign[] {
  return [...parts.foot, ...parts.masthead].flatMap((line): readonly Sign[] => {
    const found = [copyright.exec(line)?.[1], beforeSign.exec(line)?.[1]].map(
      (n) => n?.replace(/\s+\d{4}.*$/, '').trim() ?? '',
    );
    const name = found.find(isName);
    return name === undefined ? [] : [{ name, weight: 1.5 }];
  });
}

/** A name alone on a line of the header counts where the page repeats it as author or in the text. */
function fromHeader(parts: Parts, text: string): readonly Sign[] {
  return [...parts.header.slice(0, 4), ...parts.foot].flatMap((line): readonly Sign[] => {
    const name = line.replace(/^(?:author|by|publisher|published by|from)[:\s]+/i, '').trim();
    if (!isName(name) || wordCount(name) > 5 || segments(line).length > 1 || /[,;]/.test(line)) return [];
    const repeated = occurrences(text, name);
    return name.length >= 4 && repeated >= 3 ? [{ name, weight: 1.5 }] : [];
  });
}

/** How often a name stands in a text as whole words, in any case. */
function occurrences(text: string, name: string): number {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return (text.match(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu')) ?? []).length;
}

function isName(name: string): boolean {
  if (
    wordCount(name) === 0 ||
    wordCount(name) > 6 ||
    name.length > 50 ||
    !/^[\p{Lu}\d]|^[\p{L}]+\.\p{L}{2,}/u.test(name)
  )
    return false;
  return (
    /\p{L}{2}/u.test(name) &&
    !controlWord.test(name) &&
    !sectionWord.test(name) &&
    !isMetadataSegment(name) &&
    !/[?!:]$|all rights|reserved|menu/i.test(name)
  );
}

const fold = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The form with small letters is the name; capitals throughout are the masthead's manner. */
function asName(printed: readonly string[], text: string): string {
  const mixed = printed.find((n) => /\p{Ll}/u.test(n));
  if (mixed) return mixed;
  const name = printed[0]!;
  const at = [...text.matchAll(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'))]
    .map((m) => m[0])
    .find((n) => /\p{Ll}/u.test(n) && /^\p{Lu}/u.test(n));
  return (
    at ?? (wordCount(name) >= 2 ? name.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (c) => c.toUpperCase()) : name)
  );
}

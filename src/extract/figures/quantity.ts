import type { Qualifier } from '../../terms/claim.ts';
import { overlaps, type Span } from '../../terms/span.ts';
import { timeExpressions } from '../date/expressions.ts';
import { numberPattern, valueOf } from './numberWords.ts';

/** A number as printed with the words that say how exact it is: "at least 20", "10 to 15". */
export interface Quantity extends Span {
  readonly value: number;
  readonly qualifier: Qualifier;
  /** Where the number itself begins and ends, without "at least". */
  readonly number: Span;
  readonly isPercent: boolean;
  /** True behind "the", "these", "both": a number that points back rather than counts anew. */
  readonly isDefinite: boolean;
}

const qualifierWords: readonly [Qualifier, string][] = [
  [
    'at_least',
    'at least|no fewer than|no less than|not less than|more than|well over|just over|over|above|upwards of|in excess of|a minimum of|exceeding|exceeds|exceeded',
  ],
  [
    'at_most',
    'up to|as many as|as much as|at most|no more than|not more than|fewer than|less than|just under|under|below|a maximum of',
  ],
  [
    'about',
    'an estimated|estimated|about|around|approximately|roughly|nearly|almost|close to|some|circa|or so|just about|perhaps|maybe|possibly|probably',
  ],
];
const allQualifiers = qualifierWords.map(([, words]) => words).join('|');

const quantityPattern = new RegExp(
  String.raw`(?<![\p{L}\d.,$€£#/’'-]|\d:)(?:(?<qualifier>${allQualifiers}) )?(?:(?:an? (?:estimated|additional|further) |another |the |between )?)` +
    String.raw`(?<number>${numberPattern})(?:(?<range> ?(?:to|–|-|or|and) ?)(?<high>${numberPattern}))?(?<more> or more)?(?<percent> ?%| ?per ?cent)?(?![\p{L}\d]|[,.]\d)`,
  'giud',
);

/** What, right after a number, makes it no count of the conflict: lengths, spans of time, money, ages, hours, shares. */
const notCounted =
  /^(?:[ -]?(?:km|kms|kilometre|kilometer|mile|metre|meter|feet|foot|yard|hectare|acre|inche|cm|mm|degree|litre|liter|tonne|ton|kilo|kg|barrel|megawatt)s?\b(?!²)|[ -](?:year|month|week|day|hour|minute|second|decade|centurie|night)s?\b|[ -](?:dollar|euro|pound|lira|rouble|ruble|dinar|rial|hryvnia|kyat|franc|cent)s?\b|[ -](?:quarter|third|fifth|tenth)s?\b|[ -]?(?:a\.m|p\.m|am\b|pm\b|gmt|utc)|[:.]\d|°|mm\b|-?(?:st|nd|rd|th)\b|-(?:\p{L}))/iu;
/** What, right before a number, makes it a date, age, price, rank or name. */
const namedBefore =
  /(?:[$€£¥#]|\b(?:[Nn]ot (?:a single|even)?|No\.?|number|page|chapter|article|resolution|aged?|age of|Day|Phase|Group|Unit|Route|Highway|Channel|Operation|Line|Figure|Update|Article|population of|Resolution|Covid|TNT|USD?|EUR)) ?$/iu;

/** Finds the counts of a text, in order. Dates, ages, prices, ranks, distances and spans of time are left out. */
export function quantitiesOf(text: string): Quantity[] {
  const times = timeExpressions(text, null);
  const found: Quantity[] = [];
  for (const match of text.matchAll(quantityPattern)) {
    const groups = match.indices!.groups!;
    const [start] = groups.number!;
    const [, end] = groups.high ?? groups.number!;
    const whole = { start: startOf(match, text), end: match.index + match[0].length };
    const number = { start, end };
    if (notCounted.test(text.slice(whole.end)) || namedBefore.test(text.slice(Math.max(0, start - 20), start)))
      continue;
    if (times.some((time) => overlaps(time, number))) continue;
    const quantity = readQuantity(match, whole.start > match.index);
    const isDefinite = /(?:^|\s)(?:the|these|those|both|its|their|all|every) (?:\p{L}+ )?$/iu.test(
      text.slice(Math.max(0, start - 24), start),
    );
    if (quantity) found.push({ ...quantity, ...whole, number, isDefinite });
  }
  return found;
}

/** "handed over 57 men": there "over" belongs to the verb. */
function startOf(match: RegExpExecArray, text: string): number {
  const isParticle =
    /^over /i.test(match[0]) &&
    /\b(?:hand|turn|giv|gave|sign)\p{L}* $/iu.test(text.slice(Math.max(0, match.index - 12), match.index));
  return match.index + (isParticle ? 'over '.length : 0);
}

function readQuantity(
  match: RegExpExecArray,
  isParticle: boolean,
): Pick<Quantity, 'value' | 'qualifier' | 'isPercent'> | null {
  const groups = match.groups!;
  const low = valueOf(groups.number!);
  if (!low) return null;
  const joined = groups.range?.trim();
  const high = groups.high ? valueOf(groups.high) : null;
  // "two and three" is a range only behind "between", and a range rises.
  if (joined && (!high || high.value <= low.value || (joined === 'and' && !/between /i.test(match[0])))) return null;
  const spoken = isParticle ? undefined : groups.qualifier?.toLowerCase();
  const named = qualifierWords.find(([, words]) => spoken !== undefined && words.split('|').includes(spoken))?.[0];
  const opened = /\ban? estimated /i.test(match[0]) ? 'about' : undefined;
  const isFloor = joined !== undefined || groups.more !== undefined || low.isFloor;
  const isPercent = groups.percent !== undefined;
  const isRange = joined !== undefined && named !== 'at_most'; // "some 40 to 60": at least 40, as the codebook has it
  const qualifier = isRange ? 'at_least' : (named ?? opened ?? (isFloor ? 'at_least' : 'exact'));
  return { value: low.value, qualifier, isPercent };
}

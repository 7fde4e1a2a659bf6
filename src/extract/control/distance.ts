import type { Distance } from './sighting.ts';

const NUMBERS = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    hundred: 100,
  }),
);
const WORD = [...NUMBERS.keys()].join('|');
/** Kilometres in one statute mile. */
const KM_IN_MILE = 1.609344;

const PATTERN = new RegExp(
  '((?:within|less than|under|at most|no more than|more than|over|at least|some|about|around|roughly|nearly|almost|approximately|up to|only|just)(?: (?:a|about|some|only))?\\s+)?' +
    `(\\d{1,4}(?:[.,]\\d{1,3})?|${WORD}|a few|several|half a|a)[\\s-]{1,2}(?:square )?(kilomet(?:er|re)s?|kms?|miles?|met(?:er|re)s)\\b`,
  'giu',
);

/** A distance as printed, with its place in the text. */
export interface PrintedDistance extends Distance {
  readonly start: number;
  readonly end: number;
}

/**
 * Every distance in a text: "within 10 km" is at most 10, "more than" at least, "some" about. Miles are turned into kilometres;
 * of "20 kilometres (12 miles)" the reader takes the first. Counts of square kilometres, and vague numbers ("a few miles"), are none.
 */
export function distancesIn(text: string): PrintedDistance[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const value = numberOf(match[2]!.toLowerCase());
    if (value === null || /square /i.test(match[0])) return [];
    const unit = match[3]!.toLowerCase();
    const km = unit.startsWith('mile') ? value * KM_IN_MILE : unit.startsWith('met') ? value / 1000 : value;
    return [
      {
        km: Math.round(km * 100) / 100,
        qualifier: qualifierOf((match[1] ?? '').toLowerCase().trim()),
        start: match.index,
        end: match.index + match[0].length,
      },
    ];
  });
}

function numberOf(word: string): number | null {
  if (/^\d/.test(word)) return Number(/,\d{3}$/.test(word) ? word.replace(',', '') : word.replace(',', '.'));
  if (word === 'half a') return 0.5;
  if (word === 'a') return 1;
  return NUMBERS.get(word) ?? null;
}

function qualifierOf(word: string): Distance['qualifier'] {
  if (/^(?:within|less than|under|at most|no more than|up to)/.test(word)) return 'at_most';
  if (/^(?:more than|over|at least)/.test(word)) return 'at_least';
  return /^(?:some|about|around|roughly|nearly|almost|approximately)/.test(word) ? 'about' : 'exact';
}

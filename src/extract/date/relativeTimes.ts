import { addDays, addMonths, daysOfMonth, daysOfYear, weekOf } from './calendar.ts';
import { asOne, onDay, overDays, type Meaning } from './meaning.ts';
import { looseRule, pieces, type TimeRule } from './timeRule.ts';

const { lead, number, partOfDay, unit } = pieces;

const numberWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

function countOf(word: string): number | null {
  const lower = word.toLowerCase();
  if (/^\d+$/.test(lower)) return +lower;
  if (/^(?:an?|the)$/.test(lower)) return 1;
  if (numberWords.includes(lower)) return numberWords.indexOf(lower);
  return { fifteen: 15, twenty: 20, thirty: 30 }[lower] ?? null;
}

/** The day `count` units away from `day`, and how exact such talk is. */
function shift(day: string, count: number, unitName: string): Meaning {
  if (unitName === 'hour') return onDay(day);
  if (unitName === 'day' || unitName === 'night') return onDay(addDays(day, count));
  if (unitName === 'week') return onDay(addDays(day, 7 * count));
  if (unitName === 'month') {
    const when = addMonths(day, count).slice(0, 7);
    return { when, ...daysOfMonth(+when.slice(0, 4), +when.slice(5)) };
  }
  const then = +day.slice(0, 4) + (unitName === 'decade' ? 10 * count : count);
  return { when: `${then}`, ...daysOfYear(then) };
}

/** The first day of a window of `count` units that ends on `day`. */
function windowStart(day: string, count: number, unitName: string): string {
  if (unitName === 'hour') return addDays(day, -Math.max(1, Math.round(count / 24)));
  if (unitName === 'day' || unitName === 'night') return addDays(day, -count);
  if (unitName === 'week') return addDays(day, -7 * count);
  return addMonths(day, unitName === 'month' ? -count : unitName === 'year' ? -12 * count : -120 * count);
}

const relativeTo =
  (base: 'published' | 'day', sign: 1 | -1): TimeRule['read'] =>
  (groups, context) => {
    const count = countOf(groups.number!);
    const name = groups.unit!;
    if (count === null) return null;
    if (name === 'year' && base === 'day' && context.year !== null && sign > 0)
      return shift(`${context.year}-01-01`, count, name);
    const day = context[base];
    return day === null ? null : shift(day, sign * count, name);
  };

/** "In two days" tells how long, "over the past two days" also when: the first has days but no date. */
const asWindow = (lead: string, meaning: Meaning): Meaning =>
  /^(?:in|within|inside)$/i.test(lead) ? { ...meaning, when: null } : meaning;

const onContextDay: TimeRule['read'] = (_groups, { day }) => (day === null ? null : onDay(day));
const beforeContextDay: TimeRule['read'] = (_groups, { day }) => (day === null ? null : onDay(addDays(day, -1)));
/** "The next morning" is told from a day that the report names, never from its own. */
const afterToldDay: TimeRule['read'] = (_groups, { day, sentenceDay, published }) => {
  const told = sentenceDay ?? (day === published ? null : day);
  const after = told === null ? null : addDays(told, 1);
  return after === null || (published !== null && after > published) ? null : onDay(after);
};
const noTime: TimeRule['read'] = () => null;

const readWeek =
  (weeksBack: number): TimeRule['read'] =>
  (_groups, { published }) => {
    if (published === null) return null;
    const week = weekOf(addDays(published, -7 * weeksBack));
    return overDays(week.from, week.to < published ? week.to : published);
  };

/** Times that are told from another: from the day of publication, or from the day named before. */
export const relativeTimes: readonly TimeRule[] = [
  looseRule(
    'earlier-week',
    `(?:earlier|later|late|early) (?:this|in the) week|(?:since the (?:start|beginning) of (?:this|the) |(?:during |over |in |for )?this )week`,
    readWeek(0),
    ['week'],
  ),
  looseRule('last-week', `${lead}(?:late |early )?last week(?:end)?`, readWeek(1), ['last week']),
  looseRule(
    'last-month',
    `${lead}(?:late |early )?last month`,
    (_g, { published }) => {
      if (published === null) return null;
      const when = addMonths(published, -1).slice(0, 7);
      return { when, ...daysOfMonth(+when.slice(0, 4), +when.slice(5)) };
    },
    ['last month'],
  ),
  looseRule(
    'this-month',
    `${lead}(?:earlier )?this month`,
    (_g, { published }) =>
      published === null ? null : { when: published.slice(0, 7), from: `${published.slice(0, 7)}-01`, to: published },
    ['this month'],
  ),
  looseRule(
    'this-year',
    `${lead}(?:earlier |late |early )?(?:this year|(?<last>last year))`,
    (g, { published }) => {
      if (published === null) return null;
      const then = +published.slice(0, 4) - (g.last ? 1 : 0);
      return asOne(`${then}`, daysOfYear(then), published);
    },
    ['this year', 'last year'],
  ),
  looseRule('ago', `${number} ${unit} ago`, relativeTo('published', -1)),
  looseRule('before-now', `${number} ${unit} after(?= \\p{L})`, relativeTo('day', -1)),
  looseRule(
    'before-now',
    '(?:(?:just|only|a few|several) )?(?:hours|minutes|moments) after(?= (?:the|an?|its|their|he|she|they|it|\\p{L}+) )',
    onContextDay,
    ['hours after', 'minutes after', 'moments after'],
  ),
  looseRule(
    'earlier',
    `${number} ${unit} (?:earlier|before|previously)(?! \\p{Ll}+ \\p{Ll}+ed)`,
    relativeTo('day', -1),
  ),
  looseRule('later', `${number} ${unit} later`, relativeTo('day', 1)),
  looseRule('day-before', 'the (?:night|day|evening) before|the previous (?:day|night|evening)', beforeContextDay, [
    'before',
    'previous',
  ]),
  looseRule(
    'day-after',
    '(?<!\\b(?:over|in|within|for|during|until|by) )the (?:next|following) (?:day|morning|evening|night)|the (?:day|morning|evening|night) after(?= ?[,.;])',
    afterToldDay,
    ['next', 'following', 'after'],
  ),
  looseRule(
    'window',
    `${lead}(?:(?:the|this) )?(?!last night\\b)(?:past|last|previous) (?:${number} )?${unit}`,
    (g, { published }) => {
      const count = g.number ? countOf(g.number) : 1;
      return published === null || count === null ? null : overDays(windowStart(published, count, g.unit!), published);
    },
  ),
  looseRule(
    'window',
    `(?<lead>within|in|over|for|during|inside) (?:(?:less|more) than |nearly |almost |about |just )?${number}[ -]${unit}`,
    (g, { published }) => {
      const count = countOf(g.number!);
      return published === null || count === null || /year|decade|month/.test(g.unit!)
        ? null
        : asWindow(g.lead!, overDays(windowStart(published, count, g.unit!), published));
    },
  ),
  looseRule(
    'lasting',
    `(?<lead>for|over|in|after) (?:several |many |recent |the past |past )?(?<unit>hours|days|weeks|months|years|decades)(?! of)`,
    noTime,
    ['hours', 'days', 'weeks', 'months', 'years', 'decades'],
  ),
  looseRule('lasting', '(?:day|week|month|year|decade)-?long', noTime, ['long']),
  looseRule(
    'yesterday',
    `(?:since |until |by |late |early )?(?:yesterday|last night)(?: ${partOfDay})?`,
    (_g, { published }) => (published === null ? null : onDay(addDays(published, -1))),
    ['yesterday', 'last night'],
  ),
  looseRule('tomorrow', 'tomorrow|next (?:week|month|year)', noTime, ['tomorrow', 'next ']),
  looseRule(
    'today',
    `(?:since |by |earlier |late |early |as of )?(?:today|tonight|this ${partOfDay})`,
    (_g, { published }) => (published === null ? null : onDay(published)),
    ['today', 'tonight', 'this '],
  ),
  looseRule(
    'overnight',
    'overnight',
    (_g, { published, sentenceDay }) => {
      const day = sentenceDay ?? published;
      return day === null ? null : onDay(day);
    },
    ['overnight'],
  ),
  looseRule(
    'same-day',
    '(?:earlier|later|late|early) (?:in|on) (?:the|that) (?:day|night)|(?:earlier |later )?(?:that|the same) (?:day|morning|afternoon|evening|night)|(?:only )?hours (?:earlier|later|before)',
    onContextDay,
    ['day', 'morning', 'noon', 'evening', 'night', 'hours'],
  ),
  looseRule(
    'part-of-day',
    `(?<lead>at|by|before|after|around|since|until|from|in|through|during|throughout)(?: the)? (?:(?:early |late |whole )?${partOfDay}|(?:early|late|small) hours)(?! (?:of|prayers?|markets?))`,
    onContextDay,
    ['dawn', 'daybreak', 'sunrise', 'morning', 'noon', 'midday', 'dusk', 'sunset', 'night', 'evening', 'hours'],
  ),
  looseRule(
    'clock',
    `(?<lead>at|by|before|after|around|since|until) (?:about |around )?(?:\\d{1,2}[:.]\\d\\d(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?[ap]\\.?m\\.?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:o’clock|in the (?:morning|afternoon|evening)|at night))`,
    onContextDay,
  ),
  looseRule('open', 'so far|to date|since then|(?:in|over) recent (?:days|weeks|months|years|hours)', noTime, [
    'so far',
    'to date',
    'since then',
    'recent',
  ]),
  looseRule(
    'since-event',
    'since the (?:start|beginning|outbreak|launch) of the [\\p{L}-]+(?: [\\p{L}-]+){0,2}|since the [\\p{L}-]+ (?:began|started|broke out)',
    noTime,
    ['since the'],
  ),
];

import {
  addDays,
  addMonths,
  dayOf,
  daysOfMonth,
  daysOfYear,
  monthNumber,
  weekdayOf,
  weekdays,
  weekOf,
} from './calendar.ts';
import { asOne, onDay, overDays, type Meaning, type TimeContext } from './meaning.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** One way to say a time: how it looks, and what it means. `null` means a time that can't be computed. */
export interface TimeRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (groups: Groups, context: TimeContext) => Meaning | null;
}

const lead = String.raw`(?:(?<lead>[Oo]n|[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Dd]uring|[Oo]ver|[Ff]or|[Ww]ithin|[Aa]fter|[Bb]efore|[Aa]t|[Aa]round|[Aa]s of|[Tt]hrough|[Tt]hroughout|of|[Bb]etween|to) )?`;
const month = String.raw`(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)`;
const year = String.raw`(?<year>(?:19|20)\d\d)(?![\d,.]\d|-\w|\w|%)`;
const weekday = String.raw`(?<weekday>${weekdays.map((d) => d[0]!.toUpperCase() + d.slice(1)).join('|')})`;
const stage = String.raw`(?<stage>early|mid|late|the (?:start|beginning|middle|end) of)[ -]`;
const partOfDay = String.raw`(?:dawn|daybreak|sunrise|morning|noon|midday|afternoon|dusk|sunset|nightfall|evening|night|midnight)`;
const number = String.raw`(?<number>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|several|a few)`;
const unit = String.raw`(?<unit>hour|day|night|week|month|year|decade)s?`;
const rule = (name: string, pattern: string, read: TimeRule['read'], flags = 'gdu'): TimeRule => ({
  name,
  pattern: new RegExp(String.raw`(?<![\p{L}\d’'-])` + pattern + String.raw`(?![\p{L}\d])`, flags),
  read,
});

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

/** The year of a month or day named without one: the last that does not lie after publication. */
function yearBefore(published: string | null, monthIndex: number, day: number): number | null {
  if (published === null) return null;
  const thisYear = +published.slice(0, 4);
  const named = dayOf(thisYear, monthIndex, day);
  // A day or two ahead is a difference of time zones, not a year ago.
  return named !== null && named > addDays(published, 2) ? thisYear - 1 : thisYear;
}

const readDay = (groups: Groups, { published }: TimeContext): Meaning | null => {
  const monthIndex = monthNumber(groups.month!);
  const inYear = groups.year ? +groups.year : yearBefore(published, monthIndex, +groups.day!);
  const day = inYear === null ? null : dayOf(inYear, monthIndex, +groups.day!);
  return day === null ? null : onDay(day);
};

const readMonth = (groups: Groups, { published, year: spokenYear }: TimeContext): Meaning | null => {
  const monthIndex = monthNumber(groups.month!);
  const inYear = groups.year ? +groups.year : groups.that ? spokenYear : yearBefore(published, monthIndex, 1);
  if (inYear === null) return null;
  const days = daysOfMonth(inYear, monthIndex);
  const when = days.from.slice(0, 7);
  const narrowed = /early|start|beginning/.test(groups.stage ?? '')
    ? { from: days.from, to: `${when}-10` }
    : /late|end/.test(groups.stage ?? '')
      ? { from: `${when}-21`, to: days.to }
      : days;
  return asOne(when, narrowed, published);
};

const readYear = (groups: Groups, { published }: TimeContext): Meaning => {
  const days = daysOfYear(+groups.year!);
  const last = groups.lastYear ? daysOfYear(+groups.lastYear).to : days.to;
  const narrowed = /early|start|beginning/.test(groups.stage ?? '')
    ? { from: days.from, to: `${groups.year}-04-30` }
    : /late|end/.test(groups.stage ?? '')
      ? { from: `${groups.year}-09-01`, to: last }
      : { from: days.from, to: last };
  return asOne(groups.year!, narrowed, published);
};

const readWeekday = (groups: Groups, { published }: TimeContext): Meaning | null => {
  if (published === null || groups.next) return null;
  const wanted = weekdays.indexOf(groups.weekday!.toLowerCase() as (typeof weekdays)[number]);
  const back = (weekdayOf(published) - wanted + 7) % 7;
  return onDay(addDays(published, -(back === 0 && groups.last ? 7 : back)));
};

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
const noTime: TimeRule['read'] = () => null;

const readWeek =
  (weeksBack: number): TimeRule['read'] =>
  (_groups, { published }) => {
    if (published === null) return null;
    const week = weekOf(addDays(published, -7 * weeksBack));
    return overDays(week.from, week.to < published ? week.to : published);
  };

/** All the ways to say a time, the more telling first: where two overlap the longer wins, then the earlier in this list. */
export const timeRules: readonly TimeRule[] = [
  rule('iso-day', `${lead}(?<iso>(?:19|20)\\d\\d-\\d\\d-\\d\\d)`, (g) => {
    const day = dayOf(+g.iso!.slice(0, 4), +g.iso!.slice(5, 7), +g.iso!.slice(8));
    return day === null ? null : onDay(day);
  }),
  rule(
    'numeric-day',
    `${lead}(?<first>\\d{1,2})(?<dot>[./])(?<second>\\d{1,2})\\k<dot>(?<year>(?:19|20)\\d\\d)`,
    (g) => {
      const [a, b, y] = [+g.first!, +g.second!, +g.year!];
      const day = b > 12 ? dayOf(y, a, b) : dayOf(y, b, a); // day first, as most of the world writes
      return day === null ? null : onDay(day);
    },
  ),
  rule('day-month', `${lead}(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}(?:,? ${year})?`, readDay),
  rule('month-day', `${lead}${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|,\\d)(?:,? ${year})?`, readDay),
  rule('month', `${lead}(?:${stage})?${month},? (?:of )?${year}`, readMonth),
  rule('month', `${lead}${stage}${month}`, readMonth),
  rule('month', `${lead}(?:(?<that>that)|last|this) ${month}`, readMonth),
  rule(
    'month',
    `(?<lead>[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Tt]hroughout|[Bb]etween) ${month}`,
    readMonth,
  ),
  rule(
    'years',
    `(?<lead>[Ff]rom|[Bb]etween|[Dd]uring) ${year} (?:to|and|until|-|–) (?<lastYear>(?:19|20)\\d\\d)`,
    readYear,
  ),
  rule('year', `${lead}${stage}${year}`, readYear),
  rule(
    'year',
    `(?<lead>[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|of|[Bb]ack in) (?:the year )?${year}(?! (?:people|villages|fighters|soldiers|civilians))`,
    readYear,
  ),
  rule('year', `(?<=\\b[Tt]he )${year}(?= \\p{Ll})`, readYear),
  rule(
    'weekday',
    `${lead}(?:early |late )?(?:(?:(?<last>last|the previous)|(?<next>next|the following|the coming)|this) )?${weekday}(?: (?:early |late )?${partOfDay})?`,
    readWeekday,
  ),
  rule(
    'earlier-week',
    `(?:earlier|later|late|early) this week|(?:since the (?:start|beginning) of (?:this|the) |(?:during |over |in |for )?this )week`,
    readWeek(0),
    'gdui',
  ),
  rule('last-week', `${lead}(?:late |early )?last week(?:end)?`, readWeek(1), 'gdui'),
  rule(
    'last-month',
    `${lead}(?:late |early )?last month`,
    (_g, { published }) => {
      if (published === null) return null;
      const when = addMonths(published, -1).slice(0, 7);
      return { when, ...daysOfMonth(+when.slice(0, 4), +when.slice(5)) };
    },
    'gdui',
  ),
  rule(
    'this-month',
    `${lead}(?:earlier )?this month`,
    (_g, { published }) =>
      published === null ? null : { when: published.slice(0, 7), from: `${published.slice(0, 7)}-01`, to: published },
    'gdui',
  ),
  rule(
    'this-year',
    `${lead}(?:earlier |late |early )?(?:this year|(?<last>last year))`,
    (g, { published }) => {
      if (published === null) return null;
      const then = +published.slice(0, 4) - (g.last ? 1 : 0);
      return asOne(`${then}`, daysOfYear(then), published);
    },
    'gdui',
  ),
  rule('ago', `${number} ${unit} ago`, relativeTo('published', -1), 'gdui'),
  rule(
    'before-now',
    `${number} ${unit} after(?= (?:the|an?|its|their|\\p{Lu}|he|she|they|it)\\b)`,
    relativeTo('day', -1),
    'gdui',
  ),
  rule(
    'earlier',
    `${number} ${unit} (?:earlier|before|previously)(?! \\p{Ll}+ \\p{Ll}+ed)`,
    relativeTo('day', -1),
    'gdui',
  ),
  rule('later', `${number} ${unit} later`, relativeTo('day', 1), 'gdui'),
  rule('day-before', 'the (?:night|day|evening) before|the previous (?:day|night|evening)', beforeContextDay, 'gdui'),
  rule(
    'window',
    `${lead}(?:(?:the|this) )?(?:past|last|previous) (?:${number} )?${unit}`,
    (g, { published }) => {
      const count = g.number ? countOf(g.number) : 1;
      return published === null || count === null ? null : overDays(windowStart(published, count, g.unit!), published);
    },
    'gdui',
  ),
  rule(
    'window',
    `(?<lead>within|in|over|for|during|inside) (?:(?:less|more) than |nearly |almost |about |just )?${number}[ -]${unit}`,
    (g, { published }) => {
      const count = countOf(g.number!);
      return published === null || count === null || /year|decade|month/.test(g.unit!)
        ? null
        : asWindow(g.lead!, overDays(windowStart(published, count, g.unit!), published));
    },
    'gdui',
  ),
  rule(
    'lasting',
    `(?<lead>for|over|in|after) (?:several |many |recent |the past |past )?(?<unit>hours|days|weeks|months|years|decades)(?! of)`,
    noTime,
    'gdui',
  ),
  rule('lasting', '(?:day|week|month|year|decade)-?long', noTime, 'gdui'),
  rule(
    'yesterday',
    `(?:since |until |by |late |early )?(?:yesterday|last night)(?: ${partOfDay})?`,
    (_g, { published }) => (published === null ? null : onDay(addDays(published, -1))),
    'gdui',
  ),
  rule('tomorrow', 'tomorrow|next (?:week|month|year)', noTime, 'gdui'),
  rule(
    'today',
    `(?:since |by |earlier |late |early |as of )?(?:today|tonight|overnight|this ${partOfDay})`,
    (_g, { published }) => (published === null ? null : onDay(published)),
    'gdui',
  ),
  rule(
    'same-day',
    '(?:earlier|later|late|early) (?:in|on) (?:the|that) (?:day|night)|(?:earlier |later )?(?:that|the same) (?:day|morning|afternoon|evening|night)|(?:only )?hours (?:earlier|later|before)',
    onContextDay,
    'gdui',
  ),
  rule(
    'part-of-day',
    `(?<lead>at|by|before|after|around|since|until|from|in|through|during|throughout)(?: the)? (?:(?:early |late |whole )?${partOfDay}|(?:early|late|small) hours)(?! (?:of|prayers?|markets?))`,
    onContextDay,
    'gdui',
  ),
  rule(
    'clock',
    `(?<lead>at|by|before|after|around|since|until) (?:about |around )?(?:\\d{1,2}[:.]\\d\\d(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?[ap]\\.?m\\.?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:o’clock|in the (?:morning|afternoon|evening)|at night))`,
    onContextDay,
    'gdui',
  ),
  rule('open', 'so far|to date|since then|(?:in|over) recent (?:days|weeks|months|years|hours)', noTime, 'gdui'),
  rule(
    'since-event',
    'since the (?:start|beginning|outbreak|launch) of the [\\p{L}-]+(?: [\\p{L}-]+){0,2}|since the [\\p{L}-]+ (?:began|started|broke out)',
    noTime,
    'gdui',
  ),
];

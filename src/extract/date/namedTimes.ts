import { addDays, dayOf, daysOfMonth, daysOfYear, monthNumber, weekdayOf, weekdays } from './calendar.ts';
import { asOne, onDay, type Meaning, type TimeContext } from './meaning.ts';
import { pieces, rule, type Groups, type TimeRule } from './timeRule.ts';

const { lead, month, year, weekday, stage, partOfDay } = pieces;

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

/** "between 3 and 5 January", "3-5 January" */
const readDays = (groups: Groups, context: TimeContext): Meaning | null => {
  const last = readDay(groups, context);
  const from = last && dayOf(+last.to!.slice(0, 4), +last.to!.slice(5, 7), +groups.firstDay!);
  return from && from < last.to! ? { when: from.slice(0, 7), from, to: last.to } : null;
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

/** "between March and June 2018" */
const readMonths = (groups: Groups, context: TimeContext): Meaning | null => {
  const last = monthNumber(groups.lastMonth!);
  const meaning = last === 0 ? null : readMonth(groups, context);
  return meaning && { when: groups.year!, from: meaning.from, to: daysOfMonth(+groups.year!, last).to };
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

/** First and last month of the seasons in the north, where most wars are; a winter may be either end of its year. */
const seasons: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [1, 12],
};

const readSeason = (groups: Groups): Meaning => {
  const [first, last] = seasons[groups.season!.toLowerCase()]!;
  const from = daysOfMonth(+groups.year!, first).from;
  return { when: groups.year!, from, to: daysOfMonth(+groups.year!, last).to };
};

const readWeekday = (groups: Groups, { published }: TimeContext): Meaning | null => {
  if (published === null || groups.next) return null;
  const wanted = weekdays.indexOf(groups.weekday!.toLowerCase() as (typeof weekdays)[number]);
  const back = (weekdayOf(published) - wanted + 7) % 7;
  return onDay(addDays(published, -(back === 0 && groups.last ? 7 : back)));
};

/** Times that are named: days, months, years, days of the week. */
export const namedTimes: readonly TimeRule[] = [
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
  rule(
    'days',
    `(?:(?<lead>[Ff]rom|[Bb]etween|[Oo]n|[Dd]uring) )?(?<firstDay>\\d{1,2})(?: (?:to|and|until) |[-–])(?<day>\\d{1,2}) ${month}(?:,? ${year})?`,
    readDays,
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
    'months',
    `(?<lead>[Ff]rom|[Bb]etween) ${month} (?:to|and|until|–) (?<lastMonth>\\p{Lu}\\p{Ll}+),? ${year}`,
    readMonths,
  ),
  rule(
    'years',
    `(?<lead>[Ff]rom|[Bb]etween|[Dd]uring) ${year} (?:to|and|until|-|–) (?<lastYear>(?:19|20)\\d\\d)`,
    readYear,
  ),
  rule(
    'season',
    `${lead}(?:the )?(?:early |late )?(?<season>spring|summer|autumn|fall|winter) (?:of )?${year}`,
    readSeason,
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
];

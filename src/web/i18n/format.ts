import { spoken } from './i18n.ts';
import type { Language } from './language.ts';
import { regionName } from './regions.ts';

/** Digits stay Latin in Arabic, as its news pages print them; figures then line up in every language. */
const TAG: Record<Language, string> = { en: 'en-GB', ru: 'ru', ar: 'ar-u-nu-latn-ca-gregory', hy: 'hy' };

/** Chromium carries no Armenian calendar, so the months stand here: whole (genitive) and short. */
const HY_MONTHS =
  'հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի'.split(
    ' ',
  );
const HY_SHORT = 'հնվ փտվ մրտ ապր մյս հնս հլս օգս սեպ հոկ նոյ դեկ'.split(' ');
const HY_DAYS = 'կիրակի երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ'.split(' ');

type Style = 'short' | 'long' | 'weekday';

/**
 * A day in words.
 * @param day `YYYY-MM-DD`, or `YYYY-MM` or `YYYY`, said as coarsely as it is known
 * @returns "4 Dec", "4 December 2024" or "Wednesday, 4 December"; what is not a day comes back as it is.
 */
export function sayDay(day: string, style: Style = 'long'): string {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(day);
  if (!parts) return day;
  const [, year, month, date] = parts;
  if (!month) return year!;
  const at = new Date(`${year}-${month}-${date ?? '01'}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return day;
  if (spoken() === 'hy') return sayArmenian(at, style, date !== undefined);
  const options: Intl.DateTimeFormatOptions = !date
    ? { month: 'long', year: 'numeric' }
    : style === 'short'
      ? { day: 'numeric', month: 'short' }
      : style === 'weekday'
        ? { weekday: 'long', day: 'numeric', month: 'long' }
        : { day: 'numeric', month: 'long', year: 'numeric' };
  return dates({ ...options, timeZone: 'UTC' }).format(at);
}

function sayArmenian(at: Date, style: Style, hasDay: boolean): string {
  const month = HY_MONTHS[at.getUTCMonth()]!;
  const day = at.getUTCDate();
  if (!hasDay) return `${at.getUTCFullYear()} թ. ${month}`;
  if (style === 'short') return `${day} ${HY_SHORT[at.getUTCMonth()]}`;
  if (style === 'weekday') return `${HY_DAYS[at.getUTCDay()]}, ${day} ${month}`;
  return `${day} ${month} ${at.getUTCFullYear()} թ.`;
}

/** A moment as "4 Dec, 14:45", in UTC like everything on the desk; a bare day as its day. */
export function sayMoment(moment: string): string {
  if (moment.length <= 10) return sayDay(moment);
  return [sayDay(moment.slice(0, 10), 'short'), sayHour(moment)].filter(Boolean).join(spoken() === 'ar' ? '، ' : ', ');
}

/** "14:45" of an ISO time, in UTC; a time that names no zone is taken as UTC. */
export function sayHour(moment: string): string {
  const at = new Date(/(?:Z|[+-]\d\d:?\d\d)$/.test(moment) ? moment : `${moment}Z`);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(11, 16);
}

/** A number with the digits grouped as the language does: "1 600". */
export function sayNumber(value: number): string {
  return numbers({ maximumFractionDigits: 2 }).format(value);
}

/** A share as "71 %". */
export function sayPercent(share: number): string {
  return numbers({ style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** Two decimals, as probabilities stand beside their words. */
export function sayProbability(probability: number): string {
  return numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(probability);
}

/** A part in its own direction, so that Latin and Arabic names keep the order of the line. */
export const isolated = (part: unknown) => `\u2068${String(part)}\u2069`;

/**
 * "A, B and C", each in its own direction. The list itself runs as the page does: whoever shows it must not let its first
 * name decide (`dir="auto"`), or Arabic lists of Latin names run backwards.
 */
export function sayList(items: readonly string[]): string {
  return joinList(items.map(isolated));
}

/** The same of parts that keep to their own direction already. */
export function joinList(parts: readonly string[]): string {
  if (spoken() === 'hy') {
    return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} և ${parts.at(-1)}`;
  }
  return new Intl.ListFormat(TAG[spoken()], { type: 'conjunction' }).format(parts);
}

/**
 * What is covered, as "Syria, 27 Nov – 8 Dec 2024".
 * @param country ISO 3166 code
 * @returns null for what is no country
 */
export function sayCoverage(country: string, first: string, last: string): string | null {
  const days = `${sayDay(first, 'short')} – ${sayDay(last)}`;
  const name = regionName(country, spoken());
  return name === null ? null : `${name}${spoken() === 'ar' ? '، ' : ', '}${days}`;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = spoken() + JSON.stringify(options);
  if (!dateFormats.has(key)) dateFormats.set(key, new Intl.DateTimeFormat(TAG[spoken()], options));
  return dateFormats.get(key)!;
}

function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  // Armenian groups and points as Russian does, and the browser may not know it.
  const tag = spoken() === 'hy' ? 'ru' : TAG[spoken()];
  const key = tag + JSON.stringify(options);
  if (!numberFormats.has(key)) numberFormats.set(key, new Intl.NumberFormat(tag, options));
  return numberFormats.get(key)!;
}

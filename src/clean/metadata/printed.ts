import { type PrintedDate, printedDates, weekdayOf } from './dates.ts';
import { isDateLine } from '../furniture/metadata-lines.ts';
import type { Parts } from '../partition.ts';

/** When a page says it was published and updated, in print. */
export interface PrintedTimes {
  readonly day: string | null;
  /** `YYYY-MM-DDTHH:MM` with the zone where the page names one; null without an hour. */
  readonly at: string | null;
  readonly updatedAt: string | null;
  /** The other reading of a day printed as "05/12/2024"; null where there is one only. */
  readonly otherDay: string | null;
  /** Whether the day stands beside the headline or in the dateline, and not above the paper's name or at the foot. */
  readonly isBesideHeadline: boolean;
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * Reads the day of publication off a page's print. Lines of the header that say little else count most, then its others
 * (a headline may name the day of a battle and is passed over), then the lines right above the
 * headline, then those at the foot; a line that says "updated" gives the day only where no other does, and its hour
 * with it. A page that names a weekday only gives none.
 */
export function printedTimes(parts: Parts, datelineText: string): PrintedTimes {
  const header = parts.header.filter((line) => line !== parts.title);
  const beside = [...header.filter(isDateLine), datelineText];
  const lines = [
    ...beside,
    ...header,
    ...[...parts.masthead].reverse(),
    ...parts.foot.filter((t) => t.length < 120 && !/©|copyright/i.test(t)),
    ...(endsInDate(parts.title) ? [parts.title] : []),
  ];
  const found = lines.flatMap((line) =>
    printedDates(line)
      .slice(0, 2)
      .map((date, i) => ({ date: settle(date, parts), line, isUpdate: isUpdate(line, date, i) })),
  );
  const published = found.find((f) => !f.isUpdate) ?? found[0];
  if (!published) return { day: null, at: null, updatedAt: null, otherDay: null, isBesideHeadline: false };
  const update = found.find((f) => f.isUpdate && f !== published);
  const loose = published.date.time === null ? looseTime(published.line, parts) : null;
  const isLooseUpdate = loose !== null && loose.isUpdate;
  const at = momentOf(published.date, loose?.time ?? null, loose?.zone ?? null);
  return {
    day: published.date.day,
    at: isLooseUpdate ? null : at,
    updatedAt: update ? momentOf(update.date, null, null) : isLooseUpdate ? at : null,
    otherDay: published.date.otherDay,
    isBesideHeadline: beside.includes(published.line),
  };
}

/** "Flash Update, 19 February 2014": an issue of a series is of the day that its title ends in. */
function endsInDate(title: string): boolean {
  const last = printedDates(title).at(-1);
  return (
    last !== undefined && /^[)\s]*$/.test(title.slice(last.end)) && /[,:(–—|-]\s*$/.test(title.slice(0, last.start))
  );
}

function isUpdate(line: string, date: PrintedDate, nth: number): boolean {
  const before = line.slice(0, date.start);
  const label =
    /(updated?|modified|published|posted)\b[^\p{L}]*(?:(?:on|at|mon|tue|wed|thu|fri|sat|sun)[a-z]*\W*)*$/iu.exec(
      before.slice(-60),
    );
  if (label) return /^(updated?|modified)/i.test(label[1]!);
  return nth > 0 && /updated|modified/i.test(before);
}

/** "05/12/2024" read as the order whose weekday the page names; day before month where it names none. */
function settle(date: PrintedDate, parts: Parts): PrintedDate {
  if (date.otherDay === null) return date;
  const text = [...parts.header, ...parts.body.slice(0, 4)].join(' ').toLowerCase();
  const named = weekdays.map((day) => text.search(new RegExp(`\\b${day}\\b`)));
  const first = named[weekdayOf(date.day)]!;
  const other = named[weekdayOf(date.otherDay)]!;
  const usesOther = other !== -1 && (first === -1 || other < first);
  return usesOther ? { ...date, day: date.otherDay, otherDay: date.day } : date;
}

/** An hour that stands away from its date, elsewhere in the line or in the header: "| Last updated 19:20 (GMT+3) |". */
function looseTime(
  line: string,
  parts: Parts,
): { readonly time: string; readonly zone: string | null; readonly isUpdate: boolean } | null {
  for (const text of [line, ...parts.header.filter((t) => t.length < 140)]) {
    const match = /(?<![\d:.])(\d{1,2}):(\d\d)(?![\d:])/.exec(text);
    if (!match || Number(match[1]) > 23) continue;
    const probe = printedDates(`1 January 2000 ${text.slice(match.index)}`)[0];
    if (probe?.time)
      return { time: probe.time, zone: probe.zone, isUpdate: /updated|modified/i.test(text.slice(0, match.index)) };
  }
  return null;
}

function momentOf(date: PrintedDate, time: string | null, zone: string | null): string | null {
  const hour = date.time ?? time;
  return hour === null ? null : `${date.day}T${hour}${date.zone ?? zone ?? ''}`;
}

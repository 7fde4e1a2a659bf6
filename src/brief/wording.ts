const QUALIFIERS = { exact: '', at_least: 'at least ', at_most: 'at most ', about: 'about ' } as const;

/** Joins names as prose does: "a", "a and b", "a, b and c". */
export function listOf(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Who holds a place, in a few words: "insurgents", "contested, insurgents ahead", "contested, no holder can be named". */
export function sayState(status: string, holder: string | null): string {
  if (status === 'contested') return `contested, ${holder === null ? 'no holder can be named' : `${holder} ahead`}`;
  return holder ?? 'not known who holds it';
}

/** On whose word something stands; where a report names nobody, it stands on the report's own. */
export function sayWho(by: readonly string[]): string {
  return by.length > 0 ? listOf(by) : 'reports in their own voice';
}

/** A quantity with its qualifier: "at least 1,600". */
export function quantity(value: number, qualifier: string): string {
  return `${QUALIFIERS[qualifier as keyof typeof QUALIFIERS] ?? ''}${value.toLocaleString('en-GB')}`;
}

/** A count of things: "1 voice", "3 voices". */
export function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}

/** Who stands behind an answer, in a few words: "3 voices · 9 outlets", "4 outlets in their own words". */
export function sayBacking({
  voices,
  outlets,
}: {
  readonly voices: readonly string[];
  readonly outlets: number;
}): string {
  if (voices.length > 0) return `${count(voices.length, 'voice')} · ${count(outlets, 'outlet')}`;
  return outlets === 0
    ? 'no report says who holds it'
    : `${count(outlets, 'outlet')} in ${outlets === 1 ? 'its' : 'their'} own words`;
}

/** A day as prose: "5 December 2024"; months and years stay as short as they are. */
export function sayDay(day: string | null): string {
  if (day === null) return 'no day stated';
  const [year, month, date] = day.slice(0, 10).split('-');
  const name = month && MONTHS[Number(month) - 1];
  return [date && Number(date), name, year].filter(Boolean).join(' ');
}

const MONTHS = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

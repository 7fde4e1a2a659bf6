const DAY_MS = 864e5;

/** The day `count` days after `day` (`YYYY-MM-DD`); before it where `count` is negative. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `a` to `b` (`YYYY-MM-DD`); negative where `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / DAY_MS);
}

/** First and last day of a `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null where it is none of these. */
export function spanOfDate(date: string): { readonly first: string; readonly last: string } | null {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (!parts) return null;
  const [, year, month, day] = parts;
  if (day) return Number.isNaN(Date.parse(`${date}T00:00:00Z`)) ? null : { first: date, last: date };
  const first = `${year}-${month ?? '01'}-01`;
  if (Number.isNaN(Date.parse(`${first}T00:00:00Z`))) return null;
  const next = month ? new Date(Date.UTC(Number(year), Number(month), 1)) : new Date(Date.UTC(Number(year) + 1, 0, 1));
  return { first, last: addDays(next.toISOString().slice(0, 10), -1) };
}

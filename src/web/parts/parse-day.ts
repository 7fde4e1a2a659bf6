/**
 * Reads a day as typed: `2024-12-05`, or day first as in `5.12.2024` and `5/12/2024`. A day outside the bounds, or one that
 * no calendar has, is none.
 * @returns `YYYY-MM-DD`, or null
 */
export function parseDay(typed: string, min = '0000-01-01', max = '9999-12-31'): string | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  const [year, month, date] = iso ? iso.slice(1) : local ? local.slice(1).reverse() : [];
  if (!year) return null;
  const day = `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`;
  const at = new Date(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
  return isDay && day >= min && day <= max ? day : null;
}

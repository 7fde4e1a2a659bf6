import { dayOf } from './dates.ts';

const shapes = [
  /[/_-](?<y>(?:19|20)\d\d)[/_-](?<m>\d{1,2})[/_-](?<d>\d{1,2})(?=[/_.-]|$)/,
  /[/_-](?<y>(?:19|20)\d\d)(?<m>\d\d)(?<d>\d\d)(?=[/_.-]|$)/,
  /\/(?<y>(?:19|20)\d\d)\/(?<m>[a-z]{3})\/(?<d>\d{1,2})(?=[/_.-]|$)/i,
];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day in a page's address, as in `/2024/12/05/hama`, `/20241205-…` or `/2024/dec/05/`; null where it has none. */
export function addressDay(url: string | null): string | null {
  for (const shape of shapes) {
    const { y, m, d } = shape.exec(url ?? '')?.groups ?? {};
    if (y === undefined || m === undefined || d === undefined) continue;
    const month = /^\d/.test(m) ? Number(m) : months.indexOf(m.toLowerCase()) + 1;
    const day = dayOf(Number(y), month, Number(d));
    if (day !== null) return day;
  }
  return null;
}

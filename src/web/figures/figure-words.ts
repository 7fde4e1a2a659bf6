import type { FigureLine } from '../../terms/desk.ts';
import { isolated, sayDay, sayNumber } from '../i18n/format.ts';
import { t, tCode } from '../i18n/i18n.ts';
import { sayValue } from '../parts/say.ts';

/** "600 to 1,600"; "at least 24" where one report tells it or all tell it so; the one number where tellings agree. */
export function sayRange({ low, high, rows }: FigureLine): string {
  const [first] = rows;
  const isOne = low === high && rows.every(({ qualifier }) => qualifier === first?.qualifier);
  if (first && (isOne || rows.length === 1)) return sayValue(first.value, first.qualifier);
  return low === high ? sayNumber(low) : t('figure.rangeOf', { low: sayNumber(low), high: sayNumber(high) });
}

/** Measures that can be said of what is counted: "rebels killed". */
const DONE_TO = new Set('killed wounded captured displaced destroyed deployed arrested missing'.split(' '));

/** "rebels killed", "territory: villages"; what is counted comes as the reports print it. */
export function sayMeasure({ measure, of }: FigureLine): string {
  const says = tCode('measure', measure);
  if (!of) return says;
  return DONE_TO.has(measure) ? t('figure.of', { of: isolated(of), measure: says }) : `${says}: ${of}`;
}

/** The days a count covers: "5 – 6 Dec", "to 8 Dec"; a window in a report's own words stays as it is. */
export function sayWindow(window: string | null): string | null {
  const days = /^(?:(\d{4}-\d\d-\d\d) )?to (\d{4}-\d\d-\d\d)$/.exec(window ?? '');
  if (!days) return window;
  const [, from, to] = days;
  if (!from) return t('figure.until', { day: sayDay(to!, 'short') });
  return from === to ? sayDay(to!, 'short') : `${sayDay(from, 'short')} – ${sayDay(to!, 'short')}`;
}

import type { DeskMeta } from '../../terms/desk.ts';
import { useMeta, useMoment } from '../desk-context.ts';
import { useSituation } from '../situation-context.tsx';
import { bulkOf, type Stretch } from './bulk.ts';

/** First to last day of events and of publication. */
export function wholeOf({ firstDay, lastDay, firstKnown, lastKnown }: DeskMeta): Stretch {
  const days = [firstDay, lastDay, firstKnown, lastKnown].filter((day) => day !== null).map((day) => day.slice(0, 10));
  days.sort();
  return { first: days[0] ?? '', last: days.at(-1) ?? '' };
}

/** The stretch drawings show first: the main one, unless the reader looks at a day outside it. */
export function useStretch(): { readonly whole: Stretch; readonly bulk: Stretch | null } {
  const meta = useMeta();
  const { day, known } = useMoment();
  const { data } = useSituation();
  const whole = wholeOf(meta);
  const bulk = data ? bulkOf(data.volume, whole) : null;
  const isOutside = (moment: string | null) =>
    bulk !== null && moment !== null && (moment.slice(0, 10) < bulk.first || moment.slice(0, 10) > bulk.last);
  return { whole, bulk: isOutside(day) || isOutside(known) ? null : bulk };
}

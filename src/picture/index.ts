import { addDays } from '../terms/day.ts';
import type { Findings } from '../terms/finding.ts';
import type { DayPicture, PlaceState } from '../terms/picture.ts';
import { followAll, type Course } from './courses.ts';
import { stateAt } from './state.ts';

export interface PictureOptions {
  /** First and last day, `YYYY-MM-DD`, inclusive. */
  readonly from: string;
  readonly to: string;
  /** Which places to draw, by their id; all without it. */
  readonly isDrawn?: (placeId: string) => boolean;
}

/** The courses of all places of some findings, worked out once. */
const known = new WeakMap<Findings, readonly Course[]>();

/**
 * Draws who held what at the end of each day. Every claim known counts, later reports on earlier days too; to see what
 * was known at a moment, reconcile only the reports published by then. Provinces and countries are nobody's.
 *
 * @param options `from` and `to` as `YYYY-MM-DD`; `from` after `to` gives no days
 */
export function picture(findings: Findings, options: PictureOptions): readonly DayPicture[] {
  const courses = known.get(findings) ?? followAll(findings); // the course of each place, from all that is told of it
  known.set(findings, courses);
  const { isDrawn } = options;
  const drawn = isDrawn ? courses.filter(({ track }) => isDrawn(track.placeId)) : courses;
  const days: DayPicture[] = [];
  for (let day = options.from; day <= options.to; day = addDays(day, 1))
    days.push({
      day,
      places: drawn
        .map(({ track, context }) => stateAt(track, day, context)) // who held it that day, and why
        .filter((state): state is PlaceState => state !== null),
    });
  return days;
}

import { addDays } from '../terms/day.ts';
import type { Findings, Telling } from '../terms/finding.ts';
import type { DayPicture, PlaceState } from '../terms/picture.ts';
import { findOpponents } from './opponents.ts';
import { findPressure } from './pressure.ts';
import { stateAt, type StateContext } from './state.ts';
import { followPlace, type Track } from './track.ts';

export interface PictureOptions {
  /** First and last day, `YYYY-MM-DD`, inclusive. */
  readonly from: string;
  readonly to: string;
  /** Which places to draw, by their id; all without it. */
  readonly isDrawn?: (placeId: string) => boolean;
}

/** The courses of all places of some findings, worked out once. */
interface Courses {
  readonly tracks: readonly { readonly track: Track; readonly context: StateContext }[];
}

const known = new WeakMap<Findings, Courses>();

/**
 * Draws who held what at the end of each day. Every claim known counts, later reports on earlier days too; to see what
 * was known at a moment, reconcile only the reports published by then. Provinces and countries are nobody's.
 *
 * @param options `from` and `to` as `YYYY-MM-DD`; `from` after `to` gives no days
 */
export function picture(findings: Findings, options: PictureOptions): readonly DayPicture[] {
  const courses = known.get(findings) ?? followAll(findings);
  known.set(findings, courses);
  const { isDrawn } = options;
  const tracks = isDrawn ? courses.tracks.filter(({ track }) => isDrawn(track.placeId)) : courses.tracks;
  const days: DayPicture[] = [];
  for (let day = options.from; day <= options.to; day = addDays(day, 1))
    days.push({
      day,
      places: tracks
        .map(({ track, context }) => stateAt(track, day, context))
        .filter((state): state is PlaceState => state !== null),
    });
  return days;
}

function followAll(findings: Findings): Courses {
  const opponents = findOpponents(findings.tellings); // who takes ground from whom
  const pressure = findPressure(findings.tellings, findings.places, opponents.isAdvancing); // what falls around
  const voices = new Map(findings.voices.map((v) => [v.voice, v]));
  const byPlace = new Map<string, Telling[]>();
  for (const telling of findings.tellings) {
    const list = byPlace.get(telling.placeId);
    if (list) list.push(telling);
    else byPlace.set(telling.placeId, [telling]);
  }
  const tracks: { track: Track; context: StateContext }[] = [];
  for (const [placeId, tellings] of byPlace) {
    const place = findings.places.get(placeId);
    if (place?.kind === 'province' || place?.kind === 'country') continue;
    const track = followPlace(placeId, tellings, {
      kindOf: (voice) => voices.get(voice)?.kind ?? 'unknown',
      opponents,
      place,
      pressure,
    });
    if (!track) continue;
    tracks.push({
      track,
      context: {
        opponents,
        place,
        placeName: place?.name ?? placeId,
        sideName: (side) => findings.sides.get(side) ?? side,
        voiceName: (voice) => voices.get(voice)?.name ?? voice.replace(/^outlet:/, ''),
      },
    });
  }
  return { tracks: tracks.sort((a, b) => (a.track.placeId < b.track.placeId ? -1 : 1)) };
}

import type { Message } from './message.ts';

/** Who held one place at the end of one day, as far as the reports known then can say. */
export interface PlaceState {
  readonly placeId: string;
  readonly place: string;
  readonly country: string | null;
  readonly latDeg: number | null;
  readonly lonDeg: number | null;
  /** Canonical name of the holding side, or null where nothing supports an answer. */
  readonly holder: string | null;
  readonly status: 'held' | 'contested' | 'unknown';
  /** `claimed` where one side or one voice alone stands behind the answer. */
  readonly basis: 'assessed' | 'claimed';
  /** Probability in [0, 1] that `holder` is right; 0 where holder is null. */
  readonly confidence: number;
  /** Day since which the holder holds, or null. */
  readonly since: string | null;
  /** Ids of claims that support the answer, and of those that speak against it. */
  readonly for: readonly string[];
  readonly against: readonly string[];
  /** Names of the independent voices behind `for`. */
  readonly voices: readonly string[];
  /** One sentence. */
  readonly because: Message;
}

export interface DayPicture {
  /** `YYYY-MM-DD`; the state is that at the end of this day. */
  readonly day: string;
  readonly places: readonly PlaceState[];
}

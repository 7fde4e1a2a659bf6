import type { Interest, VoiceRecord } from '../terms/finding.ts';
import type { Outcome } from './record.ts';
import type { Told } from './tellings.ts';

/** Beta prior of a voice nobody knows: four in five claims hold. */
const PRIOR = { held: 4, failed: 1 };
/** A record moves a claim's worth by at most this share. */
const MOST = 0.25;
const INTERESTS: readonly Interest[] = ['for', 'against', 'neutral', 'outlet'];

/** What became of the claims of every voice, and what its record was worth day by day. */
export interface TrustBook {
  /** Writes down what was decided of one place, instead of what was decided of it before. */
  readonly write: (placeId: string, outcomes: readonly Outcome[]) => void;
  /** Factor on the worth of a telling by the record of its voice when it was published. */
  readonly trustIn: (told: Told) => number;
  /** How often what a voice said held. */
  readonly recordOf: (voice: string) => VoiceRecord;
  /** The records that changed since this was last asked, each with the first day from whose end on it is another. */
  readonly news: () => ReadonlyMap<string, { readonly voice: string; readonly day: string }>;
}

/** Claims decided on one day, and those of them that held. */
interface Tally {
  settled: number;
  held: number;
}

interface Book {
  readonly voice: string;
  readonly byDay: Map<string, Tally>;
  /** The days and the factor from the end of each on; null where it is to be worked out anew. */
  running: readonly (readonly [day: string, factor: number])[] | null;
}

/** Key of the record that bears on a telling: that of its voice, with the same stake. */
export function recordKeyOf({ voice, interest }: Pick<Outcome, 'voice' | 'interest'>): string {
  return `${voice}|${interest}`;
}

/** Opens an empty book. It holds counts by day alone, so that no order of entries leaves a trace. */
export function openTrustBook(): TrustBook {
  const ofPlace = new Map<string, readonly Outcome[]>();
  const books = new Map<string, Book>();
  /** Net change of each day's counts since the last news. */
  const pending = new Map<string, Map<string, Tally>>();

  const enter = (outcome: Outcome, sign: 1 | -1): void => {
    const key = recordKeyOf(outcome);
    const book = books.get(key) ?? { voice: outcome.voice, byDay: new Map<string, Tally>(), running: null };
    books.set(key, book);
    const changes = pending.get(key) ?? new Map<string, Tally>();
    pending.set(key, changes);
    for (const days of [book.byDay, changes]) {
      const tally = days.get(outcome.settledOn) ?? { settled: 0, held: 0 };
      tally.settled += sign;
      if (outcome.held) tally.held += sign;
      days.set(outcome.settledOn, tally);
    }
  };

  return {
    write(placeId, outcomes) {
      for (const outcome of ofPlace.get(placeId) ?? []) enter(outcome, -1);
      for (const outcome of outcomes) enter(outcome, 1);
      ofPlace.set(placeId, outcomes);
    },
    trustIn(told) {
      const book = books.get(recordKeyOf(told));
      if (!book) return 1;
      book.running ??= runningRecord(book.byDay);
      return factorBefore(told.published ?? told.day, book.running);
    },
    recordOf: (voice) => recordOf((interest) => books.get(recordKeyOf({ voice, interest }))?.byDay),
    news() {
      const news = new Map<string, { readonly voice: string; readonly day: string }>();
      for (const [key, changes] of pending) {
        const days = [...changes].filter(([, { settled, held }]) => settled !== 0 || held !== 0).map(([day]) => day);
        if (days.length === 0) continue;
        const book = books.get(key)!;
        book.running = null;
        news.set(key, { voice: book.voice, day: days.sort()[0]! });
      }
      pending.clear();
      return news;
    },
  };
}

/** The factor on a voice's worth from the end of each day on, by what was decided until then; rounded to a hundredth. */
function runningRecord(byDay: ReadonlyMap<string, Tally>): [string, number][] {
  const prior = PRIOR.held / (PRIOR.held + PRIOR.failed);
  let held = PRIOR.held;
  let all = PRIOR.held + PRIOR.failed;
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, tally]) => {
      held += tally.held;
      all += tally.settled;
      return [day, Math.round(100 * Math.max(1 - MOST, Math.min(1 + MOST, held / all / prior))) / 100];
    });
}

/** Only outcomes decided before the claim was published count. */
function factorBefore(day: string, running: readonly (readonly [string, number])[]): number {
  let low = 0;
  let high = running.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (running[middle]![0] < day) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 1 : running[low - 1]![1];
}

/** Counts a voice's outcomes, in all and by interest, with mean and 90 % interval of the share that holds. */
function recordOf(daysOf: (interest: Interest) => ReadonlyMap<string, Tally> | undefined): VoiceRecord {
  const sums = new Map(
    INTERESTS.map((interest) => {
      const sum: Tally = { settled: 0, held: 0 };
      for (const tally of daysOf(interest)?.values() ?? []) {
        sum.settled += tally.settled;
        sum.held += tally.held;
      }
      return [interest, sum];
    }),
  );
  const total = (of: keyof Tally) => [...sums.values()].reduce((n, tally) => n + tally[of], 0);
  const [settled, held] = [total('settled'), total('held')];
  return {
    settled,
    held,
    settledFor: sums.get('for')!.settled,
    heldFor: sums.get('for')!.held,
    settledAgainst: sums.get('against')!.settled,
    heldAgainst: sums.get('against')!.held,
    share: settled === 0 ? null : shareOf(held, settled),
  };
}

/** Normal approximation to the Beta posterior's 90 % interval; good enough to show how little a short record says. */
function shareOf(held: number, settled: number): { mean: number; low: number; high: number } {
  const a = held + PRIOR.held;
  const b = settled - held + PRIOR.failed;
  const mean = a / (a + b);
  const spread = 1.645 * Math.sqrt((mean * (1 - mean)) / (a + b + 1));
  const two = (x: number) => Math.round(Math.max(0, Math.min(1, x)) * 100) / 100;
  return { mean: two(mean), low: two(mean - spread), high: two(mean + spread) };
}

import type { ArticleEntry } from '../terms/article.ts';
import type { LiveUpdate } from './html/json-ld.ts';
import { folded } from './html/shape.ts';
import { printedDates } from './metadata/dates.ts';
import { isoMoment } from './metadata/moment.ts';

/** With fewer times than this a page is no live page. */
const fewest = 3;

/** What is known of when a live page's entries were written. */
export interface EntryWitnesses {
  /** Times printed or marked up, by index of the paragraph that they stand at. */
  readonly stamps: ReadonlyMap<number, string>;
  /** The page's own list of its entries, from JSON-LD. */
  readonly updates: readonly LiveUpdate[];
  /** The page's day `YYYY-MM-DD`, for entries that print an hour only. */
  readonly day: string | null;
  /** Moments with zone that the page names, to learn the zone of its hours. */
  readonly moments: readonly (string | null)[];
}

/**
 * The dated entries of a live page. An entry begins at a paragraph with a time of its own: one that the page's JSON-LD
 * lists, one that stands in a `<time>` element there, or one that is printed there; the earlier kind is believed first.
 * An hour alone is of the page's day; where the hours jump back against their order, midnight lies between.
 * @param paragraphs of the body, in order
 * @returns null where the page has fewer than three times, or only one again and again
 */
export function entriesOf(
  paragraphs: readonly string[],
  { stamps, updates, day, moments }: EntryWitnesses,
): readonly ArticleEntry[] | null {
  const listed = listedAt(paragraphs, updates);
  const starts = [...new Set([...stamps.keys(), ...listed.keys()])].sort((a, b) => a - b);
  const raw = starts.map((i) => listed.get(i) ?? stamps.get(i)!);
  if (starts.length < fewest || new Set(raw).size < fewest) return null;
  const times = dated(raw, day, moments);
  const offsets: number[] = [0];
  paragraphs.forEach((p, i) => offsets.push(offsets[i]! + p.length + 2));
  return starts.map((start, k) => ({
    start: offsets[start]!,
    end: offsets[starts[k + 1] ?? paragraphs.length]! - 2,
    publishedAt: times[k]!,
  }));
}

/** Finds the paragraph at which each listed entry begins: its headline, or else the first words of its text. */
function listedAt(paragraphs: readonly string[], updates: readonly LiveUpdate[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  if (updates.length === 0) return found;
  const keys = paragraphs.map((p) => folded(p.slice(0, 200)).slice(0, 60));
  for (const { headline, body, at } of updates) {
    if (at === null) continue;
    const names = [headline, body]
      .map((t) => folded((t ?? '').slice(0, 200)).slice(0, 60))
      .filter((t) => t.length >= 8);
    const index = names.map((name) => keys.findIndex((k) => k !== '' && (k === name || (k.length >= 20 && name.startsWith(k)) || k.startsWith(name)))).find((i) => i !== -1); // prettier-ignore
    if (index !== undefined && !found.has(index)) found.set(index, at);
  }
  return found;
}

/** Every time as a moment: those with a day as they are, hours alone on the page's day. */
function dated(raw: readonly string[], day: string | null, moments: readonly (string | null)[]): (string | null)[] {
  const read = raw.map((text) => {
    const whole = /\d{4}/.test(text) ? isoMoment(text) : null;
    if (whole !== null) return { whole, clock: null, zone: null };
    const probe = printedDates(`1 January 2000 ${text}`)[0];
    return { whole: null, clock: probe?.time ?? null, zone: probe?.zone ?? null };
  });
  const clocks = read.flatMap((r) => (r.clock === null ? [] : [minutes(r.clock)]));
  const steps = clocks.slice(1).map((c, i) => c - clocks[i]!);
  const isFalling = steps.filter((s) => s < 0).length > steps.length / 2;
  const zone = pageZone(read.flatMap((r) => r.clock ?? []), moments); // prettier-ignore
  let shift = 0;
  let last: number | null = null;
  return read.map((r) => {
    if (r.whole !== null) return r.whole;
    if (r.clock === null || day === null) return null;
    const now = minutes(r.clock);
    if (last !== null && isFalling && now - last > halfDay) shift--;
    if (last !== null && !isFalling && last - now > halfDay) shift++;
    last = now;
    return `${shifted(day, shift)}T${r.clock}${r.zone ?? zone}`;
  });
}

const halfDay = 12 * 60;
const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The zone of a moment that the page names for programs and prints as the hour of an entry; else none. */
function pageZone(clocks: readonly string[], moments: readonly (string | null)[]): string {
  const twin = moments.find((m) => m !== null && /(?:Z|[+-]\d\d:\d\d)$/.test(m) && clocks.includes(m.slice(11, 16)));
  return twin ? /(?:Z|[+-]\d\d:\d\d)$/.exec(twin)![0] : '';
}

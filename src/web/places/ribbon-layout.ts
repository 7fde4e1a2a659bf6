import type { PlacePage, RibbonRow } from '../../terms/desk.ts';

/** A stretch of one row, in pixels of the drawing. */
export interface Stretch {
  readonly x: number;
  readonly widthPx: number;
  readonly from: string;
  readonly to: string;
  readonly side: string | null;
  readonly holder: string | null;
  /** How it is drawn. */
  readonly doubt: 'assessed' | 'claimed' | 'contested' | 'possible' | 'denied' | 'unknown';
  readonly claims: readonly string[];
  /** Line of its row, from 0: what one voice says of the same days stands one under the other. */
  readonly lane: number;
}

/** What one voice said. */
export interface VoiceRow {
  readonly voice: string;
  readonly name: string;
  readonly stretches: readonly Stretch[];
  readonly lanes: number;
}

export interface RibbonLayout {
  readonly days: readonly string[];
  readonly rows: readonly VoiceRow[];
  readonly assessed: readonly Stretch[];
  /** Confidence of each day: where its step stands, and how high from 0 to 1. */
  readonly confidence: readonly { readonly x: number; readonly widthPx: number; readonly share: number }[];
  /** Where the start of a day stands. */
  readonly xOf: (day: string) => number;
}

/** A stretch of one day stays wide enough to be seen and touched. */
const LEAST_PX = 4;

/**
 * Places the ribbon of one place on a line of days.
 * @param widthPx of the drawing
 * @param isRtl time runs from the right
 */
export function layRibbon(
  { days, ribbon }: Pick<PlacePage, 'days' | 'ribbon'>,
  widthPx: number,
  isRtl = false,
): RibbonLayout {
  const line = days.map(({ day }) => day);
  const first = line[0] ?? '';
  const count = Math.max(line.length, 1);
  const dayPx = widthPx / count;
  const indexOf = (day: string) => {
    const index = line.indexOf(day.slice(0, 10));
    if (index !== -1) return index;
    return day < first ? 0 : count - 1;
  };
  const place = (from: string, to: string) => {
    const start = indexOf(from);
    const width = Math.max((Math.max(indexOf(to), start) - start + 1) * dayPx, LEAST_PX);
    const x = start * dayPx;
    return { x: isRtl ? widthPx - x - width : x, widthPx: width };
  };

  const rows = ribbon.map(({ voice, name, spans }): VoiceRow => {
    const ends: string[] = [];
    const stretches = spans
      .filter(({ from, to }) => to >= first && from <= (line.at(-1) ?? from))
      .sort((a, b) => a.from.localeCompare(b.from))
      .map((span) => ({
        ...span,
        ...place(span.from, span.to),
        doubt: doubtOfSpan(span),
        lane: laneFor(span.from, span.to, ends),
      }));
    return { voice, name, stretches, lanes: Math.max(ends.length, 1) };
  });

  const assessed: Stretch[] = [];
  for (const state of days) {
    const { day, side, holder } = state;
    const doubt = state.status === 'unknown' ? 'unknown' : state.status === 'contested' ? 'contested' : state.basis;
    const last = assessed.at(-1);
    const from = last && last.side === side && last.doubt === doubt ? last.from : day;
    if (from !== day) assessed.pop();
    assessed.push({ from, to: day, side, holder, doubt, claims: [], lane: 0, ...place(from, day) });
  }

  return {
    days: line,
    rows: rows.filter(({ stretches }) => stretches.length > 0),
    assessed,
    confidence: days.map(({ day, confidence }) => ({
      ...place(day, day),
      share: Math.min(Math.max(confidence, 0), 1),
    })),
    xOf: (day) => {
      const x = indexOf(day) * dayPx;
      return isRtl ? widthPx - x : x;
    },
  };
}

/** The first lane whose last stretch ends before this one begins. @param ends last day of each lane so far; brought up to date */
function laneFor(from: string, to: string, ends: string[]): number {
  const free = ends.findIndex((end) => end < from);
  const lane = free === -1 ? ends.length : free;
  ends[lane] = to;
  return lane;
}

function doubtOfSpan({ modality, status }: RibbonRow['spans'][number]): Stretch['doubt'] {
  if (modality === 'denied') return 'denied';
  if (status === 'unknown') return 'unknown';
  if (status === 'contested') return 'contested';
  return modality === 'asserted' ? 'claimed' : 'possible';
}

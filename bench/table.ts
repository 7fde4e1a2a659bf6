import { breaks } from './floors.ts';
import type { Scores } from './score.ts';

/** One table of scores: a row a score, a column a set; the floor in brackets, `!` where the score is below it. */
export function tableOf(
  scored: Readonly<Record<string, Scores>>,
  floors: Readonly<Record<string, Readonly<Record<string, number>>>>,
): string {
  const kinds = ['reports', 'stream', 'public'] as const;
  const kindOf = (set: string): (typeof kinds)[number] => {
    if (set.endsWith(' stream')) return 'stream';
    return /, (?:tuned|unseen)$/.test(set) ? 'public' : 'reports';
  };
  const sets = Object.keys(scored);
  return kinds
    .map((kind) => sets.filter((set) => kindOf(set) === kind))
    .filter((group) => group.length > 0)
    .map((group) => oneTable(group, scored, floors))
    .join('\n\n');
}

function oneTable(
  sets: readonly string[],
  scored: Readonly<Record<string, Scores>>,
  floors: Readonly<Record<string, Readonly<Record<string, number>>>>,
): string {
  const names = [...new Set(sets.flatMap((set) => Object.keys(scored[set]!)))];
  const cell = (set: string, score: string) => {
    const value = scored[set]![score];
    const floor = floors[set]?.[score];
    const mark = breaks(score, value, floor) ? '!' : ' ';
    return `${value ?? '–'}${mark}${floor === undefined ? '' : `[${floor}]`}`;
  };
  const rows = [['', ...sets], ...names.map((score) => [score, ...sets.map((set) => cell(set, score))])];
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows
    .map((row) =>
      row
        .map((text, i) => text.padEnd(widths[i]! + 2))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

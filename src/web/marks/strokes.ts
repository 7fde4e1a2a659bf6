import type { PartyMark } from '../../terms/desk.ts';

/** Side of one tile of a pattern. */
export const TILE = 8;

/** Lines of each party's pattern in one tile, as an SVG path; `Path2D` takes the same text. Drawn with round ends, so a dot is a line of no length. */
export const STROKES: Readonly<Record<PartyMark['pattern'], string>> = {
  plain: '',
  lines: 'M0 2h8M0 6h8',
  dots: 'M2 2h.01M6 6h.01',
  cross: 'M0 0l8 8M8 0l-8 8',
  waves: 'M0 4q2-4 4 0t4 0',
  grid: 'M0 4h8M4 0v8',
  rings: 'M4 1.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5',
  steps: 'M0 8V4h4V0h4',
};

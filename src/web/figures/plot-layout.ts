import type { FigureLine } from '../../terms/desk.ts';
import type { Qualifier } from '../../terms/claim.ts';
import { scaleOf, type Scale } from './scale.ts';

/** One telling of a number on the plot. */
export interface PlotRow {
  readonly y: number;
  readonly x: number;
  readonly value: number;
  readonly qualifier: Qualifier;
  /** Where the bar of an open or rough number ends, on each side of the dot; equal to `x` where it has none. */
  readonly fromX: number;
  readonly toX: number;
  /** Row whose number this one repeats, or -1. */
  readonly repeats: number;
}

export interface PlotLayout {
  readonly scale: Scale;
  readonly rows: readonly PlotRow[];
  readonly heightPx: number;
}

export const ROW_PX = 34;
/** "About" is drawn a tenth to each side: what codings of rough numbers allow for. */
const ROUGH = 0.1;
/** Room on the axis for "or more" past the highest number. */
const MORE = 1.05;
/** Length of the tail that says "or more", "or fewer". */
const TAIL_PX = 42;

/**
 * Places the tellings of one figure: a row a report in order of publication, the number across.
 * @param widthPx of the axis; rows leave room at both ends for tails
 */
export function layPlot(figure: FigureLine, widthPx: number, isRtl = false): PlotLayout {
  const told = figure.rows.map(({ value, qualifier }) => value * (qualifier === 'at_least' ? MORE : 1));
  const scale = scaleOf([...told, figure.low, figure.high], widthPx, isRtl);
  const onward = isRtl ? -1 : 1;
  const clamp = (x: number) => Math.min(Math.max(x, -8), widthPx + 8);
  const rows = figure.rows.map(({ value, qualifier, repeats, claim }, i) => {
    const x = scale.x(value);
    const lower =
      qualifier === 'about' ? scale.x(value * (1 - ROUGH)) : qualifier === 'at_most' ? x - onward * TAIL_PX : x;
    const upper =
      qualifier === 'about' ? scale.x(value * (1 + ROUGH)) : qualifier === 'at_least' ? x + onward * TAIL_PX : x;
    return {
      y: i * ROW_PX + 24,
      x,
      value,
      qualifier,
      fromX: clamp(Math.min(lower, upper)),
      toX: clamp(Math.max(lower, upper)),
      repeats: repeats === null ? -1 : figure.rows.findIndex((row, j) => j !== i && isNamed(row, repeats, claim.id)),
    };
  });
  return { scale, rows, heightPx: figure.rows.length * ROW_PX + 34 };
}

/** A row is named by its claim, or by its report where one report tells the number once. */
function isNamed(row: FigureLine['rows'][number], name: string, own: string): boolean {
  return row.claim.id !== own && (row.claim.id === name || row.claim.report.reportId === name);
}

import type { FigureNote } from '../brief.ts';
import { quantity } from '../wording.ts';
import { escape } from './escape.ts';

const WIDTH = 220;

/** A count as reported: a bar from low to high with a dot for each report, on a scale from zero. */
export function range(figure: FigureNote): string {
  const top = Math.max(figure.high, 1);
  const x = (value: number) => (6 + ((WIDTH - 12) * value) / top).toFixed(1);
  const dots = figure.rows.map((row) => `<circle cx="${x(row.value)}" cy="8" r="3.5"/>`).join('');
  const label =
    figure.low === figure.high
      ? quantity(figure.low, 'exact')
      : `${quantity(figure.low, 'exact')} to ${quantity(figure.high, 'exact')}`;
  return `<svg class="range" role="img" aria-label="${escape(label)}" viewBox="0 0 ${WIDTH} 16" width="${WIDTH}" height="16"><line class="axis" x1="6" x2="${WIDTH - 6}" y1="8" y2="8"/><line class="bar" x1="${x(figure.low)}" x2="${x(figure.high)}" y1="8" y2="8"/>${dots}</svg>`;
}

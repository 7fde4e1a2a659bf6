import type { FigureLine } from '../../terms/desk.ts';
import { hrefTo } from '../address/history.ts';
import { t } from '../i18n/i18n.ts';
import { sayMeasure, sayRange, sayWindow } from './figure-words.ts';
import { scaleOf } from './scale.ts';

const WIDTH = 120;

/** A figure in one line of a list: what is counted, its range in words, and the same as a small drawing. */
export function MiniRange({ figure }: { readonly figure: FigureLine }) {
  const scale = scaleOf([...figure.rows.map(({ value }) => value), figure.high], WIDTH - 8);
  return (
    <li class="mini-range">
      <p>
        <a href={hrefTo('figure', figure.figureId)}>
          <bdi>{sayMeasure(figure)}</bdi>
        </a>
        <span class="meta">
          {figure.place && <bdi>{figure.place}</bdi>}
          {figure.place && figure.window && ' · '}
          {figure.window && <bdi>{sayWindow(figure.window)}</bdi>}
        </span>
      </p>
      <p class="mini-words">
        <b class="num">{sayRange(figure)}</b>
        <span class="meta">{t('count.reports', { count: figure.rows.length })}</span>
      </p>
      <svg class="mini-plot" viewBox={`-4 0 ${WIDTH} 12`} width={WIDTH} height="12" aria-hidden="true">
        <line class="mini-axis" x1="0" x2={WIDTH - 8} y1="6" y2="6" />
        <line class="mini-span" x1={scale.x(figure.low)} x2={scale.x(figure.high)} y1="6" y2="6" />
        {figure.rows.map((row, i) => (
          <circle
            key={i}
            class={row.repeats ? 'mini-dot is-repeat' : 'mini-dot'}
            cx={scale.x(row.value)}
            cy="6"
            r="3.2"
          />
        ))}
      </svg>
    </li>
  );
}

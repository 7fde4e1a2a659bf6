import { useRef } from 'preact/hooks';
import type { FigureLine } from '../../terms/desk.ts';
import { hrefTo } from '../address/history.ts';
import { isolated, sayDay, sayNumber } from '../i18n/format.ts';
import { clauses } from '../../words/message.ts';
import { t } from '../i18n/i18n.ts';
import { sayMessage } from '../i18n/say-message.ts';
import { hrefOfClaim } from '../parts/claim-quote.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { sayValue } from '../parts/say.ts';
import { useWidth } from '../parts/use-width.ts';
import { sayMeasure, sayRange, sayWindow } from './figure-words.ts';
import { layPlot, ROW_PX } from './plot-layout.ts';

/** Room at both sides of the axis, for tails and half a label. */
const PAD_PX = 20;

/** One figure: a dot and its range for each telling, in order of publication, with thin lines from repeats to what they repeat. */
export function RangePlot({ figure, isAlone = false }: { readonly figure: FigureLine; readonly isAlone?: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const isRtl = document.documentElement.dir === 'rtl';
  const axis = Math.max(width - 2 * PAD_PX, 1);
  const { scale, rows, heightPx } = layPlot(figure, axis, isRtl);
  const [a, b] = [scale.x(figure.low), scale.x(figure.high)];
  const base = figure.rows.length * ROW_PX + 8;
  const title = (
    <>
      <bdi>{sayMeasure(figure)}</bdi> <b class="num">{sayRange(figure)}</b>
    </>
  );
  return (
    <figure class="range-plot">
      {!isAlone && (
        <figcaption>
          <a href={hrefTo('figure', figure.figureId)}>{title}</a>
          <span class="meta">
            {[figure.place, sayWindow(figure.window)].filter(Boolean).map((part) => (
              <span key={part}>
                {' · '}
                <bdi>{part}</bdi>
              </span>
            ))}
            {scale.isLog && ` · ${t('figure.log')}`}
          </span>
        </figcaption>
      )}
      <div ref={box} class="drawing">
        {width > 0 && (
          <svg
            class="plot"
            width={width}
            height={heightPx}
            viewBox={`0 0 ${width} ${heightPx}`}
            role="group"
            aria-label={t('figure.chart', {
              measure: sayMeasure(figure),
              place: figure.place ?? t('figure.notPlaced'),
              range: sayRange(figure),
              reports: t('count.reports', { count: rows.length }),
            })}
          >
            <g transform={`translate(${PAD_PX} 0)`}>
              <rect class="range-band" x={Math.min(a, b) - 1} width={Math.abs(b - a) + 2} y="0" height={base} />
              {scale.ticks.map((tick) => (
                <g key={tick}>
                  <line class="grid" x1={scale.x(tick)} x2={scale.x(tick)} y1="0" y2={base} />
                  <text class="tick" x={scale.x(tick)} y={base + 16} text-anchor="middle">
                    {sayNumber(tick)}
                  </text>
                </g>
              ))}
              <line class="axis" x1="0" x2={axis} y1={base} y2={base} />
              {rows.map((row, i) => {
                const to = rows[row.repeats];
                return to ? (
                  <path
                    key={i}
                    class="repeat"
                    d={`M${row.x} ${row.y}C${row.x - 26} ${row.y},${to.x - 26} ${to.y},${to.x} ${to.y}`}
                  />
                ) : null;
              })}
              {rows.map((row, i) => {
                const { claim, voice, repeats } = figure.rows[i]!;
                const { published } = claim.report;
                const value = sayValue(row.value, row.qualifier);
                const says = published
                  ? t('figure.told', { value, voice: isolated(voice), day: sayDay(published, 'short') })
                  : `${value} – ${voice}`;
                const isLeft = row.x > axis / 2;
                return (
                  <a key={claim.id} href={hrefOfClaim(claim)}>
                    <line class={`tail is-${row.qualifier}`} x1={row.fromX} x2={row.toX} y1={row.y} y2={row.y} />
                    {row.qualifier === 'at_least' && (
                      <Arrow x={isRtl ? row.fromX : row.toX} y={row.y} isRight={!isRtl} />
                    )}
                    {row.qualifier === 'at_most' && <Arrow x={isRtl ? row.toX : row.fromX} y={row.y} isRight={isRtl} />}
                    <circle class={repeats ? 'plot-dot is-repeat' : 'plot-dot'} cx={row.x} cy={row.y} r="5" />
                    <text
                      class="plot-label"
                      x={row.x + (isLeft ? -2 : 2)}
                      y={row.y - 9}
                      text-anchor={isLeft ? 'end' : 'start'}
                    >
                      {asPageRuns(cut(says, isLeft ? row.x + PAD_PX : axis - row.x + PAD_PX))}
                    </text>
                    <title>{says}</title>
                  </a>
                );
              })}
            </g>
          </svg>
        )}
      </div>
      {figure.flags.length > 0 && (
        <p class="flags">
          <b>{t('figure.flags')}:</b> {sayMessage(clauses(figure.flagsCoded))}
        </p>
      )}
      <FigureTable figure={figure} />
    </figure>
  );
}

function Arrow({ x, y, isRight }: { readonly x: number; readonly y: number; readonly isRight: boolean }) {
  const back = isRight ? -5 : 5;
  return <path class="tail-arrow" d={`M${x + back} ${y - 4}L${x} ${y}L${x + back} ${y + 4}`} />;
}

/** Drawings run from the left, their labels as the page does: anchors stay where they are, words in the reader's order. */
const asPageRuns = (text: string) => (document.documentElement.dir === 'rtl' ? `\u2067${text}\u2069` : text);

/** Cuts a label to the room there is, at about 6.2 pixels a letter of the small sans. */
function cut(text: string, roomPx: number): string {
  const letters = Math.max(Math.floor(roomPx / 6.2), 8);
  return text.length > letters ? `${text.slice(0, letters - 1).trimEnd()}…` : text;
}

/** The plot as numbers. */
function FigureTable({ figure }: { readonly figure: FigureLine }) {
  return (
    <DataTable
      caption={sayMeasure(figure)}
      columns={[
        t('figure.published'),
        t('figure.value'),
        t('place.voice'),
        t('figure.reportColumn'),
        t('figure.genealogy'),
      ]}
      rows={figure.rows.map(({ claim, value, qualifier, voice, repeats }) => {
        const first = figure.rows.find((row) => row.claim.id === repeats || row.claim.report.reportId === repeats);
        return [
          claim.report.published ? sayDay(claim.report.published, 'short') : t('claim.noDate'),
          sayValue(value, qualifier),
          <bdi>{voice}</bdi>,
          <a href={hrefOfClaim(claim)} dir="auto">
            {claim.report.outlet ?? claim.report.title}
          </a>,
          repeats === null ? t('figure.first') : t('figure.repeats', { voice: isolated(first?.voice ?? voice) }),
        ];
      })}
    />
  );
}

import { useRef } from 'preact/hooks';
import type { PlacePage } from '../../terms/desk.ts';
import { hrefTo } from '../address/history.ts';
import { useMeta, useMoment } from '../desk-context.ts';
import { sayDay } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { partyFill } from '../marks/party-defs.tsx';
import { hrefOfClaim } from '../parts/claim-quote.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { useWidth } from '../parts/use-width.ts';
import { tickDays } from '../time/axis.ts';
import { useStretch } from '../time/use-stretch.ts';
import { layRibbon, type Stretch } from './ribbon-layout.ts';
import { RibbonKey } from './ribbon-key.tsx';
import { sayStretch } from './say-stretch.ts';

/** A row's name, and a line for each lane of bars under it. */
const NAME_PX = 19;
const LANE_PX = 17;
const BAR_PX = 14;
const GAP_PX = 5;

/** Who said who held the place, a row a voice, time across; under them what the desk makes of it, and how sure it is. */
export function Ribbon({ page }: { readonly page: PlacePage }) {
  const { parties } = useMeta();
  const { day } = useMoment();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const isRtl = document.documentElement.dir === 'rtl';
  const { bulk } = useStretch();
  const inView = bulk ? page.days.filter((state) => state.day >= bulk.first && state.day <= bulk.last) : page.days;
  const layout = layRibbon({ ...page, days: inView.length > 0 ? inView : page.days }, Math.max(width, 1), isRtl);
  const all = layRibbon(page, 1);
  const { rows, assessed, confidence, days } = layout;
  if (rows.length === 0 && days.length === 0) return <p class="meta">{t('place.noRibbon')}</p>;

  const tops = rows.reduce<number[]>(
    (all, { lanes }) => [...all, all.at(-1)! + NAME_PX + lanes * LANE_PX + GAP_PX],
    [0],
  );
  const top = tops.at(-1)!;
  const height = top + 84;
  const claimOf = new Map(page.claims.map((claim) => [claim.id, claim]));
  const textX = isRtl ? width : 0;
  const anchor = isRtl ? 'end' : 'start';
  const line = { days, startMs: 0, hours: 0 };

  const draw = (stretch: Stretch, y: number, heightPx: number) => {
    const letter = parties.find(({ side }) => side === stretch.side)?.letter;
    const isLettered = stretch.widthPx > 16 && letter !== undefined;
    const says = isLettered ? `${sayStretch(stretch)} (${letter})` : sayStretch(stretch);
    const claim = stretch.claims.map((id) => claimOf.get(id)).find((found) => found !== undefined);
    const shape = (
      <g class={`stretch is-${stretch.doubt}`}>
        {!claim && <title>{says}</title>}
        <rect
          x={stretch.x + 0.5}
          y={y}
          width={Math.max(stretch.widthPx - 1, 1)}
          height={heightPx}
          fill={fillOf(stretch)}
          stroke={parties.find(({ side }) => side === stretch.side)?.colour ?? 'currentColor'}
        />
        {stretch.doubt === 'denied' && (
          <line
            class="strike"
            x1={stretch.x + 1}
            x2={stretch.x + stretch.widthPx - 1}
            y1={y + heightPx / 2}
            y2={y + heightPx / 2}
          />
        )}
        {isLettered && (
          <text class="stretch-letter" x={stretch.x + (isRtl ? stretch.widthPx - 8 : 8)} y={y + heightPx / 2 + 4}>
            {letter}
          </text>
        )}
      </g>
    );
    return claim ? (
      <a key={`${stretch.from}${y}`} href={hrefOfClaim(claim)}>
        <title>{says}</title>
        {shape}
      </a>
    ) : (
      shape
    );
  };
  const fillOf = ({ doubt, side }: Stretch) =>
    doubt === 'unknown'
      ? 'url(#party-none)'
      : doubt === 'contested'
        ? partyFill(parties, side, 'hatch')
        : doubt === 'assessed'
          ? partyFill(parties, side, 'solid')
          : 'transparent';

  return (
    <figure class="ribbon-box">
      <div ref={box} class="drawing">
        {width > 0 && (
          <svg
            class="ribbon"
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            role="group"
            aria-label={t('place.ribbon')}
          >
            {rows.map((row, i) => (
              <g key={row.voice}>
                <a href={hrefTo('asserter', row.voice)}>
                  <text class="row-name" x={textX} y={tops[i]! + 13} text-anchor={anchor}>
                    {row.name}
                  </text>
                </a>
                {Array.from({ length: row.lanes }, (_, lane) => {
                  const y = tops[i]! + NAME_PX + lane * LANE_PX + BAR_PX / 2;
                  return <line key={lane} class="row-line" x1="0" x2={width} y1={y} y2={y} />;
                })}
                {row.stretches.map((stretch) => draw(stretch, tops[i]! + NAME_PX + stretch.lane * LANE_PX, BAR_PX))}
              </g>
            ))}
            <text class="row-name is-assessed" x={textX} y={top + 15} text-anchor={anchor}>
              {t('place.assessedRow')}
            </text>
            {assessed.map((stretch) => draw(stretch, top + 21, 18))}
            <path class="confidence" d={confidencePath(confidence, top + 62)} />
            <line class="axis" x1="0" x2={width} y1={top + 62.5} y2={top + 62.5} />
            {tickDays(line, width, 58).map((i) => (
              <g key={i}>
                <line class="axis" x1={layout.xOf(days[i]!)} x2={layout.xOf(days[i]!)} y1={top + 62} y2={top + 67} />
                <text class="tick" x={layout.xOf(days[i]!) + (isRtl ? -3 : 3)} y={top + 78} text-anchor={anchor}>
                  {sayDay(days[i]!, 'short')}
                </text>
              </g>
            ))}
            {days.includes(day) && (
              <line
                class="now-line"
                x1={layout.xOf(day) + ((isRtl ? -1 : 1) * width) / days.length}
                x2={layout.xOf(day) + ((isRtl ? -1 : 1) * width) / days.length}
                y1="0"
                y2={top + 62}
              />
            )}
          </svg>
        )}
      </div>
      <RibbonKey rows={[...rows.flatMap((row) => row.stretches), ...assessed]} />
      <DataTable
        caption={t('place.ribbon')}
        columns={[t('place.voice'), t('place.from'), t('place.to'), t('place.says')]}
        rows={[
          ...all.rows.flatMap(({ name, stretches }) =>
            stretches.map((s) => [
              <bdi>{name}</bdi>,
              sayDay(s.from, 'short'),
              sayDay(s.to, 'short'),
              sayStretch(s, false),
            ]),
          ),
          ...all.assessed.map((s) => [
            t('place.assessedRow'),
            sayDay(s.from, 'short'),
            sayDay(s.to, 'short'),
            sayStretch(s, false),
          ]),
        ]}
      />
    </figure>
  );
}

/** Confidence as a step line above the axis, 18 pixels for a share of 1. */
function confidencePath(steps: readonly { x: number; widthPx: number; share: number }[], baseY: number): string {
  return steps
    .map(({ x, widthPx, share }) => `M${x.toFixed(1)} ${(baseY - share * 18).toFixed(1)}h${widthPx.toFixed(1)}`)
    .join('');
}

import { useRef } from 'preact/hooks';
import type { VoiceGraph } from '../../terms/desk.ts';
import { hrefTo } from '../address/history.ts';
import { t } from '../i18n/i18n.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useWidth } from '../parts/use-width.ts';
import { layGraph, type GraphLayout } from './graph-layout.ts';

/** Who repeats whom: voices, the outlets that carry them, and the lines between; red and dashed where the attribution was lost. */
export function VoiceGraphDrawing({ graph }: { readonly graph: VoiceGraph }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const isRtl = document.documentElement.dir === 'rtl';
  const { voices, outlets, edges, heightPx } = layGraph(graph);
  if (edges.length === 0) return <p class="meta">{t('graph.none')}</p>;
  // Names have two fifths at each side, the lines the fifth between.
  const names = Math.round(width * (width < 500 ? 0.4 : 0.36));
  const [left, right] = [names, width - names];
  const letters = Math.max(Math.floor((names - 14) / 6.6), 6);
  const cut = (name: string) => (name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name);
  const [voiceX, outletX] = isRtl ? [right, left] : [left, right];
  return (
    <figure>
      <div ref={box} class="drawing">
        {width > 0 && (
          <svg
            class="graph"
            width={width}
            height={heightPx}
            viewBox={`0 0 ${width} ${heightPx}`}
            role="group"
            aria-label={t('graph.label')}
          >
            {edges.map((edge, i) => (
              <path key={i} class={`edge is-${edge.attribution}`} d={pathOf(edge, voiceX, outletX)}>
                <title>{`${edge.voice.name} – ${edge.outlet.name}: ${t(`graph.${edge.attribution}`)}`}</title>
              </path>
            ))}
            {voices.map(({ id, name, y }) => (
              <a key={id} href={hrefTo('asserter', id)}>
                <title>{name}</title>
                <circle class="node" cx={voiceX} cy={y} r="4" />
                <text class="node-name" x={voiceX + (isRtl ? 10 : -10)} y={y + 4} text-anchor={isRtl ? 'start' : 'end'}>
                  {cut(name)}
                </text>
              </a>
            ))}
            {outlets.map(({ id, name, y }) => (
              <g key={id}>
                <title>{name}</title>
                <rect class="node" x={outletX - 3.5} y={y - 3.5} width="7" height="7" />
                <text
                  class="node-name"
                  x={outletX + (isRtl ? -10 : 10)}
                  y={y + 4}
                  text-anchor={isRtl ? 'end' : 'start'}
                >
                  {cut(name)}
                </text>
              </g>
            ))}
          </svg>
        )}
      </div>
      <DataTable
        caption={t('graph.label')}
        columns={[t('graph.voice'), t('graph.outlet'), t('graph.attribution'), t('place.claims')]}
        rows={edges.map((edge) => [
          <bdi>{edge.voice.name}</bdi>,
          <bdi>{edge.outlet.name}</bdi>,
          t(`graph.${edge.attribution}`),
          edge.claims,
        ])}
      />
    </figure>
  );
}

/** From the voice to the outlet in one bow. */
function pathOf({ voice, outlet, asidePx }: GraphLayout['edges'][number], fromX: number, toX: number): string {
  const middle = (fromX + toX) / 2;
  const [fromY, toY] = [voice.y + asidePx, outlet.y + asidePx];
  return `M${fromX} ${fromY}C${middle} ${fromY},${middle} ${toY},${toX} ${toY}`;
}

import { TILE } from '../marks/strokes.ts';
import type { Look } from './grammar.ts';
import { signOf, type SignInks, type Stroke } from './sign.ts';
import { node, type SvgNode } from './svg-node.ts';

/** The desk's plain face, and what stands in for it in an exported file. */
export const FONT = "'Noto Sans Variable', 'Noto Sans', 'Noto Naskh Arabic', sans-serif";

/** A sign as SVG around (0, 0). `prefix` keeps the ids of its patterns apart from those of other drawings on the page. */
export function signSvg(look: Look, inks: SignInks, prefix: string): SvgNode {
  return node('g', {}, drawStrokes(signOf(look, inks), prefix));
}

export function drawStrokes(strokes: readonly Stroke[], prefix: string): SvgNode[] {
  return strokes.flatMap((stroke, i) => draw(stroke, `${prefix}-${i}`));
}

const square = (half: number, round: number) => ({ x: -half, y: -half, width: half * 2, height: half * 2, rx: round });

function draw(stroke: Stroke, id: string): SvgNode[] {
  switch (stroke.kind) {
    case 'box':
      return [node('rect', { ...square(stroke.half, stroke.round), fill: stroke.fill })];
    case 'frame':
      return [
        node('rect', {
          ...square(stroke.half, 2),
          fill: 'none',
          stroke: stroke.colour,
          'stroke-width': stroke.width,
          ...(stroke.dash ? { 'stroke-dasharray': stroke.dash } : {}),
        }),
      ];
    case 'tiled':
      if (!stroke.d) return [];
      return [
        node('pattern', { id, width: TILE, height: TILE, patternUnits: 'userSpaceOnUse' }, [
          node('path', {
            d: stroke.d,
            fill: 'none',
            stroke: stroke.colour,
            'stroke-width': stroke.width,
            'stroke-linecap': 'round',
          }),
        ]),
        node('rect', { ...square(stroke.half, 2), fill: `url(#${id})` }),
      ];
    case 'letter':
      return [
        node(
          'text',
          {
            'text-anchor': 'middle',
            y: 4,
            'font-size': 11,
            'font-weight': 700,
            'font-family': FONT,
            fill: stroke.colour,
            stroke: stroke.halo,
            'stroke-width': 3,
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
          },
          [stroke.text],
        ),
      ];
  }
}

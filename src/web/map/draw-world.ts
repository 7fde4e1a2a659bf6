import { geoPath } from 'd3-geo';
import type { Language } from '../i18n/language.ts';
import type { Areas, Land } from './files.ts';
import type { MapInks } from './inks.ts';
import { areaName, countryName } from './names.ts';
import { FONT } from './sign-svg.ts';
import { node, type SvgNode } from './svg-node.ts';
import { projectionOf, type MapLook } from './view.ts';
import { AREAS_FROM_ZOOM } from './zoom.ts';

/** Land, borders and countries' names as SVG. Disputed borders are dashed. Lines of areas are drawn where they are at hand and near enough. */
export function drawWorld(
  look: MapLook,
  land: Land,
  areas: Areas | null,
  inks: MapInks,
  language: Language,
): SvgNode[] {
  const projection = projectionOf(look);
  const path = geoPath(projection).digits(1);
  const line = (shape: GeoJSON.Geometry, colour: string, width: number, more: SvgNode['attrs'] = {}) =>
    node('path', {
      d: path(shape) ?? '',
      fill: 'none',
      stroke: colour,
      'stroke-width': width,
      'stroke-linejoin': 'round',
      ...more,
    });
  const isNear = look.zoom >= AREAS_FROM_ZOOM;
  const countries = land.names
    .filter(({ widthDeg }) => (widthDeg / 360) * 512 * 2 ** look.zoom > 45)
    .map((name) => ({
      text: countryName(name, language),
      at: name.at,
      size: look.zoom > 5 ? 14 : 10.5,
      fill: inks.soft,
    }));
  return [
    node('rect', { width: look.width, height: look.height, fill: inks.sea }),
    node('path', { d: path(land.land) ?? '', fill: inks.land, stroke: inks.border, 'stroke-width': 0.5 }),
    ...(areas && isNear ? [line(areas.lines, inks.rule, 0.8)] : []),
    line(land.borders, inks.border, 1),
    line(land.disputed, inks.border, 1.2, { 'stroke-dasharray': '4 3' }),
    ...countries.flatMap(({ text, at, size, fill }) => {
      const spot = onPage(look, projection([...at]));
      return spot ? [word(text, ...spot, size, fill, inks.land, 'middle')] : [];
    }),
  ];
}

/** Room kept free around a sign, its own name included: as wide to both sides as a short name. */
const CLEAR_PX = { x: 70, y: 16 };

/** Names of first-order areas, only where no sign stands near: a place's own name matters more. */
export function drawAreaNames(
  look: MapLook,
  areas: Areas | null,
  signs: readonly { readonly x: number; readonly y: number }[],
  inks: MapInks,
  language: Language,
): SvgNode[] {
  if (!areas || look.zoom < AREAS_FROM_ZOOM) return [];
  const projection = projectionOf(look);
  return areas.names.flatMap((area) => {
    const spot = area.fromZoom <= look.zoom + 1 ? onPage(look, projection([...area.at])) : null;
    if (!spot || signs.some(({ x, y }) => Math.abs(x - spot[0]) < CLEAR_PX.x && Math.abs(y - spot[1]) < CLEAR_PX.y))
      return [];
    return [word(areaName(area, language), ...spot, 10.5, inks.quiet, inks.land, 'middle')];
  });
}

function onPage({ width, height }: MapLook, spot: [number, number] | null): [number, number] | null {
  return spot && spot[0] >= 0 && spot[1] >= 0 && spot[0] <= width && spot[1] <= height ? spot : null;
}

/** Words on a map, with a halo of the ground under them. */
export function word(
  text: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  halo: string,
  anchor: 'start' | 'middle' | 'end',
): SvgNode {
  const attrs = { x: round(x), y: round(y), 'font-size': size, 'font-family': FONT, 'text-anchor': anchor };
  const paint = { fill, stroke: halo, 'stroke-width': 2.6, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  return node('text', { ...attrs, ...paint }, [text]);
}

const round = (value: number) => Math.round(value * 10) / 10;

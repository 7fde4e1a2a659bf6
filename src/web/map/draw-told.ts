import { geoPath } from 'd3-geo';
import { word } from './draw-world.ts';
import { distanceFeatures, isLocated, ringFeatures } from './features.ts';
import { gather, type Gathered } from './gather.ts';
import { lookOf } from './grammar.ts';
import type { MapInks } from './inks.ts';
import { spreadLabels } from './labels.ts';
import { sayDistance, sayPlace } from './say.ts';
import { clusterSign } from './sign.ts';
import { drawStrokes, signSvg } from './sign-svg.ts';
import { node, type SvgNode } from './svg-node.ts';
import type { Told } from './told.ts';
import { projectionOf, type MapLook } from './view.ts';

/** How near two signs may stand before they are drawn as one. */
const REACH_PX = 20;

/** Distances and rings, under the signs. */
export function drawDistances(look: MapLook, { situation, parties }: Told, inks: MapInks): SvgNode[] {
  const projection = projectionOf(look);
  const path = geoPath(projection).digits(1);
  const rings = ringFeatures(situation.places).features.map((ring) =>
    node('path', { d: path(ring) ?? '', fill: 'none', stroke: inks.soft, 'stroke-dasharray': '3 3' }),
  );
  const arcs = distanceFeatures(situation.distances, parties, inks.quiet, sayDistance).features.map((distance) => {
    const { colour, label } = distance.properties;
    if (distance.geometry.type !== 'Point') {
      return node('path', { d: path(distance) ?? '', fill: 'none', stroke: colour, 'stroke-width': 1.6 });
    }
    const [x, y] = projection(distance.geometry.coordinates as [number, number]) ?? [-99, -99];
    return word(look.zoom > 6.5 ? label : '', x, y + 4, 11, inks.soft, inks.paper, 'middle');
  });
  return [...rings, ...arcs];
}

/** A sign to be drawn and chosen: one place, or several where they would overlap. */
export interface PlacedSign extends Gathered {
  readonly drawing: SvgNode;
  readonly says: string;
}

/** Signs of places in view, from back to front. */
export function placeSigns(look: MapLook, { situation, parties, selected }: Told, inks: MapInks): PlacedSign[] {
  const projection = projectionOf(look);
  const groups = gather(
    situation.places.filter(isLocated),
    (place) => {
      const spot = projection([place.lonDeg, place.latDeg]);
      const isIn = spot && spot[0] > -12 && spot[1] > -12 && spot[0] < look.width + 12 && spot[1] < look.height + 12;
      return isIn ? spot : null;
    },
    REACH_PX,
    selected,
  );
  return groups.reverse().map((group, i) => {
    const [place] = group.places;
    const looks = group.places.map((each) => lookOf(each, parties));
    const party = looks.every((each) => each.party === looks[0]!.party) ? looks[0]!.party : null;
    const isOpen = group.places.some((each) => each.status === 'contested' || each.disputes > 0);
    const prefix = `sign-${i}`;
    const drawing =
      group.places.length === 1
        ? signSvg(looks[0]!, inks, prefix)
        : node('g', {}, [
            ...drawStrokes(clusterSign(party, isOpen, inks), prefix),
            word(String(group.places.length), 0, 4, 10.5, inks.ink, inks.paper, 'middle'),
          ]);
    const says = group.places.length === 1 ? sayPlace(place!) : group.places.map((each) => each.place).join(', ');
    return { ...group, drawing, says };
  });
}

/** Names beside the signs that have room for one, and a ring around the selected. */
export function drawLabels(
  look: MapLook,
  signs: readonly PlacedSign[],
  selected: string | null,
  inks: MapInks,
): SvgNode[] {
  const single = signs.filter((sign) => sign.places.length === 1).reverse();
  const labels = spreadLabels(
    single.map((sign) => ({ x: sign.x, y: sign.y, text: sign.places[0]!.place })),
    signs.map(({ x, y }) => ({ x, y })),
    look,
  );
  const chosen = single.find((sign) => sign.places[0]!.placeId === selected);
  return [
    ...labels.map(({ text, x, y, anchor }) => word(text, x, y, 12, inks.ink, inks.paper, anchor)),
    ...(chosen
      ? [
          node('circle', {
            cx: Math.round(chosen.x),
            cy: Math.round(chosen.y),
            r: 17,
            fill: 'none',
            stroke: inks.focus,
            'stroke-width': 2.5,
          }),
        ]
      : []),
  ];
}

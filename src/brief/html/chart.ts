import type { Brief, Holding } from '../brief.ts';
import { sayState } from '../wording.ts';
import { escape } from './escape.ts';
import type { Parties } from './marks.ts';

const WIDTH = 960;
const MARGIN = 46;
/** Labels drawn at most; the rest stand in the list. */
const LABELS = 60;

/** Coastlines and borders as lines of `[lonDeg, latDeg]` points. */
export type Outlines = readonly (readonly (readonly [number, number])[])[];

/**
 * The located places as a chart: equirectangular at the middle latitude, with graticule and, where given, coastlines and
 * borders. Places far from the rest (over 6 degrees from the median) are left to the list, so that one stray does
 * not shrink the war to a dot.
 */
export function chart(brief: Brief, parties: Parties, outlines: Outlines = []): string {
  const places = withoutStrays(brief.holdings.filter((h) => h.latDeg !== null && h.lonDeg !== null));
  if (places.length < 2) return '';
  const lats = places.map((h) => h.latDeg!);
  const lons = places.map((h) => h.lonDeg!);
  const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lons), Math.max(...lons)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (WIDTH - 2 * MARGIN) / Math.max((east - west) * squeeze, 0.2),
    600 / Math.max(north - south, 0.2),
  );
  const height = Math.round((north - south) * scale + 2 * MARGIN);
  const left = (WIDTH - (east - west) * squeeze * scale) / 2;
  const x = (lon: number) => left + (lon - west) * squeeze * scale;
  const y = (lat: number) => MARGIN + (north - lat) * scale;

  const step = [0.25, 0.5, 1, 2, 5, 10].find((s) => (north - south) / s <= 6) ?? 20;
  const parallels = ticks(south, north, step).map(
    (lat) =>
      `<line class="grid" x1="0" x2="${WIDTH}" y1="${y(lat).toFixed(1)}" y2="${y(lat).toFixed(1)}"/><text class="tick" x="4" y="${(y(lat) - 3).toFixed(1)}">${lat}°</text>`,
  );
  const meridians = ticks(west, east, step).map(
    (lon) =>
      `<line class="grid" y1="0" y2="${height}" x1="${x(lon).toFixed(1)}" x2="${x(lon).toFixed(1)}"/><text class="tick" x="${(x(lon) + 3).toFixed(1)}" y="${height - 4}">${lon}°</text>`,
  );

  const lines = outlines.flatMap((line) =>
    piecesWithin(line, { south: south - 1.5, north: north + 1.5, west: west - 3, east: east + 3 }),
  );
  const land = lines
    .map((line) => `M${line.map(([lon, lat]) => `${x(lon).toFixed(1)} ${y(lat).toFixed(1)}`).join('L')}`)
    .join('');

  const boxes: Box[] = places.map((h) => ({ x: x(h.lonDeg!) - 7, y: y(h.latDeg!) - 7, w: 14, h: 14 }));
  const marks = places.map((h, i) => {
    const [cx, cy] = [x(h.lonDeg!), y(h.latDeg!)];
    const mark = parties.get(h.holder ?? '');
    const label = i < LABELS ? placeLabel(h.place, cx, cy, boxes) : '';
    const state = `${h.place}: ${sayState(h.status, h.holder)}, ${h.basis}`;
    return `<g class="p${mark?.colour ?? 'x'}"><title>${escape(state)}</title><circle class="${h.status} ${h.basis}" cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="6"/><text class="letter ${h.status} ${h.basis}" x="${cx.toFixed(1)}" y="${(cy + 3).toFixed(1)}">${escape(mark?.letter ?? '?')}</text>${label}</g>`;
  });
  return `<svg class="chart" role="img" aria-label="Chart of ${places.length} located places by holder; the list below says the same in words" viewBox="0 0 ${WIDTH} ${height}">${parallels.join('')}${meridians.join('')}<path class="land" d="${land}"/>${marks.join('')}</svg>`;
}

/** The stretches of a line that lie in a box, each with one point beyond its edge so that strokes run off the chart. */
function piecesWithin(
  line: Outlines[number],
  box: { south: number; north: number; west: number; east: number },
): Outlines {
  const isIn = ([lon, lat]: readonly [number, number]) =>
    lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north;
  const pieces: (readonly [number, number])[][] = [];
  let piece: (readonly [number, number])[] = [];
  for (const point of line) {
    if (isIn(point)) piece.push(point);
    else if (piece.length > 0) {
      pieces.push([...piece, point]);
      piece = [];
    }
  }
  if (piece.length > 1) pieces.push(piece);
  return pieces;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Writes a name at the first of four sides where it covers nothing, or not at all. */
function placeLabel(name: string, cx: number, cy: number, boxes: Box[]): string {
  const w = name.length * 5.8;
  const spots: Box[] = [
    { x: cx + 10, y: cy - 6, w, h: 12 },
    { x: cx - 10 - w, y: cy - 6, w, h: 12 },
    { x: cx - w / 2, y: cy - 20, w, h: 12 },
    { x: cx - w / 2, y: cy + 9, w, h: 12 },
  ];
  const hits = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
  const free = spots.find((spot) => spot.x > 0 && spot.x + w < WIDTH && !boxes.some((box) => hits(spot, box)));
  if (!free) return '';
  boxes.push(free);
  return `<text class="label" x="${free.x.toFixed(1)}" y="${(free.y + 10).toFixed(1)}">${escape(name)}</text>`;
}

function withoutStrays(places: readonly Holding[]): Holding[] {
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const lat = middle(places.map((h) => h.latDeg!));
  const lon = middle(places.map((h) => h.lonDeg!));
  return places.filter((h) => Math.abs(h.latDeg! - lat) <= 6 && Math.abs(h.lonDeg! - lon) <= 6);
}

function ticks(from: number, to: number, step: number): number[] {
  const found: number[] = [];
  for (let v = Math.ceil(from / step) * step; v <= to; v += step) found.push(Math.round(v * 100) / 100);
  return found;
}

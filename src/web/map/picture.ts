// The map's drawing for export. It stands apart from the map, so that asking for it does not fetch the map.
let draw: (() => SVGSVGElement | null) | null = null;

/** The map on the page tells how it is drawn as one SVG; null when it leaves the page. */
export function setMapPicture(how: (() => SVGSVGElement | null) | null): void {
  draw = how;
}

/** What the map on the page shows now, as SVG; null where no map stands. */
export function mapPicture(): SVGSVGElement | null {
  return draw?.() ?? null;
}

/** Zoom from which lines and names of first-order areas are shown. */
export const AREAS_FROM_ZOOM = 4.5;

/** Farther in than this the packaged coastlines and positions say nothing. */
export const MOST_ZOOM = 12;

/** How near a map comes when it is told to show one place. */
export const PLACE_ZOOM = 8;

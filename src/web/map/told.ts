import type { PartyMark, PlaceLine, Situation } from '../../terms/desk.ts';
import type { Box } from './geometry.ts';

/** What a map draws beside the world. */
export interface Told {
  readonly situation: Situation;
  readonly parties: readonly PartyMark[];
  readonly selected: string | null;
}

/** A map on the page, whichever way it is drawn. */
export interface MapHandle {
  show(told: Told): void;
  /** Nearer for positive steps, farther for negative. */
  zoomBy(steps: number): void;
  /** Back to all that is told. */
  fit(): void;
  /** What is in view now. */
  box(): Box;
  /** Settles once everything in view is drawn. */
  readonly drawn: Promise<unknown>;
  end(): void;
}

export interface MapEvents {
  readonly onSelect: (placeId: string | null) => void;
  /** After the reader moved the map. */
  readonly onMoved: (box: Box) => void;
}

export function placeById(places: readonly PlaceLine[], placeId: string | null): PlaceLine | null {
  return placeId === null ? null : (places.find((place) => place.placeId === placeId) ?? null);
}

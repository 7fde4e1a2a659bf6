import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Article } from '../../terms/article.ts';
import type { Place } from '../../terms/place.ts';
import type { PassageReading, PlaceMention } from '../reading.ts';

/** Where a report plays: every mention of a place, and each named place of the body once. */
export interface Located {
  readonly mentions: readonly PlaceMention[];
  readonly rows: readonly Place[];
}

/** Finds the places named in the passages and resolves each against the others and the gazetteer. */
export function locate(_passages: readonly PassageReading[], _article: Article, _gazetteer: Gazetteer): Located {
  return { mentions: [], rows: [] };
}

import type { SearchHit } from '../../terms/desk.ts';
import type { Shown } from '../shown.ts';
import { piecesOf } from './pieces.ts';

/** Hits as export takes them. */
export function shownHits(hits: readonly SearchHit[]): Shown {
  const plain = (snippet: string) =>
    piecesOf(snippet)
      .map(({ text }) => text)
      .join('');
  return {
    name: 'search',
    columns: ['kind', 'id', 'title', 'words', 'day', 'report'],
    rows: hits.map((hit) => [
      ...[hit.kind, hit.id, hit.title, plain(hit.snippet), hit.day],
      hit.claim?.report.reportId ?? (hit.kind === 'report' ? hit.id : null),
    ]),
    points: [],
    picture: null,
  };
}

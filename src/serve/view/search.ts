import type { ClaimCard, SearchHit, SearchPage } from '../../terms/desk.ts';
import { voicesOf } from './backing.ts';
import { claimsThat, type ClaimFilter } from './claim-list.ts';
import { type Found, finderOf } from './finder.ts';
import { pageOf, type Piece } from './paging.ts';
import { snippetOf } from './snippet.ts';
import type { View } from './view.ts';

/** What is searched for, and to what hits are narrowed; days are those of publication. */
export interface SearchFilter extends Pick<ClaimFilter, 'party' | 'asserter' | 'change' | 'place' | 'from' | 'to'> {
  readonly q: string;
  readonly kind?: SearchHit['kind'] | undefined;
}

/** Values listed of each facet, the most frequent first. */
const FACET_VALUES = 20;

/** Searches reports, claims, places and asserters; without words, lists the claims that pass the filter, newest first. */
export function searchPage(filter: SearchFilter, view: View, piece: Piece): SearchPage {
  const found =
    filter.q.trim() === ''
      ? claimsThat(filter, view)
          .reverse()
          .map((card): Found => ({ kind: 'claim', id: card.id, words: [] }))
      : finderOf(view).find(filter.q);
  const passing = claimsPassing(filter, view);
  const hits = found.filter((hit) => passes(hit, filter, view, passing));
  return { ...pageOf(hits, piece, (hit) => show(hit, view)), facets: facetsOf(hits, view) };
}

/** Ids of the claims that pass; null where every claim does. */
function claimsPassing({ party, asserter, change, place, from, to }: SearchFilter, view: View): Set<string> | null {
  if ([party, asserter, change, place, from, to].every((condition) => condition === undefined)) return null;
  return new Set(claimsThat({ party, asserter, change, place, from, to }, view).map((card) => card.id));
}

function passes({ kind, id }: Found, filter: SearchFilter, view: View, claims: Set<string> | null): boolean {
  if (filter.kind !== undefined && filter.kind !== kind) return false;
  if (kind === 'claim') return claims === null || claims.has(id);
  const { party, asserter, change, place, from, to } = filter;
  // A report, place or asserter has no party, change or asserter of its own.
  if (party !== undefined || asserter !== undefined || change !== undefined) return false;
  const placeId = place === undefined ? undefined : view.placeIdOf(place);
  if (kind === 'report') {
    const day = view.line(id)?.published ?? '';
    const isThere = placeId === undefined || (view.reportsAt.get(placeId)?.has(id) ?? false);
    return isThere && (from === undefined || day >= from) && (to === undefined || (day !== '' && day <= to));
  }
  return from === undefined && to === undefined && (placeId === undefined || (kind === 'place' && id === placeId));
}

function show({ kind, id, words }: Found, view: View): SearchHit {
  switch (kind) {
    case 'report': {
      const { article } = view.codedOf.get(id)!;
      const text = article.body || article.caption || article.title;
      return { kind, id, title: article.title, snippet: snippetOf(text, words), day: article.published, claim: null };
    }
    case 'claim': {
      const claim = view.cards([id])[0]!;
      const title = [claim.by[0] ?? claim.report.outlet ?? claim.report.file, claim.kind, claim.place ?? '']
        .filter(Boolean)
        .join(' · ');
      return { kind, id, title, snippet: snippetOf(claim.quote, words), day: claim.report.published, claim };
    }
    case 'place': {
      const place = view.findings.places.get(id);
      const snippet = [place?.canonical, place?.country].filter(Boolean).join(', ');
      return { kind, id, title: place?.name ?? id, snippet: snippetOf(snippet, words), day: null, claim: null };
    }
    case 'asserter': {
      const voice = view.voices.get(id);
      const snippet = voice?.outlets.join(', ') ?? '';
      return { kind, id, title: voice?.name ?? id, snippet: snippetOf(snippet, words), day: null, claim: null };
    }
  }
}

function facetsOf(hits: readonly Found[], view: View): SearchPage['facets'] {
  const cards = view.cards(hits.flatMap(({ kind, id }) => (kind === 'claim' ? [id] : [])));
  const placeName = (id: string) => view.findings.places.get(id)?.name ?? id;
  return {
    kind: counted(hits, (hit) => [hit.kind], label),
    party: counted(
      cards,
      (card) => card.partySides,
      (side) => view.findings.sides.get(side) ?? side,
    ),
    asserter: counted(
      cards,
      (card) => voiceIds(card, view),
      (voice) => view.voices.get(voice)?.name ?? voice,
    ),
    change: counted(cards, (card) => [card.kind], label),
    place: counted(cards, (card) => (card.placeId === null ? [] : [card.placeId]), placeName),
  };
}

function voiceIds(card: ClaimCard, view: View): string[] {
  return [...new Set(voicesOf(card.id, view).map((voice) => voice.voice))];
}

function label(value: string): string {
  return value.replaceAll('_', ' ');
}

function counted<T>(items: readonly T[], valuesOf: (item: T) => readonly string[], labelOf: (value: string) => string) {
  const counts = new Map<string, number>();
  for (const item of items) for (const value of valuesOf(item)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, FACET_VALUES)
    .map(([value, count]) => ({ value, label: labelOf(value), count }));
}

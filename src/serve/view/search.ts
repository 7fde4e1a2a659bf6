import type { ClaimCard, PlaceLine, SearchHit, SearchPage } from '../../terms/desk.ts';
import { voicesOf } from './backing.ts';
import { claimsThat, type ClaimFilter } from './claim-list.ts';
import { type Found, finderOf } from './finder.ts';
import { pageOf, type Piece } from './paging.ts';
import { snippetOf } from './snippet.ts';
import type { View } from './view.ts';

type Narrowing = Pick<ClaimFilter, 'party' | 'asserter' | 'change' | 'place' | 'from' | 'to' | 'modality'>;

/** What is searched for, and to what hits are narrowed; days are those of publication. */
export interface SearchFilter extends Narrowing {
  readonly q: string;
  readonly kind?: SearchHit['kind'] | undefined;
  /** How the place stands that a claim speaks of, or that is found. */
  readonly status?: PlaceLine['status'] | undefined;
}

/** Values listed of each facet, the most frequent first. */
const FACET_VALUES = 20;

/**
 * Searches reports, claims, places and asserters; without words, lists the claims that pass the filter, newest first.
 * @param day at whose end places stand as `status` says
 */
export function searchPage(filter: SearchFilter, view: View, piece: Piece, day: string): SearchPage {
  const statusOf = (placeId: string | null) =>
    placeId === null ? null : (view.stateOn(day).get(placeId)?.status ?? 'unknown');
  const found =
    filter.q.trim() === ''
      ? claimsThat(filter, view)
          .reverse()
          .map((card): Found => ({ kind: 'claim', id: card.id, words: [] }))
      : finderOf(view).find(filter.q);
  const passing = claimsPassing(filter, view, statusOf);
  const hits = found.filter((hit) => passes(hit, filter, view, passing) && isOfStatus(hit, filter, statusOf));
  return { ...pageOf(hits, piece, (hit) => show(hit, view)), facets: facetsOf(hits, view, statusOf) };
}

type StatusOf = (placeId: string | null) => PlaceLine['status'] | null;

/** Of claims the status of their place was asked before. */
function isOfStatus({ kind, id }: Found, { status }: SearchFilter, statusOf: StatusOf): boolean {
  return status === undefined || kind === 'claim' || (kind === 'place' && statusOf(id) === status);
}

/** Ids of the claims that pass; null where every claim does. */
function claimsPassing(filter: SearchFilter, view: View, statusOf: StatusOf): Set<string> | null {
  const { party, asserter, change, place, from, to, modality, status } = filter;
  const narrowing = { party, asserter, change, place, from, to, modality };
  if ([status, ...Object.values(narrowing)].every((condition) => condition === undefined)) return null;
  const claims = claimsThat(narrowing, view);
  const there = status === undefined ? claims : claims.filter((card) => statusOf(card.placeId) === status);
  return new Set(there.map((card) => card.id));
}

function passes({ kind, id }: Found, filter: SearchFilter, view: View, claims: Set<string> | null): boolean {
  if (filter.kind !== undefined && filter.kind !== kind) return false;
  if (kind === 'claim') return claims === null || claims.has(id);
  const { party, asserter, change, place, from, to, modality } = filter;
  // A report, place or asserter has no party, change or asserter of its own.
  if ([party, asserter, change, modality].some((condition) => condition !== undefined)) return false;
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

function facetsOf(hits: readonly Found[], view: View, statusOf: StatusOf): SearchPage['facets'] {
  const placed = hits.flatMap(({ kind, id }) => (kind === 'place' ? [id] : []));
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
    status: counted([...cards.map((card) => card.placeId), ...placed], (placeId) => statusOf(placeId) ?? [], label),
    modality: counted(cards, (card) => card.modality ?? [], label),
  };
}

function voiceIds(card: ClaimCard, view: View): string[] {
  return [...new Set(voicesOf(card.id, view).map((voice) => voice.voice))];
}

function label(value: string): string {
  return value.replaceAll('_', ' ');
}

function counted<T>(
  items: readonly T[],
  valuesOf: (item: T) => string | readonly string[],
  labelOf: (value: string) => string,
) {
  const counts = new Map<string, number>();
  for (const item of items)
    for (const value of [valuesOf(item)].flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, FACET_VALUES)
    .map(([value, count]) => ({ value, label: labelOf(value), count }));
}

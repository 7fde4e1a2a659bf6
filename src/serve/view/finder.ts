import MiniSearch from 'minisearch';
import type { SearchHit } from '../../terms/desk.ts';
import { fold } from './report-list.ts';
import type { View } from './view.ts';

/** Something that words were found in: what it is, and the words as they stand in it, folded. */
export interface Found {
  readonly kind: SearchHit['kind'];
  readonly id: string;
  readonly words: readonly string[];
}

/** Finds reports, claims, places and asserters by words, the best match first. */
export interface Finder {
  readonly find: (query: string) => readonly Found[];
}

/** A report's title weighs more than its text; a place's or asserter's name more than either. */
const WEIGHTS = { name: 4, title: 3, words: 1 };

const known = new WeakMap<View, Finder>();

/** The finder over a view's own texts, held in memory; made at the first search. */
export function finderOf(view: View): Finder {
  const made = known.get(view) ?? makeFinder(view);
  known.set(view, made);
  return made;
}

interface Document {
  /** Kind and id, with a line break between. */
  readonly key: string;
  readonly name?: string;
  readonly title?: string;
  readonly words?: string;
}

function makeFinder(view: View): Finder {
  const index = new MiniSearch<Document>({
    idField: 'key',
    fields: ['name', 'title', 'words'],
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      combineWith: 'AND',
      boost: WEIGHTS,
      // Half a word finds the whole once it is long enough to mean something; one letter in five may be off.
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
    },
  });
  index.addAll(documentsOf(view));
  return {
    find: (query) =>
      index.search(query).map(({ id, terms }) => {
        const [kind, rest] = split(id as string);
        return { kind: kind as Found['kind'], id: rest, words: terms };
      }),
  };
}

function split(key: string): [string, string] {
  const at = key.indexOf('\n');
  return [key.slice(0, at), key.slice(at + 1)];
}

function documentsOf(view: View): Document[] {
  const names = new Map<string, Set<string>>();
  for (const [placeId, place] of view.findings.places) {
    const of = names.get(view.placeIdOf(placeId)) ?? new Set();
    names.set(view.placeIdOf(placeId), of.add(place.name).add(place.canonical));
  }
  return [
    ...view.coded.map(({ article }) => ({
      key: `report\n${article.reportId}`,
      title: `${article.title} ${article.outlet ?? ''}`,
      words: `${article.body} ${article.caption}`,
    })),
    ...view.cards(view.claimIds).map((card) => ({
      key: `claim\n${card.id}`,
      title: [card.place ?? '', ...card.party, ...card.by].join(' '),
      words: card.quote,
    })),
    ...[...names].map(([placeId, of]) => ({ key: `place\n${placeId}`, name: [...of].join(' ') })),
    ...view.findings.voices.map((voice) => ({ key: `asserter\n${voice.voice}`, name: voice.name })),
  ];
}

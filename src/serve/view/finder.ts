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
  /** Takes the next texts in; returns whether some are left. Finding takes in all that are. */
  readonly takeSome: () => boolean;
}

/** Texts taken in at once: few enough that a question asked meanwhile hardly waits. */
const AT_ONCE = 50;

/** A report's title weighs more than its text; a place's or asserter's name more than either. */
const WEIGHTS = { name: 4, title: 3, words: 1 };

const known = new WeakMap<View, Finder>();

/** The finder over a view's own texts, held in memory; it takes them in at the first search, if not before. */
export function finderOf(view: View): Finder {
  const made = known.get(view) ?? makeFinder(view);
  known.set(view, made);
  return made;
}

type Quoted = { readonly id: string; readonly quote: string };

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
  const documents = documentsOf(view);
  const take = (most: number): boolean => {
    for (let i = 0; i < most; i += 1) {
      const next = documents.next();
      if (next.done) return false;
      index.add(next.value);
    }
    return true;
  };
  return {
    takeSome: () => take(AT_ONCE),
    find: (query) => {
      take(Infinity);
      return index.search(query).map(({ id, terms }) => {
        const [kind, rest] = split(id as string);
        return { kind: kind as Found['kind'], id: rest, words: terms };
      });
    },
  };
}

function split(key: string): [string, string] {
  const at = key.indexOf('\n');
  return [key.slice(0, at), key.slice(at + 1)];
}

function* documentsOf(view: View): Generator<Document> {
  const names = new Map<string, Set<string>>();
  for (const [placeId, place] of view.findings.places) {
    const of = names.get(view.placeIdOf(placeId)) ?? new Set();
    names.set(view.placeIdOf(placeId), of.add(place.name).add(place.canonical));
  }
  for (const [placeId, of] of names) yield { key: `place\n${placeId}`, name: [...of].join(' ') };
  for (const { voice, name } of view.findings.voices) yield { key: `asserter\n${voice}`, name };
  const claims = new Set<string>();
  for (const { article, control, figures, statements } of view.coded) {
    yield {
      key: `report\n${article.reportId}`,
      title: `${article.title} ${article.outlet ?? ''}`,
      words: `${article.body} ${article.caption}`,
    };
    const documents = [
      ...control.map((claim) => documentOf(claim, [claim.place, claim.party, claim.by])),
      ...figures.map((claim) => documentOf(claim, [claim.place, claim.by])),
      ...statements.map((claim) => documentOf(claim, [claim.speaker, claim.by])),
    ];
    for (const document of documents) {
      if (claims.has(document.key)) continue;
      claims.add(document.key);
      yield document;
    }
  }
}

/** A claim is found by the names in it and by its own words. */
function documentOf({ id, quote }: Quoted, named: readonly (string | readonly string[] | null)[]): Document {
  return { key: `claim\n${id}`, title: named.flat().filter(Boolean).join(' '), words: quote };
}

import { openActors } from '../../../src/actors/open.ts';
import { attribute } from '../../../src/extract/attribute/index.ts';
import { withOwnSide } from '../../../src/extract/attribute/ownSide.ts';
import { identify } from '../../../src/extract/identify/index.ts';
import { readPassages } from '../../../src/extract/passages.ts';
import type { ActorMention, PlaceMention, Voice } from '../../../src/extract/reading.ts';
import { openWinkReader } from '../../../src/language/wink.ts';
import type { Article } from '../../../src/terms/article.ts';

const reader = openWinkReader();
const registry = openActors();

/** What a made-up report shows besides its text. */
export interface Told {
  readonly title?: string;
  readonly published?: string;
  readonly outlet?: string;
  /** ISO country that the report plays in, and names of places in it. */
  readonly country?: string;
  readonly places?: readonly string[];
}

export interface Heard {
  readonly actors: readonly ActorMention[];
  /** The voice behind a piece of the body, or of the headline, given in its own words. */
  voice(words: string, where?: 'body' | 'headline'): Voice;
}

/** Reads a made-up report with the light reader and says who stands behind its words. */
export async function hear(body: string, told: Told = {}): Promise<Heard> {
  const article = articleOf(body, told);
  const passages = await readPassages(article, reader);
  const mentions = passages.flatMap((p) => (told.places ?? []).flatMap((name) => placesIn(p.in, p.text, name, told)));
  const named = identify(passages, article, { mentions, rows: [] }, registry);
  const voiceOf = attribute(passages, article, named);
  const actors = withOwnSide(passages, named, voiceOf);
  return {
    actors,
    voice: (words, where = 'body') => {
      const start = (where === 'body' ? body : (told.title ?? '')).indexOf(words);
      if (start < 0) throw new Error(`Expected the text to hold “${words}”`);
      return voiceOf(where, { start, end: start + words.length });
    },
  };
}

function placesIn(where: PlaceMention['in'], text: string, name: string, told: Told): PlaceMention[] {
  const start = text.indexOf(name);
  if (start < 0) return [];
  const place = {
    placeId: `name:${name}`,
    name,
    canonical: name,
    kind: 'town',
    country: told.country ?? null,
  } as const;
  const unknown = { latDeg: null, lonDeg: null, geonameid: null, precision: 'none', radiusKm: null } as const;
  const full = { ...place, ...unknown, within: null, because: 'test' };
  return [{ in: where, start, end: start + name.length, text: name, name, place: full, part: null, isAnaphor: false }];
}

function articleOf(body: string, told: Told): Article {
  return {
    reportId: 'test',
    file: 'test.txt',
    url: null,
    title: told.title ?? '',
    outlet: told.outlet ?? null,
    published: told.published ?? '2025-03-10',
    publishedAt: null,
    updatedAt: null,
    byline: null,
    dateline: null,
    language: 'en',
    body,
    caption: '',
    tags: [],
    listed: [],
    furniture: [],
    problems: [],
  };
}

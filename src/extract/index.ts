import type { ActorRegistry } from '../actors/registry.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Article } from '../terms/article.ts';
import type { CodedReport } from '../terms/coded.ts';
import type { LanguageReader } from '../terms/sentence.ts';
import { asPrinted } from './quoted.ts';
import { attribute } from './attribute/index.ts';
import { withOwnSide } from './attribute/ownSide.ts';
import { control } from './control/index.ts';
import { date } from './date/index.ts';
import { figures } from './figures/index.ts';
import { identify } from './identify/index.ts';
import { locate } from './locate/index.ts';
import { readPassages } from './passages.ts';
import type { Reading } from './reading.ts';
import { whyUnreadable } from './readable.ts';
import { statements } from './statements/index.ts';

/** What extraction works with; opened outside and handed in. */
export interface Tools {
  readonly language: LanguageReader;
  readonly gazetteer: Gazetteer;
  readonly actors: ActorRegistry;
}

const NOTHING = { control: [], figures: [], statements: [], places: [], otherPlaces: [], actors: [] } as const;

/** Codes an article after the codebook: every claim with its words, asserter, hedge, place and time. */
export async function extract(article: Article, tools: Tools): Promise<CodedReport> {
  const unreadable = whyUnreadable(article);
  if (unreadable) return { article, ...NOTHING, problems: [...article.problems, unreadable] };

  const passages = await readPassages(article, tools.language); // words, tags, trees
  const located = locate(passages, article, tools.gazetteer); // where it plays
  const named = identify(passages, article, located, tools.actors); // who plays
  const voiceOf = attribute(passages, article, named); // on whose word
  const actors = withOwnSide(passages, named, voiceOf); // whom "we" and "our forces" mean
  const dateOf = date(passages, article); // when
  const reading: Reading = { article, passages, places: located.mentions, actors, voiceOf, dateOf };

  const rows = {
    control: asPrinted(control(reading), article),
    figures: asPrinted(figures(reading), article),
    statements: asPrinted(statements(reading), article),
  };

  const listed = new Set(located.rows.map((place) => place.placeId));
  const mentioned = new Map(located.mentions.map((mention) => [mention.place.placeId, mention.place]));
  return {
    article,
    ...rows,
    places: located.rows,
    otherPlaces: [...mentioned.values()].filter((place) => !listed.has(place.placeId)),
    actors: [...new Map(actors.map((mention) => [mention.actor.actorId, mention.actor])).values()],
    problems: article.problems,
  };
}

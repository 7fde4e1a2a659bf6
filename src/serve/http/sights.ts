import { z } from '@hono/zod-openapi';
import type { Question } from '../view/question.ts';
import * as q from './schemas/queries.ts';
import { claimCard, pageOf, reportLine } from './schemas/claims.ts';
import { deskMeta, reportPage, searchPage, situation } from './schemas/desk.ts';
import { asserterLine, asserterPage, disputeLine, disputePage, figureLine } from './schemas/disputes.ts';
import { eventLine, placeLine, placePage } from './schemas/places.ts';

/** One address of the API that shows what was concluded. */
export interface Sight {
  /** After OpenAPI, below /api/v1; `{id}` is its only parameter. */
  readonly path: string;
  readonly summary: string;
  readonly query: z.ZodObject;
  readonly answer: z.ZodType;
  /** `id` is empty where the path has none. */
  readonly ask: (query: never, id: string) => Question;
}

function sight<Q extends z.ZodObject>(
  path: string,
  summary: string,
  query: Q,
  answer: z.ZodType,
  ask: (query: z.output<Q>, id: string) => Question,
): Sight {
  return { path, summary, query, answer, ask };
}

/** All of them, in the order of the documentation. */
export const sights: readonly Sight[] = [
  sight('/meta', 'what the desk covers', z.object({}), deskMeta, () => ({ about: 'meta' })),
  sight('/situation', 'everything as of one moment', q.situationQuery, situation, (query) => ({
    ...query,
    about: 'situation',
  })),
  sight('/places', 'who holds what', q.placesQuery, pageOf(placeLine, 'PlaceLines'), (query) => {
    const { status, party, q: words, ...rest } = query;
    return { ...rest, about: 'places', filter: { status, party, q: words } };
  }),
  sight('/places/{id}', 'one place: who said who held it', q.moment, placePage, (query, id) => ({
    ...query,
    about: 'place',
    id,
  })),
  sight(
    '/disputes',
    'what reports contradict one another about',
    q.disputesQuery,
    pageOf(disputeLine, 'DisputeLines'),
    (query) => ({
      ...query,
      about: 'disputes',
    }),
  ),
  sight('/disputes/{id}', 'one dispute, with who repeats whom', q.knowledge, disputePage, (query, id) => ({
    ...query,
    about: 'dispute',
    id,
  })),
  sight('/figures', 'counts as ranges', q.figuresQuery, pageOf(figureLine, 'FigureLines'), (query) => ({
    ...query,
    about: 'figures',
  })),
  sight('/figures/{id}', 'one count', q.knowledge, figureLine, (query, id) => ({ ...query, about: 'figure', id })),
  sight(
    '/asserters',
    'on whose word claims stand',
    q.assertersQuery,
    pageOf(asserterLine, 'AsserterLines'),
    (query) => ({
      ...query,
      about: 'asserters',
    }),
  ),
  sight('/asserters/{id}', 'one asserter and its record', q.knowledge, asserterPage, (query, id) => ({
    ...query,
    about: 'asserter',
    id,
  })),
  sight(
    '/timeline',
    'what is said to have happened, by day',
    q.timelineQuery,
    pageOf(eventLine, 'EventLines'),
    (query) => {
      const { known, limit, cursor, ...filter } = query;
      return { about: 'timeline', known, limit, cursor, filter };
    },
  ),
  sight('/claims', 'coded claims with their words', q.claimsQuery, pageOf(claimCard, 'ClaimCards'), (query) => {
    const { known, limit, cursor, ...filter } = query;
    return { about: 'claims', known, limit, cursor, filter };
  }),
  sight('/claims/{id}', 'one claim', q.knowledge, claimCard, (query, id) => ({ ...query, about: 'claim', id })),
  sight('/reports', 'reports, the newest first', q.reportsQuery, pageOf(reportLine, 'ReportLines'), (query) => {
    const { known, limit, cursor, ...filter } = query;
    return { about: 'reports', known, limit, cursor, filter };
  }),
  sight('/reports/{id}', 'one report as read', q.knowledge, reportPage, (query, id) => ({
    ...query,
    about: 'report',
    id,
  })),
  sight('/search', 'reports, claims, places and asserters by words', q.searchQuery, searchPage, (query) => {
    const { known, day, limit, cursor, ...filter } = query;
    return { about: 'search', known, day, limit, cursor, filter };
  }),
];

import { z } from '@hono/zod-openapi';
import type { ApiProblem, DeskMeta, ReadAnswer, ReportPage, SearchPage, Situation } from '../../../terms/desk.ts';
import { claimCard, claimCards, count, maybeNumber, maybeText, reportLine, texts } from './claims.ts';
import { disputeLine, figureLine } from './disputes.ts';
import { changeLine, distanceLine, placeLine } from './places.ts';
import { hitKind } from './words.ts';

export const deskMeta = z
  .strictObject({
    version: z.string(),
    revision: z.string(),
    title: z.string(),
    country: maybeText.optional(),
    reports: count,
    claims: count,
    firstDay: maybeText,
    lastDay: maybeText,
    firstKnown: maybeText,
    lastKnown: maybeText,
    parties: z.array(
      z.strictObject({
        side: z.string(),
        name: z.string(),
        colour: z.string(),
        letter: z.string(),
        pattern: z.enum(['plain', 'lines', 'dots', 'cross', 'waves', 'grid', 'rings', 'steps']),
      }),
    ),
    canKeep: z.boolean(),
    behind: count.optional(),
    reading: z.strictObject({ done: count, of: maybeNumber }).nullable().optional(),
  })
  .openapi('DeskMeta') satisfies z.ZodType<DeskMeta>;

export const situation = z
  .strictObject({
    day: z.string(),
    known: maybeText,
    since: z.string(),
    changes: z.array(changeLine),
    places: z.array(placeLine),
    disputes: z.array(disputeLine),
    figures: z.array(figureLine),
    distances: z.array(distanceLine),
    volume: z.array(z.strictObject({ day: z.string(), reports: count, changes: count })),
  })
  .openapi('Situation') satisfies z.ZodType<Situation>;

export const reportPage = z
  .strictObject({
    ...reportLine.shape,
    body: z.string(),
    caption: z.string(),
    byline: maybeText,
    dateline: maybeText,
    updatedAt: maybeText,
    readingMinutes: count,
    views: count.nullable(),
    tags: texts,
    listed: texts,
    furniture: z.array(z.strictObject({ text: z.string(), rule: z.string() })),
    repairs: z.array(z.strictObject({ start: count, end: count, from: z.string() })),
    problems: z.array(z.strictObject({ stage: z.string(), rule: z.string(), message: z.string() })),
    rows: claimCards,
    places: z.array(
      z.strictObject({
        name: z.string(),
        placeId: z.string(),
        latDeg: maybeNumber,
        lonDeg: maybeNumber,
        because: z.string(),
      }),
    ),
    copies: z.array(reportLine),
    related: z.array(reportLine),
    originalBytes: count,
  })
  .openapi('ReportPage') satisfies z.ZodType<ReportPage>;

const facet = z.array(z.strictObject({ value: z.string(), label: z.string(), count }));

export const searchPage = z
  .strictObject({
    items: z.array(
      z.strictObject({
        kind: hitKind,
        id: z.string(),
        title: z.string(),
        snippet: z.string(),
        day: maybeText,
        claim: claimCard.nullable(),
      }),
    ),
    total: count,
    next: maybeText,
    facets: z.strictObject({
      ...{ kind: facet, party: facet, asserter: facet, change: facet, place: facet, status: facet, modality: facet },
    }),
  })
  .openapi('SearchPage') satisfies z.ZodType<SearchPage>;

export const readAnswer = z
  .strictObject({ report: reportPage, kept: z.boolean() })
  .openapi('ReadAnswer') satisfies z.ZodType<ReadAnswer>;

export const apiProblem = z
  .strictObject({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string() })
  .openapi('ApiProblem') satisfies z.ZodType<ApiProblem>;

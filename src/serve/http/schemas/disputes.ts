import { z } from '@hono/zod-openapi';
import type {
  AsserterLine,
  AsserterPage,
  DisputeLine,
  DisputePage,
  FigureLine,
  VoiceGraph,
} from '../../../terms/desk.ts';
import { backing, claimCard, claimCards, count, maybeText, texts } from './claims.ts';
import { coded } from './coded.ts';
import { attribution, qualifier, voiceKind } from './words.ts';

const dispute = {
  disputeId: z.string(),
  topic: z.string(),
  topicCoded: coded,
  kind: z.enum(['control', 'figure', 'occurrence']),
  type: z.string(),
  place: maybeText,
  placeId: maybeText,
  day: z.string(),
  sides: z.array(z.strictObject({ says: z.string(), saysCoded: coded, by: texts, backing, claims: claimCards })),
  settled: z.strictObject({ when: z.string(), how: z.string(), howCoded: coded }).nullable(),
};

export const disputeLine = z.strictObject(dispute).openapi('DisputeLine') satisfies z.ZodType<DisputeLine>;

export const voiceGraph = z
  .strictObject({
    voices: z.array(z.strictObject({ id: z.string(), name: z.string(), kind: voiceKind, side: maybeText })),
    outlets: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    edges: z.array(
      z.strictObject({ voice: z.string(), outlet: z.string(), attribution, claims: texts, reports: texts }),
    ),
  })
  .openapi('VoiceGraph') satisfies z.ZodType<VoiceGraph>;

export const disputePage = z
  .strictObject({ ...dispute, graph: voiceGraph })
  .openapi('DisputePage') satisfies z.ZodType<DisputePage>;

export const figureLine = z
  .strictObject({
    figureId: z.string(),
    measure: z.string(),
    of: maybeText,
    place: maybeText,
    placeId: maybeText,
    window: maybeText,
    low: z.number(),
    high: z.number(),
    flags: texts,
    flagsCoded: z.array(coded),
    rows: z.array(
      z.strictObject({ claim: claimCard, value: z.number(), qualifier, voice: z.string(), repeats: maybeText }),
    ),
  })
  .openapi('FigureLine') satisfies z.ZodType<FigureLine>;

const asserter = {
  voice: z.string(),
  name: z.string(),
  kind: voiceKind,
  side: maybeText,
  sideName: maybeText,
  outlets: texts,
  claims: count,
  record: z.strictObject({
    settled: count,
    held: count,
    settledFor: count,
    heldFor: count,
    settledAgainst: count,
    heldAgainst: count,
    share: z.strictObject({ mean: z.number(), low: z.number(), high: z.number() }).nullable(),
  }),
};

export const asserterLine = z.strictObject(asserter).openapi('AsserterLine') satisfies z.ZodType<AsserterLine>;

export const asserterPage = z
  .strictObject({
    ...asserter,
    recent: claimCards,
    graph: voiceGraph,
    alarms: z.array(z.strictObject({ claim: claimCard, outlet: maybeText, because: z.string(), becauseCoded: coded })),
  })
  .openapi('AsserterPage') satisfies z.ZodType<AsserterPage>;

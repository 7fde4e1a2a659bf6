import { z } from '@hono/zod-openapi';
import type { ChangeLine, DistanceLine, EventLine, PlaceLine, PlacePage, RibbonRow } from '../../../terms/desk.ts';
import { backing, claimCard, claimCards, count, maybeNumber, maybeText, texts } from './claims.ts';
import { coded } from './coded.ts';
import { disputeLine, figureLine } from './disputes.ts';
import { basis, change, interest, modality, precision, qualifier, status } from './words.ts';

const state = {
  holder: maybeText,
  side: maybeText,
  status,
  basis,
  confidence: z.number().min(0).max(1),
  because: z.string(),
  becauseCoded: coded,
};

export const placeLine = z
  .strictObject({
    placeId: z.string(),
    place: z.string(),
    country: maybeText,
    latDeg: maybeNumber,
    lonDeg: maybeNumber,
    precision,
    radiusKm: maybeNumber,
    ...state,
    since: maybeText,
    backing,
    for: texts,
    against: texts,
    disputes: count,
  })
  .openapi('PlaceLine') satisfies z.ZodType<PlaceLine>;

export const changeLine = z
  .strictObject({
    day: z.string(),
    placeId: z.string(),
    place: z.string(),
    from: z.strictObject({ holder: maybeText, status }),
    to: z.strictObject({ holder: maybeText, side: maybeText, status }),
    basis,
    confidence: z.number().min(0).max(1),
    because: z.string(),
    becauseCoded: coded,
    backing,
    claims: claimCards,
    denials: claimCards,
  })
  .openapi('ChangeLine') satisfies z.ZodType<ChangeLine>;

export const ribbonRow = z
  .strictObject({
    voice: z.string(),
    name: z.string(),
    interest: interest.nullable(),
    spans: z.array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        side: maybeText,
        holder: maybeText,
        status,
        modality,
        claims: texts,
      }),
    ),
  })
  .openapi('RibbonRow') satisfies z.ZodType<RibbonRow>;

export const placePage = z
  .strictObject({
    now: placeLine,
    days: z.array(z.strictObject({ day: z.string(), known: maybeText, ...state })),
    ribbon: z.array(ribbonRow),
    claims: z.array(claimCard),
    disputes: z.array(disputeLine),
    figures: z.array(figureLine),
    names: texts,
  })
  .openapi('PlacePage') satisfies z.ZodType<PlacePage>;

export const eventLine = z
  .strictObject({
    eventId: z.string(),
    day: z.string(),
    place: maybeText,
    placeId: maybeText,
    change,
    party: texts,
    sides: texts,
    hedged: z.boolean(),
    denied: z.boolean(),
    backing,
    claims: claimCards,
  })
  .openapi('EventLine') satisfies z.ZodType<EventLine>;

export const distanceLine = z
  .strictObject({
    placeId: z.string(),
    latDeg: z.number(),
    lonDeg: z.number(),
    km: z.number(),
    qualifier: qualifier.nullable(),
    side: maybeText,
    claim: z.string(),
  })
  .openapi('DistanceLine') satisfies z.ZodType<DistanceLine>;

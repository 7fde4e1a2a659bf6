import { z } from '@hono/zod-openapi';
import type { Backing, ClaimCard, ReportLine } from '../../../terms/desk.ts';
import { interest, kind, ledger, modality, part, passage, qualifier } from './words.ts';

export const texts = z.array(z.string());
export const maybeText = z.string().nullable();
export const maybeNumber = z.number().nullable();
export const count = z.number().int().nonnegative();

export const reportLine = z
  .strictObject({
    reportId: z.string(),
    file: z.string(),
    title: z.string(),
    outlet: maybeText,
    url: maybeText,
    published: maybeText,
    publishedAt: maybeText,
    language: maybeText,
    claims: count,
  })
  .openapi('ReportLine') satisfies z.ZodType<ReportLine>;

export const backing = z
  .strictObject({ voices: texts, outlets: count, reports: count })
  .openapi('Backing') satisfies z.ZodType<Backing>;

export const claimCard = z
  .strictObject({
    id: z.string(),
    ledger,
    quote: z.string(),
    in: passage,
    start: count,
    end: count,
    by: texts,
    byIds: texts,
    interest: interest.nullable(),
    kind,
    place: maybeText,
    placeId: maybeText,
    part: part.nullable(),
    party: texts,
    partySides: texts,
    against: texts,
    km: maybeNumber,
    value: maybeNumber,
    qualifier: qualifier.nullable(),
    of: maybeText,
    to: maybeText,
    that: maybeText,
    modality: modality.nullable(),
    hedged: z.boolean(),
    background: z.boolean(),
    when: maybeText,
    rule: z.string(),
    report: reportLine,
  })
  .openapi('ClaimCard') satisfies z.ZodType<ClaimCard>;

export const claimCards = z.array(claimCard);

/** A page of a list of something. */
export function pageOf<T extends z.ZodType>(item: T, name: string) {
  return z.strictObject({ items: z.array(item), total: count, next: maybeText }).openapi(name);
}

import type { Telling } from '../terms/finding.ts';
import type { Told } from './tellings.ts';

/** A telling as findings keep it, without the claim and report it was made from. */
export function bareTelling(told: Told, { trust, isWithdrawn }: Pick<Telling, 'trust' | 'isWithdrawn'>): Telling {
  return {
    claimId: told.claimId,
    reportId: told.reportId,
    report: told.report,
    in: told.in,
    placeId: told.placeId,
    change: told.change,
    modality: told.modality,
    scope: told.scope,
    km: told.km,
    kmQualifier: told.kmQualifier,
    hedged: told.hedged,
    sides: told.sides,
    against: told.against,
    day: told.day,
    from: told.from,
    isDated: told.isDated,
    isBackground: told.isBackground,
    isFormer: told.isFormer,
    publishedAt: told.publishedAt,
    published: told.published,
    voice: told.voice,
    voiceKind: told.voiceKind,
    interest: told.interest,
    isWithdrawn,
    copyOf: told.copyOf,
    moving: told.moving,
    trust,
  };
}

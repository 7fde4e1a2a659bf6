import type { Span } from './span.ts';

/** Which text of the article a span counts in: `body`, `title` for headline, `caption`. */
export type Passage = 'body' | 'headline' | 'caption';

/** The changes of control that the codebook knows. */
export const CHANGES = [
  'takes',
  'retakes',
  'enters',
  'advances',
  'attacks',
  'contested',
  'holds',
  'loses',
  'withdraws',
  'besieges',
] as const;

export type Change = (typeof CHANGES)[number];

export type Part = 'city' | 'centre' | 'neighbourhood' | 'outskirts' | 'countryside' | 'province' | 'parts';
export type Modality = 'asserted' | 'denied' | 'possible' | 'attempted';
export type Qualifier = 'exact' | 'at_least' | 'at_most' | 'about';

export type Measure =
  | 'killed'
  | 'wounded'
  | 'captured'
  | 'displaced'
  | 'destroyed'
  | 'strikes'
  | 'deployed'
  | 'arrested'
  | 'missing'
  | 'refugees'
  | 'territory'
  | 'other';

export type Act =
  | 'accuse'
  | 'deny'
  | 'warn'
  | 'threaten'
  | 'condemn'
  | 'call_for'
  | 'promise'
  | 'claim_responsibility'
  | 'agree'
  | 'meet'
  | 'praise'
  | 'reject'
  | 'express_concern'
  | 'announce';

/** What every coded row keeps: its exact words, whose word it is, how sure, and the rule that made it. */
export interface ClaimBase extends Span {
  /** Hash of the report and the key fields: coding twice gives the same id. */
  readonly id: string;
  readonly reportId: string;
  readonly quote: string;
  readonly in: Passage;
  /** Asserters, the one closest to the fact first, in the fullest name the report gives; empty for the outlet's own voice. */
  readonly by: readonly string[];
  /** Registry ids of `by`, in the same order. */
  readonly byIds: readonly string[];
  readonly rule: string;
}

/** Who holds, takes, loses, nears or attacks which place. */
export interface ControlClaim extends ClaimBase {
  readonly place: string | null;
  readonly placeId: string | null;
  readonly part: Part | null;
  readonly party: string | readonly string[] | null;
  readonly partyIds: readonly string[];
  readonly change: Change;
  readonly against: string | readonly string[] | null;
  readonly againstIds: readonly string[];
  readonly km: number | null;
  readonly km_qualifier: Qualifier | null;
  readonly hedged: boolean;
  readonly modality: Modality;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY` of the event. */
  readonly when: string | null;
  readonly background: boolean;
}

/** A counted quantity about the conflict. */
export interface FigureClaim extends ClaimBase {
  readonly measure: Measure;
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly of: string | null;
  readonly unit: 'percent' | 'km2' | 'settlements' | null;
  readonly place: string | null;
  readonly placeId: string | null;
  readonly hedged: boolean;
  readonly modality: Modality;
  /** The window in the report's own words, such as "since last week". */
  readonly when: string | null;
  /** First and last day of that window where it can be computed. */
  readonly from: string | null;
  readonly to: string | null;
  readonly background: boolean;
}

/** A speech act between parties. */
export interface StatementClaim extends ClaimBase {
  readonly act: Act;
  readonly speaker: string;
  readonly speakerId: string;
  readonly to: string | null;
  readonly about: string | null;
  readonly that: string | null;
}

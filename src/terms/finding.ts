import type { Actor } from './actor.ts';
import type { ControlClaim, FigureClaim } from './claim.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';

/** What a report is, for those who reason about it: never its text. */
export interface ReportCard {
  readonly reportId: string;
  /** `file` without its ending. */
  readonly report: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string;
  readonly published: string | null;
  readonly publishedAt: string | null;
}

export interface DuplicateGroup {
  readonly origin: string;
  readonly copies: readonly string[];
}

export interface LineageStep {
  readonly report: string;
  readonly attribution: 'kept' | 'lost' | 'changed';
}

/** The way of one claim from its primary asserter through the reports that carry it. */
export interface Lineage {
  readonly claim: string;
  readonly place: string | null;
  readonly asserter: string;
  readonly chain: readonly LineageStep[];
}

export interface DisputeSide {
  readonly says: string;
  readonly by: readonly string[];
  readonly reports: readonly string[];
  readonly claims: readonly string[];
}

/** Claims about one place and time that cannot both hold. */
export interface Dispute {
  readonly topic: string;
  readonly place: string | null;
  readonly kind: 'control' | 'figure' | 'occurrence';
  readonly sides: readonly DisputeSide[];
  readonly settled: { readonly when: string; readonly how: string } | null;
}

export interface FigureRow {
  readonly report: string;
  readonly claim: string;
  readonly value: number;
  readonly qualifier: string;
  readonly by: readonly string[];
}

/** Counts of one thing over one window: a range with the rows behind it. */
export interface FigureSeries {
  readonly measure: string;
  readonly of: string | null;
  readonly place: string | null;
  readonly window: string | null;
  readonly low: number;
  readonly high: number;
  readonly rows: readonly FigureRow[];
  /** Reasons for care: a sub-count above its total, a cumulative count that falls, one voice counted twice. */
  readonly flags: readonly string[];
}

/** How many voices that do not repeat one another stand behind a claim. */
export interface Independent {
  readonly claim: string;
  readonly place: string | null;
  readonly voices: readonly string[];
  readonly count: number;
  readonly reports: readonly string[];
}

/** All that reconciling concluded from a set of reports; the claims themselves stand unedited. */
export interface Findings {
  readonly reports: readonly ReportCard[];
  readonly control: readonly ControlClaim[];
  readonly figureClaims: readonly FigureClaim[];
  readonly places: ReadonlyMap<string, Place>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly duplicates: readonly DuplicateGroup[];
  readonly lineage: readonly Lineage[];
  readonly disputes: readonly Dispute[];
  readonly figures: readonly FigureSeries[];
  readonly independent: readonly Independent[];
  readonly problems: readonly Problem[];
}

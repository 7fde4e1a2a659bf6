import type { Modality } from '../terms/claim.ts';

/** One numbered reference: the exact words of a claim, and where they stand. */
export interface Reference {
  readonly n: number;
  readonly claim: string;
  readonly quote: string;
  readonly in: 'body' | 'headline' | 'caption';
  readonly start: number;
  readonly end: number;
  readonly reportId: string;
  readonly report: string;
  readonly outlet: string | null;
  /** Asserters; empty for the outlet's own voice. */
  readonly by: readonly string[];
  readonly published: string | null;
  readonly modality: Modality;
  readonly hedged: boolean;
}

/** The state of a place on one day, as the ribbon draws it. */
export interface RibbonDay {
  readonly day: string;
  readonly holder: string | null;
  readonly status: 'held' | 'contested' | 'unknown';
  readonly basis: 'assessed' | 'claimed';
}

export interface Holding {
  readonly place: string;
  readonly country: string | null;
  readonly latDeg: number | null;
  readonly lonDeg: number | null;
  readonly holder: string | null;
  readonly status: 'held' | 'contested' | 'unknown';
  readonly basis: 'assessed' | 'claimed';
  readonly confidence: number;
  readonly likelihood: string;
  readonly since: string | null;
  readonly voices: readonly string[];
  /** How many outlets carry the claims behind the answer. */
  readonly outlets: number;
  readonly because: string;
  readonly for: readonly number[];
  readonly against: readonly number[];
  readonly days: readonly RibbonDay[];
}

/** A place whose answer differs from that of the day before. */
export interface ChangeNote {
  readonly day: string;
  readonly before: { readonly holder: string | null; readonly status: string };
  readonly now: Holding;
}

export interface DisputeNote {
  readonly topic: string;
  readonly place: string | null;
  readonly kind: string;
  readonly sides: readonly {
    readonly says: string;
    readonly by: readonly string[];
    readonly reports: readonly string[];
    readonly references: readonly number[];
  }[];
  readonly settled: { readonly when: string; readonly how: string } | null;
}

export interface FigureNote {
  readonly measure: string;
  readonly of: string | null;
  readonly place: string | null;
  readonly window: string | null;
  readonly low: number;
  readonly high: number;
  readonly rows: readonly {
    readonly report: string;
    readonly value: number;
    readonly qualifier: string;
    readonly by: readonly string[];
    readonly reference: number | null;
  }[];
  readonly flags: readonly string[];
}

export interface TimelineEntry {
  readonly says: string;
  readonly by: readonly string[];
  readonly outlets: number;
  readonly deniedBy: readonly string[];
  readonly references: readonly number[];
}

export interface TimelineDay {
  readonly day: string;
  readonly entries: readonly TimelineEntry[];
}

export interface LineageNote {
  readonly claim: string;
  readonly asserter: string;
  readonly chain: readonly {
    readonly report: string;
    readonly attribution: 'kept' | 'lost' | 'changed';
    readonly by: readonly string[];
    readonly references: readonly number[];
  }[];
  /** What else changed on the way: "exact became at least". */
  readonly drift: readonly string[];
}

/** A party's claim that an outlet passes on as its own word. */
export interface AlarmNote {
  readonly outlet: string;
  readonly asserter: string;
  readonly because: string;
  readonly references: readonly number[];
}

/** How a voice has fared: its claims that were settled by others, and those that held. */
export interface VoiceNote {
  readonly name: string;
  readonly kind: string;
  readonly side: string | null;
  readonly outlets: number;
  readonly claims: number;
  readonly settled: number;
  readonly held: number;
  readonly share: { readonly mean: number; readonly low: number; readonly high: number } | null;
}

/** The situation for a reader: every statement with the numbers of the references behind it. */
export interface Brief {
  readonly title: string;
  readonly from: string | null;
  readonly asOf: string | null;
  readonly reports: number;
  readonly outlets: number;
  readonly claims: number;
  readonly changes: readonly ChangeNote[];
  readonly holdings: readonly Holding[];
  readonly disputes: readonly DisputeNote[];
  readonly figures: readonly FigureNote[];
  readonly timeline: readonly TimelineDay[];
  readonly lineage: readonly LineageNote[];
  readonly alarms: readonly AlarmNote[];
  readonly voices: readonly VoiceNote[];
  readonly unsettled: readonly { readonly what: string; readonly why: string }[];
  readonly references: readonly Reference[];
}

import type { Actor } from './actor.ts';
import type { Change, ControlClaim, FigureClaim, Modality, Passage, Qualifier } from './claim.ts';
import type { Message } from './message.ts';
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

/** One text on several pages: the report it came from first, and its copies and rewrites. */
export interface DuplicateGroup {
  readonly origin: string;
  readonly copies: readonly string[];
  /** Why they were joined, one clause a copy, in the order of `copies`. */
  readonly because: readonly Message[];
}

export type VoiceKind = 'party' | 'monitor' | 'agency' | 'witness' | 'outlet' | 'unknown';

/** How often what an asserter said held once it was settled by others. */
export interface VoiceRecord {
  /** Claims that later became settled, and those of them that held. */
  readonly settled: number;
  readonly held: number;
  /** The same for claims in the asserter's own interest, and against it. */
  readonly settledFor: number;
  readonly heldFor: number;
  readonly settledAgainst: number;
  readonly heldAgainst: number;
  /** Mean and 90 % interval of the share that holds, from a Beta(4, 1) prior; null where nothing is settled. */
  readonly share: { readonly mean: number; readonly low: number; readonly high: number } | null;
}

/** Somebody on whose word claims stand: an institution, a person, a crowd in one report, or an outlet speaking itself. */
export interface Voice {
  /** Registry id of the asserter, `<id>@<report>` for a crowd or passer-by, or `outlet:<name>`. */
  readonly voice: string;
  /** Fullest name found. */
  readonly name: string;
  readonly kind: VoiceKind;
  /** The side it speaks for, or null. */
  readonly side: string | null;
  /** Outlets that carried it, and how many claims. */
  readonly outlets: readonly string[];
  readonly claims: number;
  readonly record: VoiceRecord;
}

/**
 * What the asserter stands to win from a claim: `for` where it favours the asserter's side, `against` where it hurts it,
 * `neutral` for a voice with no side in it, `outlet` for an outlet's own word.
 */
export type Interest = 'for' | 'against' | 'neutral' | 'outlet';

/** Which part of a place a claim decides: all of it, some ground inside, one of its quarters, its edge, or only the land around. */
export type Scope = 'whole' | 'inside' | 'quarter' | 'edge' | 'around';

/** A control claim with what reconciling worked out about it. The claim itself stands in `Findings.control`. */
export interface Telling {
  readonly claimId: string;
  readonly reportId: string;
  /** `file` of the report without its ending. */
  readonly report: string;
  readonly in: Passage;
  /** Joined place: one id for all the spellings of a place. */
  readonly placeId: string;
  readonly change: Change;
  readonly modality: Modality;
  readonly scope: Scope;
  readonly km: number | null;
  readonly kmQualifier: Qualifier | null;
  readonly hedged: boolean;
  /** Sides of the claim's party and of those against it, in the order in which they are printed. */
  readonly sides: readonly string[];
  readonly against: readonly string[];
  /** Last day the claim speaks of (`YYYY-MM-DD`); day of publication where it names none. */
  readonly day: string;
  /** First day the claim speaks of: earlier than `day` for "since 2016" or where only the month is told. */
  readonly from: string;
  /** True where the claim itself says the day. */
  readonly isDated: boolean;
  readonly isBackground: boolean;
  /** True where the same asserter of the same report tells of a later change: a state that has ended. */
  readonly isFormer: boolean;
  readonly publishedAt: string | null;
  readonly published: string | null;
  /** Key of the voice it stands on; for a copy that lost its asserter, the voice of the original. */
  readonly voice: string;
  readonly voiceKind: VoiceKind;
  readonly interest: Interest;
  /** True where its outlet took it back, in what is known. */
  readonly isWithdrawn: boolean;
  /** Report (stem) that this telling was copied from, or null. */
  readonly copyOf: string | null;
  /** Sides that the report shows gaining ground anywhere; none where it is a copy. */
  readonly moving: readonly string[];
  /** Factor on its worth by the voice's record when it was published: 1 where none was known. */
  readonly trust: number;
}

export interface LineageStep {
  readonly report: string;
  readonly attribution: 'kept' | 'lost' | 'changed';
  /** Whom this report names instead; empty where the attribution was lost. */
  readonly by: readonly string[];
  readonly claim: string;
  readonly outlet: string | null;
  readonly published: string | null;
  /** Why it was joined to the claim that is followed: "names SANA for it", "a copy of wire-1 that names nobody". */
  readonly because: Message;
}

/** The way of one claim from its primary asserter through the reports that carry it. */
export interface Lineage {
  readonly claim: Message;
  readonly place: string | null;
  readonly asserter: string;
  readonly chain: readonly LineageStep[];
  /** What changed on the way beside the asserter: "exact became at least", "hedge dropped". */
  readonly drift: readonly Message[];
}

/** A party's claim that an outlet passes on as its own word. */
export interface Alarm {
  readonly claim: string;
  readonly report: string;
  readonly outlet: string | null;
  readonly asserter: string;
  readonly place: string | null;
  readonly because: Message;
}

export interface DisputeSide {
  readonly says: Message;
  readonly by: readonly string[];
  readonly reports: readonly string[];
  readonly claims: readonly string[];
}

/** In what two accounts differ; only a contradiction counts as a dispute, the others are kept with their reason. */
export type DisputeType = 'direct' | 'extent' | 'distance' | 'premise' | 'withdrawn' | 'front' | 'figure';

/** Claims about one place and time that cannot both hold. */
export interface Dispute {
  readonly topic: Message;
  readonly place: string | null;
  readonly placeId: string | null;
  readonly kind: 'control' | 'figure' | 'occurrence';
  readonly type: DisputeType;
  /** Day the accounts differ about. */
  readonly day: string;
  readonly sides: readonly DisputeSide[];
  /** Why its sides can't both hold. */
  readonly because: Message;
  readonly settled: { readonly when: string; readonly how: Message } | null;
}

/** Two accounts that look like a contradiction and are none, with the reason. */
export interface Difference {
  /** Both true at different times, of different ground, under different names, or counted over different windows. */
  readonly kind: 'time' | 'scope' | 'naming' | 'window';
  readonly place: string | null;
  /** Day the later of the two speaks of. */
  readonly day: string;
  readonly sides: readonly DisputeSide[];
  readonly because: Message;
}

export interface FigureRow {
  readonly report: string;
  readonly claim: string;
  readonly value: number;
  readonly qualifier: string;
  readonly by: readonly string[];
  /** Why it counts what the other rows count; of the first row what that is. */
  readonly because: Message;
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
  readonly flags: readonly Message[];
}

/** How many voices that do not repeat one another stand behind a claim. */
export interface Independent {
  readonly claim: Message;
  readonly place: string | null;
  readonly voices: readonly string[];
  readonly count: number;
  readonly reports: readonly string[];
  /** Who of those that say so was not counted, and why. */
  readonly because: Message;
}

/** All that reconciling concluded from a set of reports; the claims themselves stand unedited. */
export interface Findings {
  readonly reports: readonly ReportCard[];
  readonly control: readonly ControlClaim[];
  readonly figureClaims: readonly FigureClaim[];
  /** By `placeId`, both the ids of claims and the joined ones. */
  readonly places: ReadonlyMap<string, Place>;
  readonly actors: ReadonlyMap<string, Actor>;
  /** Canonical name of each side by id. */
  readonly sides: ReadonlyMap<string, string>;
  readonly tellings: readonly Telling[];
  /** The tellings of each place, in the same order; findings that grew from others share the lists of places about which nothing changed. */
  readonly tellingsOfPlace?: ReadonlyMap<string, readonly Telling[]>;
  readonly voices: readonly Voice[];
  readonly duplicates: readonly DuplicateGroup[];
  readonly lineage: readonly Lineage[];
  readonly alarms: readonly Alarm[];
  readonly disputes: readonly Dispute[];
  /** What looks like a dispute and is none. */
  readonly differences?: readonly Difference[];
  readonly figures: readonly FigureSeries[];
  readonly independent: readonly Independent[];
  readonly problems: readonly Problem[];
}

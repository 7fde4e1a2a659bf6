// What the HTTP API answers and the desk shows. Every statement carries the claims it rests on; every claim its exact words.
// What stands in an English sentence stands beside it as a message (`…Coded`), which the desk says in the reader's language.
import type { Act, Change, Measure, Modality, Part, Passage, Qualifier } from './claim.ts';
import type { Interest, VoiceKind, VoiceRecord } from './finding.ts';
import type { Message } from './message.ts';
import type { PlacePrecision } from './place.ts';

/** A list that goes on: `next` is the cursor for the following page, null at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

/** What the desk is looking at, for its frame: counts, reach in time, and the state it was computed from. */
export interface DeskMeta {
  readonly version: string;
  /** Changes whenever the store's content changes; also the ETag of every answer. */
  readonly revision: string;
  /** A few words on what is covered, such as "Syria, 27 Nov – 8 Dec 2024". */
  readonly title: string;
  /** ISO 3166 code of the country most claims are about; null or left out where there is none. */
  readonly country?: string | null;
  readonly reports: number;
  readonly claims: number;
  /** First and last day of events, and of publication; null in an empty store. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly firstKnown: string | null;
  readonly lastKnown: string | null;
  readonly parties: readonly PartyMark[];
  /** False unless the server was told that the desk may keep what is pasted into it. */
  readonly canKeep: boolean;
  /** Reports that came since what is shown was concluded, and are being read in; 0 or left out where there are none. */
  readonly behind?: number;
  /** While the server still reads its reports: how many of how many (null where not known yet); else null or left out. */
  readonly reading?: { readonly done: number; readonly of: number | null } | null;
}

/** How a party is drawn everywhere: colour of the Okabe-Ito palette, letter and pattern, never colour alone. */
export interface PartyMark {
  readonly side: string;
  readonly name: string;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly letter: string;
  readonly pattern: 'plain' | 'lines' | 'dots' | 'cross' | 'waves' | 'grid' | 'rings' | 'steps';
}

/** The moment looked at: the state at the end of `day`, from what was published up to `known` (null: everything). */
export interface Moment {
  readonly day: string;
  readonly known: string | null;
}

/** "3 voices · 9 outlets". */
export interface Backing {
  /** Names of the voices that do not repeat one another. */
  readonly voices: readonly string[];
  readonly outlets: number;
  readonly reports: number;
}

/** One coded row with its words and where they stand; `text` of the body is never needed to quote it. */
export interface ClaimCard {
  readonly id: string;
  readonly ledger: 'control' | 'figures' | 'statements';
  readonly quote: string;
  readonly in: Passage;
  readonly start: number;
  readonly end: number;
  readonly by: readonly string[];
  readonly byIds: readonly string[];
  readonly interest: Interest | null;
  /** The change, measure or act. */
  readonly kind: Change | Measure | Act;
  readonly place: string | null;
  readonly placeId: string | null;
  readonly part: Part | null;
  readonly party: readonly string[];
  readonly partySides: readonly string[];
  readonly against: readonly string[];
  readonly km: number | null;
  readonly value: number | null;
  readonly qualifier: Qualifier | null;
  readonly of: string | null;
  readonly to: string | null;
  readonly that: string | null;
  readonly modality: Modality | null;
  readonly hedged: boolean;
  readonly background: boolean;
  readonly when: string | null;
  readonly rule: string;
  readonly report: ReportLine;
}

/** A report in a list. `reportId` is the SHA-256 of its bytes. */
export interface ReportLine {
  readonly reportId: string;
  readonly file: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly publishedAt: string | null;
  readonly language: string | null;
  readonly claims: number;
}

/** Who holds a place at the moment looked at. */
export interface PlaceLine {
  readonly placeId: string;
  readonly place: string;
  readonly country: string | null;
  readonly latDeg: number | null;
  readonly lonDeg: number | null;
  readonly precision: PlacePrecision;
  readonly radiusKm: number | null;
  readonly holder: string | null;
  readonly side: string | null;
  readonly status: 'held' | 'contested' | 'unknown';
  readonly basis: 'assessed' | 'claimed';
  readonly confidence: number;
  readonly since: string | null;
  readonly because: string;
  readonly becauseCoded: Message;
  readonly backing: Backing;
  /** Ids of claims for and against: the first twelve of each where places are listed, all on the place's own page. */
  readonly for: readonly string[];
  readonly against: readonly string[];
  /** How many open disputes are about it. */
  readonly disputes: number;
}

/** A change of the assessed picture between two days, or a first claim about a place. */
export interface ChangeLine {
  readonly day: string;
  readonly placeId: string;
  readonly place: string;
  readonly from: { readonly holder: string | null; readonly status: PlaceLine['status'] };
  readonly to: { readonly holder: string | null; readonly side: string | null; readonly status: PlaceLine['status'] };
  readonly basis: 'assessed' | 'claimed';
  readonly confidence: number;
  readonly because: string;
  readonly becauseCoded: Message;
  readonly backing: Backing;
  /** The first six for it, and of denials; all stand on the place's own page. */
  readonly claims: readonly ClaimCard[];
  readonly denials: readonly ClaimCard[];
}

export interface DisputeLine {
  /** Stable hash of its topic and claims. */
  readonly disputeId: string;
  readonly topic: string;
  readonly topicCoded: Message;
  readonly kind: 'control' | 'figure' | 'occurrence';
  readonly type: string;
  readonly place: string | null;
  readonly placeId: string | null;
  readonly day: string;
  readonly sides: readonly DisputeSideCard[];
  readonly settled: { readonly when: string; readonly how: string; readonly howCoded: Message } | null;
}

export interface DisputeSideCard {
  readonly says: string;
  readonly saysCoded: Message;
  readonly by: readonly string[];
  readonly backing: Backing;
  /** The first three where disputes are listed, all on the dispute's own page. */
  readonly claims: readonly ClaimCard[];
}

/** Who repeats whom: voices on the left, outlets on the right. */
export interface VoiceGraph {
  readonly voices: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: VoiceKind;
    readonly side: string | null;
  }[];
  readonly outlets: readonly { readonly id: string; readonly name: string }[];
  readonly edges: readonly {
    readonly voice: string;
    readonly outlet: string;
    readonly attribution: 'kept' | 'lost' | 'changed';
    readonly claims: readonly string[];
    readonly reports: readonly string[];
  }[];
}

export interface DisputePage extends DisputeLine {
  readonly graph: VoiceGraph;
}

/** Counts of one thing over one window. */
export interface FigureLine {
  readonly figureId: string;
  readonly measure: string;
  readonly of: string | null;
  readonly place: string | null;
  readonly placeId: string | null;
  readonly window: string | null;
  readonly low: number;
  readonly high: number;
  readonly flags: readonly string[];
  readonly flagsCoded: readonly Message[];
  /** In order of publication; `from` is the row whose number this one repeats, null for the first voice. */
  readonly rows: readonly {
    readonly claim: ClaimCard;
    readonly value: number;
    readonly qualifier: Qualifier;
    readonly voice: string;
    readonly repeats: string | null;
  }[];
}

/** A row of the ribbon of one place: what one voice said about who held it, when. */
export interface RibbonRow {
  readonly voice: string;
  readonly name: string;
  readonly interest: Interest | null;
  readonly spans: readonly {
    readonly from: string;
    readonly to: string;
    readonly side: string | null;
    readonly holder: string | null;
    readonly status: 'held' | 'contested' | 'unknown';
    readonly modality: Modality;
    readonly claims: readonly string[];
  }[];
}

export interface PlacePage {
  readonly now: PlaceLine;
  /** The assessed line, one state a day. */
  readonly days: readonly (Moment &
    Pick<PlaceLine, 'holder' | 'side' | 'status' | 'basis' | 'confidence' | 'because' | 'becauseCoded'>)[];
  readonly ribbon: readonly RibbonRow[];
  readonly claims: readonly ClaimCard[];
  readonly disputes: readonly DisputeLine[];
  readonly figures: readonly FigureLine[];
  readonly names: readonly string[];
}

export interface AsserterLine {
  readonly voice: string;
  readonly name: string;
  readonly kind: VoiceKind;
  readonly side: string | null;
  readonly sideName: string | null;
  readonly outlets: readonly string[];
  readonly claims: number;
  readonly record: VoiceRecord;
}

export interface AsserterPage extends AsserterLine {
  readonly recent: readonly ClaimCard[];
  readonly graph: VoiceGraph;
  readonly alarms: readonly {
    readonly claim: ClaimCard;
    readonly outlet: string | null;
    readonly because: string;
    readonly becauseCoded: Message;
  }[];
}

/** Something said to have happened: tellings of one change at one place joined. */
export interface EventLine {
  readonly eventId: string;
  readonly day: string;
  readonly place: string | null;
  readonly placeId: string | null;
  readonly change: Change;
  readonly party: readonly string[];
  readonly sides: readonly string[];
  readonly hedged: boolean;
  readonly denied: boolean;
  readonly backing: Backing;
  readonly claims: readonly ClaimCard[];
}

/** "Within 10 km of Hama": a distance told between a party and a place. */
export interface DistanceLine {
  readonly placeId: string;
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly km: number;
  readonly qualifier: Qualifier | null;
  readonly side: string | null;
  readonly claim: string;
}

/** The home page: everything as of one moment. */
export interface Situation extends Moment {
  readonly since: string;
  readonly changes: readonly ChangeLine[];
  readonly places: readonly PlaceLine[];
  readonly disputes: readonly DisputeLine[];
  readonly figures: readonly FigureLine[];
  readonly distances: readonly DistanceLine[];
  /** Reports published per day, for the timeline. */
  readonly volume: readonly { readonly day: string; readonly reports: number; readonly changes: number }[];
}

export interface ReportPage extends ReportLine {
  readonly body: string;
  readonly caption: string;
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly updatedAt: string | null;
  readonly readingMinutes: number;
  /** How often the page said that it had been seen; null where it did not. */
  readonly views: number | null;
  readonly tags: readonly string[];
  readonly listed: readonly string[];
  readonly furniture: readonly { readonly text: string; readonly rule: string }[];
  /** Runs of `body` whose broken encoding was mended, and what stood there as found. */
  readonly repairs: readonly { readonly start: number; readonly end: number; readonly from: string }[];
  readonly problems: readonly { readonly stage: string; readonly rule: string; readonly message: string }[];
  readonly rows: readonly ClaimCard[];
  readonly places: readonly {
    readonly name: string;
    readonly placeId: string;
    readonly latDeg: number | null;
    readonly lonDeg: number | null;
    readonly because: string;
  }[];
  /** Copies and rewrites of the same text, and other reports on the same places in the same days. */
  readonly copies: readonly ReportLine[];
  readonly related: readonly ReportLine[];
  readonly originalBytes: number;
}

/** One hit of a search; `snippet` marks the words found with U+E000 … U+E001. */
export interface SearchHit {
  readonly kind: 'report' | 'claim' | 'place' | 'asserter';
  readonly id: string;
  readonly title: string;
  readonly snippet: string;
  readonly day: string | null;
  readonly claim: ClaimCard | null;
}

export interface SearchPage extends Page<SearchHit> {
  readonly facets: Readonly<
    Record<
      'kind' | 'party' | 'asserter' | 'change' | 'place' | 'status' | 'modality',
      readonly { readonly value: string; readonly label: string; readonly count: number }[]
    >
  >;
}

/** What reading a pasted text or a page gave; `kept` says whether it is in the store now. */
export interface ReadAnswer {
  readonly report: ReportPage;
  readonly kept: boolean;
}

/** Problem details after RFC 9457. */
export interface ApiProblem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}

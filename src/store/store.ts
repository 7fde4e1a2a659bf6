import type { CodedReport } from '../terms/coded.ts';
import type { PlaceState } from '../terms/picture.ts';
import type { Report } from '../terms/report.ts';
import type { ArchivedReport } from './archived.ts';
import type { StoredClaim } from './claims.ts';
import type { ClaimFilter } from './filter.ts';
import type { FindingKind, KnownFinding, KnownRecord } from './findings.ts';
import type { PictureNews, StopListening } from './listen.ts';
import type { NamedAsserter, NamedPlace, PlaceFilter } from './names.ts';
import type { PageOptions, StoredPage } from './page.ts';
import type { ReportFilter, StoredReport } from './reports.ts';
import type { Kept } from './rows.ts';
import type { Search, SearchOptions } from './search.ts';
import type { KnownState } from './states.ts';

/** How much a store holds. */
export interface StoreSize {
  readonly reports: number;
  readonly claims: number;
}

/** Reports, what was coded from them, and what was concluded, kept. Keeping the same thing twice changes nothing. */
export interface Store {
  /** The folder, or the server without its password. */
  readonly name: string;

  // Keeping
  /** Keeps a report and its coding; an older coding is replaced. */
  keep(report: Report, coded: CodedReport, coder: string): Promise<void>;
  /** Keeps many at once, all or none: a hundred reports at a time go several times as fast as one by one. */
  keepAll(items: readonly Kept[], coder: string): Promise<void>;
  /** Notes where in the archive the bytes of a report lie, which the store must hold. */
  noteArchived(archived: ArchivedReport): Promise<void>;
  /** Sets all states ever known of a place, in place of those that are there. */
  setStates(placeId: string, states: readonly KnownState[]): Promise<void>;
  /** Sets all findings of a kind about one thing, in place of those that are there. */
  setFindings(kind: FindingKind, scope: string, findings: readonly KnownFinding[]): Promise<void>;
  /** Sets all records ever known of an asserter, in place of those that are there. */
  setRecords(asserterId: string, records: readonly KnownRecord[]): Promise<void>;

  // Asking
  /** Changes whenever content does, and only then; cheap enough to ask at every request. */
  revision(): Promise<string>;
  size(): Promise<StoreSize>;
  /** The coded report, if this coder coded it; null where it must be coded first. */
  coded(reportId: string, coder: string): Promise<CodedReport | null>;
  /** The coded report, whoever coded it; null where it is not there. */
  report(reportId: string): Promise<CodedReport | null>;
  /** The bytes of a report as it was received; null where it is not there. */
  bytes(reportId: string): Promise<Uint8Array | null>;
  archived(reportId: string): Promise<ArchivedReport | null>;
  /** Says whether the report is there, whoever coded it. */
  has(reportId: string): Promise<boolean>;
  /** All coded reports in order of publication. */
  all(): AsyncGenerator<CodedReport>;
  /** Reports by a filter, newest publication first. */
  reports(filter?: ReportFilter, page?: PageOptions): Promise<StoredPage<StoredReport>>;
  /** Reports published on each day, in order. */
  volume(): Promise<readonly { readonly day: string; readonly reports: number }[]>;
  /** Claims by a filter, newest publication first; where days are asked for, the latest of them first. */
  claims(filter?: ClaimFilter, page?: PageOptions): Promise<StoredPage<StoredClaim>>;
  /** How many claims there are by a filter: exact up to `most` (10,000 by default), and `most` where there are more. */
  countClaims(filter?: ClaimFilter, most?: number): Promise<number>;
  /** Reports, claims, places and asserters for the words of a search box. */
  search(words: string, options?: SearchOptions): Promise<Search>;
  /** Places by name, id or position; at most `limit`, 50 by default. */
  places(filter: PlaceFilter, limit?: number): Promise<readonly NamedPlace[]>;
  /** Asserters by name; at most `limit`, 50 by default. */
  asserters(name: string, limit?: number): Promise<readonly NamedAsserter[]>;
  /** The kept picture of a day as it could be known at a moment (null: all that is known). */
  picture(day: string, known: string | null): Promise<readonly PlaceState[]>;
  /** What is kept about one place: its states, and at most `limit` claims, 100 by default, the latest days first. */
  history(placeId: string, known: string | null, limit?: number): Promise<PlaceHistory>;
  findings<T>(
    kind: FindingKind,
    filter: { readonly scope?: string; readonly known: string | null },
  ): Promise<readonly KnownFinding<T>[]>;
  /** The records of all asserters as they could be known at a moment (null: all that is known). */
  records(known: string | null): Promise<readonly KnownRecord[]>;

  /**
   * Calls back whenever pictures were concluded anew: on a server by any process, in a folder by this one. A lost
   * connection is opened anew; `placeIds` is null where it is not known which places changed.
   * @returns what ends it; to be called before `close`
   */
  listen(hear: (news: PictureNews) => void): Promise<StopListening>;

  /** Must be called, else an embedded folder stays locked until the process ends. */
  close(): Promise<void>;
}

export interface PlaceHistory {
  readonly states: readonly KnownState[];
  /** The latest days first. */
  readonly claims: readonly StoredClaim[];
}

import type { CodedReport } from '../terms/coded.ts';
import type { PlaceState } from '../terms/picture.ts';
import type { Report } from '../terms/report.ts';
import type { ArchivedReport } from './archived.ts';
import type { StoredClaim } from './claims.ts';
import type { ClaimFilter } from './filter.ts';
import type { Home } from './home.ts';
import type { PictureNews, StopListening } from './listen.ts';
import type { NamedAsserter, NamedPlace, PlaceFilter } from './names.ts';
import type { PageOptions, StoredPage } from './page.ts';
import type { AsserterRecord, FindingKind, RecordedFinding } from './pictures/findings.ts';
import type { RecordedState } from './pictures/states.ts';
import type { ReportFilter, StoredReport } from './reports.ts';
import type { Kept } from './rows.ts';
import type { Search, SearchOptions } from './search.ts';

/** How much a store holds. */
export interface StoreSize {
  readonly reports: number;
  readonly claims: number;
}

/** Reports, what was coded from them, and what was concluded, kept. Keeping the same thing twice changes nothing. */
export interface Store {
  /** The folder, or the server without its password. */
  readonly name: string;
  /** What holds it, for those who conclude from it and write down what they conclude. */
  readonly home: Home;

  // Keeping
  /** Keeps a report, its coding, and where in the archive it lies; an older coding is replaced. */
  keep(report: Report, coded: CodedReport, coder: string, archived?: ArchivedReport): Promise<void>;
  /** Keeps many at once, all or none: a hundred reports at a time go several times as fast as one by one. */
  keepAll(items: readonly Kept[], coder: string): Promise<void>;

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
  /** Where in the archive the bytes of a report lie; null where that was never noted. */
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
  /** The kept picture of a day as recorded at a moment (null: now). */
  picture(day: string, recorded: string | null): Promise<readonly PlaceState[]>;
  /**
   * What is kept about one place at a moment (null: now): its states as recorded then, and at most `limit` claims (100 by
   * default) published by then, the latest days first.
   */
  history(placeId: string, at: string | null, limit?: number): Promise<PlaceHistory>;
  /** Findings of a kind as recorded at a moment (null: now), by event day. */
  findings<T>(
    kind: FindingKind,
    filter: { readonly scope?: string; readonly recorded: string | null },
  ): Promise<readonly RecordedFinding<T>[]>;
  /** The records of asserters, all or those asked for, as recorded at a moment (null: now). */
  records(recorded: string | null, asserterIds?: readonly string[]): Promise<readonly AsserterRecord[]>;
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
  readonly states: readonly RecordedState[];
  /** The latest days first. */
  readonly claims: readonly StoredClaim[];
}

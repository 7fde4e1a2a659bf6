import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** A jsonb column: written as JSON text, read as the value. */
type Json<T> = ColumnType<T, string, string>;

/** A report as received. */
export interface ReportTable {
  report_id: string;
  file: string;
  kind: string;
  bytes: Uint8Array;
  encoding: string;
  envelope: Json<unknown>;
  problems: Json<unknown>;
  received_at: Generated<string>;
}

/** The article found in a report. */
export interface ArticleTable {
  report_id: string;
  url: string | null;
  title: string;
  outlet: string | null;
  published: string | null;
  published_at: string | null;
  language: string | null;
  body: string;
  /** The rest of the article: caption, tags, furniture, byline. */
  rest: Json<unknown>;
  /** When it was there to be known; `-infinity` for a report without a date. */
  known_at: Generated<string>;
  /** Rows of its three ledgers. */
  claims: Generated<number>;
  search: GeneratedAlways<string>;
}

/** That a report was coded, by what, and what was odd about it. */
export interface CodingTable {
  report_id: string;
  coder: string;
  problems: Json<unknown>;
  coded_at: Generated<string>;
}

/** A row of the control, figures or statements ledger. */
export interface ClaimTable {
  report_id: string;
  ledger: 'control' | 'figures' | 'statements';
  /** Place in its ledger, from 0. */
  position: number;
  claim_id: string;
  /** The change, measure or act. */
  kind: string;
  place_id: string | null;
  quote: string;
  row: Json<unknown>;
  /** Order of arrival; settles ties of time in pages. */
  no: Generated<number>;
  modality: string | null;
  is_background: Generated<boolean>;
  /** Actors that it is said of, and their sides; the speaker of a statement. */
  party_ids: Generated<string[]>;
  by_ids: Generated<string[]>;
  /** First and last day it speaks of; day of publication where it names none. */
  from_day: string | null;
  to_day: string | null;
  known_at: Generated<string>;
  search: GeneratedAlways<string>;
}

/** A place that a report names or points at. */
export interface PlaceTable {
  report_id: string;
  position: number;
  /** False for places that only rows point at. */
  is_listed: boolean;
  place_id: string;
  name: string;
  country: string | null;
  lat_deg: number | null;
  lon_deg: number | null;
  row: Json<unknown>;
}

/** An actor that a report's rows point at. */
export interface ActorTable {
  report_id: string;
  position: number;
  actor_id: string;
  name: string;
  row: Json<unknown>;
}

/** Every name a place was printed under, once, with the position last resolved. */
export interface PlaceNameTable {
  place_id: string;
  name: string;
  canonical: string;
  kind: string;
  country: string | null;
  lat_deg: number | null;
  lon_deg: number | null;
}

/** Every name an asserter was printed under, once. */
export interface AsserterNameTable {
  asserter_id: string;
  name: string;
}

/** State of a place over event days, as known over a span of time; `to_day` and `known_to` are not within. */
export interface PlaceStateTable {
  place_id: string;
  from_day: string;
  to_day: Generated<string>;
  known_from: string;
  known_to: Generated<string>;
  status: string;
  holder: string | null;
  row: Json<unknown>;
}

/** A finding as known over a span of time. */
export interface FindingTable {
  kind: string;
  /** What it is about: a place, a voice or a report, by id. */
  scope: string;
  finding_id: string;
  day: string | null;
  known_from: string;
  known_to: Generated<string>;
  row: Json<unknown>;
}

/** How often an asserter was right, as known over a span of time. */
export interface AsserterRecordTable {
  asserter_id: string;
  known_from: string;
  known_to: Generated<string>;
  settled: number;
  held: number;
  row: Json<unknown>;
}

/** Where in the archive the bytes of a report lie. */
export interface ArchivedTable {
  report_id: string;
  file: string;
  url: string;
  taken_at: string;
}

/** Counts of changes, one a connection so that writers do not wait for one another; their sum is the revision. */
export interface RevisionTable {
  slot: number;
  changes: number;
}

/** All tables by name. */
export interface Schema {
  report: ReportTable;
  article: ArticleTable;
  coding: CodingTable;
  claim: ClaimTable;
  place: PlaceTable;
  actor: ActorTable;
  place_name: PlaceNameTable;
  asserter_name: AsserterNameTable;
  place_state: PlaceStateTable;
  finding: FindingTable;
  asserter_record: AsserterRecordTable;
  archived: ArchivedTable;
  revision: RevisionTable;
  identity: { only_row: Generated<boolean>; store_id: string };
}

import type { ColumnType, Generated } from 'kysely';

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
  /** Name of its file, as in `report`. */
  file: Generated<string>;
  /** The rest of the article: caption, tags, furniture, byline. */
  rest: Json<unknown>;
  /** When it was there to be known; `-infinity` for a report without a date. */
  known_at: Generated<string>;
  /** Rows of its three ledgers. */
  claims: Generated<number>;
  search: string;
}

/** That a report was coded, by what, and what was odd about it. */
export interface CodingTable {
  report_id: string;
  coder: string;
  problems: Json<unknown>;
  coded_at: Generated<string>;
  /** True once a conclusion rests on it. */
  is_concluded: Generated<boolean>;
}

/** All that was coded from a report, row by row as it was, compressed by the database. */
export interface CodedTable {
  report_id: string;
  control: Json<unknown>;
  figures: Json<unknown>;
  statements: Json<unknown>;
  places: Json<unknown>;
  /** Places that only rows point at. */
  other_places: Json<unknown>;
  actors: Json<unknown>;
}

/** A row of the control, figures or statements ledger: what it is found by, and what a list shows of it. */
export interface ClaimTable {
  report_id: string;
  ledger: 'control' | 'figures' | 'statements';
  /** Place in its ledger, from 0. */
  position: number;
  claim_id: string;
  /** The change, measure or act. */
  kind: string;
  place_id: string | null;
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
  search: string;
  /** JSON of the row and of the actors it names (`ClaimLine`): `coded` says it too, but only for a whole report. */
  line: Generated<string>;
}

/** A name of a place in a report. */
export interface MentionTable {
  report_id: string;
  place_id: string;
  name: string;
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

/** A conclusion from all that was coded; its rows count once it is complete. */
export interface ConclusionTable {
  made_at: string;
  complete_at: string | null;
  /** Days drawn, both inclusive. */
  first_day: string | null;
  last_day: string | null;
  reports: number;
  took_ms: number;
  groups_done: Generated<number[]>;
  /** What is left for workers to draw from, packed; null once it is drawn. */
  findings: Uint8Array | null;
}

/** State of a place over event days, as recorded over a span of time; `to_day` and `recorded_to` are not within. */
export interface PlaceStateTable {
  place_id: string;
  from_day: string;
  to_day: string;
  recorded_from: string;
  recorded_to: Generated<string>;
  status: string;
  holder: string | null;
  row: Json<unknown>;
}

/** A finding, as recorded over a span of time. */
export interface FindingTable {
  /** Hash of its content. */
  finding_id: string;
  kind: string;
  /** What it is about: a place, a voice or a report. */
  scope: string;
  day: string | null;
  recorded_from: string;
  recorded_to: Generated<string>;
  row: Json<unknown>;
}

/** How often an asserter was right, as recorded over a span of time. */
export interface AsserterRecordTable {
  asserter_id: string;
  recorded_from: string;
  recorded_to: Generated<string>;
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

/** All that was concluded last, packed, for the next desk to open with. */
export interface KeptFindingsTable {
  only_row: Generated<boolean>;
  made_by: string;
  made_at: string;
  reports: number;
  bytes: Uint8Array;
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
  coded: CodedTable;
  mention: MentionTable;
  place_name: PlaceNameTable;
  asserter_name: AsserterNameTable;
  conclusion: ConclusionTable;
  place_state: PlaceStateTable;
  finding: FindingTable;
  asserter_record: AsserterRecordTable;
  archived: ArchivedTable;
  revision: RevisionTable;
  kept_findings: KeptFindingsTable;
  identity: { only_row: Generated<boolean>; store_id: string };
}

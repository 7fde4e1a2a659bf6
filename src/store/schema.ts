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
  /** The rest of the article: caption, tags, furniture, byline. */
  rest: Json<unknown>;
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

/** All tables by name. */
export interface Schema {
  report: ReportTable;
  article: ArticleTable;
  coding: CodingTable;
  claim: ClaimTable;
  place: PlaceTable;
  actor: ActorTable;
}

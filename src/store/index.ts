// Reports, claims and conclusions, kept: the same tables and the same SQL in a folder and on a PostgreSQL server.
export { isServer } from './address.ts'; // a folder, or a server?
export { openStore, type StoreOptions } from './open.ts'; // opens either, and brings its tables up to date
export { backUp, type BackupOptions } from './backup.ts'; // all of it into one file
export { restore, type RestoreOptions } from './restore.ts'; // and out of it, into either home
export { examineStore, type StoreHealth } from './health.ts'; // how it is
export { codedSince, findKeptFindings, keepFindings, momentOf, type FindingsFound } from './kept-findings.ts'; // what need not be concluded again
export type { Contents } from './backup-format.ts';
export type { PlaceHistory, Store, StoreSize } from './store.ts'; // what can be kept and asked
export type { ArchivedReport } from './archived.ts';
export { asked as asStored } from './storable.ts'; // what a store gives back of what it is given
export type { StoredClaim } from './claims.ts';
export type { Box, ClaimFilter, Near } from './filter.ts';
export type { PictureNews, StopListening } from './listen.ts';
export type { NamedAsserter, NamedPlace, PlaceFilter } from './names.ts';
export type { PageOptions, StoredPage } from './page.ts';
export type { AsserterRecord, FindingKind, RecordedFinding } from './pictures/findings.ts';
export type { RecordedState } from './pictures/states.ts';
export type { ReportFilter, StoredReport } from './reports.ts';
export type { Kept } from './rows.ts';
export { type Facet, MARKS, type Search, type SearchOptions } from './search.ts';

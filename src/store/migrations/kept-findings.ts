import { type Kysely, type Migration, sql } from 'kysely';

/** All that was concluded last, in one piece, so that a desk opens without concluding anew. */
export const keptFindings: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table kept_findings (
        only_row boolean primary key default true check (only_row),
        made_by text not null,
        made_at timestamptz not null,
        reports integer not null,
        bytes bytea not null
      )`.execute(db);
  },
};

import { type Kysely, type Migration, sql } from 'kysely';

/** What several workers need to know of one another, and of reports that trouble them. */
export const work: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table worker (
        worker_id text primary key,
        lock_no integer not null,
        host text not null,
        pid integer not null,
        started_at timestamptz not null default now()
      )`.execute(db);
    await sql`create sequence worker_lock_no as integer cycle`.execute(db);
    await sql`
      create table trouble (
        report_id text primary key references report on delete cascade,
        deaths integer not null default 0,
        failures integer not null default 0,
        reason text not null,
        set_aside_at timestamptz
      )`.execute(db);
    await sql`create index trouble_set_aside on trouble (set_aside_at) where set_aside_at is not null`.execute(db);
  },
};

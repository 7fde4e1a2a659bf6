import { type Kysely, type Migration, sql } from 'kysely';

/** What several workers need to know of one another, and how far the conclusions have come. */
export const work: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table coding add column is_concluded boolean not null default false`.execute(db);
    await sql`create index coding_not_concluded on coding (report_id) where not is_concluded`.execute(db);
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
    // The states of one conclusion are drawn by several workers; they count once the last group of places is done.
    await sql`
      create table conclusion (
        made_at timestamptz primary key,
        complete_at timestamptz,
        first_day date,
        last_day date,
        reports integer not null,
        took_ms integer not null,
        groups_done integer[] not null default '{}',
        findings bytea
      )`.execute(db);
    // A row holds from `from_day` to the day before `to_day`; it was the answer from `made_at` until before `ended_at`.
    await sql`
      create table drawn_state (
        place_id text not null,
        from_day date not null,
        to_day date not null,
        made_at timestamptz not null,
        ended_at timestamptz not null default 'infinity',
        row jsonb not null,
        primary key (place_id, made_at, from_day),
        check (from_day < to_day),
        check (made_at < ended_at)
      )`.execute(db);
    await sql`
      create index drawn_state_at on drawn_state
      using gist (daterange(from_day, to_day), tstzrange(made_at, ended_at))`.execute(db);
    await sql`
      create index drawn_state_latest on drawn_state (place_id, from_day) where ended_at = 'infinity'`.execute(db);
    await sql`create index drawn_state_made on drawn_state (made_at)`.execute(db);
    await sql`create index drawn_state_ended on drawn_state (ended_at) where ended_at < 'infinity'`.execute(db);
  },
};

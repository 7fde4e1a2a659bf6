import { type Kysely, type Migration, sql } from 'kysely';

/**
 * What was concluded, on both time axes. States of places hold over event days, and every row, of states, findings and
 * records, was the answer from the moment it was recorded until it was replaced: `recorded_to` is infinity for what still
 * is. And where in the archive the bytes of a report lie.
 */
export const conclusions: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table coding add column is_concluded boolean not null default false`.execute(db);
    await sql`create index coding_not_concluded on coding (report_id) where not is_concluded`.execute(db);
    // The states of one conclusion may be drawn by several workers; they count once the last group of places is done.
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
    // A row holds from `from_day` to the day before `to_day`.
    await sql`
      create table place_state (
        place_id text not null,
        from_day date not null,
        to_day date not null,
        recorded_from timestamptz not null,
        recorded_to timestamptz not null default 'infinity',
        status text not null,
        holder text,
        row jsonb not null,
        primary key (place_id, recorded_from, from_day),
        check (from_day < to_day),
        check (recorded_from < recorded_to)
      )`.execute(db);
    await sql`
      create index place_state_at on place_state
      using gist (daterange(from_day, to_day), tstzrange(recorded_from, recorded_to))`.execute(db);
    await sql`
      create index place_state_latest on place_state (place_id, from_day) where recorded_to = 'infinity'`.execute(db);
    await sql`
      create index place_state_ended on place_state (recorded_to) where recorded_to < 'infinity'`.execute(db);
    await sql`create index place_state_recorded on place_state (recorded_from)`.execute(db);
    await sql`
      create table finding (
        finding_id text not null,
        kind text not null,
        scope text not null,
        day date,
        recorded_from timestamptz not null,
        recorded_to timestamptz not null default 'infinity',
        row jsonb not null,
        primary key (finding_id, recorded_from),
        check (recorded_from < recorded_to)
      )`.execute(db);
    await sql`create index finding_by_day on finding (kind, day)`.execute(db);
    await sql`create index finding_by_scope on finding (scope, kind)`.execute(db);
    await sql`
      create table asserter_record (
        asserter_id text not null,
        recorded_from timestamptz not null,
        recorded_to timestamptz not null default 'infinity',
        settled integer not null,
        held integer not null,
        row jsonb not null,
        primary key (asserter_id, recorded_from),
        check (recorded_from < recorded_to)
      )`.execute(db);
    await sql`
      create table archived (
        report_id text primary key references report on delete cascade,
        file text not null,
        url text not null,
        taken_at timestamptz not null
      )`.execute(db);
    await sql`create index archived_by_url on archived (url)`.execute(db);
  },
};

import { type Kysely, type Migration, sql } from 'kysely';

/**
 * What was concluded, on both time axes: the state of places over event days, findings, and the records of asserters,
 * each as known from one moment until another; and where in the archive the bytes of a report lie.
 */
export const conclusions: Migration = {
  async up(db: Kysely<unknown>) {
    // A row holds from `from_day` to the day before `to_day`, and was what could be known from `known_from` until
    // before `known_to`; open ends are infinity.
    await sql`
      create table place_state (
        place_id text not null,
        from_day date not null,
        to_day date not null default 'infinity',
        known_from timestamptz not null,
        known_to timestamptz not null default 'infinity',
        status text not null,
        holder text,
        row jsonb not null,
        primary key (place_id, known_from, from_day),
        check (from_day < to_day),
        check (known_from < known_to)
      )`.execute(db);
    await sql`
      create index place_state_at on place_state
      using gist (daterange(from_day, to_day), tstzrange(known_from, known_to))`.execute(db);
    await sql`
      create table finding (
        kind text not null,
        scope text not null,
        finding_id text not null,
        day date,
        known_from timestamptz not null,
        known_to timestamptz not null default 'infinity',
        row jsonb not null,
        primary key (kind, scope, finding_id, known_from),
        check (known_from < known_to)
      )`.execute(db);
    await sql`create index finding_by_day on finding (kind, day)`.execute(db);
    await sql`
      create table asserter_record (
        asserter_id text not null,
        known_from timestamptz not null,
        known_to timestamptz not null default 'infinity',
        settled integer not null,
        held integer not null,
        row jsonb not null,
        primary key (asserter_id, known_from),
        check (known_from < known_to)
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

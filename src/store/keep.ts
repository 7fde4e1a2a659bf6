import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { noteArchived } from './archived.ts';
import { knownWords } from './known-words.ts';
import { countChange } from './revision.ts';
import {
  articleRow,
  asserterNameRows,
  claimRows,
  codedRow,
  type Kept,
  mentionRows,
  placeNameRows,
  reportRow,
  type Row,
} from './rows.ts';
import type { Schema } from './schema.ts';
import { toJson } from './storable.ts';

/** Rows a statement: enough to make round trips rare, few enough to hold in memory as JSON. */
const ROWS_AT_ONCE = 2000;

/** Columns and their types, as JSON is read into rows. Column names come from here alone, never from data. */
const COLUMNS = {
  article:
    'report_id text, url text, title text, outlet text, published text, published_at text, language text, body text, file text, rest jsonb, known_at timestamptz, claims integer',
  coded:
    'report_id text, control jsonb, figures jsonb, statements jsonb, places jsonb, other_places jsonb, actors jsonb',
  claim:
    'report_id text, ledger text, position integer, claim_id text, kind text, place_id text, modality text, is_background boolean, party_ids text[], by_ids text[], from_day date, to_day date, known_at timestamptz, line text',
  mention: 'report_id text, place_id text, name text',
  coding: 'report_id text, coder text, problems jsonb',
} as const;

/**
 * What articles and claims are searched by, and columns given for that alone. A tsvector holds at most 1 MB: text beyond
 * these lengths, which no article reaches, is kept but not searched.
 */
const SEARCH: {
  readonly [table in keyof typeof COLUMNS]?: { readonly given: string; readonly made: RawBuilder<unknown> };
} = {
  article: {
    given: '',
    made: sql`setweight(to_tsvector('english', left(title, 2000)), 'A') ||
      setweight(to_tsvector('english', left(body, 150000)), 'B') || ${knownWords}`,
  },
  claim: {
    given: ', quote text, place text, by text',
    made: sql`setweight(to_tsvector('english', left(quote, 20000)), 'A') ||
      setweight(to_tsvector('english', left(coalesce(place, ''), 500)), 'B') ||
      setweight(to_tsvector('english', left(by, 2000)), 'C') || ${knownWords}`,
  },
};

/**
 * Keeps reports with all that was coded from them, in one transaction: all of them or none. A report already there
 * keeps its bytes; its claims are replaced. Two processes keeping the same report wait for one another.
 */
export async function keep(db: Kysely<Schema>, items: readonly Kept[], coder: string): Promise<void> {
  // One order for every writer, so that two writers never wait for each other; the last coding of a report counts.
  const kept = [...new Map(items.map((item) => [item.report.id, item])).values()].sort((a, b) =>
    a.report.id < b.report.id ? -1 : 1,
  );
  if (kept.length === 0) return;
  await db.transaction().execute(async (tx) => {
    await keepReports(tx, kept);
    await noteArchived(
      tx,
      kept.flatMap(({ archived }) => archived ?? []),
    );
    await insert(tx, 'article', kept.map(articleRow));
    await insert(tx, 'coded', kept.map(codedRow));
    await insert(tx, 'claim', kept.flatMap(claimRows));
    await insert(tx, 'mention', kept.flatMap(mentionRows));
    await keepNames(tx, kept);
    await insert(
      tx,
      'coding',
      kept.map(({ report, coded }) => ({ report_id: report.id, coder, problems: coded.problems })),
    );
    await countChange(tx);
  });
}

/** Adds the new reports; of those that are there, removes all that was coded from them. */
async function keepReports(tx: Transaction<Schema>, kept: readonly Kept[]): Promise<void> {
  const added = new Set<string>();
  for (const rows of chunks(kept.map(reportRow), 200)) {
    // The insert waits for another process that is keeping the same report; what it left is replaced.
    const { rows: ids } = await sql<{ report_id: string }>`
      insert into report (report_id, file, kind, bytes, encoding, envelope, problems)
      select report_id, file, kind, decode(bytes, 'base64'), encoding, envelope, problems
      from jsonb_to_recordset(${toJson(rows)}::jsonb) as r (
        report_id text, file text, kind text, bytes text, encoding text, envelope jsonb, problems jsonb)
      on conflict (report_id) do nothing returning report_id`.execute(tx);
    for (const { report_id } of ids) added.add(report_id);
  }
  const known = kept.map(({ report }) => report.id).filter((id) => !added.has(id));
  if (known.length === 0) return;
  await tx
    .selectFrom('report')
    .select('report_id')
    .where('report_id', 'in', known)
    .orderBy('report_id')
    .forUpdate()
    .execute();
  for (const table of ['article', 'coding', 'coded', 'claim', 'mention'] as const)
    await tx.deleteFrom(table).where('report_id', 'in', known).execute();
}

/** Adds names that are new; a name known already is touched only where its place was resolved anew, so that writers do not wait. */
async function keepNames(tx: Transaction<Schema>, kept: readonly Kept[]): Promise<void> {
  const typed = sql.raw(
    'place_id text, name text, canonical text, kind text, country text, lat_deg double precision, lon_deg double precision',
  );
  for (const rows of chunks(placeNameRows(kept), ROWS_AT_ONCE)) {
    const given = sql`jsonb_to_recordset(${toJson(rows)}::jsonb) as r (${typed})`;
    await sql`
      insert into place_name (place_id, name, canonical, kind, country, lat_deg, lon_deg)
      select * from ${given} on conflict do nothing`.execute(tx);
    await sql`
      update place_name as old set
        canonical = r.canonical, kind = r.kind, country = r.country, lat_deg = r.lat_deg, lon_deg = r.lon_deg
      from ${given}
      where old.place_id = r.place_id and old.name = r.name
        and (old.canonical, old.kind, old.country, old.lat_deg, old.lon_deg)
          is distinct from (r.canonical, r.kind, r.country, r.lat_deg, r.lon_deg)`.execute(tx);
  }
  for (const rows of chunks(asserterNameRows(kept), ROWS_AT_ONCE))
    await sql`
      insert into asserter_name (asserter_id, name)
      select * from jsonb_to_recordset(${toJson(rows)}::jsonb) as r (asserter_id text, name text)
      on conflict do nothing`.execute(tx);
}

async function insert(tx: Transaction<Schema>, table: keyof typeof COLUMNS, rows: readonly Row[]): Promise<void> {
  const names = COLUMNS[table].split(', ').map((column) => column.split(' ')[0]!);
  const search = SEARCH[table];
  const typed = `${COLUMNS[table]}${search?.given ?? ''}`;
  const into = sql.raw([...names, ...(search ? ['search'] : [])].join(', '));
  const from = sql.join([...names.map((name) => sql.ref(name)), ...(search ? [search.made] : [])]);
  for (const some of chunks(rows, ROWS_AT_ONCE))
    await sql`
      insert into ${sql.table(table)} (${into})
      select ${from} from jsonb_to_recordset(${toJson(some)}::jsonb) as r (${sql.raw(typed)})`.execute(tx);
}

function chunks<T>(rows: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size));
}

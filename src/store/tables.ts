import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

/** A table as a backup holds it: its name and the columns that are told, not computed. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Of each database its own: which migrations it has seen, how often it changed, who it is, who works on it, what it need not conclude again. */
const OWN = ['kysely_migration', 'kysely_migration_lock', 'revision', 'identity', 'worker', 'kept_findings'];

/** All tables with content, those that others point at first. Read from the database, so that none is forgotten. */
export async function tablesOf(db: Kysely<Schema>): Promise<Table[]> {
  const { rows } = await sql<Table & { needs: string[] }>`
    select c.relname as name,
      array(
        select attname::text from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
        order by attnum
      ) as columns,
      array(
        select r.relname::text from pg_constraint join pg_class r on r.oid = confrelid
        where conrelid = c.oid and contype = 'f' and confrelid <> c.oid
      ) as needs
    from pg_class c
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
      and c.relname <> all(${OWN}::text[])
    order by c.relname collate "C"`.execute(db);
  const ordered: typeof rows = [];
  while (ordered.length < rows.length) {
    const done = new Set(ordered.map((table) => table.name));
    const ready = rows.filter((table) => !done.has(table.name) && table.needs.every((name) => done.has(name)));
    if (ready.length === 0) throw new Error('tables point at each other in a circle');
    ordered.push(...ready);
  }
  return ordered.map(({ name, columns }) => ({ name, columns }));
}

/** The rows of a table as lines of JSON, the same on every server. */
export function linesFrom({ name, columns }: Table) {
  return sql`(select to_jsonb(r)::text as line from (select ${sql.join(columns.map((c) => sql.ref(c)))} from ${sql.table(name)}) as r)`;
}

/** How many rows a table holds, and a number that tells other rows from these, whatever their order. */
export interface Content {
  readonly rows: number;
  readonly digest: string;
}

export async function contentOf(db: Kysely<Schema>, table: Table): Promise<Content> {
  const { rows } = await sql<Content>`
    select count(*) as rows, coalesce(sum(('x' || left(md5(line), 15))::bit(60)::bigint), 0)::text as digest
    from ${linesFrom(table)} as l`.execute(db);
  return rows[0]!;
}

import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { VoiceRecord } from '../terms/finding.ts';
import type { PlaceKind } from '../terms/place.ts';
import { type Box, inside, type Near, within } from './filter.ts';
import { recordsAt } from './pictures/findings.ts';
import type { Schema } from './schema.ts';

/** A place of the store. */
export interface NamedPlace {
  readonly placeId: string;
  /** The gazetteer's own name, or the printed one where it is not known. */
  readonly canonical: string;
  /** Every name it was printed under. */
  readonly names: readonly string[];
  readonly kind: PlaceKind;
  readonly country: string | null;
  readonly latDeg: number | null;
  readonly lonDeg: number | null;
  /** Likeness of the best name to the one asked for, 0 to 1; 1 where none was. */
  readonly likeness: number;
}

/** An asserter of the store. */
export interface NamedAsserter {
  readonly asserterId: string;
  readonly names: readonly string[];
  readonly likeness: number;
  /** How often it was right, as concluded last; null where nothing it said is settled. */
  readonly record: VoiceRecord | null;
}

/** Which places are asked for: all conditions given must hold. */
export interface PlaceFilter {
  /** A name, which may be misspelt or only begun. */
  readonly name?: string | undefined;
  readonly placeIds?: readonly string[] | undefined;
  readonly near?: Near | undefined;
  readonly box?: Box | undefined;
}

/** Places by a filter: the likeliest name first, then by id. Only places that a report in the store names. */
export async function placesBy(db: Kysely<Schema>, filter: PlaceFilter, limit: number): Promise<NamedPlace[]> {
  const conditions = [
    sql<boolean>`exists (select from mention where mention.place_id = place_name.place_id and mention.name = place_name.name)`,
  ];
  if (filter.name !== undefined) conditions.push(isLike(filter.name));
  if (filter.placeIds) conditions.push(sql<boolean>`place_id = any(${[...filter.placeIds]}::text[])`);
  if (filter.near) conditions.push(within(filter.near));
  if (filter.box) conditions.push(inside(filter.box));
  const likeness = filter.name === undefined ? sql`1::real` : sql`max(similarity(name, ${filter.name}))`;
  const { rows } = await sql<NamedPlace>`
    with found as (
      select place_id, ${likeness} as likeness from place_name where ${sql.join(conditions, sql` and `)}
      group by place_id order by likeness desc, place_id collate "C" limit ${limit}
    )
    select place_id as "placeId", min(canonical) as canonical, array_agg(name order by name collate "C") as names,
      min(kind) as kind, min(country) as country, min(lat_deg) as "latDeg", min(lon_deg) as "lonDeg", likeness
    from found join place_name using (place_id)
    group by place_id, likeness order by likeness desc, place_id collate "C"`.execute(db);
  return rows;
}

/** Asserters by a name that may be misspelt or only begun, the likeliest first. */
export async function assertersBy(db: Kysely<Schema>, name: string, limit: number): Promise<NamedAsserter[]> {
  const { rows } = await sql<Omit<NamedAsserter, 'record'>>`
    with found as (
      select asserter_id, max(similarity(name, ${name})) as likeness from asserter_name where ${isLike(name)}
      group by asserter_id order by likeness desc, asserter_id collate "C" limit ${limit}
    )
    select asserter_id as "asserterId", array_agg(name order by name collate "C") as names, likeness
    from found join asserter_name using (asserter_id)
    group by asserter_id, likeness order by likeness desc, asserter_id collate "C"`.execute(db);
  const ids = rows.map((row) => row.asserterId);
  const records = new Map((await recordsAt(db, null, ids)).map((r) => [r.asserterId, r.record]));
  return rows.map((row) => ({ ...row, record: records.get(row.asserterId) ?? null }));
}

/** Alike by trigrams, or begun with it. */
function isLike(name: string): RawBuilder<boolean> {
  const begun = `${name.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`(name % ${name} or name ilike ${begun})`;
}

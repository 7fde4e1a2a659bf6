import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { VoiceRecord } from '../terms/finding.ts';
import type { PlaceKind } from '../terms/place.ts';
import { allOf, type Box, type Condition, inside, type Near, within } from './filter.ts';
import { isRecorded } from './pictures/recorded.ts';
import { ONE_PLAN } from './prepared.ts';
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
  const isByNameAlone = filter.name !== undefined && Object.values(filter).filter(Boolean).length === 1;
  const conditions = [
    sql<boolean>`exists (select from mention where mention.place_id = place_name.place_id and mention.name = place_name.name)`,
  ];
  if (filter.placeIds) conditions.push(sql<boolean>`place_id = any(${[...filter.placeIds]}::text[])`);
  if (filter.near) conditions.push(within(filter.near));
  if (filter.box) conditions.push(inside(filter.box));
  return byName(filter.name, async ({ is, likeness }) => {
    const { rows } = await sql<NamedPlace>`
      ${sql.raw(isByNameAlone ? ONE_PLAN : '')} with found as (
        select place_id, max(${likeness}) as likeness from place_name where ${allOf([...conditions, ...is])}
        group by place_id order by likeness desc, place_id collate "C" limit ${limit}
      )
      select place_id as "placeId", min(canonical) as canonical, array_agg(name order by name collate "C") as names,
        min(kind) as kind, min(country) as country, min(lat_deg) as "latDeg", min(lon_deg) as "lonDeg", likeness
      from found join place_name using (place_id)
      group by place_id, likeness order by likeness desc, place_id collate "C"`.execute(db);
    return rows;
  });
}

/** Asserters by a name that may be misspelt or only begun, the likeliest first. */
export async function assertersBy(db: Kysely<Schema>, name: string, limit: number): Promise<NamedAsserter[]> {
  return byName(name, async ({ is, likeness }) => {
    const { rows } = await sql<NamedAsserter>`
      ${sql.raw(ONE_PLAN)} with found as (
        select asserter_id, max(${likeness}) as likeness from asserter_name where ${allOf(is)}
        group by asserter_id order by likeness desc, asserter_id collate "C" limit ${limit}
      )
      select asserter_id as "asserterId", array_agg(name order by name collate "C") as names, likeness,
        (select row from asserter_record as r
          where r.asserter_id = found.asserter_id and ${isRecorded(null)}) as record
      from found join asserter_name using (asserter_id)
      group by asserter_id, likeness order by likeness desc, asserter_id collate "C"`.execute(db);
    return rows;
  });
}

/** A condition on names, none where no name is asked for, and how alike they are. */
interface Likeness {
  readonly is: readonly Condition[];
  readonly likeness: RawBuilder<number>;
}

/** Names that begin with the one asked for; only where there is none, those alike by trigrams, which are many to look at. */
async function byName<T>(name: string | undefined, ask: (how: Likeness) => Promise<T[]>): Promise<T[]> {
  if (name === undefined) return ask({ is: [], likeness: sql`1::real` });
  const likeness = sql<number>`similarity(name, ${name})`;
  const begun = name.toLowerCase();
  // Of all characters none comes after the last one: names that begin so stand together in an index.
  const isBegun = sql<boolean>`lower(name) ~>=~ ${begun} and lower(name) ~<~ ${`${begun}\u{10ffff}`}`;
  const found = await ask({ is: [isBegun], likeness });
  return found.length > 0 ? found : ask({ is: [sql<boolean>`name % ${name}`], likeness });
}

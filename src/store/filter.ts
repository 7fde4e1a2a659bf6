import { type RawBuilder, sql } from 'kysely';
import type { Act, Change, Measure, Modality } from '../terms/claim.ts';
import type { PlaceState } from '../terms/picture.ts';
import { conclusionAt, isRecorded } from './pictures/recorded.ts';

/** Which claims are asked for: all conditions given must hold; of a list, one entry must. */
export interface ClaimFilter {
  /** Words that the quote, the place or the asserters hold, as typed into a search box: "exact words", -not, or. */
  readonly words?: string | undefined;
  readonly claimIds?: readonly string[] | undefined;
  readonly reportIds?: readonly string[] | undefined;
  readonly placeIds?: readonly string[] | undefined;
  /** Actors or sides that the claim is said of; speakers of statements. */
  readonly partyIds?: readonly string[] | undefined;
  readonly asserterIds?: readonly string[] | undefined;
  readonly ledgers?: readonly ('control' | 'figures' | 'statements')[] | undefined;
  /** Changes, measures or acts. */
  readonly kinds?: readonly (Change | Measure | Act)[] | undefined;
  readonly modalities?: readonly Modality[] | undefined;
  /** What its place is on the last of these days, or of those drawn, as concluded last. */
  readonly statuses?: readonly PlaceState['status'][] | undefined;
  /** Days `YYYY-MM-DD` that the claim speaks of; it is found where it touches one of them. */
  readonly fromDay?: string | undefined;
  readonly toDay?: string | undefined;
  /** ISO 8601 moment: only what was published by then; reports without a date are left out. */
  readonly knownBy?: string | undefined;
  readonly near?: Near | undefined;
  readonly box?: Box | undefined;
}

/** A circle on the ground. */
export interface Near {
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly km: number;
}

/** A box on the map; `westDeg` above `eastDeg` means that it spans the date line. */
export interface Box {
  readonly southDeg: number;
  readonly westDeg: number;
  readonly northDeg: number;
  readonly eastDeg: number;
}

/** A condition of a `where`, with its values as parameters. */
export type Condition = RawBuilder<boolean>;

/**
 * The words of a search box as a query; whatever is typed, it is one. A subquery is read once a statement, where a plan for
 * any words would read them anew at every row.
 */
export function queryOf(words: string): RawBuilder<string> {
  return sql<string>`(select websearch_to_tsquery('english', ${words}))`;
}

/** The conditions of a filter on the table `claim`. */
export function conditionsOf(filter: ClaimFilter): Condition[] {
  const conditions: Condition[] = [];
  const among = (column: string, values: readonly string[] | undefined) => {
    if (values) conditions.push(sql<boolean>`${sql.ref(column)} = any(${[...values]}::text[])`);
  };
  const overlaps = (column: string, values: readonly string[] | undefined) => {
    if (values) conditions.push(sql<boolean>`${sql.ref(column)} && ${[...values]}::text[]`);
  };
  among('claim.claim_id', filter.claimIds);
  among('claim.report_id', filter.reportIds);
  among('claim.place_id', filter.placeIds);
  among('claim.ledger', filter.ledgers);
  among('claim.kind', filter.kinds);
  among('claim.modality', filter.modalities);
  overlaps('claim.party_ids', filter.partyIds);
  overlaps('claim.by_ids', filter.asserterIds);
  if (filter.words !== undefined) conditions.push(sql<boolean>`claim.search @@ ${queryOf(filter.words)}`);
  if (filter.fromDay !== undefined) conditions.push(sql<boolean>`claim.to_day >= ${filter.fromDay}::date`);
  if (filter.toDay !== undefined) conditions.push(sql<boolean>`claim.from_day <= ${filter.toDay}::date`);
  if (filter.knownBy !== undefined) conditions.push(isKnownBy('claim', filter.knownBy));
  if (filter.statuses) conditions.push(placeIs(filter.statuses, filter.toDay));
  for (const where of [filter.near && within(filter.near), filter.box && inside(filter.box)])
    if (where) conditions.push(sql<boolean>`claim.place_id in (select place_id from place_name where ${where})`);
  return conditions;
}

/** Rows published by a moment; those without a date are left out. */
export function isKnownBy(table: 'article' | 'claim', moment: string): Condition {
  const at = sql.ref(`${table}.known_at`);
  return sql<boolean>`${at} <= ${moment}::timestamptz and ${at} > '-infinity'`;
}

/** Claims at places that have one of these statuses at the end of a day; without one, of the last day drawn. */
function placeIs(statuses: readonly string[], day: string | undefined): Condition {
  const last = sql`(select last_day from conclusion where made_at = ${conclusionAt(null)})`;
  const at = day === undefined ? last : sql`least(${day}::date, ${last})`;
  return sql<boolean>`claim.place_id in (
    select place_id from place_state
    where status = any(${[...statuses]}::text[]) and daterange(from_day, to_day) @> ${at} and ${isRecorded(null)})`;
}

/** One condition that holds where all of these do. */
export function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length > 0 ? sql<boolean>`${sql.join(conditions, sql` and `)}` : sql<boolean>`true`;
}

/** Mean radius of the earth. */
const EARTH_KM = 6371;
const KM_PER_DEG = (Math.PI * EARTH_KM) / 180;

/** Places within a circle: a box that an index knows, then the great-circle distance (haversine). */
export function within({ latDeg, lonDeg, km }: Near): Condition {
  const reach = km / KM_PER_DEG;
  const [southDeg, northDeg] = [latDeg - reach, latDeg + reach];
  const holdsPole = northDeg >= 90 || southDeg <= -90;
  // The widest meridian span of the circle; near a pole all meridians are within.
  const sine = Math.sin(km / EARTH_KM) / Math.cos((latDeg * Math.PI) / 180);
  const span = holdsPole || km / EARTH_KM >= Math.PI / 2 ? 180 : (Math.asin(Math.min(1, sine)) * 180) / Math.PI;
  const box = inside({
    southDeg,
    northDeg,
    westDeg: span >= 180 ? -180 : wrapped(lonDeg - span),
    eastDeg: span >= 180 ? 180 : wrapped(lonDeg + span),
  });
  return sql<boolean>`${box} and 2 * ${EARTH_KM}::float8 * asin(least(1, sqrt(
    power(sin(radians(lat_deg - ${latDeg}::float8) / 2), 2)
    + cos(radians(lat_deg)) * cos(radians(${latDeg}::float8)) * power(sin(radians(lon_deg - ${lonDeg}::float8) / 2), 2)
  ))) <= ${km}::float8`;
}

/** Places within a box, its edges included. */
export function inside({ southDeg, westDeg, northDeg, eastDeg }: Box): Condition {
  const meridians =
    westDeg <= eastDeg
      ? sql`lon_deg between ${westDeg}::float8 and ${eastDeg}::float8`
      : sql`(lon_deg >= ${westDeg}::float8 or lon_deg <= ${eastDeg}::float8)`;
  return sql<boolean>`lat_deg between ${southDeg}::float8 and ${northDeg}::float8 and ${meridians}`;
}

function wrapped(lonDeg: number): number {
  return lonDeg > 180 ? lonDeg - 360 : lonDeg < -180 ? lonDeg + 360 : lonDeg;
}

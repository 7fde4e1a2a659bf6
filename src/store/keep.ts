import type { Kysely, Transaction } from 'kysely';
import type { CodedReport } from '../terms/coded.ts';
import type { Report } from '../terms/report.ts';
import type { ClaimTable, Schema } from './schema.ts';
import { storable, toJson } from './storable.ts';

/** Rows a statement; with at most 9 columns a row this stays far under PostgreSQL's 65,535 parameters. */
const ROWS_AT_ONCE = 1000;

/**
 * Keeps a report with all that was coded from it, in one transaction. A report already there keeps its bytes; its
 * claims are replaced. Two processes keeping the same report wait for one another.
 */
export async function keep(db: Kysely<Schema>, report: Report, coded: CodedReport, coder: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const of = report.id;
    // The insert waits for another process that is keeping the same report; what it left is replaced.
    if (!(await keepReport(tx, report))) await dropCoding(tx, of);
    await keepArticle(tx, of, coded);
    await keepClaims(tx, of, coded);
    await keepPlaces(tx, of, coded);
    await keepActors(tx, of, coded);
    await tx
      .insertInto('coding')
      .values({ report_id: of, coder, problems: toJson(coded.problems) })
      .execute();
  });
}

/** Removes all that was coded from a report, which no other process can touch until the transaction ends. */
async function dropCoding(tx: Transaction<Schema>, reportId: string): Promise<void> {
  await tx.selectFrom('report').select('report_id').where('report_id', '=', reportId).forUpdate().execute();
  for (const table of ['article', 'coding', 'claim', 'place', 'actor'] as const)
    await tx.deleteFrom(table).where('report_id', '=', reportId).execute();
}

/** @returns false for a report that was there already; it keeps its bytes. */
async function keepReport(tx: Transaction<Schema>, report: Report): Promise<boolean> {
  const { id, file, kind, bytes, encoding, envelope, problems } = report;
  const added = await tx
    .insertInto('report')
    .values({
      report_id: id,
      file: storable(file),
      kind,
      bytes,
      encoding,
      envelope: toJson(envelope),
      problems: toJson(problems),
    })
    .onConflict((c) => c.column('report_id').doNothing())
    .returning('report_id')
    .execute();
  return added.length > 0;
}

async function keepArticle(tx: Transaction<Schema>, reportId: string, { article }: CodedReport): Promise<void> {
  const { url, title, outlet, published, publishedAt, language, body, ...rest } = article;
  await tx
    .insertInto('article')
    .values({
      report_id: reportId,
      url: url && storable(url),
      title: storable(title),
      outlet: outlet && storable(outlet),
      published,
      published_at: publishedAt,
      language,
      body: storable(body),
      rest: toJson(rest),
    })
    .execute();
}

async function keepClaims(tx: Transaction<Schema>, reportId: string, coded: CodedReport): Promise<void> {
  const row = (
    ledger: ClaimTable['ledger'],
    kind: string,
    placeId: string | null,
    claim: { id: string; quote: string },
  ) => ({
    report_id: reportId,
    ledger,
    claim_id: claim.id,
    kind,
    place_id: placeId,
    quote: storable(claim.quote),
    row: toJson(claim),
  });
  const rows = [
    coded.control.map((c) => row('control', c.change, c.placeId, c)),
    coded.figures.map((c) => row('figures', c.measure, c.placeId, c)),
    coded.statements.map((c) => row('statements', c.act, null, c)),
  ].flatMap((ledger) => ledger.map((claim, position) => ({ ...claim, position })));
  for (const some of chunks(rows)) await tx.insertInto('claim').values(some).execute();
}

async function keepPlaces(tx: Transaction<Schema>, reportId: string, coded: CodedReport): Promise<void> {
  const listed = coded.places.map((place) => ({ place, is_listed: true }));
  const others = coded.otherPlaces.map((place) => ({ place, is_listed: false }));
  const rows = [...listed, ...others].map(({ place, is_listed }, position) => ({
    report_id: reportId,
    position,
    is_listed,
    place_id: storable(place.placeId),
    name: storable(place.name),
    country: place.country,
    lat_deg: place.latDeg,
    lon_deg: place.lonDeg,
    row: toJson(place),
  }));
  for (const some of chunks(rows)) await tx.insertInto('place').values(some).execute();
}

async function keepActors(tx: Transaction<Schema>, reportId: string, coded: CodedReport): Promise<void> {
  const rows = coded.actors.map((actor, position) => ({
    report_id: reportId,
    position,
    actor_id: storable(actor.actorId),
    name: storable(actor.name),
    row: toJson(actor),
  }));
  for (const some of chunks(rows)) await tx.insertInto('actor').values(some).execute();
}

function chunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, i) =>
    rows.slice(i * ROWS_AT_ONCE, (i + 1) * ROWS_AT_ONCE),
  );
}

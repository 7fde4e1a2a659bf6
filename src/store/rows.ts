import type { Actor } from '../terms/actor.ts';
import type { ControlClaim, FigureClaim, StatementClaim } from '../terms/claim.ts';
import type { CodedReport } from '../terms/coded.ts';
import { publishedMs, spanOfDate } from '../terms/day.ts';
import type { Report } from '../terms/report.ts';
import type { ArchivedReport } from './archived.ts';
import { toJson } from './storable.ts';

/** A report and what was coded from it, to be kept. */
export interface Kept {
  readonly report: Report;
  readonly coded: CodedReport;
  /** Where in the archive its bytes lie, where they do. */
  readonly archived?: ArchivedReport | undefined;
}

/** A row by column name, as plain JSON. */
export type Row = Readonly<Record<string, unknown>>;

export function reportRow({ report }: Kept): Row {
  const { id, file, kind, bytes, encoding, envelope, problems } = report;
  return { report_id: id, file, kind, bytes: Buffer.from(bytes).toString('base64'), encoding, envelope, problems };
}

export function articleRow({ report, coded }: Kept): Row {
  const { url, title, outlet, published, publishedAt, language, body, ...rest } = coded.article;
  const columns = { url, title, outlet, published, published_at: publishedAt, language, body };
  const claims = coded.control.length + coded.figures.length + coded.statements.length;
  return { report_id: report.id, file: report.file, ...columns, rest, known_at: knownAt(coded), claims };
}

/** All that was coded from a report, as it was. */
export function codedRow({ report, coded }: Kept): Row {
  const { control, figures, statements, places, otherPlaces, actors } = coded;
  return { report_id: report.id, control, figures, statements, places, other_places: otherPlaces, actors };
}

/** What a list shows of a claim without reading its report: the claim, and the actors of the report that it names. */
export interface ClaimLine {
  readonly claim: ControlClaim | FigureClaim | StatementClaim;
  readonly actors: readonly Actor[];
}

/** What the rows of the three ledgers are found by and shown as; `quote`, `place` and `by` are searched and not kept here. */
export function claimRows({ report, coded }: Kept): Row[] {
  const sides = new Map(coded.actors.map((actor) => [actor.actorId, actor.side]));
  const known_at = knownAt(coded);
  const published = coded.article.published;
  const common = (claim: ControlClaim | FigureClaim | StatementClaim, parties: readonly string[], days: Days) => ({
    report_id: report.id,
    claim_id: claim.id,
    quote: claim.quote,
    by_ids: claim.byIds,
    party_ids: withSides(parties, sides),
    from_day: spanOf(days.from)?.first ?? spanOf(published)?.first ?? null,
    to_day: spanOf(days.to)?.last ?? spanOf(published)?.last ?? null,
    known_at,
    by: claim.by.join(', '),
    place: 'place' in claim ? claim.place : null,
    line: toJson({ claim, actors: namedBy(claim, coded.actors) } satisfies ClaimLine),
  });
  return [
    ...coded.control.map((c, position) => ({
      ...common(c, c.partyIds, { from: c.when, to: c.when }),
      ...{ ledger: 'control', position, kind: c.change, place_id: c.placeId },
      ...{ modality: c.modality, is_background: c.background },
    })),
    ...coded.figures.map((c, position) => ({
      ...common(c, [], c),
      ...{ ledger: 'figures', position, kind: c.measure, place_id: c.placeId },
      ...{ modality: c.modality, is_background: c.background },
    })),
    ...coded.statements.map((c, position) => ({
      ...common(c, [c.speakerId], { from: null, to: null }),
      ...{ ledger: 'statements', position, kind: c.act, place_id: null, modality: null, is_background: false },
    })),
  ];
}

function namedBy(claim: Partial<ControlClaim & StatementClaim>, actors: readonly Actor[]): Actor[] {
  const { partyIds = [], againstIds = [], byIds = [], speakerId } = claim;
  const named = new Set([...partyIds, ...againstIds, ...byIds, speakerId]);
  return actors.filter(({ actorId }) => named.has(actorId));
}

/** Every name of a place in a report, once. */
export function mentionRows({ report, coded }: Kept): Row[] {
  const rows = [...coded.places, ...coded.otherPlaces].map((place) => ({
    report_id: report.id,
    place_id: place.placeId,
    name: place.name,
  }));
  return once(rows, (row) => JSON.stringify([row.place_id, row.name]));
}

/** Names of places once each, in one order for every writer, so that two writers never wait for each other. */
export function placeNameRows(kept: readonly Kept[]): Row[] {
  const rows = kept.flatMap(({ coded }) =>
    [...coded.places, ...coded.otherPlaces].map((place) => ({
      place_id: place.placeId,
      name: place.name,
      canonical: place.canonical,
      kind: place.kind,
      country: place.country,
      lat_deg: place.latDeg,
      lon_deg: place.lonDeg,
    })),
  );
  return once(rows, (row) => JSON.stringify([row.place_id, row.name]));
}

/** Names of asserters once each, in one order for every writer. */
export function asserterNameRows(kept: readonly Kept[]): Row[] {
  const rows = kept
    .flatMap(({ coded }) => [...coded.control, ...coded.figures, ...coded.statements])
    .flatMap((claim) => claim.byIds.map((asserter_id, i) => ({ asserter_id, name: claim.by[i] ?? asserter_id })));
  return once(rows, (row) => JSON.stringify([row.asserter_id, row.name]));
}

interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

function spanOf(date: string | null) {
  return date === null ? null : spanOfDate(date);
}

function knownAt({ article }: CodedReport): string {
  const ms = publishedMs(article);
  return ms === null ? '-infinity' : new Date(ms).toISOString();
}

function withSides(ids: readonly string[], sides: ReadonlyMap<string, string | null>): string[] {
  return [...new Set(ids.flatMap((id) => [id, sides.get(id) ?? id]))].sort();
}

function once<R>(rows: readonly R[], keyOf: (row: R) => string): R[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

import type { ReportLine, ReportPage } from '../../terms/desk.ts';
import { daysBetween } from '../../terms/day.ts';
import type { CodedReport } from '../../terms/coded.ts';
import { viewsOf } from './page-views.ts';
import type { View } from './view.ts';

/** Words a minute of somebody who reads with care. */
const WORDS_A_MINUTE = 230;
const RELATED = 8;
const RELATED_DAYS = 2;

/** A report as read, with its claims and what stands near it; null where it is not known. */
export function reportPage(reportId: string, view: View, originalBytes: number): ReportPage | null {
  const coded = view.codedOf.get(reportId);
  if (!coded) return null;
  const copies = copiesOf(reportId, view);
  return {
    ...asRead(coded, view, originalBytes),
    copies,
    related: relatedTo(coded, view, new Set(copies.map((c) => c.reportId))),
  };
}

/** The part of a report's page that needs no other report; `view` must hold the report's own claims. */
export function asRead(coded: CodedReport, view: View, originalBytes: number): ReportPage {
  const { article } = coded;
  const { reportId, body, caption, byline, dateline, updatedAt, tags, listed, furniture } = article;
  const ids = [...coded.control, ...coded.figures, ...coded.statements].map((claim) => claim.id);
  return {
    ...view.line(reportId)!,
    ...{ body, caption, byline, dateline, updatedAt, tags, listed, furniture, originalBytes },
    repairs: article.repairs ?? [],
    readingMinutes: Math.max(1, Math.round(body.split(/\s+/).length / WORDS_A_MINUTE)),
    views: viewsOf(furniture),
    problems: [...article.problems, ...coded.problems].map(({ stage, rule, message }) => ({ stage, rule, message })),
    rows: view.cards(ids),
    places: coded.places.map(({ name, placeId, latDeg, lonDeg, because }) => ({
      ...{ name, latDeg, lonDeg, because },
      placeId: view.placeIdOf(placeId),
    })),
    copies: [],
    related: [],
  };
}

function copiesOf(reportId: string, view: View): ReportLine[] {
  return view.findings.duplicates.flatMap(({ origin, copies }) => {
    const ids = [origin, ...copies].flatMap((stem) => view.idOfStem.get(stem) ?? []);
    return ids.includes(reportId) ? ids.filter((id) => id !== reportId).flatMap((id) => view.line(id) ?? []) : [];
  });
}

/** Reports of the same days on the same places, those that share most first. */
export function relatedTo(coded: CodedReport, view: View, others: ReadonlySet<string> = new Set()): ReportLine[] {
  const { reportId, published } = coded.article;
  const shared = new Map<string, number>();
  for (const placeId of new Set(coded.places.map((place) => view.placeIdOf(place.placeId))))
    for (const id of view.reportsAt.get(placeId) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
  return [...shared]
    .filter(([id]) => id !== reportId && !others.has(id))
    .flatMap(([id, places]) => ({ line: view.line(id)!, places }))
    .filter(({ line }) => isNear(line.published, published))
    .sort((a, b) => b.places - a.places || (a.line.published ?? '').localeCompare(b.line.published ?? ''))
    .slice(0, RELATED)
    .map(({ line }) => line);
}

function isNear(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && Math.abs(daysBetween(a, b)) <= RELATED_DAYS;
}

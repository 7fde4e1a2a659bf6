import type { CodedReport } from '../../src/terms/coded.ts';
import { addDays } from '../../src/terms/day.ts';

/**
 * A long war made of a few coded reports: each told again `times` times, of other days and other places in other words,
 * so that nothing is a copy.
 */
export function many(coded: readonly CodedReport[], times: number): CodedReport[] {
  return Array.from({ length: times }, (_, k) => coded.map((report) => again(report, k))).flat();
}

function again(report: CodedReport, k: number): CodedReport {
  const [days, province] = [(k % 20) * 4, Math.floor(k / 20)];
  const day = <T extends string | null>(when: T) =>
    (when === null || when.length < 10 ? when : `${addDays(when.slice(0, 10), days)}${when.slice(10)}`) as T;
  const there = <T extends string | null>(placeId: T) => (placeId === null ? null : `${placeId}~${province}`) as T;
  const reportId = `${report.article.reportId.slice(0, 60)}${k.toString(16).padStart(4, '0')}`;
  const place = (p: CodedReport['places'][number]) => ({
    ...p,
    placeId: there(p.placeId),
    name: `${p.name} ${'BCDFGHJKLM'[province % 10]!.repeat(3)}`,
    latDeg: p.latDeg === null ? null : p.latDeg + province / 2,
    geonameid: null,
  });
  return {
    ...report,
    article: {
      ...report.article,
      reportId,
      file: `${k}-${report.article.file}`,
      published: day(report.article.published),
      publishedAt: day(report.article.publishedAt),
      body: report.article.body.replace(/\b\w{4,}\b/g, (word) => `${word}${k}`),
    },
    control: report.control.map((c) => ({
      ...c,
      id: `${c.id}${k}`,
      reportId,
      placeId: there(c.placeId),
      when: day(c.when),
    })),
    figures: report.figures.map((c) => ({
      ...c,
      ...{ id: `${c.id}${k}`, reportId, placeId: there(c.placeId), from: day(c.from), to: day(c.to) },
    })),
    statements: report.statements.map((c) => ({ ...c, id: `${c.id}${k}`, reportId })),
    places: report.places.map(place),
    otherPlaces: report.otherPlaces.map(place),
  };
}

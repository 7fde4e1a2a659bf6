import type { CodedReport } from '../terms/coded.ts';
import type { Place } from '../terms/place.ts';

const countries = new WeakMap<CodedReport, { readonly code: string | null }>();
const names = new Intl.DisplayNames('en', { type: 'region' });

/** ISO code of the country most of a report's places lie in, the first in the alphabet of several; null where none is known. */
export function countryOf(report: CodedReport): string | null {
  const cached = countries.get(report);
  if (cached) return cached.code;
  const counts = new Map<string, number>();
  for (const { country } of report.places) if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  const code = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? null;
  countries.set(report, { code });
  return code;
}

/** English name of the country a report plays in, or null. */
export function countryNameOf(report: CodedReport): string | null {
  const code = countryOf(report);
  return code !== null && /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? null) : null;
}

/** The place that a row of a report points at, as that report gives it. */
export function placeIn(report: CodedReport, placeId: string): Place | undefined {
  return report.places.find((p) => p.placeId === placeId) ?? report.otherPlaces.find((p) => p.placeId === placeId);
}

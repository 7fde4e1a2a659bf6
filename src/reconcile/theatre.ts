import type { CodedReport } from '../terms/coded.ts';

/** Knows which country each report plays in. */
export interface Theatre {
  /** True for a place that is a whole country: a count "in Syria" is a count of the whole. */
  readonly isCountry: (placeId: string) => boolean;
  /** English name of the country most of the report's places lie in, or null. */
  readonly nameOf: (report: CodedReport) => string | null;
}

/** Finds the countries that reports play in. */
export function theatreOf(coded: readonly CodedReport[]): Theatre {
  const countries = new Set<string>();
  for (const report of coded)
    for (const place of [...report.places, ...report.otherPlaces])
      if (place.kind === 'country') countries.add(place.placeId);
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const nameOf = (report: CodedReport) => {
    const counts = new Map<string, number>();
    for (const { country } of report.places) if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
    const code = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
    return code !== undefined && /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? null) : null;
  };
  return { isCountry: (placeId) => countries.has(placeId), nameOf };
}

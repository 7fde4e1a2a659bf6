import type { Language } from './language.ts';

/** Names that came with the desk, for a language whose countries the browser cannot name: Chromium knows no Armenian. */
const carried = new Map<Language, Readonly<Record<string, string>>>();

/** Fetches the names of countries where the browser has none in this language. */
export async function fetchRegions(language: Language): Promise<void> {
  if (language !== 'hy' || isKnownToBrowser(language)) return;
  carried.set(language, (await import('../../../data/regions-hy.json')).default);
}

/**
 * A country's name in a language.
 * @param code ISO 3166-1 alpha-2
 * @returns null for what is no country, and where nobody names it
 */
export function regionName(code: string, language: Language): string | null {
  if (!/^[A-Z]{2}$/.test(code)) return null;
  if (!isKnownToBrowser(language)) return carried.get(language)?.[code] ?? null;
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code) ?? null;
}

function isKnownToBrowser(language: Language): boolean {
  return Intl.DisplayNames.supportedLocalesOf([language]).length > 0;
}

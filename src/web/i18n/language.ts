/** The languages of the desk, each by its own name. */
export const LANGUAGES = { en: 'English', ru: 'Русский', ar: 'العربية', hy: 'Հայերեն' } as const;
export type Language = keyof typeof LANGUAGES;

export const isLanguage = (value: string | null | undefined): value is Language =>
  typeof value === 'string' && Object.hasOwn(LANGUAGES, value);

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/**
 * The language to begin with: the address's, else the one chosen last time, else the first of the browser's that the desk
 * speaks, else English.
 */
export function chooseLanguage(
  address: string | undefined,
  chosen: string | null,
  browser: readonly string[],
): Language {
  if (isLanguage(address)) return address;
  if (isLanguage(chosen)) return chosen;
  return browser.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

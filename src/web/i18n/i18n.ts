import { createInstance, type i18n } from 'i18next';
import { ENGLISH as said } from '../../words/english.ts';
import type { Language } from './language.ts';
import { fetchRegions } from './regions.ts';
import { en as story } from './story/en.ts';
import type { KeyOf } from '../../words/strings.ts';
import { en as tools } from './tools/en.ts';

export type Key = KeyOf<typeof story> | KeyOf<typeof tools> | KeyOf<typeof said>;

/** The words of the frame and the story views, those of map, report, search, reading and export, and what the stages say. English is always there. */
const WORDS: Record<Language, () => Promise<Record<string, string>>> = {
  en: async () => ({ ...story, ...tools, ...said }),
  ru: async () => ({
    ...(await import('./story/ru.ts')).ru,
    ...(await import('./tools/ru.ts')).ru,
    ...(await import('./said/ru.ts')).ru,
  }),
  ar: async () => ({
    ...(await import('./story/ar.ts')).ar,
    ...(await import('./tools/ar.ts')).ar,
    ...(await import('./said/ar.ts')).ar,
  }),
  hy: async () => ({
    ...(await import('./story/hy.ts')).hy,
    ...(await import('./tools/hy.ts')).hy,
    ...(await import('./said/hy.ts')).hy,
  }),
};

const words: i18n = createInstance();

/** Makes the English words ready. Called once, by `main`, before anything is drawn. */
export async function startWords(): Promise<void> {
  await words.init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: { ...story, ...tools, ...said } } },
    keySeparator: false,
    nsSeparator: false,
    // Words become text nodes, never markup.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}

/** Fetches a language's words and names of countries, where they are not here yet. */
export async function fetchWords(language: Language): Promise<void> {
  if (words.hasResourceBundle(language, 'translation')) return;
  const [own] = await Promise.all([WORDS[language](), fetchRegions(language)]);
  words.addResourceBundle(language, 'translation', own);
}

/** Speaks a language from now on. */
export async function speak(language: Language): Promise<void> {
  await fetchWords(language);
  await words.changeLanguage(language);
}

export function spoken(): Language {
  return words.language as Language;
}

/**
 * A string in the reader's language. A counted one takes `count` and finds its own plural form.
 * @example t('reports', { count: 3 }) // "3 reports"
 */
export function t(key: Key, values?: Readonly<Record<string, string | number>>): string {
  if (values !== undefined) return words.t(key, values);
  if (plainOf !== words.language) {
    plain.clear();
    plainOf = words.language;
  }
  const known = plain.get(key);
  if (known !== undefined) return known;
  const said = words.t(key);
  plain.set(key, said);
  return said;
}

/** Strings without values in the language spoken: a list asks for the same few hundreds of times. */
const plain = new Map<Key, string>();
let plainOf: string | undefined;

/** A string by a name made at run time, such as a code of the codebook; the code itself where it has no words. */
export function tCode(family: string, code: string): string {
  return hasCode(family, code) ? words.t(`${family}.${code}`) : code.replaceAll('_', ' ');
}

/** Says whether there are words for a code. */
export function hasCode(family: string, code: string): boolean {
  return words.exists(`${family}.${code}`);
}

/** What a stage says, by its code; the code itself where this desk is older than the server it asks. */
export function tMessage(code: string, values: Readonly<Record<string, string | number>>): string {
  return words.exists(code, values) ? words.t(code, values) : code;
}

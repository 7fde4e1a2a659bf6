import { type Address, type Key } from '../address/address.ts';
import { change } from '../address/history.ts';
import { fetchWords, speak } from '../i18n/i18n.ts';
import { chooseLanguage, directionOf, type Language } from '../i18n/language.ts';

export type Theme = 'paper' | 'night';

/** How the reader reads: the address says it first, then what they chose last time, then their browser. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  /** Steps of text size from the middle one: -1 … 4. */
  readonly size: number;
}

export const SIZES = { least: -1, most: 4 } as const;

export function settingsOf({ query }: Address): Settings {
  const theme = query.theme ?? kept('theme');
  const size = Number(query.size ?? kept('size') ?? 0);
  return {
    language: chooseLanguage(query.lang, kept('lang'), navigator.languages),
    theme: theme === 'night' || theme === 'paper' ? theme : isNight() ? 'night' : 'paper',
    size: Number.isInteger(size) ? Math.min(Math.max(size, SIZES.least), SIZES.most) : 0,
  };
}

let asked = 0;

/** Puts the settings on the page: language and direction, theme, and the text size all lengths follow. */
export async function applySettings({ language, theme, size }: Settings): Promise<void> {
  const root = document.documentElement;
  root.dataset.theme = theme;
  root.dataset.size = String(size);
  // Words may take a while to come: only the last language asked for is spoken.
  const turn = ++asked;
  await fetchWords(language);
  if (turn !== asked) return;
  await speak(language);
  root.lang = language;
  root.dir = directionOf(language);
}

/** Changes one setting: in the address, so that a link carries it, and kept for next time. */
export function choose(key: Extract<Key, 'lang' | 'theme' | 'size'>, value: string): void {
  try {
    localStorage.setItem(`fogline.${key}`, value);
  } catch {
    // A browser that keeps nothing still has the address.
  }
  change({ [key]: value }, { replace: true });
}

function kept(key: string): string | null {
  try {
    return localStorage.getItem(`fogline.${key}`);
  } catch {
    return null;
  }
}

const isNight = () => matchMedia('(prefers-color-scheme: dark)').matches;

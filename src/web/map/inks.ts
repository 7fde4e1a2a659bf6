import type { SignInks } from './sign.ts';

/** The theme's colours as the map needs them, read from the page's own tokens. */
export interface MapInks extends SignInks {
  readonly sea: string;
  readonly land: string;
  readonly border: string;
  readonly rule: string;
  readonly soft: string;
  readonly focus: string;
}

export function readInks(of: Element = document.documentElement): MapInks {
  const tokens = getComputedStyle(of);
  const ink = (name: string) => tokens.getPropertyValue(`--${name}`).trim() || '#888888';
  return {
    paper: ink('paper'),
    ink: ink('ink'),
    quiet: ink('unknown'),
    sea: ink('sea'),
    land: ink('land'),
    border: ink('border'),
    rule: ink('rule'),
    soft: ink('ink-soft'),
    focus: ink('focus'),
  };
}

/** The inks of the paper theme, whichever is worn: what is printed stands on white. */
export function readPaperInks(): MapInks {
  const sheet = document.createElement('div');
  sheet.dataset['theme'] = 'paper';
  document.body.append(sheet);
  const inks = readInks(sheet);
  sheet.remove();
  return inks;
}

/** Calls back when the reader changes the theme. @returns what ends it */
export function followTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

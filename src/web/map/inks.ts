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

export function readInks(): MapInks {
  const tokens = getComputedStyle(document.documentElement);
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

/** Calls back when the reader changes the theme. @returns what ends it */
export function followTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

import type { View } from './view.ts';

/**
 * What findings say, with a report's outlet (else its title) where they call it by its file without the ending: readers
 * know outlets, not files.
 * @param stems those that may stand in it; every other word stays
 */
export function nameReports(says: string, stems: Iterable<string>, view: View): string {
  let named = says;
  for (const stem of new Set(stems)) {
    const line = view.line(view.idOfStem.get(stem) ?? '');
    const name = line?.outlet ?? line?.title;
    if (name) named = named.replaceAll(wholeWord(stem), () => name);
  }
  return named;
}

/** The stem where it is not a part of a longer name. */
function wholeWord(stem: string): RegExp {
  const literal = stem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_-])${literal}(?![\\p{L}\\p{N}_-])`, 'gu');
}

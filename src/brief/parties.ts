import type { Brief } from './brief.ts';

/** How a party is drawn everywhere: never by colour alone. */
export interface PartyMark {
  readonly name: string;
  /** One or two letters, unlike those of the other parties on the page. */
  readonly letter: string;
  /** Index into the palette of the page's style, 0 to 6; later parties share the last. */
  readonly colour: number;
}

/** Gives each holder on the page its letter and colour, the one that holds most place-days first. */
export function markParties(brief: Brief): ReadonlyMap<string, PartyMark> {
  const tally = new Map<string, number>();
  for (const { days } of brief.holdings) {
    for (const { holder } of days) if (holder !== null) tally.set(holder, (tally.get(holder) ?? 0) + 1);
  }
  const taken = new Set<string>();
  const marks = [...tally]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en'))
    .map(([name], i) => ({ name, letter: freeLetter(name, taken), colour: Math.min(i, 6) }));
  return new Map(marks.map((mark) => [mark.name, mark]));
}

/** A letter for a name that no other has: the initial of its first word, else of the next ones, else the first two letters. */
export function freeLetter(name: string, taken: Set<string>): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const initials = words.map((word) => word[0]!.toUpperCase());
  const letter = [...initials, name.slice(0, 2)].find((l) => !taken.has(l)) ?? name.slice(0, 3);
  taken.add(letter);
  return letter;
}

import { freeLetter } from '../../brief/parties.ts';
import type { PartyMark } from '../../terms/desk.ts';
import type { View } from './view.ts';

/** Okabe and Ito's colours that colour-blind readers tell apart; black is left to the ink, yellow comes last. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#f0e442'] as const;
const PATTERNS = ['plain', 'lines', 'dots', 'cross', 'waves', 'grid', 'rings', 'steps'] as const;

/**
 * Gives every side of the claims its colour, letter and pattern. Sides come in the order in which reports first tell of
 * them, so that reports added later change no mark; those of one day by how often that day's reports tell of them. Sides that no
 * registry knows come after all others.
 */
export function partyMarks(view: View): PartyMark[] {
  const first = new Map<string, { readonly day: string; count: number }>();
  for (const t of view.findings.tellings) {
    const day = t.published ?? '9999';
    for (const side of [...t.sides, ...t.against]) {
      const known = first.get(side);
      if (!known || day < known.day) first.set(side, { day, count: 1 });
      else if (day === known.day) known.count += 1;
    }
  }
  const taken = new Set<string>();
  return [...first]
    .sort(
      ([a, x], [b, y]) =>
        isPrinted(a) - isPrinted(b) || x.day.localeCompare(y.day) || y.count - x.count || (a < b ? -1 : 1),
    )
    .map(([side], i) => {
      const name = view.findings.sides.get(side) ?? side;
      const colour = COLOURS[i % COLOURS.length]!;
      return { side, name, colour, letter: freeLetter(name, taken), pattern: PATTERNS[i % PATTERNS.length]! };
    });
}

function isPrinted(side: string): number {
  return Number(side.startsWith('as-printed:'));
}

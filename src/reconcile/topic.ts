import type { Conflict } from './conflicts.ts';
import { stancesOf } from './stances.ts';
import { sayChange } from './wording.ts';

/** What a dispute about control is about, in a few plain words: "Whether insurgents entered Hama, 5 December 2024". */
export function topicOf(cluster: readonly Conflict[], place: string): string {
  const { a, b, type, day } = cluster.find((c) => c.type === 'direct') ?? cluster[0]!;
  return `${question()}, ${sayDay(day)}`;

  function question(): string {
    if (type === 'distance') return `How far the front stands from ${place}`;
    if (type === 'front') return `Which way the front moved at ${place}`;
    if (type === 'extent') return `How much of ${place} is held, and by whom`;
    // The one that asserts names what the other denies; of a premise, the regaining is what is doubted.
    const doubted = [a, b].find((t) => t.change === 'retakes') ?? (a.modality === 'asserted' ? a : b);
    const isDenial = [a, b].some((t) => stancesOf(t).some((s) => !s.isTrue));
    if (type === 'premise' || type === 'withdrawn' || isDenial) return `Whether ${sayChange(doubted.claim)}`;
    return `Who holds ${place}`;
  }
}

/** Why the two accounts of a conflict can't both hold. */
export function whyClash({ a, b, type }: Conflict): string {
  switch (type) {
    case 'distance':
      return 'two distances of one day that no rounding joins';
    case 'premise':
      return 'what was never lost cannot have been regained';
    case 'withdrawn':
      return 'the outlet takes back what it told';
    case 'front':
      return 'one side is said to have regained ground, and its enemy to have come in';
    case 'extent':
      return 'one side cannot have it all where another has its centre or fights there';
    default:
      return a.modality === b.modality
        ? 'they put the place into different hands on one day'
        : 'the one says of one day what the other denies';
  }
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

function sayDay(day: string): string {
  return DAY.format(Date.parse(`${day}T00:00:00Z`));
}

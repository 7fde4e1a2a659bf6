import type { Change, Modality } from '../terms/claim.ts';
import type { Interest } from '../terms/finding.ts';
import type { Asserter } from './voices.ts';

/** What a claim says in terms of who gains by its being believed. */
export interface Stake {
  readonly change: Change;
  readonly modality: Modality;
  readonly sides: readonly string[];
  readonly against: readonly string[];
}

const GAINS: ReadonlySet<Change> = new Set(['takes', 'retakes', 'enters', 'advances', 'holds', 'besieges']);
const LOSSES: ReadonlySet<Change> = new Set(['loses', 'withdraws']);

/** Sides that a claim shines on and those it hurts; a denial or a failed attempt turns them round. */
export function stakesOf(stake: Stake): { readonly favours: readonly string[]; readonly hurts: readonly string[] } {
  const turned = stake.modality === 'denied' || stake.modality === 'attempted';
  const [up, down] = GAINS.has(stake.change)
    ? [stake.sides, stake.against]
    : LOSSES.has(stake.change)
      ? [stake.against, stake.sides]
      : [[], []];
  return turned ? { favours: down, hurts: up } : { favours: up, hurts: down };
}

/** Which sides fight each other: those set against one another in some claim. */
export class Hostility {
  readonly #pairs = new Set<string>();
  readonly #enemies = new Map<string, string[]>();
  /** Notes that sides fight; returns those that were not known to fight one another. */
  add(sides: readonly string[], against: readonly string[]): string[] {
    const news: string[] = [];
    for (const a of sides)
      for (const b of against)
        if (a !== b && !this.between(a, b)) {
          this.#pairs.add(`${a}\n${b}`);
          this.#pairs.add(`${b}\n${a}`);
          this.#enemies.set(a, [...(this.#enemies.get(a) ?? []), b]);
          this.#enemies.set(b, [...(this.#enemies.get(b) ?? []), a]);
          news.push(a, b);
        }
    return news;
  }
  /** The one side that a side is told to fight; null where it is told to fight none or several. */
  enemyOf(side: string): string | null {
    const enemies = (this.#enemies.get(side) ?? []).filter((other) => !other.startsWith('as-printed:'));
    return enemies.length === 1 ? enemies[0]! : null;
  }
  between(a: string, b: string): boolean {
    return this.#pairs.has(`${a}\n${b}`);
  }
}

/**
 * What the asserter stands to win from a claim: `for` where it shines on the asserter's side or hurts its enemy,
 * `against` where it hurts the asserter's side or shines on its enemy, `neutral` where it does neither. What a party says
 * of attacks, its own or its enemy's, is said for itself: a boast or an accusation.
 */
export function interestOf(asserter: Asserter, stake: Stake, hostility: Hostility): Interest {
  if (asserter.kind === 'outlet') return 'outlet';
  const side = asserter.side;
  if (side === null) return 'neutral';
  if (stake.change === 'attacks') return 'for';
  const { favours, hurts } = stakesOf(stake);
  if (hurts.includes(side)) return 'against';
  if (favours.includes(side)) return 'for';
  if (favours.some((other) => hostility.between(side, other))) return 'against';
  if (hurts.some((other) => hostility.between(side, other))) return 'for';
  return 'neutral';
}

import { groupBy } from './group-by.ts';
import type { Told } from './tellings.ts';

/** Two accounts of which way the front at a place moved on one day. */
export interface Front {
  readonly day: string;
  /** Tellings of one side's regaining ground around the place, then those of its enemy's coming in. */
  readonly regained: readonly Told[];
  readonly entered: readonly Told[];
}

/**
 * Finds days on which a party says that it regained ground around a place, and its enemy is told to have come into the
 * place itself. Both can't be the way the front moved, though each names other ground.
 */
export function frontsOf(tellings: readonly Told[]): Front[] {
  const live = tellings.filter((t) => t.modality === 'asserted' && !t.isBackground && !t.isFormer);
  const regaining = live.filter((t) => t.change === 'retakes' && t.scope === 'around' && t.sides.length > 0);
  if (regaining.length === 0) return [];
  const entries = groupBy(
    live.filter((t) => t.change === 'enters' && t.scope !== 'around'),
    (t) => t.day,
  );
  return [...groupBy(regaining, (t) => t.day)].flatMap(([day, regained]) => {
    const own = regained.find((t) => t.asserter.side !== null && t.sides.includes(t.asserter.side));
    if (!own) return [];
    const side = own.asserter.side!;
    const entered = (entries.get(day) ?? []).filter((t) => !t.sides.includes(side) && t.asserter.side !== side);
    return entered.length > 0 ? [{ day, regained: regained.filter((t) => t.sides.includes(side)), entered }] : [];
  });
}

import type { Telling } from '../terms/finding.ts';

/** What the tellings of a day make of one another: which were overtaken, and whose entry met nobody. */
export interface Turns {
  /** Share of its worth that a telling keeps at the end of its day. */
  readonly staleness: (t: Telling) => number;
  /** True for the entry of a side into a place that its enemy is told to have left that day: who comes in then has it. */
  readonly isUnopposed: (t: Telling) => boolean;
  /** True for the entry of a side into a place that another is told to besiege: it comes to its own. */
  readonly isRelief: (t: Telling) => boolean;
}

/** A state told in the morning counts this much once the evening tells of a change. */
const OVERTAKEN = 0.35;
const CHANGES: ReadonlySet<Telling['change']> = new Set(['takes', 'retakes', 'withdraws', 'loses']);
const LOSSES: ReadonlySet<Telling['change']> = new Set(['loses', 'withdraws']);
const ARRIVALS: ReadonlySet<Telling['change']> = new Set(['takes', 'retakes', 'enters']);
const HOLDS: ReadonlySet<Telling['change']> = new Set(['takes', 'retakes', 'holds']);
const FIGHTS: ReadonlySet<Telling['change']> = new Set(['enters', 'contested']);

/** Reads the turns of one place's days from its tellings. */
export function turnsOf(tellings: readonly Telling[]): Turns {
  const lastChange = new Map<string, string>();
  const lastFall = new Map<string, string>();
  const arrivals = new Set<string>();
  const settled = new Set<string>();
  const sieges = tellings.filter(
    (t) =>
      t.change === 'besieges' &&
      t.scope === 'whole' &&
      t.sides.length > 0 &&
      !t.isBackground &&
      t.modality !== 'possible',
  );
  const leavers = new Map<string, Set<string>>();
  for (const t of tellings) {
    if (t.modality !== 'asserted' || t.scope === 'around' || t.isBackground) continue;
    if (ARRIVALS.has(t.change)) arrivals.add(`${t.day}|${t.voice}`);
    if (HOLDS.has(t.change) && t.scope === 'whole' && !t.isFormer)
      for (const key of t.change === 'holds' ? [...wordsOf(t), wordOf(t)] : wordsOf(t)) settled.add(key);
    if (t.km !== null || t.scope === 'edge' || t.interest === 'for' || !CHANGES.has(t.change)) continue;
    if (LOSSES.has(t.change) && t.scope === 'whole' && !t.hedged)
      leavers.set(t.day, new Set([...(leavers.get(t.day) ?? []), ...t.sides]));
    // Who tells of a day afterwards knows how it ended.
    if (t.isDated && t.published !== null && t.published > t.day) later(lastChange, t.day, `${t.day}T99`);
    if (t.publishedAt === null || t.published !== t.day) continue;
    later(lastChange, t.day, t.publishedAt);
    if (t.scope === 'whole') later(lastFall, t.day, t.publishedAt);
  }
  return {
    staleness(t) {
      if (t.modality === 'denied' && ARRIVALS.has(t.change) && arrivals.has(`${t.day}|${t.voice}`))
        return OVERTAKEN / 2;
      if (t.modality === 'asserted' && CHANGES.has(t.change)) return 1;
      // The way in, or the battle, is not where it ended: the same voice of the report tells who has the place now.
      if (t.modality === 'asserted' && FIGHTS.has(t.change) && wordsOf(t).some((key) => settled.has(key)))
        return OVERTAKEN;
      const last = (t.modality === 'asserted' && FIGHTS.has(t.change) ? lastFall : lastChange).get(t.day);
      // A report without an hour came before what was told of its day afterwards, and before nothing of the day itself.
      const at = t.publishedAt ?? (t.published === null ? null : `${t.published}T98`);
      return last !== undefined && at !== null && at < last ? OVERTAKEN : 1;
    },
    isRelief: (t) =>
      t.change === 'enters' &&
      t.sides.length > 0 &&
      sieges.some((siege) => siege.from <= t.day && !siege.sides.some((side) => t.sides.includes(side))),
    isUnopposed: (t) => t.sides.length > 0 && [...(leavers.get(t.day) ?? [])].some((side) => !t.sides.includes(side)),
  };
}

/** What a fight in the words of a report is about: the entry of a side, or the place whoever fights for it. */
function wordsOf(t: Telling): string[] {
  return t.change === 'contested' ? [wordOf(t)] : t.sides.map((side) => `${wordOf(t)}|${side}`);
}

function wordOf({ reportId, voice, day }: Telling): string {
  return `${reportId}|${voice}|${day}`;
}

function later(last: Map<string, string>, day: string, at: string): void {
  if (at > (last.get(day) ?? '')) last.set(day, at);
}

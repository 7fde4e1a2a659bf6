import type { EventLine } from '../../terms/desk.ts';
import type { Telling } from '../../terms/finding.ts';
import { backingOf } from './backing.ts';
import { groupBy } from './group-by.ts';
import { shortHash } from './short-hash.ts';
import type { View } from './view.ts';

/** What is said to have happened: tellings of one change by the same sides at one place on one day. */
export interface Event {
  readonly eventId: string;
  readonly day: string;
  readonly tellings: readonly Telling[];
}

const known = new WeakMap<View, readonly Event[]>();

/** All events in order of day; states, background, hypotheses and attempts are none. */
export function eventsOf(view: View): readonly Event[] {
  const made = known.get(view) ?? join(view);
  known.set(view, made);
  return made;
}

function join(view: View): Event[] {
  const told = view.findings.tellings.filter(
    (t) =>
      t.change !== 'holds' && !t.isBackground && !t.isFormer && (t.modality === 'asserted' || t.modality === 'denied'),
  );
  return [...groupBy(told, (t) => JSON.stringify([t.day, t.placeId, t.change, t.sides]))]
    .map(([key, tellings]) => ({ eventId: shortHash([key]), day: tellings[0]!.day, tellings }))
    .sort((a, b) => a.day.localeCompare(b.day));
}

/** One event with its claims. */
export function eventLine({ eventId, day, tellings }: Event, view: View): EventLine {
  const { placeId, change, sides } = tellings[0]!;
  const asserted = tellings.filter((t) => t.modality === 'asserted');
  const cards = view.cards(tellings.map((t) => t.claimId));
  return {
    ...{ eventId, day, placeId, change, sides },
    place: view.findings.places.get(placeId)?.name ?? null,
    party: [...new Set(cards.flatMap((card) => card.party))],
    hedged: asserted.length > 0 && asserted.every((t) => t.hedged),
    denied: tellings.some((t) => t.modality === 'denied'),
    backing: backingOf(
      asserted.map((t) => t.claimId),
      view,
    ),
    claims: cards,
  };
}

// What somebody says of a fact of the made-up war: truly, in error, or as it serves his side.
import type { Actor } from '../src/terms/actor.ts';
import type { Change, Modality } from '../src/terms/claim.ts';
import type { Random } from './generate-random.ts';
import type { Fact, Side } from './generate-war.ts';

const NAMES: Readonly<Record<Side, string>> = { crown: 'Crown', league: 'Highland League', guild: 'Coast Guild' };
const SIDES = Object.keys(NAMES) as Side[];

const actor = (actorId: string, name: string, kind: Actor['kind'], side: Side | null): Actor => ({
  actorId,
  name,
  kind,
  side,
  sideName: side === null ? null : NAMES[side],
});

/** Every actor of the made-up war: the sides, their commands and news agencies, two monitors and the people. */
export const ACTORS: readonly Actor[] = [
  ...SIDES.flatMap((side) => [
    actor(side, NAMES[side], 'force', side),
    actor(`${side}-command`, `${NAMES[side]} command`, 'body', side),
    actor(`${side}-agency`, `${NAMES[side]} News`, 'media', side),
  ]),
  actor('watch', 'River Watch', 'monitor', null),
  actor('relief', 'Relief Office', 'body', null),
  actor('as-printed:residents', 'residents', 'people', null),
  actor('as-printed:fighters', 'fighters', 'people', null),
];

/** What one voice says of one fact. */
export interface Saying {
  readonly fact: Fact;
  readonly change: Change;
  readonly modality: Modality;
  readonly party: Side;
  readonly against: Side | null;
  readonly km: number | null;
  /** Actor id, or null for the outlet's own word. */
  readonly by: string | null;
  readonly hedged: boolean;
  /** Day told as that of the event, as a number; null where none is told. */
  readonly when: number | null;
  readonly isWrong: boolean;
}

/** How often those without a stake err. */
const ERRORS: Readonly<Record<string, number>> = {
  watch: 0.03,
  relief: 0.03,
  'as-printed:residents': 0.08,
  outlet: 0.08,
};
/** How often a party claims a place that it has not taken, and denies what has befallen it. */
const BOASTS = 0.3;
const DENIES = 0.55;

/** Has a voice tell of a fact; null where it would rather not speak of it. */
export function say(fact: Fact, by: string | null, random: Random): Saying | null {
  const side = SIDES.find((s) => by?.startsWith(s)) ?? null;
  const said = side === null ? plainly(fact, by, random) : asItServes(fact, side, random);
  if (!said) return null;
  const isNamed = random.chance(0.7);
  return {
    fact,
    km: null,
    ...said,
    against: isNamed ? said.against : null,
    by,
    hedged: random.chance(by === null ? 0.15 : 0.06),
    when: random.chance(0.6) ? fact.day : null,
  };
}

type Said = Pick<Saying, 'change' | 'modality' | 'party' | 'against' | 'isWrong'> & { readonly km?: number };

function plainly(fact: Fact, by: string | null, random: Random): Said {
  const { attacker, defender } = fact;
  const isWrong = random.chance(ERRORS[by ?? 'outlet'] ?? 0.05);
  const by1 = (change: Change, party: Side, against: Side): Said => ({
    ...{ change, party, against, isWrong },
    modality: 'asserted',
  });
  if (isWrong && fact.kind !== 'quiet')
    return by1(
      fact.kind === 'fall' ? 'holds' : 'takes',
      fact.kind === 'fall' ? defender : attacker,
      fact.kind === 'fall' ? attacker : defender,
    );
  switch (fact.kind) {
    case 'approach':
      return { ...by1(random.pick(['advances', 'attacks']), attacker, defender), km: fact.km };
    case 'entry':
      return random.chance(0.6) ? by1('enters', attacker, defender) : by1('contested', attacker, defender);
    case 'fall':
      return random.chance(0.75) ? by1('takes', attacker, defender) : by1('withdraws', defender, attacker);
    case 'repelled':
      return random.chance(0.5)
        ? by1('holds', defender, attacker)
        : { ...by1('takes', attacker, defender), modality: 'attempted' };
    case 'quiet':
      return by1('holds', defender, attacker);
  }
}

function asItServes(fact: Fact, side: Side, random: Random): Said | null {
  const { attacker, defender, kind } = fact;
  const told = (change: Change, modality: Modality, party: Side, against: Side, isWrong: boolean): Said => {
    return { change, modality, party, against, isWrong };
  };
  if (side === attacker) {
    if (kind === 'fall') return told('takes', 'asserted', attacker, defender, false);
    if (kind === 'entry')
      return random.chance(BOASTS)
        ? told('takes', 'asserted', attacker, defender, true)
        : told('enters', 'asserted', attacker, defender, false);
    return kind === 'approach' ? { ...told('advances', 'asserted', attacker, defender, false), km: fact.km } : null;
  }
  if (side !== defender) return null;
  if (kind === 'fall') {
    if (random.chance(DENIES)) return told('takes', 'denied', attacker, defender, true);
    return random.chance(0.5) ? told('withdraws', 'asserted', defender, attacker, false) : null;
  }
  if (kind === 'entry')
    return random.chance(DENIES)
      ? told('enters', 'denied', attacker, defender, true)
      : told('holds', 'asserted', defender, attacker, false);
  return told('holds', 'asserted', defender, attacker, false);
}

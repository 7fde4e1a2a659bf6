// A war that never was: places on a plain, two armies and a third party, and who held what on every day.
import type { Place } from '../src/terms/place.ts';
import { addDays } from '../src/terms/day.ts';
import { openRandom, type Random } from './generate-random.ts';

/** Who held a place at the end of a day, and whether it was fought over. */
export interface Truth {
  readonly holder: Side;
  readonly isContested: boolean;
}

export type Side = 'crown' | 'league' | 'guild';

/** Something that happened at a place on a day. */
export interface Fact {
  readonly place: number;
  readonly day: number;
  readonly kind: 'approach' | 'entry' | 'fall' | 'repelled' | 'quiet';
  readonly attacker: Side;
  readonly defender: Side;
  /** Distance of an approach: who comes from the next place is nearer than that place. */
  readonly km: number;
}

export interface War {
  readonly places: readonly Place[];
  readonly days: readonly string[];
  /** By place, then day. */
  readonly truth: readonly (readonly Truth[])[];
  /** By day. */
  readonly facts: readonly (readonly Fact[])[];
}

export interface WarOptions {
  readonly seed: number;
  readonly places: number;
  readonly days: number;
}

const FIRST_DAY = '2031-03-01';
const SPACING_KM = 9;
/** Attacks begun each day for every hundred places. */
const ATTACKS = 2;
/** After so many days the other side is the one that gains ground. */
const PHASE_DAYS = 60;

/** Fights a war: an attack on a place at the front is seen coming, gets in, and ends in capture or failure within days. */
export function generateWar({ seed, places: count, days: length }: WarOptions): War {
  const random = openRandom(seed);
  const width = Math.ceil(Math.sqrt(count));
  const places = namesOf(count, random).map((name, i) => placeAt(name, i, width));
  const holder = places.map((_, i): Side => (i % 17 === 5 ? 'guild' : i % width < width / 2 ? 'league' : 'crown'));
  const attacks = new Map<number, { readonly by: Side; readonly since: number; readonly until: number }>();
  const truth: Truth[][] = places.map(() => []);
  const facts: Fact[][] = [];
  for (let day = 0; day < length; day++) {
    const today: Fact[] = [];
    const tell = (place: number, kind: Fact['kind'], attacker: Side, defender: Side) =>
      today.push({ place, day, kind, attacker, defender, km: random.int(2, SPACING_KM - 1) });
    const strong: Side = Math.floor(day / PHASE_DAYS) % 2 === 0 ? 'league' : 'crown';
    for (const [place, attack] of [...attacks]) {
      const defender = holder[place]!;
      if (day < attack.until) {
        tell(place, day === attack.since ? 'approach' : 'entry', attack.by, defender);
        continue;
      }
      attacks.delete(place);
      const falls = random.chance(attack.by === strong ? 0.8 : 0.3);
      tell(place, falls ? 'fall' : 'repelled', attack.by, defender);
      if (falls) holder[place] = attack.by;
    }
    for (let i = 0; i < (ATTACKS * count) / 100; i++) {
      const place = random.int(0, count - 1);
      const by = random.chance(0.75) ? strong : random.pick<Side>(['crown', 'league', 'guild']);
      if (attacks.has(place) || holder[place] === by || !isAtFront(place, by, holder, width)) continue;
      attacks.set(place, { by, since: day, until: day + random.int(1, 4) });
      tell(place, 'approach', by, holder[place]!);
    }
    for (let i = 0; i < count / 25; i++) {
      const place = random.int(0, count - 1);
      const enemy: Side = holder[place] === 'crown' ? 'league' : 'crown';
      if (!attacks.has(place)) tell(place, 'quiet', enemy, holder[place]!);
    }
    places.forEach((_, i) => {
      const attack = attacks.get(i);
      truth[i]!.push({ holder: holder[i]!, isContested: attack !== undefined && attack.since < day });
    });
    facts.push(today);
  }
  return { places, days: facts.map((_, day) => addDays(FIRST_DAY, day)), truth, facts };
}

function isAtFront(place: number, by: Side, holder: readonly Side[], width: number): boolean {
  const near = [place - 1, place + 1, place - width, place + width];
  return near.some((other) => holder[other] === by);
}

function placeAt(name: string, i: number, width: number): Place {
  const perDegree = 111.2;
  return {
    placeId: `made:${name.toLowerCase()}`,
    name,
    canonical: name,
    kind: 'town',
    country: 'XA',
    latDeg: 20 + (Math.floor(i / width) * SPACING_KM) / perDegree,
    lonDeg: 30 + ((i % width) * SPACING_KM) / (perDegree * Math.cos((20 * Math.PI) / 180)),
    geonameid: null,
    precision: 'point',
    radiusKm: null,
    within: null,
    because: 'made up',
  };
}

/** Names of three syllables, each of other consonants than any before. */
function namesOf(count: number, random: Random): string[] {
  const names = new Set<string>();
  const skeletons = new Set<string>();
  while (names.size < count) {
    const consonants = Array.from({ length: 4 }, () => random.pick([...'bcdfgklmnprstvz']));
    const skeleton = consonants.join('').replace(/(.)\1+/g, '$1');
    if (skeleton.length < 3 || skeletons.has(skeleton)) continue;
    skeletons.add(skeleton);
    const name = consonants.map((c) => c + random.pick([...'aeiou'])).join('');
    names.add(name.charAt(0).toUpperCase() + name.slice(1));
  }
  return [...names];
}

import { daysBetween } from '../terms/day.ts';
import type { Difference, DisputeSide } from '../terms/finding.ts';
import type { Filling, Message } from '../terms/message.ts';
import { message, sayControl, sayFigure } from '../words/index.ts';
import type { Count } from './figures.ts';
import { groupBy } from './group-by.ts';
import type { Names } from './names.ts';
import { sameStart } from './same-count.ts';
import { skeletonOf } from './spots.ts';
import { familyOf, type Family } from './propositions.ts';
import type { Told } from './tellings.ts';
import { namesBehind, type ActorName } from './voice-name.ts';

/** Two holders told within this many days of one another look like a contradiction. */
const LOOKS_ALIKE_DAYS = 3;
const PARTS: ReadonlySet<Family> = new Set(['inside', 'around-holds']);

/** The place looked at, and what actors are called. */
interface Spot {
  readonly place: string;
  readonly actorName: ActorName;
}

/**
 * Finds what looks like a contradiction about one place and is none, each with the reason: two holders one after the
 * other, two of different ground, one place under two names.
 */
export function findDifferences(tellings: readonly Told[], placeId: string, names: Names): Difference[] {
  const at: Spot = { place: names.ofPlace(placeId), actorName: names.ofActor };
  const live = tellings.filter((t) => {
    return t.modality === 'asserted' && t.in === 'body' && !t.isBackground && !t.isFormer && t.sides.length > 0;
  });
  return [...inTime(live, at), ...inScope(live, at), ...inNaming(live, at)];
}

function inTime(live: readonly Told[], at: Spot): Difference[] {
  const days = [...groupBy(live.filter(isHolding), (t) => t.day)].sort(([a], [b]) => (a < b ? -1 : 1));
  return days.flatMap(([day, later], i) => {
    const [before, earlier] = days[i - 1] ?? ['', []];
    if (earlier.length === 0 || daysBetween(before, day) > LOOKS_ALIKE_DAYS) return [];
    return pairOf(earlier, later, 'time', at, day, () =>
      message('differ.days', { one: { day: before }, other: { day } }),
    );
  });
}

function inScope(live: readonly Told[], at: Spot): Difference[] {
  return [...groupBy(live, (t) => t.day)].flatMap(([day, told]) => {
    const parts = told.filter((t) => PARTS.has(familyIn(t)));
    const why = (a: Told, b: Told) => message('differ.grounds', { one: groundOf(a), other: groundOf(b) });
    return pairOf(told.filter(isHolding), parts, 'scope', at, day, why);
  });
}

function inNaming(live: readonly Told[], { place, actorName }: Spot): Difference[] {
  const names = groupBy(
    live.filter((t) => t.claim.place !== null),
    (t) => t.claim.place!.toLowerCase(),
  );
  if (names.size < 2) return [];
  const spelt = [...names.values()];
  const sameConsonants = new Set([...names.keys()].map(skeletonOf)).size === 1;
  return [
    {
      kind: 'naming',
      place,
      day: live.map((t) => t.day).sort()[0]!,
      sides: spelt.map((told) => ({
        ...sideOf(told, actorName),
        says: message('ground.named', { place: told[0]!.claim.place! }),
      })),
      because: message(sameConsonants ? 'differ.spellings' : 'differ.names'),
    },
  ];
}

/** Counts of one thing that differ because their windows do. */
export function findWindowDifferences(groups: readonly (readonly Count[])[], names: Names): Difference[] {
  const keyOf = ([c]: readonly Count[]) => `${c!.counted.group}|${c!.placeId}|${c!.to}`;
  return [...groupBy(groups, keyOf).values()].flatMap((alike) =>
    alike.slice(1).flatMap((group, i): Difference[] => {
      const [a, b] = [alike[i]![0]!, group[0]!];
      if (a.isUndated || b.isUndated || a.figure.value === b.figure.value || sameStart(a, b)) return [];
      return [
        {
          kind: 'window',
          place: a.placeId === null ? null : names.ofPlace(a.placeId),
          day: a.to,
          sides: [alike[i]!, group].map((counts) => ({
            says: sayFigure(counts[0]!.figure),
            by: namesBehind(counts, names.ofActor),
            reports: [...new Set(counts.map((c) => c.report))].sort(),
            claims: counts.map((c) => c.figure.id),
          })),
          because: message('differ.windows', { one: windowOf(a), other: windowOf(b) }),
        },
      ];
    }),
  );
}

/** The first of the one and the first of the other that have different sides there, with all who say the same. */
function pairOf(
  one: readonly Told[],
  other: readonly Told[],
  kind: Difference['kind'],
  { place, actorName }: Spot,
  day: string,
  why: (a: Told, b: Told) => Message,
): Difference[] {
  for (const a of one) {
    const b = other.find((t) => t.sides.every((side) => !a.sides.includes(side)));
    if (!b) continue;
    const like = (t: Told, all: readonly Told[]) =>
      all.filter((u) => u.change === t.change && u.sides[0] === t.sides[0]);
    return [
      {
        kind,
        place,
        day,
        sides: [sideOf(like(a, one), actorName), sideOf(like(b, other), actorName)],
        because: why(a, b),
      },
    ];
  }
  return [];
}

function sideOf(told: readonly Told[], actorName: ActorName): DisputeSide {
  return {
    says: sayControl(told[0]!.claim),
    by: namesBehind(told, actorName),
    reports: [...new Set(told.map((t) => t.report))].sort(),
    claims: [...new Set(told.map((t) => t.claimId))],
  };
}

function isHolding(t: Told): boolean {
  return familyIn(t) === 'holds';
}

function familyIn(t: Told): Family {
  return familyOf(t.change, t.scope, t.km);
}

function groundOf(t: Told): Message {
  return message(t.change === 'enters' && t.scope === 'whole' ? 'scope.inside' : `scope.${t.scope}`);
}

function windowOf({ from, to }: Count): Filling {
  if (from === to) return { day: to };
  return from === null
    ? message('window.until', { to: { day: to } })
    : message('window.span', { from: { day: from }, to: { day: to } });
}

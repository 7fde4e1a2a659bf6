import type { Actor } from '../terms/actor.ts';
import type { CodedReport } from '../terms/coded.ts';
import { orderOf } from './report-card.ts';

/** The actors of all reports: a report's own word first, the last published word for the rest. */
export interface Actors {
  /** Takes a report in and returns those that knew an actor by what the report now says otherwise. */
  readonly add: (report: CodedReport) => readonly CodedReport[];
  readonly actorOf: (actorId: string, report: CodedReport) => Actor | undefined;
  /** Canonical name, or undefined for an actor that no report lists. */
  readonly nameOf: (actorId: string) => string | undefined;
  readonly isPerson: (actorId: string) => boolean;
  readonly all: () => ReadonlyMap<string, Actor>;
}

/** The side of a person, by its id. */
type Side = Pick<Actor, 'side' | 'sideName'>;

/** Opens an empty registry of the actors that reports point at. */
export function openActors(): Actors {
  const known = new Map<string, { readonly actor: Actor; readonly order: string }>();
  const own = new Map<CodedReport, ReadonlyMap<string, Actor>>();
  const users = new Map<string, Set<CodedReport>>();
  const use = (actorId: string, report: CodedReport) =>
    users.set(actorId, (users.get(actorId) ?? new Set<CodedReport>()).add(report));
  // "Army spokesman A" in one report is A of the army in the others, as long as none gives him to another side.
  const sides = new Map<string, Map<string, Side>>();
  const sideOf = (actorId: string): Side | undefined => {
    const given = sides.get(actorId);
    return given?.size === 1 ? [...given.values()][0] : undefined;
  };
  const noteSide = ({ actorId, side, sideName }: Actor) => {
    const before = sideOf(actorId)?.side;
    if (side !== null)
      sides.set(actorId, (sides.get(actorId) ?? new Map<string, Side>()).set(side, { side, sideName }));
    return sideOf(actorId)?.side !== before;
  };
  return {
    add(report) {
      own.set(report, new Map(report.actors.map((actor) => [actor.actorId, actor])));
      const changed = new Set<CodedReport>();
      for (const actor of report.actors) {
        if (isUnknownPerson(actor) && noteSide(actor))
          for (const one of users.get(actor.actorId) ?? []) changed.add(one);
        const before = known.get(actor.actorId);
        if (before && before.order > orderOf(report)) {
          use(actor.actorId, report);
          continue;
        }
        known.set(actor.actorId, { actor, order: orderOf(report) });
        if (!before || !isAlike(before.actor, actor))
          for (const one of users.get(actor.actorId) ?? []) changed.add(one);
        use(actor.actorId, report);
      }
      return [...changed];
    },
    actorOf(actorId, report) {
      const mine = own.get(report)?.get(actorId);
      if (mine) return isUnknownPerson(mine) && mine.side === null ? { ...mine, ...sideOf(actorId) } : mine;
      use(actorId, report);
      return known.get(actorId)?.actor;
    },
    isPerson: (actorId) => known.get(actorId)?.actor.kind === 'person',
    nameOf: (actorId) => known.get(actorId)?.actor.name,
    all: () => new Map([...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { actor }]) => [id, actor])),
  };
}

/** A person whom no list knows, by more than one name: only reports say of which side. */
function isUnknownPerson({ actorId, kind }: Actor): boolean {
  return kind === 'person' && /^as-printed:[^-]+-./.test(actorId);
}

function isAlike(a: Actor, b: Actor): boolean {
  return a.name === b.name && a.kind === b.kind && a.side === b.side && a.sideName === b.sideName;
}

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

/** Opens an empty registry of the actors that reports point at. */
export function openActors(): Actors {
  const known = new Map<string, { readonly actor: Actor; readonly order: string }>();
  const own = new Map<CodedReport, ReadonlyMap<string, Actor>>();
  const users = new Map<string, Set<CodedReport>>();
  const use = (actorId: string, report: CodedReport) =>
    users.set(actorId, (users.get(actorId) ?? new Set<CodedReport>()).add(report));
  return {
    add(report) {
      own.set(report, new Map(report.actors.map((actor) => [actor.actorId, actor])));
      const changed = new Set<CodedReport>();
      for (const actor of report.actors) {
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
      if (mine) return mine;
      use(actorId, report);
      return known.get(actorId)?.actor;
    },
    isPerson: (actorId) => known.get(actorId)?.actor.kind === 'person',
    nameOf: (actorId) => known.get(actorId)?.actor.name,
    all: () => new Map([...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { actor }]) => [id, actor])),
  };
}

function isAlike(a: Actor, b: Actor): boolean {
  return a.name === b.name && a.kind === b.kind && a.side === b.side && a.sideName === b.sideName;
}

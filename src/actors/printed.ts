import type { Actor, ActorKind } from '../terms/actor.ts';
import { bare } from './shelf.ts';

/** An actor known only by the words of a report: no side, its id made of the folded words. */
export function asPrinted(name: string, kind: ActorKind): Actor {
  return { actorId: `as-printed:${bare(name).replaceAll(' ', '-')}`, name, kind, side: null, sideName: null };
}

import type { Actor } from '../terms/actor.ts';

/** What a report shows that helps to tie a description to a party. */
export interface ActorContext {
  /** ISO countries that the report's places lie in, most frequent first. */
  readonly countries: readonly string[];
  /** Registry ids of actors that the report names outright. */
  readonly named: readonly string[];
  /** Day of publication, or null. */
  readonly day: string | null;
}

/** A name or description tied to an actor, with the reason. */
export interface Identified {
  readonly actor: Actor;
  readonly because: string;
}

/** Knows parties, institutions and voices by name, and descriptions of them by context. */
export interface ActorRegistry {
  /** Ties a printed name or description ("SOHR", "the insurgents", "regime forces") to an actor; null where it can't. */
  identify(printed: string, context: ActorContext): Identified | null;
  get(actorId: string): Actor | null;
}

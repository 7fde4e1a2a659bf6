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
  /**
   * Ties a printed name or description ("SOHR", "the insurgents", "regime forces") to an actor. A description that the
   * context leaves open gives an `as-printed` actor without a side and says why; null where the words are neither a
   * known name nor a description.
   */
  identify(printed: string, context: ActorContext): Identified | null;
  /** The longest known name that starts at `from` among folded words: how many words it has, 0 where none starts. */
  nameAt(words: readonly string[], from: number): number;
  /** Ties a name that stands for an actor only where it speaks or acts, such as a capital; null where it is none. */
  metonym(printed: string, context: ActorContext): Identified | null;
  /** Says whether the word before a noun of people names an actor: "Ukrainian" in "Ukrainian troops". */
  isAdjective(word: string): boolean;
  /** ISO countries that an actor is at home in, the first one first; empty for the unknown and those at home everywhere. */
  homesOf(actorId: string): readonly string[];
  /** The actor of a registry id, or null; ids that start with `as-printed:` belong to one report and give null. */
  get(actorId: string): Actor | null;
}

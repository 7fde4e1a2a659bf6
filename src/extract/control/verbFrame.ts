import type { Change } from '../../terms/claim.ts';

/**
 * How a verb of control seats its arguments:
 * - `object`: A takes P; P is taken (by A).
 * - `goal`: A moves into/toward/out of P; `leads` says which prepositions.
 * - `mover`: A pushes B back from P: said of B, against A.
 * - `fall`: P falls (to A).
 */
export type Shape = 'object' | 'goal' | 'mover' | 'fall';

export interface VerbFrame {
  readonly lemmas: ReadonlySet<string>;
  readonly change: Change;
  readonly shape: Shape;
  /** Prepositions that lead to the place (`goal`, `mover`). */
  readonly leads?: RegExp;
  /** Words that must stand right with the verb: "take back", "take over". */
  readonly particle?: RegExp;
  /** True where the verb tells of a front only if armed people do it: residents flee towns, ministers enter talks. */
  readonly isForceOnly?: boolean;
  /** True where any object may stand between verb and place: "shelled a school in P". */
  readonly isOpen?: boolean;
  /** True where the object must be a named place: one cuts a road, but also taxes. */
  readonly isNamedOnly?: boolean;
  /** True where the object must be armed people: one smashes columns, but also windows. */
  readonly isAgainstForce?: boolean;
  /** True where the object must be the place itself: "the army still has P". */
  readonly isBareOnly?: boolean;
  /** True where the verb sends a weapon: "fired rockets at P", "drones were launched at P". */
  readonly isWithWeapon?: boolean;
  /** True where a weapon does it: "shells killed four in P". */
  readonly isByWeapon?: boolean;
  /** True where whoever is driven out, or who does it, must be armed: one clears towns of fighters, but also of mines. */
  readonly isOfEnemy?: boolean;
  /** True where only beside the words for a siege: to link up with comrades anywhere else is to come to no place. */
  readonly isUnderSiege?: boolean;
  /** True where only the passive tells of a state: "troops are deployed at P". */
  readonly isStateOnly?: boolean;
}

/** A set of words written as one line. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Prepositions of what happens in or around a place. */
export const AMID =
  /^(?:in|at|around|near|inside|outside|on|over|for|across|along|within|throughout|(?:just )?(?:north|south|east|west) of|close to|through)$/;

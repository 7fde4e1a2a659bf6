import type { Change, Modality, Qualifier } from '../../terms/claim.ts';
import type { Ground } from './ground.ts';
import type { Party } from './party.ts';
import type { Scene } from './scene.ts';

/** What one rule saw in one sentence: a change, its ground and its parties, before voice, time and mood are asked for. */
export interface Sighting {
  readonly rule: string;
  readonly scene: Scene;
  /** Token that says the change. */
  readonly predicate: number;
  readonly change: Change;
  /** One row for each; empty where the words leave the ground to the story: "the soldiers had left". */
  readonly grounds: readonly Ground[];
  readonly parties: readonly Party[];
  readonly against: readonly Party[];
  /** Tokens whose words belong to the quote, beside predicate and ground. */
  readonly words: readonly number[];
  /** Set where the rule itself knows the mood. */
  readonly modality?: Modality;
  readonly km?: Distance;
}

/** A distance to a place. */
export interface Distance {
  readonly km: number;
  readonly qualifier: Qualifier;
}

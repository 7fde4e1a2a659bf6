import type { Change } from '../../terms/claim.ts';
import type { Ground } from './ground.ts';
import { wholeList } from './list.ts';
import type { Party } from './party.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';

/** What a rule about states saw. */
export interface State {
  readonly rule: string;
  /** Token that says it. */
  readonly predicate: number;
  readonly change: Change;
  readonly grounds: readonly Ground[];
  readonly parties: readonly Party[];
  /** Tokens whose words belong to the quote. */
  readonly words: readonly number[];
  /** True where the words say that it is not so: "outside their control". */
  readonly isDenied?: boolean;
}

/** Rules whose ground stands behind the words for it; with the others it is the subject. */
const BEHIND: ReadonlySet<string> = new Set(['control-of', 'inside', 'at-the-gates']);

/** A state as a sighting, its list of grounds whole. */
export function stateSighting(scene: Scene, state: State): Sighting {
  const { rule, predicate, parties, words, isDenied } = state;
  return {
    rule,
    scene,
    predicate,
    change: isDenied === true ? 'holds' : state.change,
    grounds: wholeList(scene, state.grounds, BEHIND.has(rule) ? 'after' : 'before'),
    parties,
    against: [],
    words,
    ...(isDenied === true ? { modality: 'denied' as const } : {}),
  };
}

import { words, type VerbFrame } from './verbFrame.ts';
import { VERBS_OF_FIGHTING } from './verbsOfFighting.ts';
import { VERBS_OF_MOVING } from './verbsOfMoving.ts';
import { VERBS_OF_TAKING } from './verbsOfTaking.ts';

/** Frames in the order they are tried. */
export const VERB_FRAMES: readonly VerbFrame[] = [...VERBS_OF_TAKING, ...VERBS_OF_MOVING, ...VERBS_OF_FIGHTING];

/** Verbs of going that need no ground named: what is left is where the story stands. */
export const GOING: ReadonlySet<string> = words('withdraw retreat leave flee vanish disappear escape retire');
/** Those that need a word with them: "pulled out", "fell back", "drove off"; for movers, "pushed back", "thrown out". */
export const GOING_AWAY: ReadonlySet<string> = words(
  'pull fall drive slip go move push force throw beat expel walk run be stream file melt',
);
export const AWAY = /^(?:out|back|off|away|gone|home)$/;

/** Every lemma that some frame knows. */
export const VERB_LEMMAS: ReadonlySet<string> = new Set(VERB_FRAMES.flatMap((frame) => [...frame.lemmas]));

/** The frames of each lemma, in the order they are tried. */
export const FRAMES_OF: ReadonlyMap<string, readonly VerbFrame[]> = new Map(
  [...VERB_LEMMAS].map((lemma) => [lemma, VERB_FRAMES.filter((frame) => frame.lemmas.has(lemma))]),
);

import { childrenOf } from '../../language/tree.ts';
import { moodOf } from './mood.ts';
import { isPassive } from './passive.ts';
import { idOf, type Draft } from './rows.ts';
import type { Scene } from './scene.ts';
import { lemmaOf, wordOf } from './words.ts';

const HALTS = /^(?:halt|stop|check|block|blunt|contain|stem|thwart|foil|arrest)$/;
const ADVANCE = /^(?:advance|march|push|drive|offensive|progress)$/;
const SHOWN = /^(?:the|this|that|their|its)$/;

/**
 * Advances that are told as halted with no word of where: "The rebels are within 15 km of P, residents say. The army said it
 * had halted the advance." It is the one told of right before; on somebody else's word it is denied, on the same word
 * it was tried.
 */
export function withHalted(drafts: readonly Draft[], scenes: readonly Scene[]): Draft[] {
  return [...drafts, ...scenes.flatMap((scene) => haltsIn(scene).flatMap((verb) => answered(drafts, scene, verb)))];
}

/** Verbs of halting whose object, or passive subject, is a known advance that names no place. */
function haltsIn(scene: Scene): number[] {
  const { sentence } = scene;
  return sentence.tokens.flatMap((_, verb) => {
    if (!HALTS.test(lemmaOf(sentence, verb)) || moodOf(sentence, verb) !== 'asserted') return [];
    const object = childrenOf(sentence, verb, isPassive(sentence, verb) ? 'nsubj' : 'obj').find((i) =>
      ADVANCE.test(lemmaOf(sentence, i)),
    );
    if (object === undefined || childrenOf(sentence, object, 'nmod').some((i) => i > object)) return [];
    return childrenOf(sentence, object, 'det', 'nmod:poss').some((i) => SHOWN.test(wordOf(sentence, i))) ? [verb] : [];
  });
}

function answered(drafts: readonly Draft[], scene: Scene, verb: number): Draft[] {
  const { passage, printed, sentence, reading } = scene;
  const at = passage.sentences.indexOf(printed);
  const { start, end } = sentence.tokens[verb]!;
  const near = drafts.filter(({ claim, sighting }) => {
    const back = at - passage.sentences.indexOf(sighting.scene.printed);
    return claim.in === passage.in && claim.start < start && back >= 0 && back <= REACH;
  });
  const last = near.filter(({ claim }) => claim.change === 'advances' && claim.modality === 'asserted').at(-1);
  const isTold = near.some(({ sighting }) => sighting.scene === scene && sighting.predicate === verb);
  if (last === undefined || last.claim.background || last.claim.placeId === null || isTold) return [];
  const voice = reading.voiceOf(passage.in, { start, end });
  const isOther = voice.by.length > 0 && voice.by[0] !== last.claim.by[0];
  const quote = passage.text.slice(start, Math.min(sentence.end, end + LONGEST)).replace(/[.;,].*$/s, '');
  const claim: Draft['claim'] = {
    ...last.claim,
    id: idOf([last.claim.id, quote]),
    start,
    end: start + quote.length,
    quote,
    km: null,
    km_qualifier: null,
    by: voice.by,
    byIds: voice.byIds,
    hedged: voice.hedged,
    modality: isOther ? 'denied' : 'attempted',
    when: null,
    rule: 'advance-halted',
  };
  return [{ ...last, claim }];
}

/** How many sentences back the advance was told of. */
const REACH = 1;
/** Letters of a quote behind its verb. */
const LONGEST = 40;

import { childrenOf } from '../../language/tree.ts';
import { idOf, type Draft } from './rows.ts';
import type { Scene } from './scene.ts';
import { hasChild, lemmaOf, wordOf } from './words.ts';

const LEAVING = /^(?:withdrawal|retreat|pullout|pull-out|evacuation|departure)$/;
const HAPPENS = /^(?:take|happen|occur|begin|start|materiali[sz]e)$/;

/** How many sentences back the leaving was told of that did not happen. */
const REACH = 2;

/** "They announced they would leave P. No withdrawal has taken place.": what was told before is denied by whoever says so. */
export function withNoLeaving(drafts: readonly Draft[], scenes: readonly Scene[]): Draft[] {
  return [...drafts, ...scenes.flatMap((scene) => denialsIn(scene).flatMap((verb) => denied(drafts, scene, verb)))];
}

function denialsIn({ sentence, places }: Scene): number[] {
  return sentence.tokens.flatMap((_, verb) => {
    if (!HAPPENS.test(lemmaOf(sentence, verb))) return [];
    if (lemmaOf(sentence, verb) === 'take' && wordOf(sentence, verb + 1) !== 'place') return [];
    const leaving = childrenOf(sentence, verb, 'nsubj').find((i) => LEAVING.test(wordOf(sentence, i)));
    const isNone = leaving !== undefined && hasChild(sentence, leaving, ['det'], /^no$/);
    const isElsewhere = places.some((place) => !place.mention.isAnaphor);
    return isNone && !isElsewhere ? [verb] : [];
  });
}

function denied(drafts: readonly Draft[], scene: Scene, verb: number): Draft[] {
  const { sentence, passage, printed, reading } = scene;
  const at = (d: Draft) => passage.sentences.indexOf(d.sighting.scene.printed);
  const told = drafts
    .filter((d) => d.claim.in === passage.in && d.claim.change === 'withdraws' && d.claim.start < printed.start)
    .sort((a, b) => a.claim.start - b.claim.start)
    .at(-1);
  if (told === undefined || passage.sentences.indexOf(printed) - at(told) > REACH) return [];
  if (told.claim.modality === 'denied' || told.claim.placeId === null) return [];
  const subject = childrenOf(sentence, verb, 'nsubj')[0]!;
  const first = Math.max(0, subject - 1);
  const start = sentence.tokens[first]!.start;
  const end = sentence.tokens[lemmaOf(sentence, verb) === 'take' ? verb + 1 : verb]!.end;
  const voice = reading.voiceOf(passage.in, { start, end });
  const quote = passage.text.slice(start, end);
  const claim: Draft['claim'] = {
    ...told.claim,
    id: idOf([told.claim.id, quote]),
    ...{ start, end, quote, by: voice.by, byIds: voice.byIds, hedged: voice.hedged, when: null, background: false },
    modality: 'denied',
    rule: 'no-leaving',
  };
  return [{ ...told, claim }];
}

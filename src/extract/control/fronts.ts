import { childrenOf } from '../../language/tree.ts';
import { objectsOf, subjectOf } from './clause.ts';
import { groundsAt, type Ground } from './ground.ts';
import { bareLead, phrasesOf } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { lemmaOf, wordOf } from './words.ts';

const RUNS =
  /^(?:run|lie|be|pass|go|cross|cut|divide|split|stand|stabilise|stabilize|move|shift|remain|stay|follow|hold)$/;
const AT =
  /^(?:still |now )*(?:through|along|across|in|inside|at|near|outside|around|past|between|on|(?:just )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west) of)$/;

/** Says whether a noun means a front: "the front", "the front line". */
export function isFront({ sentence }: Scene, noun: number): boolean {
  const word = wordOf(sentence, noun);
  if (/^(?:front|frontline|frontlines|front-line)$/.test(word)) return true;
  return /^lines?$/.test(word) && /^(?:front|battle|confrontation|contact)$/.test(wordOf(sentence, noun - 1));
}

/** Reads where a front runs: "the front line runs through P", "the front is north of P": P is fought over. */
export function frontSightings(scene: Scene): Sighting[] {
  const { sentence } = scene;
  return sentence.tokens.flatMap((_, noun) => {
    if (!isFront(scene, noun)) return [];
    const verb = predicateOf(scene, noun);
    if (verb === null) return [];
    const led = phrasesOf(sentence, verb)
      .filter((p) => AT.test(bareLead(p.lead)) && p.head > noun)
      .map((p) => groundsAt(scene, p.head));
    const own = groundsAt(scene, verb);
    const crossed = objectsOf(sentence, verb).map((i) => groundsAt(scene, i));
    const grounds: readonly Ground[] = [own, ...crossed, ...led].find((g) => g.length > 0) ?? [];
    if (grounds.length === 0 || grounds.some((g) => g.place?.place.kind === 'country')) return [];
    return [
      { rule: 'front', scene, predicate: verb, change: 'contested', grounds, parties: [], against: [], words: [noun] },
    ];
  });
}

/** The verb that says where the front runs, or the place that it is at. */
function predicateOf({ sentence }: Scene, noun: number): number | null {
  const { head } = sentence.tokens[noun]!;
  if (head < 0) return null;
  const isCopular = childrenOf(sentence, head, 'cop').length > 0 && childrenOf(sentence, head, 'nsubj').includes(noun);
  if (isCopular) return head;
  return RUNS.test(lemmaOf(sentence, head)) && subjectOf(sentence, head) === noun ? head : null;
}

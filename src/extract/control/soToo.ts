import { ancestorsOf } from '../../language/tree.ts';
import { groundsAt } from './ground.ts';
import { moodOf } from './mood.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { wordOf } from './words.ts';

const OPENER = /^(?:so|neither|nor|as)$/;
const AUXILIARY = /^(?:is|are|was|were|did|does|do|has|have|had|will|would)$/;

/**
 * Reads what is said of one place and holds for another: "P is in rebel hands. So is Q.", "P fell, as did Q", "P has not been
 * taken, nor has Q". Each takes over what the last sighting before it says.
 */
export function withSoToo(sightings: readonly Sighting[], scenes: readonly Scene[]): Sighting[] {
  const found = scenes.flatMap((scene, i) => sameOf(scene, scenes[i - 1], sightings));
  return [...sightings, ...found];
}

function sameOf(scene: Scene, before: Scene | undefined, sightings: readonly Sighting[]): Sighting[] {
  const { sentence } = scene;
  return sentence.tokens.flatMap((_, auxiliary) => {
    const opener = auxiliary - 1;
    if (!AUXILIARY.test(wordOf(sentence, auxiliary)) || !OPENER.test(wordOf(sentence, opener))) return [];
    if (wordOf(sentence, opener) === 'as' && sentence.tokens[opener - 1]?.text !== ',') return [];
    const place = scene.places.find(({ mention }) => isRightBehind(scene, auxiliary, mention.start));
    const of = opener === 0 ? before : scene;
    if (place === undefined || of === undefined || of.passage !== scene.passage) return [];
    const last = mainOf(sightings.filter((s) => s.scene === of && (of !== scene || s.predicate < opener)));
    if (last === undefined || !isWhole(scene, place.mention.end)) return [];
    const mood = last.modality ?? moodOf(last.scene.sentence, last.predicate);
    if (mood === 'unsaid') return [];
    return [
      {
        ...last,
        rule: `${last.rule}-so`,
        scene,
        predicate: auxiliary,
        grounds: groundsAt(scene, place.head),
        words: [opener],
        modality: mood,
      },
    ];
  });
}

/** What a sentence mainly says, not what it says in passing: "P, seized last June, is held by rebels". */
function mainOf(told: readonly Sighting[]): Sighting | undefined {
  const depth = ({ scene, predicate }: Sighting) => ancestorsOf(scene.sentence, predicate).length;
  const known = told.filter((s) => s.km === undefined && s.grounds.length > 0);
  const top = Math.min(...known.map(depth));
  return known.findLast((s) => depth(s) === top);
}

/** "So is Q", "so is the town of Q": the place, or what it is and its name, stands right behind. */
function isRightBehind({ sentence, passage }: Scene, auxiliary: number, start: number): boolean {
  const { end } = sentence.tokens[auxiliary]!;
  return (
    start > end &&
    /^\s+(?:(?:the|nearby|neighbou?ring) )*(?:(?:city|town|village|port|district) of )?$/u.test(
      passage.text.slice(end, start),
    )
  );
}

/** "So is Q [on the border]." and no more: "so did Q residents", "so is Q's mayor" and "so is Q losing" are of something else. */
function isWhole({ passage }: Scene, end: number): boolean {
  return /^(?:[.,;:!]|$| (?:and|in|on|near|further)\b)/.test(passage.text.slice(end));
}

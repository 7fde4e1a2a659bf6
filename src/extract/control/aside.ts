import type { Change } from '../../terms/claim.ts';
import { byPhrase } from './passive.ts';
import { groundOf } from './ground.ts';
import { partiesAt } from './party.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { wordOf } from './words.ts';

/** Participles that tell what became of the place before them. */
const FATES: ReadonlyMap<string, Change> = new Map([
  ['lost', 'loses'],
  ['seized', 'takes'],
  ['taken', 'takes'],
  ['captured', 'takes'],
  ['overrun', 'takes'],
  ['besieged', 'besieges'],
  ['encircled', 'besieges'],
  ['surrounded', 'besieges'],
  ['held', 'holds'],
  ['retaken', 'retakes'],
  ['recaptured', 'retakes'],
]);

/** What follows such a participle: a time, or who did it. */
const AFTER = /^(?:in|on|by|last|earlier|since|at|during|only|just|two|three|a|from|to|by)$/;

/** Reads a participle set off right behind a place: "P, seized last June, …", "P, lost in 2012, …". */
export function asideSightings(scene: Scene, told: readonly Sighting[]): Sighting[] {
  const { sentence } = scene;
  return scene.places.flatMap((place) => {
    const comma = sentence.tokens.findIndex((token) => token.start >= place.mention.end);
    const predicate = comma + 1;
    const change = FATES.get(wordOf(sentence, predicate));
    if (comma < 0 || sentence.tokens[comma]!.text !== ',' || change === undefined) return [];
    if (!AFTER.test(wordOf(sentence, predicate + 1)) || told.some((seen) => seen.predicate === predicate)) return [];
    if (place.mention.place.kind === 'country' || place.mention.isAnaphor) return [];
    return [
      {
        rule: `aside:${wordOf(sentence, predicate)}`,
        scene,
        predicate,
        change,
        grounds: [groundOf(scene, place.head, place)],
        parties: change === 'loses' ? [] : partiesAt(scene, byPhrase(sentence, predicate)),
        against: [],
        words: [],
        modality: 'asserted',
      },
    ];
  });
}

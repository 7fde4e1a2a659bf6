import { childrenOf } from '../../language/tree.ts';
import { objectsOf, subjectOf } from './clause.ts';
import { groundsAt, type Ground } from './ground.ts';
import { wholeList } from './list.ts';
import { partiesAt } from './party.ts';
import { byPhrase, isPassive } from './passive.ts';
import { bareLead, leadOf, phrasesAfter, phrasesOf } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { hasChild, isVerb, lemmaOf, wordOf } from './words.ts';

const CUTS = /^(?:cut|sever|block|close|interdict|blockade)$/;
const ROAD = /^(?:roads?|routes?|highways?|motorways?|lines?|corridors?|lifelines?|links?|access|railways?|supplies)$/;
/** Kinds of line that lead to a place; a telephone line is none. */
const SUPPLY = /^(?:supply|supplies|land|communications?|logistics?|railway|rail|overland|last|only)$/;

/** Reads roads to a place that are cut: "rebels cut the road to P", "the last supply line into P was severed": P is besieged. */
export function roadSightings(scene: Scene): Sighting[] {
  const { sentence } = scene;
  return sentence.tokens.flatMap((_, verb) => {
    if (!isVerb(sentence, verb) || !CUTS.test(lemmaOf(sentence, verb))) return [];
    const isTurned = isPassive(sentence, verb);
    const subject = subjectOf(sentence, verb);
    const road = (isTurned ? (subject === null ? [] : [subject]) : objectsOf(sentence, verb)).find((i) =>
      isRoad(scene, i),
    );
    if (road === undefined) return [];
    const grounds = endsOf(scene, verb, road);
    const parties = partiesAt(scene, isTurned ? byPhrase(sentence, verb) : subject);
    const isCut = parties.length > 0 || (isTurned && /^(?:cut|sever)$/.test(lemmaOf(sentence, verb))); // who closes roads may be the police
    if (grounds.length === 0 || !isCut) return [];
    const words = [road, ...(isTurned || subject === null ? [] : [subject])];
    return [
      {
        rule: `road:${lemmaOf(sentence, verb)}`,
        scene,
        predicate: verb,
        change: 'besieges',
        grounds: wholeList(scene, grounds, 'after'),
        parties,
        against: [],
        words,
      },
    ];
  });
}

function isRoad({ sentence }: Scene, noun: number): boolean {
  const word = wordOf(sentence, noun);
  if (!ROAD.test(word)) return false;
  return !/^(?:lines?|links?|supplies)$/.test(word) || hasChild(sentence, noun, ['compound', 'amod'], SUPPLY);
}

/** Where the road leads: "to P", "into P", or the place it is cut near. One "between P and Q" belongs to neither. */
function endsOf(scene: Scene, verb: number, road: number): readonly Ground[] {
  const { sentence } = scene;
  const own = [...phrasesAfter(sentence, road), ...phrasesOf(sentence, verb)];
  if (own.some((p) => /^(?:between)$/.test(p.lead) && p.head > road && p.head - road < 4)) return [];
  const to = own
    .filter((p) => /(?:^|^in|^leading )to$/.test(bareLead(p.lead)) && p.head > road && p.start - road <= 4)
    .map((p) => groundsAt(scene, p.head));
  const owners = childrenOf(sentence, road, 'compound', 'nmod:poss');
  const isTheirs = owners.some((i) => partiesAt(scene, i).length > 0); // "the army's supply lines at P": who knows whither
  const near = isTheirs
    ? []
    : own.filter((p) => /^(?:near|at|outside)$/.test(bareLead(p.lead))).map((p) => groundsAt(scene, p.head));
  const supplied = owners.map((i) => groundsAt(scene, i).filter(({ place }) => place?.place.kind !== 'province')); // "P's supply lines"
  const found = [...to, ...supplied, ...near].find((grounds) => grounds.length > 0) ?? [];
  return found.filter((ground) => ground.place?.place.kind !== 'country' && leadOf(sentence, road) !== 'on');
}

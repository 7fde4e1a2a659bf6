import type { Change } from '../../terms/claim.ts';
import { objectsOf } from './clause.ts';
import { heldSubject } from './doers.ts';
import { groundsAt } from './ground.ts';
import { wholeList } from './list.ts';
import { partiesAt } from './party.ts';
import { isPassive } from './passive.ts';
import { bareLead, phrasesOf } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { hasChild, isVerb, lemmaOf, wordOf } from './words.ts';

const HANDS = /^(?:hand|transfer|turn|deliver|return|give|restore)$/;
/** Verbs that hand a place to somebody only with "over" or "back": one gives P a name and turns to P. */
const LOOSE = /^(?:turn|give)$/;

/** Reads who is given a place: "P was handed over to the army", "the UN turned P over to the army", "gave P back to the rebels". */
export function handedSightings(scene: Scene): Sighting[] {
  const { sentence } = scene;
  return sentence.tokens.flatMap((_, verb) => {
    const lemma = lemmaOf(sentence, verb);
    if (!HANDS.test(lemma) || !isVerb(sentence, verb)) return [];
    const receivers = phrasesOf(sentence, verb).filter(
      (p) => p.head > verb && /(?:^|over |back )to$/.test(bareLead(p.lead)),
    );
    const way = (word: string) =>
      hasChild(sentence, verb, ['advmod', 'compound:prt'], new RegExp(`^${word}$`)) ||
      receivers.some((p) => p.lead.startsWith(`${word} `));
    if (LOOSE.test(lemma) && !way('over') && !way('back')) return [];
    const given = isPassive(sentence, verb) ? heldSubject(scene, verb) : (objectsOf(sentence, verb)[0] ?? null);
    const grounds = given === null ? [] : groundsAt(scene, given);
    const parties = receivers.map((p) => partiesAt(scene, p.head)).find((found) => found.length > 0);
    if (grounds.length === 0 || parties === undefined || /^(?:base|post)s?$/.test(wordOf(sentence, given!))) return [];
    const change: Change = way('back') || /^(?:return|restore)$/.test(lemma) ? 'retakes' : 'takes';
    return [
      {
        rule: `handed:${lemma}`,
        scene,
        predicate: verb,
        change,
        grounds: wholeList(scene, grounds, isPassive(sentence, verb) ? 'before' : 'after'),
        parties,
        against: [],
        words: [given!],
      } satisfies Sighting,
    ];
  });
}

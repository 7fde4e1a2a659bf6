import { overlaps } from '../../terms/span.ts';
import { groundOf, isExcepted } from './ground.ts';
import { partiesAt } from './party.ts';
import { TIME } from './passive.ts';
import type { Scene, Seated } from './scene.ts';
import type { PlaceMention } from '../reading.ts';
import type { Sighting } from './sighting.ts';
import { wordOf } from './words.ts';

/** How many tokens after the first place the second clause may open: "the rebels hold P in the north and the army Q". */
const REACH = 9;

/**
 * Reads clauses whose verb is left out because it is that of the clause before: "the rebels hold P and the army Q",
 * "captured P on Monday and Q on Tuesday", "P fell on Monday, Q on Tuesday".
 */
export function gappedSightings(scene: Scene, told: readonly Sighting[]): Sighting[] {
  return told.flatMap((seen) => {
    if (!/^(?:verb|in-hands|control-of)/.test(seen.rule) || seen.grounds.every((g) => g.place === null)) return [];
    return scene.places.flatMap((place) => {
      const isKnown = told.some(
        (other) => other.grounds.some((g) => g.place === place.mention) && other.change === seen.change,
      );
      return isKnown ? [] : (gapAt(scene, seen, place) ?? []);
    });
  });
}

function gapAt(scene: Scene, seen: Sighting, place: Seated<PlaceMention>): Sighting[] | null {
  const { sentence } = scene;
  const first = sentence.tokens.findIndex((token) => overlaps(token, place.mention));
  const floor = Math.max(seen.predicate, ...seen.grounds.map((g) => g.token));
  if (first <= floor || first - floor > REACH) return null;
  if (sentence.tokens.slice(floor + 1, first + 3).some((t) => /^(?:VERB|AUX|SCONJ)$/.test(t.upos) || t.text === ';'))
    return null;
  const ground = groundOf(scene, place.head, place);
  const rule = `${seen.rule}-gap`;
  const actor = scene.actors.find(({ mention }) => mention.end === place.mention.start - 1 && !mention.isAnaphor);
  const land = scene.places.find(
    ({ mention }) => mention.end === place.mention.start - 1 && mention.place.kind === 'country',
  );
  const doer = actor ?? land; // "the rebels hold P and Eritrea Q"
  const opener = doer === undefined ? first : sentence.tokens.findIndex((token) => overlaps(token, doer.mention));
  let before = opener - 1;
  if (isExcepted(scene, place) && /^not$/.test(wordOf(sentence, before)))
    // "captured P but not Q"
    return [{ ...seen, rule, grounds: [ground], words: [], modality: 'denied' }];
  if (/^(?:the|a|an)$/.test(wordOf(sentence, before))) before--;
  const adverb = linkBefore(scene, before);
  before -= adverb;
  if (!/^(?:and|,|but|while)$/.test(wordOf(sentence, before))) return null;
  if (doer !== undefined) {
    const parties = partiesAt(scene, doer.head);
    return parties.length === 0
      ? null
      : [{ ...seen, rule, predicate: seen.predicate, grounds: [ground], parties, against: [], words: [doer.head] }];
  }
  if (adverb > 0) return [{ ...seen, rule, grounds: [ground], words: [] }];
  // "on Monday and Q on Tuesday": a day or month on either side
  const isTimed = isTime(scene, before - 1) || (sentence.tokens[before - 1]?.text === ',' && isTime(scene, before - 2));
  const end = sentence.tokens.findIndex((token) => token.start >= place.mention.end);
  const behind = /^(?:on|in|at|by|a|two|three|the)$/.test(wordOf(sentence, end)) ? [end + 1, end + 2, end + 3] : [end];
  const isFrom =
    wordOf(sentence, end) === 'from' && sentence.tokens.slice(floor, before).some((t) => t.text === 'from'); // "P from the north and Q from the east"
  return isFrom || (isTimed && behind.some((i) => isTime(scene, i)))
    ? [{ ...seen, rule, grounds: [ground], words: [] }]
    : null;
}

/** What may stand between "and" and the next place: "then", "a day later", "with it"; the longest first. */
const LINKS =
  /(?:^| )((?:then|later|finally|eventually|lastly|afterwards|subsequently|soon|next|also)(?: (?:also|after|afterwards))?|(?:soon|shortly|immediately) (?:after|afterwards|later)|(?:with|after|before) (?:it|them|that)|(?:the )?(?:next|following|same) (?:day|night|morning|week|month|year)|(?:an?|one|two|three|four|several|a few|some) (?:hours?|days?|weeks?|months?|years?) later),?$/;

/** How many tokens before an index are such a link. */
function linkBefore({ sentence }: Scene, last: number): number {
  const words = sentence.tokens.slice(Math.max(0, last - 3), last + 1).map((token) => token.text.toLowerCase());
  const link = LINKS.exec(words.join(' ').replace(/ ,/g, ','))?.[1];
  return link === undefined ? 0 : link.split(' ').length + (words.at(-1) === ',' ? 1 : 0);
}

function isTime({ sentence }: Scene, index: number): boolean {
  const token = sentence.tokens[index];
  return (
    token !== undefined &&
    (TIME.test(token.text) || /^\d{1,2}(?:st|nd|rd|th)?$/.test(token.text) || /^(?:19|20)\d\d$/.test(token.text))
  );
}

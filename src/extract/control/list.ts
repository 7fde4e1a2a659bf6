import { leadOf } from './phrases.ts';
import { wordOf } from './words.ts';
import { groundOf, isExcepted, isGroundNoun, type Ground } from './ground.ts';
import type { Scene } from './scene.ts';

/**
 * Carries grounds on over a list that the tree broke off: "captured Souran, Halfaya and Morek" where only Souran was seen. Goes to the
 * right over "," and "and", and to the left from a subject. Stops before a place that begins a clause of its own.
 * @param side where the list lies from its verb: objects stand after it, subjects before, and so do those of "P and Q, which they took".
 */
export function wholeList(scene: Scene, grounds: readonly Ground[], side: 'after' | 'before' | 'relative'): Ground[] {
  const named = grounds.filter((ground) => ground.place !== null);
  if (named.length === 0) return [...grounds];
  const found = [...grounds];
  const seats = [...scene.places].sort((a, b) => a.mention.start - b.mention.start);
  for (let grew = true; grew;) {
    grew = false;
    for (const [i, seat] of seats.entries()) {
      if (found.some((ground) => ground.place === seat.mention)) continue;
      const near = side === 'after' ? seats[i - 1] : seats[i + 1];
      const neighbour = near && found.find((ground) => ground.place === near.mention);
      if (!near || !neighbour) continue;
      const [left, right] = side === 'after' ? [near, seat] : [seat, near];
      if ((left.mention.place.kind === 'country') !== (right.mention.place.kind === 'country')) continue;
      if (!isJoint(scene, left.mention.end, right.mention.start)) continue;
      const isWhere = right.mention.place.kind === 'province' && left.mention.place.kind !== 'province';
      if (isWhere && /^, in (?:the )?$/.test(scene.passage.text.slice(left.mention.end, right.mention.start))) continue; // where P lies
      if (side !== 'after' && isExample(scene, left.mention.end, right.mention.start)) continue;
      const lead = side === 'after' ? '' : leadOf(scene.sentence, seat.head);
      if (side === 'after' && (beginsClause(scene, seat.mention.end) || isExcepted(scene, seat))) continue;
      if (side === 'before' && (lead !== '' || isObjectBefore(scene, seat.head))) continue;
      if (side === 'relative' && /^(?:between|from|to|near)$/.test(lead)) continue;
      const ground = groundOf(scene, seat.head, seat);
      const isOwn = neighbour.part === 'city' || isExample(scene, left.mention.end, right.mention.start); // "villages west of P, among them Q"
      found.push({ ...ground, part: ground.part ?? (isOwn ? null : neighbour.part) });
      grew = true;
    }
  }
  return found;
}

/** "They hold [P], and Q will fall": the object of a verb before it is no part of the next clause's subject. */
function isObjectBefore({ sentence }: Scene, seat: number): boolean {
  const { upos, deprel, head } = sentence.tokens[seat]!;
  return deprel === 'obj' && upos === 'PROPN' && head >= 0 && head < seat && sentence.tokens[head]!.upos === 'VERB';
}

/** Says whether only a comma or "and" stands between two places of a list. */
function isJoint(scene: Scene, from: number, to: number): boolean {
  const between = scene.passage.text.slice(from, to);
  if (/^,? and,? (?:on|in|to|across|further|farther) [^,;.]{3,40}, $/i.test(between)) return true; // "P and, in the east, Q"
  return (
    between.length < 40 &&
    /^\s*(?:,|,?\s*(?:and|or|then|as well as|but also|and also|and later|and then|along with|together with|followed by|both|including|such as|like|among them)|,\s*then)\s+(?:(?:in|at|around|near)\s+)?(?:(?:the\s+)?(?:towns?|cit(?:y|ies)|villages?)\s+of\s+|the\s+)?$/i.test(
      between,
    )
  );
}

/** "the west bank, including P, which they took": what is said of the example is not said of the whole. */
function isExample(scene: Scene, from: number, to: number): boolean {
  return /\b(?:including|such as|like|among them)\b/i.test(scene.passage.text.slice(from, to));
}

/** Says whether what follows is the verb of the last place, or it begins another phrase: "took Hama, and Homs fell". */
function beginsClause(scene: Scene, end: number): boolean {
  if (/^['’]s?\s/.test(scene.passage.text.slice(end, end + 3))) return true; // "Goma, Congo's largest eastern city"
  const next = scene.sentence.tokens.findIndex((token) => token.start >= end);
  const upos = scene.sentence.tokens[next]?.upos;
  if (/^(?:capital|heartland|border|coast)$/.test(wordOf(scene.sentence, next))) return true; // "Mekelle, the Tigrayan capital"
  if (upos === 'NOUN' && !isGroundNoun(scene, next)) return true; // "gone from P, Q government says"
  return upos === 'AUX' || (upos === 'VERB' && !/ing$/.test(wordOf(scene.sentence, next)));
}

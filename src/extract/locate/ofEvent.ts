import { ancestorsOf, childrenOf, headOf, isRelation, subtreeOf } from '../../language/tree.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { contains, type Span } from '../../terms/span.ts';
import { isSpeech, predicateOf } from '../date/clause.ts';
import type { PlaceMention } from '../reading.ts';
import { isBeside } from './beside.ts';
import { finest } from './wholes.ts';

/**
 * The places where an event of a sentence happened, as its tree ties them together.
 *
 * The places of the event's own clause; where it has none, those of the clause nearest to it in the tree. Of these the
 * ones that the deed is said of rather than the doer ("civilians from the north *in Yata*"), those that are no landmark for
 * another ("10 km south of Lima"), and the finest of places that lie in one another ("Nablus" of "the West Bank city of
 * Nablus"). The task is that of Halterman, "Geolocating Political Events in Text" (2019).
 *
 * @param event index of the word for the event, a verb or noun.
 * @param text the passage that spans count in.
 * @param names actors as printed: a place inside a longer name is none here.
 * @returns in order of print; none where the sentence names no place, or only where things come from.
 */
export function placesOfEvent(
  sentence: Sentence,
  event: number,
  text: string,
  places: readonly PlaceMention[],
  names: readonly Span[] = [],
): PlaceMention[] {
  const near = places.filter((m) => contains(sentence, m) && !isElsewhere(sentence, m, text, names));
  const clauses = near.map((m) => predicateOf(sentence, headOf(sentence, m)));
  const beside = new Set<PlaceMention>();
  for (const [i, m] of near.entries())
    if (isBeside(sentence, m, text) || (beside.has(near[i - 1]!) && isJoined(near[i - 1]!, m, text))) beside.add(m);
  const isSide = (m: PlaceMention) => beside.has(m);
  const isTold = (m: PlaceMention, clause: number) => !isInSubject(sentence, m, clause);
  for (const [rings, isFit] of [
    [closeTo(sentence, event), (m: PlaceMention, clause: number) => !isSide(m) && isTold(m, clause)],
    [closeTo(sentence, event), (m: PlaceMention) => !isSide(m)],
    [clausesFrom(sentence, event), () => true],
  ] as const) {
    for (const clause of rings) {
      const isTelling = isSpeech(sentence, clause); // "the general staff in Bamako said": where the teller sits
      const here = near.filter(
        (m, i) => clauses[i] === clause && isFit(m, clause) && !(isTelling && !isTold(m, clause)),
      );
      const where = preferred(here, (m) => isTold(m, clause));
      if (where.length > 0)
        return finest(
          onceEach(
            preferred(where, (m) => !isSide(m)),
            sentence,
          ),
          near,
          text,
        );
    }
  }
  return [];
}

/** "along the border of Lebanon and Syria": what is said of the first is said of both. */
const isJoined = (before: PlaceMention, place: PlaceMention, text: string) =>
  /^ and (?:the )?$/.test(text.slice(before.end, place.start));

/** A place named twice stands where it follows a preposition of its own: "Baghdad" of "a Baghdad hotel in central Baghdad". */
function onceEach(places: readonly PlaceMention[], sentence: Sentence): readonly PlaceMention[] {
  const isLed = (m: PlaceMention) => childrenOf(sentence, headOf(sentence, m), 'case').length > 0;
  return places.filter((m) => {
    const same = places.filter((other) => other.place.placeId === m.place.placeId);
    return m === (same.find(isLed) ?? same[0]);
  });
}

/** Those that fit, or all where none does. */
function preferred(places: readonly PlaceMention[], fits: (place: PlaceMention) => boolean): readonly PlaceMention[] {
  const fitting = places.filter(fits);
  return fitting.length > 0 ? fitting : places;
}

/** Says whether every word but joints has a capital, as in names of bodies and armies: not "civilians in Kibumba". */
export const isLongName = (printed: string): boolean => LONG_NAME.test(printed);

const LONG_NAME = /^(?:(?:\p{Lu}[\p{L}\p{M}.’'-]*|of|and|the|for|in|al) ?)+$/u;

const AREA = /^ (?:Province|District|Governorate|City|Village|Region|County|Municipality|Prefecture|Oblast|Area)$/i;

/** A place inside a longer name, one that something comes from or is done by, and a country that acts. */
function isElsewhere(sentence: Sentence, place: PlaceMention, text: string, names: readonly Span[]): boolean {
  const head = headOf(sentence, place);
  if (head < 0) return true;
  const isLonger = (m: Span) => contains(m, place) && m.end - m.start > place.end - place.start;
  const isArea = (m: Span) => m.end > place.end && AREA.test(text.slice(place.end, m.end)); // "the Deir Ezzor Governorate"
  const isNamed = (m: Span) => isLonger(m) && isLongName(text.slice(m.start, m.end)) && !isArea(m);
  if (names.some(isNamed)) return true;
  if (sentence.mentions.some((m) => /^(?:organisation|force|person|group)$/.test(m.kind) && isLonger(m))) return true;
  const top = phraseOf(sentence, head);
  const cases = casesOf(sentence, top);
  if (cases.includes('from') && isDrivenOut(sentence, top)) return false;
  if (cases.some((word) => /^(?:from|by|despite|than|like|since)$/.test(word))) return true;
  return isRelation(sentence.tokens[top]!, 'nsubj') && place.place.kind === 'country';
}

/** "ousted troops from Kuwait": people are driven out where they were. */
function isDrivenOut(sentence: Sentence, noun: number): boolean {
  const verb = sentence.tokens[sentence.tokens[noun]!.head];
  return (
    isRelation(sentence.tokens[noun]!, 'obl') &&
    /^(?:oust|expel|evict|eject|drive|push|dislodge|flush)$/.test(verb?.lemma ?? '')
  );
}

/** The prepositions of a noun, for one of a list or an apposition those of its first: "from Mali, Niger and Chad". */
function casesOf(sentence: Sentence, noun: number): string[] {
  const own = childrenOf(sentence, noun, 'case').map((i) => sentence.tokens[i]!.text.toLowerCase());
  const { head, deprel } = sentence.tokens[noun]!;
  return own.length > 0 || head < 0 || head > noun || !/^(?:conj|appos)$/.test(deprel) ? own : casesOf(sentence, head);
}

/** "district" of "Yaqshid district": the noun that a name modifies. */
function phraseOf(sentence: Sentence, head: number): number {
  const { tokens } = sentence;
  let at = head;
  while (tokens[at]!.head >= 0 && ['compound', 'flat', 'amod'].some((r) => isRelation(tokens[at]!, r)))
    at = tokens[at]!.head;
  return at;
}

/** Says whether a place hangs on who did it rather than on what was done. */
function isInSubject(sentence: Sentence, place: PlaceMention, clause: number): boolean {
  const head = headOf(sentence, place);
  const path = [head, ...ancestorsOf(sentence, head)];
  const below = path.includes(clause) ? path.slice(0, path.indexOf(clause)) : path;
  return below.some((i) => isRelation(sentence.tokens[i]!, 'nsubj'));
}

/** The event's own clause, those hung on it, and those below: where it says itself where it was. */
function closeTo(sentence: Sentence, event: number): number[] {
  const own = predicateOf(sentence, event);
  const beside = childrenOf(sentence, own, 'advcl', 'conj', 'xcomp', 'acl');
  return [...new Set([event, own, ...beside, ...below(sentence, event)])];
}

const below = (sentence: Sentence, event: number) =>
  subtreeOf(sentence, event).filter((i) => i !== event && predicateOf(sentence, i) === i);

/** The clauses of a sentence from the event's own outwards: those hung on it, the one it hangs on, and then the rest. */
function clausesFrom(sentence: Sentence, event: number): number[] {
  const isClause = (i: number) => predicateOf(sentence, i) === i;
  const own = predicateOf(sentence, event);
  const beside = childrenOf(sentence, own, 'advcl', 'conj', 'xcomp', 'acl');
  const above = ancestorsOf(sentence, own).filter(isClause);
  const around = above.flatMap((i) => childrenOf(sentence, i, 'advcl', 'conj', 'xcomp', 'ccomp', 'parataxis'));
  return [...new Set([event, own, ...beside, ...above.slice(0, 1), ...below(sentence, event), ...above, ...around])];
}

import { ancestorsOf, childrenOf, headOf, isRelation, subtreeOf } from '../../language/tree.ts';
import type { PlaceKind } from '../../terms/place.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { contains, type Span } from '../../terms/span.ts';
import { isSpeech, predicateOf } from '../date/clause.ts';
import type { PlaceMention } from '../reading.ts';

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
  const isSide = (m: PlaceMention) => isLandmark(m, text) || isOfAnother(sentence, m, text);
  for (const [rings, isFit] of [
    [closeTo(sentence, event), (m: PlaceMention) => !isSide(m)],
    [clausesFrom(sentence, event), () => true],
  ] as const) {
    for (const clause of rings) {
      const isTelling = isSpeech(sentence, clause); // "the general staff in Bamako said": where the teller sits
      const here = near.filter(
        (m, i) => clauses[i] === clause && isFit(m) && !(isTelling && isInSubject(sentence, m, clause)),
      );
      const where = preferred(here, (m) => !isInSubject(sentence, m, clause));
      if (where.length > 0)
        return finest(
          onceEach(
            preferred(where, (m) => !isSide(m)),
            sentence,
          ),
          text,
        );
    }
  }
  return [];
}

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

/** A place that belongs to another event or to a person: "after the raid on Aden", "the 1967 Middle East war", "Erland Almaas of Norway". */
function isOfAnother(sentence: Sentence, place: PlaceMention, text: string): boolean {
  if (NAMED_AFTER.test(text.slice(place.end, place.end + 20))) return true;
  const path = [headOf(sentence, place), ...ancestorsOf(sentence, headOf(sentence, place))];
  const isLater = (i: number) =>
    isRelation(sentence.tokens[i]!, 'obl') &&
    childrenOf(sentence, i, 'case', 'mark').some((c) =>
      /^(?:following|after|before|during|unlike|besides|addition)$/i.test(sentence.tokens[c]!.text),
    );
  const clause = path.findIndex((i) => predicateOf(sentence, i) === i);
  if (path.slice(0, clause < 0 ? path.length : clause).some(isLater)) return true;
  const owner = sentence.tokens[headOf(sentence, place)]!.head;
  const isOrigin =
    /\bof $/.test(text.slice(0, place.start)) && isRelation(sentence.tokens[headOf(sentence, place)]!, 'nmod');
  return (
    isOrigin &&
    sentence.mentions.some(
      (m) => m.kind === 'person' && sentence.tokens[owner]!.start >= m.start && sentence.tokens[owner]!.end <= m.end,
    )
  );
}

/** "the Middle East war", "the Bosnia peace talks": a place in the name of something that lasted. */
const NAMED_AFTER = /^ (?:civil |peace )?(?:wars?|conflict|crisis|talks|summit|affair)\b/;

/** A place inside a longer name, one that something comes from or is done by, and a country that acts. */
function isElsewhere(sentence: Sentence, place: PlaceMention, text: string, names: readonly Span[]): boolean {
  const head = headOf(sentence, place);
  if (head < 0) return true;
  const isLonger = (m: Span) => contains(m, place) && m.end - m.start > place.end - place.start;
  const isNamed = (m: Span) => isLonger(m) && isLongName(text.slice(m.start, m.end));
  if (names.some(isNamed)) return true;
  if (sentence.mentions.some((m) => /^(?:organisation|force|person|group)$/.test(m.kind) && isLonger(m))) return true;
  const top = phraseOf(sentence, head);
  const cases = childrenOf(sentence, top, 'case').map((i) => sentence.tokens[i]!.text.toLowerCase());
  if (cases.some((word) => /^(?:from|by|despite|than|like|since)$/.test(word))) return true;
  return isRelation(sentence.tokens[top]!, 'nsubj') && place.place.kind === 'country';
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

/** "120 km east of Lima", "Lebanon's border with Israel": what says where another place is. */
const LANDMARK =
  /\b(?:(?:(?:[Nn]orth|[Ss]outh)-?(?:east|west)?|[Ee]ast|[Ww]est|kilomet(?:er|re)s?|miles|km)(?: \([^)]*\))? (?:of|from|to) (?:the )?(?:[\p{Ll}-]+ ){0,3}(?:\p{Lu}[\p{L}-]+, (?:the )?(?:[\p{Ll}-]+ ){0,3})?|(?:border|boundary|front) (?:with|along) (?:the )?|(?:, |\w (?:town|village|hamlet|settlement|camp|area) )(?:just |close to |very )*(?:near|close to) (?:the )?(?:[\p{Ll}-]+ ){0,2})$/u;

function isLandmark(place: PlaceMention, text: string): boolean {
  return LANDMARK.test(text.slice(Math.max(0, place.start - 60), place.start));
}

const FINENESS: Readonly<Record<PlaceKind, number>> = {
  country: 0,
  province: 1,
  city: 2,
  town: 2,
  village: 2,
  feature: 2,
  neighbourhood: 2,
};

/** The finest of some places, without those that only say where another lies. */
function finest(places: readonly PlaceMention[], text: string): PlaceMention[] {
  const inOrder = [...places].sort((a, b) => a.start - b.start);
  const owned = inOrder.filter((m, i) => !isOwner(m, inOrder[i + 1], text));
  const kept = owned.filter((m, i) => i === 0 || !isWhole(owned[i - 1]!, m, text));
  const most = Math.max(...kept.map((m) => FINENESS[m.place.kind]));
  return kept.filter((m) => FINENESS[m.place.kind] >= most);
}

/** "Gaza Strip town of Jabalia", "Mogadishu's Yaqshid district": the first is the whole of the second. */
const OWNS =
  /^(?:['’]s (?:[\p{L}-]+ ){0,4}(?:of )?| (?:[\p{Ll}-]+ ){0,2}(?:city|town|village|suburb|borough|port|camp|settlement|hamlet|neighbou?rhood) of )$/u;

function isOwner(place: PlaceMention, after: PlaceMention | undefined, text: string): boolean {
  return after !== undefined && OWNS.test(text.slice(place.end, after.start));
}

/** "Buwa village in Ibi", "Tabqa (Raqqa)", "Coimbra, Portugal": the second is the whole of the first. */
const LIES_IN =
  /^(?: \(?(?:[\w’'-]+ ){0,4}(?:in|of|inside|within|near|outside|under|across|on|at) (?:[\p{L}’'-]+ ){0,4}|,? (?:[\p{L}’'-]+ ){0,3}\()$/u;

/** "Khan Touman, southern Aleppo", "Chervonopartyzansk, Luhansk Region": a part or a kind word makes an area of the second. */
const LIES_IN_AREA = /^, (?:rural |(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)? )$/;
const AREA_AFTER = /^ (?:province|region|governorate|district|state|county|oblast|department|prefecture)\b/i;

function isWhole(before: PlaceMention, place: PlaceMention, text: string): boolean {
  const between = text.slice(before.end, place.start);
  if (LIES_IN.test(between)) return !/\band\b/.test(between);
  if (LIES_IN_AREA.test(between) || (between === ', ' && AREA_AFTER.test(text.slice(place.end)))) return true;
  return /^, (?:the )?(?:\p{Ll}+ ){0,2}$/u.test(between) && FINENESS[place.place.kind] < FINENESS[before.place.kind];
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

import { ancestorsOf, childrenOf, headOf, isRelation } from '../../language/tree.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { predicateOf } from '../date/clause.ts';
import type { PlaceMention } from '../reading.ts';

/** A place that stands beside the event's own: a landmark for another, of another event, or told of someone. */
export function isBeside(sentence: Sentence, place: PlaceMention, text: string): boolean {
  return (
    isLandmark(place, text) || isOnRoad(place, text) || isDateline(place, text) || isOfAnother(sentence, place, text)
  );
}

/** "120 km east of Lima", "miles west of the capital, Katmandu", "Lebanon's border with Israel": what says where another place is. */
const LANDMARK =
  /\b(?:(?:(?:[Nn]orth|[Ss]outh)-?(?:east|west)?|[Ee]ast|[Ww]est|kilomet(?:er|re)s?|miles|km)(?: \([^)]*\))? (?:of|from|to) (?:the )?(?:\p{Lu}\p{Ll}+ )?(?:[\p{Ll}-]+ ){0,3}(?:capital, |\p{Lu}[\p{L}-]+, (?:the )?(?:[\p{Ll}-]+ ){0,3})?|(?:border|boundary|front) (?:with|along|of) (?:the )?|(?:, |\w (?:town|village|hamlet|settlement|camp|area) )(?:just |close to |very )*(?:near|close to) (?:the )?(?:[\p{Ll}-]+ ){0,2})$/u;

function isLandmark(place: PlaceMention, text: string): boolean {
  return LANDMARK.test(text.slice(Math.max(0, place.start - 70), place.start).replace(/\s+/g, ' '));
}

/** "the Kabul-Ghazni main road", "the Gao–Kidal highway": what a road joins. */
function isOnRoad(place: PlaceMention, text: string): boolean {
  const ROAD = String.raw`(?:[\p{L}’'-]+ ){0,3}(?:road|highway|motorway|railway|route)\b`;
  const after = text.slice(place.end, place.end + 60);
  if (new RegExp(String.raw`^ ?[-–] ?\p{Lu}[\p{L}’'-]+ ${ROAD}`, 'ui').test(after)) return true;
  return /\p{L} ?[-–] ?$/u.test(text.slice(0, place.start)) && new RegExp(`^ ${ROAD}`, 'ui').test(after);
}

/** "KIGALI (Rwanda) -- Troops …": where it was written. */
function isDateline(place: PlaceMention, text: string): boolean {
  return (
    /^[\s-–—]*$/.test(text.slice(0, place.start)) &&
    /^(?:, \p{Lu}\p{L}+| \(\p{Lu}[^)]*\))? ?(?:--|—|–) /u.test(text.slice(place.end))
  );
}

/** A place that belongs to another event or to a person: "after the raid on Aden", "the 1967 Middle East war", "Erland Almaas of Norway". */
function isOfAnother(sentence: Sentence, place: PlaceMention, text: string): boolean {
  if (NAMED_AFTER.test(text.slice(place.end, place.end + 20))) return true;
  const head = headOf(sentence, place);
  const path = [head, ...ancestorsOf(sentence, head)];
  const isLater = (i: number) =>
    isRelation(sentence.tokens[i]!, 'obl') &&
    childrenOf(sentence, i, 'case', 'mark').some((c) =>
      /^(?:following|after|before|during|unlike|besides|addition|according)$/i.test(sentence.tokens[c]!.text),
    );
  const clause = path.findIndex((i) => predicateOf(sentence, i) === i);
  if (path.slice(0, clause < 0 ? path.length : clause).some(isLater)) return true;
  return place.place.kind === 'country'
    ? isOwning(sentence, place, text) || isOfBody(sentence, place, text)
    : isOrigin(sentence, place, text);
}

/** "Poland's first casualty", "Spain's ruling party": a country that has someone or something. */
function isOwning(sentence: Sentence, place: PlaceMention, text: string): boolean {
  return (
    isRelation(sentence.tokens[headOf(sentence, place)]!, 'nmod:poss') &&
    !/^['’]s (?:[\p{Ll}-]+ ){0,3}(?:border|coast|north|south|east|west|cent(?:er|re)|interior|capital|\p{Lu})/u.test(
      text.slice(place.end),
    )
  );
}

/** "outside the embassies of Spain and Britain", "the president of Chad", "Erland Almaas of Norway". */
function isOfBody(sentence: Sentence, place: PlaceMention, text: string): boolean {
  if (isOrigin(sentence, place, text)) return true;
  const { tokens } = sentence;
  const path = [headOf(sentence, place), ...ancestorsOf(sentence, headOf(sentence, place))];
  const first = path.find((i) => !isRelation(tokens[i]!, 'conj'));
  const owner = first === undefined ? undefined : tokens[tokens[first]!.head];
  const isOf = childrenOf(sentence, first ?? -1, 'case').some(
    (i) => tokens[i]!.text === 'of' || owner?.lemma === 'war',
  );
  return owner !== undefined && isOf && isRelation(tokens[first!]!, 'nmod') && BODY.test(owner.lemma);
}

const BODY =
  /^(?:embassy|consulate|mission|ambassador|president|minister|ministry|government|army|king|queen|leader|citizen|national|team|troops?|force|soldier|police|parliament|war|invasion|occupation|bank|firm|company)$/i;

/** "Erland Almaas of Norway": whence a person is. */
function isOrigin(sentence: Sentence, place: PlaceMention, text: string): boolean {
  const token = sentence.tokens[headOf(sentence, place)]!;
  const owner = sentence.tokens[token.head];
  return (
    /\bof $/.test(text.slice(0, place.start)) &&
    isRelation(token, 'nmod') &&
    owner !== undefined &&
    sentence.mentions.some(
      (m) => /^(?:person|organisation)$/.test(m.kind) && owner.start >= m.start && owner.end <= m.end,
    )
  );
}

/** "the Middle East war", "the Bosnia peace talks": a place in the name of something that lasted. */
const NAMED_AFTER = /^ (?:civil |peace )?(?:wars?|conflict|crisis|talks|summit|affair)\b/i;

import { foldName } from '../../gazetteer/fold.ts';
import { ORGANISATION_WORDS, STANDS_ALONE, SURELY_SPATIAL, SURELY_TAKES, TOPONYM_HEADS } from './cues.ts';
import { distanceKm } from './distance.ts';
import type { Choice, Setting } from './resolve.ts';
import type { Context } from './evidence.ts';
import { RIVER_LEAD } from './river.ts';
import type { Sighting } from './sighting.ts';

// Weights chosen by hand and kept where they raised F1 on half of GeoWebNews and the repository's sample reports.
const CONTEXT_WEIGHT: Readonly<Record<Context, number>> = { kind: 3.5, spatial: 2.5, event: 2, weak: 1, none: 0 };
const ACCEPT_FROM = 2.7;

/**
 * How likely a name stands for a place here: what the place is, what the words around say, what the language reader says.
 *
 * @param choice the place it would be, or null where the gazetteer knows none that fits.
 * @param persons folded words of the names of persons in this report.
 */
export function isPlace(
  sighting: Sighting,
  choice: Choice | null,
  setting: Setting,
  persons: ReadonlySet<string>,
): boolean {
  if (sighting.isBarred) return false;
  const isPerson = sighting.looksPersonal || persons.has(foldName(sighting.spot.name));
  if (!choice) return isUnknownPlace(sighting, isPerson);
  const { spot, passage } = sighting;
  const word = passage.words[spot.first]!;
  const isSingle = spot.first === spot.last;
  const isHere = setting.countries.has(choice.candidate.country);
  let weight = placeWeight(choice, isHere || choice.candidate.country === '') + CONTEXT_WEIGHT[sighting.context];
  if (isHere) weight += 0.7;
  if (choice.candidate.match === 'variant') weight -= 0.7;
  else if (isAmongAnchors(choice, setting)) weight += 0.8;
  if (!isSingle) weight += 1;
  if (sighting.reader === 'place') weight += 1.5;
  if (sighting.reader === 'other' || sighting.reader === 'person') weight -= isFamous(choice) ? 0.5 : 1.5;
  if (INSTITUTION.test(sighting.after)) weight -= isHere ? 1 : 3; // "Nasser university" is in no town of that name
  if (isPerson) weight -= isFamous(choice) ? 1 : 3;
  if ((isSingle || endsInBody(sighting)) && isOffice(sighting) && !isFamous(choice)) return false;
  if (isSingle && word.isFirst && sighting.reader !== 'place') weight -= 0.7;
  if (isSingle && word.isAllCaps && !passage.isCapitals && !isDateline(sighting) && choice.candidate.kind !== 'country')
    weight -= 4; // an acronym
  return weight >= ACCEPT_FROM;
}

/** "GOMA, Nov 3 (Agency) -" left at the start of a line: capitals that are no acronym. */
function isDateline({ spot, passage }: Sighting): boolean {
  const word = passage.words[spot.first]!;
  return word.isFirst && word.text.length > 3 && DATELINE_TAIL.test(passage.text.slice(word.end, word.end + 60));
}

/** After the place of a dateline: a day or country and an agency in brackets, the brackets, or a dash. */
const DATELINE_TAIL =
  /^(?:, [\p{Lu}\d][^.\n]{0,40}?\(| \(\p{Lu}| ?[-–—]{1,2} |(?:, (?:\p{Lu}\p{Ll}{1,6}\.|(?:\p{Lu}\.){2}|\p{Lu}{2}))? ?(?:\(\p{Lu}|--|—))/u;

const INSTITUTION = /^ (?:clinic|medical|university|school|bank|hotel|stadium|foundation|bakery)\b/i;

/** Countries, capitals and large cities: places before anything else that bears their name. */
function isFamous({ candidate }: Choice): boolean {
  return candidate.kind === 'country' || candidate.rank === 'capital' || candidate.population >= 500_000;
}

/** "Ruler of Dubai", "Salt of the Earth": the head of a longer title. */
function isOffice({ spot, passage, context }: Sighting): boolean {
  const [of, next, further] = [1, 2, 3].map((k) => passage.words[spot.last + k]);
  if (of?.lower === 'for' && /^(?:event|spatial|kind)$/.test(context)) return false; // "left Kidal for Tessalit"
  if (of?.gap !== ' ' || !/^(?:of|for)$/.test(of.lower) || next === undefined) return false;
  return next.isCapital || (next.lower === 'the' && further?.isCapital === true);
}

/** "General Command", "Signal Corps": a headquarters by the name of who sits in it; "the General Command of the X" is the body. */
function endsInBody({ spot, passage }: Sighting): boolean {
  return ORGANISATION_WORDS.has(passage.words[spot.last]!.lower);
}

/** In a country of the report and within {@link NEAR_KM} of a place that is surely meant. */
function isAmongAnchors({ candidate }: Choice, setting: Setting): boolean {
  if (candidate.kind === 'country' || !setting.countries.has(candidate.country)) return false;
  return setting.anchors.some((a) => a.placeId !== candidate.placeId && distanceKm(a, candidate) < NEAR_KM);
}

const NEAR_KM = 150;

function placeWeight({ candidate }: Choice, isHere: boolean): number {
  if (candidate.kind === 'country') return 3.5;
  if (candidate.rank === 'capital' || candidate.population >= 500_000) return 3;
  if (candidate.rank === 'seat' || candidate.population >= 100_000) return 2.5;
  if (candidate.isNoted && isHere) return candidate.kind === 'feature' ? 3 : 2.2;
  if (candidate.kind === 'province') return candidate.placeId.startsWith('a1:') ? 2.5 : 0.5;
  return candidate.kind === 'town' || candidate.kind === 'city' ? 1 : 0.5;
}

/** "outside the house of X", "the residence of X": people have homes. */
const HOME_OF =
  /\b(?:houses?|homes?|residences?|villas?|mansions?|compounds?|offices?|widow|wife|family|funeral|birthday) of $/;

/** A name the gazetteer lacks is a place only where the words around leave little else. */
function isUnknownPlace(sighting: Sighting, isPerson: boolean): boolean {
  if (/\bcapital of (?:the )?$/.test(sighting.before) && sighting.reader !== 'place') return false; // "the capital of the Tigers"
  if (/\bthe $/.test(sighting.before) && /^ capital\b/.test(sighting.after)) return false; // "the Biafran capital"
  if (HOME_OF.test(sighting.before)) return false;
  if (sighting.passage.isCapitals && sighting.reader !== 'place') return false; // "THE RUINED CITY"
  if (isPerson || sighting.reader === 'other' || sighting.reader === 'person')
    return sighting.context === 'kind' && !sighting.looksPersonal;
  if (sighting.spot.facility !== null || RIVER_LEAD.test(sighting.before)) return true;
  if (INSTITUTION.test(sighting.after)) return false;
  const word = sighting.passage.words[sighting.spot.first]!;
  if (sighting.spot.first === sighting.spot.last && word.isAllCaps && !sighting.passage.isCapitals) return false;
  if (sighting.context === 'kind') return true;
  if (sighting.reader === 'place' && sighting.context !== 'none') return true;
  const head = sighting.passage.words[sighting.spot.first]!.lower;
  if (sighting.spot.last > sighting.spot.first && TOPONYM_HEADS.has(head) && sighting.context !== 'none') return true;
  const isSure = SURELY_SPATIAL.test(sighting.before) || SURELY_TAKES.test(sighting.before);
  return isSure && STANDS_ALONE.test(sighting.after);
}

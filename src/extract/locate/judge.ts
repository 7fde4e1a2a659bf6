import { foldName, foldSpelling } from '../../gazetteer/fold.ts';
import type { Candidate } from '../../gazetteer/gazetteer.ts';
import { isPlace } from './accept.ts';
import { ANY_KIND } from './kindWords.ts';
import { choose, type Choice, type Printed, type Setting } from './resolve.ts';
import { isRiver } from './river.ts';
import type { Sighting } from './sighting.ts';

/** A name judged to be a place's, with the place of the gazetteer it means or null. */
export interface Judged {
  readonly sighting: Sighting;
  readonly choice: Choice | null;
}

/**
 * Decides which sightings are places, and which places.
 *
 * A name stands for one place throughout a report. A name that is surely a place once is one wherever nothing speaks
 * against it, and so is what stands in a list with places.
 */
export function judge(sightings: readonly Sighting[], setting: Setting): readonly Judged[] {
  const persons = personWords(sightings);
  const choices = chooseAll(sightings, setting);
  const accepted = new Set(sightings.filter((s) => isPlace(s, choices.get(nameKey(s)) ?? null, setting, persons)));
  const isPerson = (s: Sighting) => persons.has(foldName(s.spot.name));
  for (let round = 0, before = -1; round < MOST_ROUNDS && accepted.size > before; round++) {
    before = accepted.size;
    const names = new Set([...accepted].filter((s) => spreads(s, choices.get(nameKey(s)))).map(nameKey));
    const look = (i: number) => {
      const sighting = sightings[i]!;
      if (accepted.has(sighting) || sighting.isBarred || sighting.looksPersonal) return;
      if (isPerson(sighting) && sighting.context === 'none') return;
      if (names.has(nameKey(sighting))) accepted.add(sighting);
      if (isPerson(sighting) || sighting.reader === 'person' || !mayBeListed(sighting)) return;
      const [before, after] = [sightings[i - 1], sightings[i + 1]];
      const isListed =
        sighting.reader === 'other'
          ? isBetween(sighting, before, after, accepted)
          : isListMember(sighting, before, after, accepted);
      if (isListed) accepted.add(sighting);
    };
    for (let i = 0; i < sightings.length; i++) look(i);
    for (let i = sightings.length - 1; i >= 0; i--) look(i); // a list may end in the place that is sure
  }
  return sightings
    .filter((s) => accepted.has(s))
    .map((sighting) => ({ sighting, choice: choices.get(nameKey(sighting)) ?? null }));
}

/** Each round goes both ways, so a list needs one; names it makes sure need another. */
const MOST_ROUNDS = 4;

/** Says whether a name taken for a place here is one wherever it stands: known well, or called a place outright. */
function spreads(sighting: Sighting, choice: Choice | undefined): boolean {
  if (sighting.context === 'kind' || sighting.spot.facility !== null) return true;
  if (!choice) return sighting.reader === 'place';
  const { kind, rank, population, isNoted } = choice.candidate;
  return isNoted || rank !== null || population >= WELL_KNOWN_FROM || kind === 'country' || kind === 'province';
}

const WELL_KNOWN_FROM = 20_000;

const nameKey = (sighting: Sighting) => foldSpelling(sighting.spot.name) || sighting.spot.name;

/**
 * Words of names that are likely a person's: those with a title or a verb of speech, those the reader
 * takes for one, and the last word of a longer name
 * that nothing shows to be a place ("John Kelly" makes "Kelly" one). Well-known places are left out.
 */
function personWords(sightings: readonly Sighting[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { spot, looksPersonal, context, passage, isBarred, reader } of sightings) {
    const isUnknown = spot.candidates.length === 0 && context === 'none' && reader !== 'place'; // of a list of villages the reader knows the members
    const isLongName = spot.last > spot.first && isUnknown && !isBarred;
    if (context === 'kind' || spot.facility !== null || !(looksPersonal || isLongName || reader === 'person')) continue;
    if (spot.candidates.some((c) => c.kind === 'country' || c.isNoted || c.rank !== null || c.population > 100_000))
      continue;
    words.add(foldName(spot.name));
    if (spot.last > spot.first) words.add(foldName(passage.words[spot.last]!.text));
  }
  return words;
}

/** One choice for each name, from all its sightings together; names that only a variant explains come after the others. */
function chooseAll(sightings: readonly Sighting[], setting: Setting): ReadonlyMap<string, Choice> {
  const choices = new Map<string, Choice>();
  const groups = new Map<string, Sighting[]>();
  const next = new Map(sightings.map((sighting, i) => [sighting, sightings[i + 1]]));
  const previous = new Map(sightings.map((sighting, i) => [sighting, sightings[i - 1]]));
  for (const sighting of sightings) {
    const group = groups.get(nameKey(sighting));
    if (group) group.push(sighting);
    else groups.set(nameKey(sighting), [sighting]);
  }
  for (const [key, group] of groups) {
    const candidates = group[0]!.spot.candidates;
    if (candidates.length === 0) continue;
    const printed: Printed = {
      isProvince: group.some(
        (s) =>
          /^ (?:province|governorate|region|oblast|state|county|territory)\b/i.test(s.after) ||
          /(?:province|state|region) of $/.test(s.before),
      ),
      isFacility: group[0]!.spot.facility !== null,
      around: group.flatMap((s) => [...around(s, next.get(s)), ...owner(s, previous.get(s))]),
      holds: group.flatMap((s) => heldBy(s, previous.get(s))),
    };
    const choice = choose(candidates, printed, setting);
    if (choice && isRiver(group) && choice.candidate.kind !== 'feature') continue; // "the west bank of the Dnipro"
    if (choice) choices.set(key, choice);
  }
  return choices;
}

/** The wider places right after a name: "Paris, Texas", "Suran in Hama province", "Hawija (Iraq)". */
function around(sighting: Sighting, next: Sighting | undefined): Candidate[] {
  if (!next || next.passage !== sighting.passage || next.sentence !== sighting.sentence) return [];
  const between = sighting.passage.text.slice(sighting.end, next.start);
  if (!/^(?:, | \(|,? in (?:the )?(?:\w+ )?)$/.test(between)) return [];
  return next.spot.candidates.filter(isArea);
}

/** Readings of the name right before and a comma: "Atlanta, Georgia" means the Georgia that has an Atlanta. */
function heldBy(sighting: Sighting, previous: Sighting | undefined): readonly Candidate[] {
  if (!previous || previous.passage !== sighting.passage || previous.sentence !== sighting.sentence) return [];
  const isNext = previous.passage.text.slice(previous.end, sighting.start) === ', ';
  return isNext ? previous.spot.candidates.filter((c) => c.match === 'exact' && c.kind !== 'country') : [];
}

/** The wider place whose this one is: "Mali’s Gourma region", "Syria’s coastal Tartus". */
function owner(sighting: Sighting, previous: Sighting | undefined): Candidate[] {
  if (!previous || previous.passage !== sighting.passage || previous.sentence !== sighting.sentence) return [];
  const between = sighting.passage.text.slice(previous.end, sighting.start);
  return /^['’]s (?:[a-z-]+ ){0,3}$/.test(between) ? previous.spot.candidates.filter(isArea) : [];
}

function isArea(c: Candidate): boolean {
  return c.match === 'exact' && (c.kind === 'country' || (c.kind === 'province' && c.placeId.startsWith('a1:')));
}

/**
 * Says whether a sighting stands in a list with a place. A name the gazetteer lacks needs more than a comma after a
 * place, which an apposition has too ("for Syria, Geir Pedersen"): an "and", or a further member.
 */
function isListMember(
  sighting: Sighting,
  before: Sighting | undefined,
  after: Sighting | undefined,
  accepted: ReadonlySet<Sighting>,
): boolean {
  const left = before && accepted.has(before) ? joinOf(before, sighting) : null;
  const right = after && accepted.has(after) ? joinOf(sighting, after) : null;
  if (sighting.spot.candidates.length > 0) return left !== null || right !== null;
  if (left === 'and' || right === 'and') return true;
  return left !== null && after !== undefined && joinOf(sighting, after) !== null;
}

/** Says whether the list has a place on either side of a sighting: what stands there outweighs the reader's guess. */
function isBetween(
  sighting: Sighting,
  before: Sighting | undefined,
  after: Sighting | undefined,
  accepted: ReadonlySet<Sighting>,
): boolean {
  if (!before || !after || !accepted.has(before) || !accepted.has(after)) return false;
  return joinOf(before, sighting) !== null && joinOf(sighting, after) !== null;
}

/** How two sightings that follow one another are joined, or null where they are not. */
export function joinOf(earlier: Sighting, later: Sighting): 'and' | 'comma' | null {
  if (later.passage !== earlier.passage || later.sentence !== earlier.sentence) return null;
  const between = later.passage.text.slice(earlier.end, later.start);
  if (AND.test(between)) return 'and';
  if (PARALLEL.test(between)) return 'and';
  return /^(?:, |\/| ?[-–] ?)$/.test(between) ? 'comma' : null;
}

/** "P and Q", "P and the neighbouring village of Q". */
const AND = new RegExp(
  `^,? (?:and|or|as well as|but also|along with|together with|followed by|and then|then) (?:the )?(?:(?:[a-z-]+ ){0,2}(?:${ANY_KIND}) of )?$`,
);

/** "P fell on Monday, Q on Tuesday and S a day later", "P from the north and Q from the east": what parts places told of one after the other. */
const PARALLEL =
  /^(?: (?:was |were |has |have )?(?:been )?[a-z]+)? (?:(?:on|in|a|two|three) (?:\p{Lu}\p{Ll}{2,8}day|January|February|March|April|May|June|July|August|September|October|November|December|\d{1,2} \p{Lu}\p{Ll}+|(?:day|week|month)s? (?:ago|later|earlier))|from (?:the )?[a-z]+),?(?: and| then|,)? $/u;

/** Abbreviations and first words of sentences are no members of a list of places by their place alone. */
function mayBeListed({ spot, passage }: Sighting): boolean {
  const word = passage.words[spot.first]!;
  return !(spot.first === spot.last && word.isAllCaps) && !(word.isFirst && spot.candidates.length === 0);
}

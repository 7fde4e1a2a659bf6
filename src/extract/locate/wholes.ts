import type { PlaceKind } from '../../terms/place.ts';
import type { PlaceMention } from '../reading.ts';

const FINENESS: Readonly<Record<PlaceKind, number>> = {
  country: 0,
  province: 1,
  city: 2,
  town: 2,
  village: 2,
  feature: 2,
  neighbourhood: 2,
};

/**
 * The finest of some places of one event, without those that only say where another lies; a coarser one that "and" joins to a finer
 * is meant beside it ("in Gao and the province of Mopti").
 *
 * @param all every place near the event, those left out too: what lies around a landmark is no place of the event either.
 */
export function finest(places: readonly PlaceMention[], all: readonly PlaceMention[], text: string): PlaceMention[] {
  const inOrder = [...places].sort((a, b) => a.start - b.start);
  const around = [...all].sort((a, b) => a.start - b.start);
  const before = (m: PlaceMention) => around[around.findIndex((other) => other.start === m.start) - 1];
  const owned = inOrder.filter((m, i) => !isOwner(m, inOrder[i + 1], text));
  const kept = owned.filter((m, i) => i === 0 || !isWhole(before(m) ?? owned[i - 1]!, m, around, text));
  const most = Math.max(...kept.map((m) => FINENESS[m.place.kind]));
  const chosen = new Set<PlaceMention>();
  for (const [i, m] of kept.entries())
    if (FINENESS[m.place.kind] >= most || isJoined(kept[i - 1], m, chosen, text)) chosen.add(m);
  return [...chosen];
}

/** "Baghdad and the flashpoint Anbar province", "in Evian and in Geneva canton": two places, not one and its whole. */
function isJoined(
  before: PlaceMention | undefined,
  place: PlaceMention,
  chosen: ReadonlySet<PlaceMention>,
  text: string,
): boolean {
  return before !== undefined && chosen.has(before) && AND.test(spaced(text.slice(before.end, place.start)));
}

const AND = /^,? and (?:in |on |at |near )?(?:the )?(?:[\p{Ll}-]+ ){0,2}$/u;

/** "Gaza Strip town of Jabalia", "Mogadishu's Yaqshid district": the first is the whole of the second. */
const OWNS =
  /^(?:['’]s (?:[\p{L}-]+ ){0,4}(?:of )?| (?:[\p{Ll}-]+ ){0,2}(?:city|town|village|suburb|borough|port|camp|settlement|hamlet|neighbou?rhood) of )$/u;

function isOwner(place: PlaceMention, after: PlaceMention | undefined, text: string): boolean {
  if (after === undefined) return false;
  const between = spaced(text.slice(place.end, after.start));
  if (place.place.kind === 'neighbourhood' && after.place.kind === 'city') return false; // "the Yaqshid neighbourhood of Mogadishu"
  return OWNS.test(between) && !/\band\b/.test(between);
}

/** "Buwa village in Ibi", "Tabqa (Raqqa)", "Coimbra, Portugal": the second is the whole of the first. */
const LIES_IN =
  /^(?: \(?(?:[\w’'-]+ ){0,4}(?:in|of|inside|within|near|outside|under|across|on|at) (?:[\p{L}’'-]+ ){0,4}|,? (?:[\p{L}’'-]+ ){0,3}\()$/u;

/** "Khan Touman, southern Aleppo", "Chervonopartyzansk, Luhansk Region": a part or a kind word makes an area of the second. */
const LIES_IN_AREA = /^, (?:rural |(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)? )$/;
const AREA_AFTER = /^ (?:province|region|governorate|district|state|county|oblast|department|prefecture)\b/i;

function isWhole(before: PlaceMention, place: PlaceMention, around: readonly PlaceMention[], text: string): boolean {
  const between = spaced(text.slice(before.end, place.start));
  if (LIES_IN.test(between)) return !/\band\b/.test(between);
  if (LIES_IN_AREA.test(between) || (between === ', ' && AREA_AFTER.test(text.slice(place.end)))) return true;
  if (between === ', ' && isAddress(before, around, text)) return true;
  return /^, (?:the )?(?:\p{Ll}+ ){0,2}$/u.test(between) && FINENESS[place.place.kind] < FINENESS[before.place.kind];
}

/** "in the hills near Mount Tumatangis, Indanan, Sulu": commas and no "and" make an address, not a list. */
function isAddress(first: PlaceMention, around: readonly PlaceMention[], text: string): boolean {
  let last = around.findIndex((m) => m.start === first.start);
  let from = last;
  while (text.slice(around[last]!.end, around[last + 1]?.start) === ', ') last++;
  while (from > 0 && text.slice(around[from - 1]!.end, around[from]!.start) === ', ') from--;
  const lead = text.slice(0, around[from]!.start);
  return !LISTED_ON.test(text.slice(around[last]!.end)) && ONE_PLACE.test(lead);
}

/** After the last place known of a list: further names and their "and". */
const LISTED_ON = /^(?:, [\p{L}’' -]{2,40}){0,8}(?:,? (?:and|or|as well as)\b| \()/u;

/** Before an address, not a list: "near", "in", "at the village of". */
const ONE_PLACE =
  /\b(?:in|at|near|outside|inside|around|(?:city|town|village|district|suburb|locality|area|vicinity) of) (?:the )?$/;

const spaced = (text: string) => text.replace(/\s+/g, ' ');

import type { Candidate, Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { PlaceMention } from '../reading.ts';
import type { WordedPassage } from './sighting.ts';

/** "the capital of", "the Chadian capital", "the South Vietnamese capital". */
const CAPITAL =
  /\b[Tt]he (?:(?:provincial |regional |state )?capital of (?:the )?|(?<adjective>(?:\p{Lu}\p{Ll}+[ -]){0,2}\p{Lu}\p{Ll}+) capital\b)/gu;
/** "the Chadian capital N'Djamena", "the Chadian capital's airport". */
const IS_NAMED = /^(?:,? \p{Lu}|['’])/u;
/** Mentions looked back over. */
const LOOK_BACK = 40;
/** What may end the name of the area: "Gezira state". */
const AREA_WORD = /^ (?:state|province|region|governorate|oblast|department|county)\b/;

/**
 * Finds capitals called after what they are capital of, "the capital of Gezira state", "the Chadian capital", where the report
 * has named that capital before; an adjective of no country the gazetteer knows ("the Biafran capital") means the last seat named.
 *
 * @param named mentions by name, in order within each passage.
 */
export function capitalsOf(
  passage: WordedPassage,
  named: readonly PlaceMention[],
  gazetteer: Pick<Gazetteer, 'get' | 'countryOfDemonym'>,
): PlaceMention[] {
  const here = named.filter((mention) => mention.in === passage.in);
  const headline = named.filter((mention) => mention.in === 'headline').slice(-LOOK_BACK);
  const startingAt = new Map(here.map((mention) => [mention.start, mention]));
  const ends = new Set(here.map((mention) => mention.end));
  const isAside = (start: number) => ends.has(start - 2) && passage.text.slice(start - 2, start) === ', '; // "Sheberghan, the capital of Jawzjan"
  let passed = 0;
  const last = (start: number, fits: (candidate: Candidate) => boolean): PlaceMention | undefined => {
    while (passed < here.length && here[passed]!.end <= start) passed++;
    const before = [...headline, ...here.slice(Math.max(0, passed - LOOK_BACK), passed)];
    return before.findLast((mention) => {
      const candidate = gazetteer.get(mention.place.placeId);
      return candidate !== null && fits(candidate);
    });
  };
  return [...passage.text.matchAll(CAPITAL)].flatMap((match) => {
    const { adjective } = match.groups!;
    const end = match.index + match[0].length;
    if (isAside(match.index)) return [];
    if (adjective !== undefined) {
      if (IS_NAMED.test(passage.text.slice(end, end + 4))) return [];
      const country = gazetteer.countryOfDemonym(adjective);
      const target = last(match.index, (town) =>
        country === null ? town.rank !== null : town.rank === 'capital' && town.country === country,
      );
      return target === undefined ? [] : [pointing(passage, target, match.index, end)];
    }
    const area = startingAt.get(end);
    const wider = area === undefined ? null : gazetteer.get(area.place.placeId);
    const target = wider === null ? undefined : last(match.index, (town) => isCapitalOf(town, wider));
    if (area === undefined || target === undefined) return [];
    const tail = AREA_WORD.exec(passage.text.slice(area.end, area.end + 20))?.[0].length ?? 0;
    return [pointing(passage, target, match.index, area.end + tail)];
  });
}

function isCapitalOf(town: Candidate, area: Candidate): boolean {
  if (town.country !== area.country) return false;
  if (area.kind === 'country') return town.rank === 'capital';
  return town.rank !== null && (town.within === area.placeId || (town.admin1 !== null && town.admin1 === area.admin1));
}

function pointing(passage: WordedPassage, target: PlaceMention, start: number, end: number): PlaceMention {
  const text = passage.text.slice(start, end);
  return { start, end, in: passage.in, text, name: target.name, place: target.place, part: null, isAnaphor: true };
}

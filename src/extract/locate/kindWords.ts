import type { PlaceKind } from '../../terms/place.ts';

// Words of English that say what a named place is. Before its name ("the town of X") or after it ("X province").

/** Word, singular → kind. */
export const KIND_WORDS: Readonly<Record<string, PlaceKind>> = {
  city: 'city',
  capital: 'city',
  metropolis: 'city',
  town: 'town',
  township: 'town',
  municipality: 'town',
  settlement: 'village',
  village: 'village',
  hamlet: 'village',
  commune: 'town',
  community: 'village',
  locality: 'village',
  province: 'province',
  governorate: 'province',
  state: 'province',
  region: 'province',
  oblast: 'province',
  county: 'province',
  territory: 'province',
  prefecture: 'province',
  department: 'province',
  canton: 'province',
  wilaya: 'province',
  raion: 'province',
  cercle: 'province',
  woreda: 'neighbourhood',
  barangay: 'village',
  tehsil: 'neighbourhood',
  upazila: 'neighbourhood',
  subdistrict: 'neighbourhood',
  borough: 'neighbourhood',
  lga: 'neighbourhood',
  district: 'neighbourhood',
  neighbourhood: 'neighbourhood',
  neighborhood: 'neighbourhood',
  quarter: 'neighbourhood',
  suburb: 'neighbourhood',
};

const plural = (word: string) => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`);
const oneOf = (words: readonly string[]) => words.flatMap((w) => [plural(w), w]).join('|');

/** Regex text of all kind words, singular and plural. */
export const ANY_KIND = oneOf(Object.keys(KIND_WORDS));

/** Kind words that end a name in capitals: "Sewry District", "Logo LGA"; not those that end names of bodies ("State Department"). */
export const ENDS_NAME = new RegExp(
  `^(?:${oneOf(Object.keys(KIND_WORDS).filter((word) => !/^(?:state|department|community|capital|division|territory)$/.test(word)))})$`,
);

/** Singular of a kind word, or null where it is none. */
export function kindOfWord(word: string): PlaceKind | null {
  const lower = word.toLowerCase();
  return KIND_WORDS[lower] ?? KIND_WORDS[lower.replace(/ies$/, 'y')] ?? KIND_WORDS[lower.replace(/s$/, '')] ?? null;
}

/** What follows a name to make a facility or a natural feature of it, lower case; longest first. */
export const FACILITY_WORDS: readonly string[] = [
  'nuclear power plant',
  'international airport',
  'military airport',
  'border crossing',
  'border post',
  'refugee camp',
  'displacement camp',
  'military base',
  'naval base',
  'army base',
  'power plant',
  'power station',
  'gas field',
  'gas fields',
  'oil field',
  'oil fields',
  'oil terminal',
  'air base',
  'air force base',
  'airbase',
  'airport',
  'airfield',
  'airstrip',
  'bridge',
  'camp',
  'crossing',
  'dam',
  'reservoir',
  'prison',
  'refinery',
  'oilfield',
  'gasfield',
  'barracks',
  'garrison',
  'base',
  'hill',
  'hills',
  'heights',
  'mountain',
  'mountains',
  'valley',
  'gorge',
  'ravine',
  'canyon',
  'plateau',
  'mosque',
  'shrine',
  'checkpoint',
  'hospital',
  'railway station',
  'tunnel',
  'desert',
  'forest',
  'peninsula',
  'island',
  'islands',
  'lake',
  'river',
  'pass',
  'strait',
  'port',
  'harbour',
  'square',
  'roundabout',
  'junction',
  'corridor',
  'market',
  'palace',
  'headquarters',
];

/** Facility words that name one thing in many ways: any of a row stands for the others when the gazetteer is asked. */
export const FACILITY_SYNONYMS: readonly (readonly string[])[] = [
  [
    'airport',
    'international airport',
    'military airport',
    'air base',
    'airbase',
    'airfield',
    'military air base',
    'air force base',
  ],
  ['camp', 'refugee camp', 'displacement camp'],
  ['border crossing', 'crossing', 'border post'],
  ['dam', 'reservoir'],
  ['power plant', 'nuclear power plant', 'power station'],
  ['military base', 'base', 'barracks', 'garrison'],
  ['oil field', 'oilfield', 'oil fields'],
  ['gas field', 'gas fields', 'gasfield'],
  ['mountain', 'mountains', 'hill', 'hills', 'heights'],
];

/** Facility words that belong to a name only where they too have a capital: "Tahrir Square", but "the town square". */
export const CAPITAL_ONLY = new Set([
  'square',
  'hill',
  'hills',
  'pass',
  'port',
  'harbour',
  'base',
  'garrison',
  'junction',
  'corridor',
  'lake',
  'island',
  'camp',
  'mountain',
  'valley',
  'market',
  'palace',
  'headquarters',
  'checkpoint',
]);

import type { Filling } from '../terms/message.ts';
import { message } from '../words/index.ts';

/**
 * Who is counted, as far as two counts can be compared: everybody, civilians, children, armed people of no named side,
 * armed people of the insurgent kind, of the state's kind, or exactly what was printed.
 */
export interface Counted {
  readonly group: string;
  /** Groups that contain this one: a count of them can't be lower. */
  readonly within: readonly string[];
}

/** Heads of phrases by what they count; a rule of the language, not of one war. */
const WORDS: readonly (readonly [group: string, words: RegExp])[] = [
  ['children', /\b(?:child|children|infants?|babies|minors|girls|boys)\b/],
  ['women', /\bwom[ae]n\b/],
  ['civilians', /\b(?:civilians?|non-?combatants?|residents?|villagers?|bystanders?)\b/],
  [
    'regulars',
    /\b(?:soldiers?|troops?|servicemen|conscripts?|army|government forces|regime forces|personnel|officers)\b/,
  ],
  ['irregulars', /\b(?:insurgents?|rebels?|militants?|terrorists?|jihadis?t?s?|gunmen|guerrill?as?)\b/],
  ['armed', /\b(?:fighters?|combatants?|militia(?:men|s)?|armed men)\b/],
  ['people', /\b(?:people|persons?|men|lives|deaths?|dead|fatalities|victims?|casualties|families)\b/],
];

const CONTAINED: Readonly<Record<string, readonly string[]>> = {
  children: ['civilians', 'people'],
  women: ['civilians', 'people'],
  civilians: ['people'],
  regulars: ['armed', 'people'],
  irregulars: ['armed', 'people'],
  armed: ['people'],
};

/** Reads whom a figure counts from its `of`; null counts everybody. A name ("Hayat Tahrir al-Sham") stands for itself. */
export function countedOf(of: string | null): Counted {
  if (of === null || of.trim() === '') return { group: 'people', within: [] };
  const text = of.toLowerCase();
  // "both sides" and "all sides" make fighters of nobody in particular.
  const found = WORDS.find(([, words]) => words.test(text));
  const capitals = of.match(/\b\p{Lu}[\p{L}’'-]+/gu) ?? [];
  // A capital at the beginning is a name where the word is not one for people.
  const names = capitals.filter(
    (word, i) => i > 0 || !of.startsWith(word) || !WORDS.some(([, words]) => words.test(word.toLowerCase())),
  );
  if (!found || (names.length > 0 && found[0] !== 'civilians')) {
    // "Congolese troops" are "Congolese soldiers": the name, and what kind of people bear it.
    const printed = found && names.length > 0 ? `${names.join(' ')} ${found[0]}`.toLowerCase() : text;
    const group = `printed:${printed.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`;
    return { group, within: found ? [found[0], 'people'] : [] };
  }
  return { group: found[0], within: CONTAINED[found[0]] ?? [] };
}

/** A group in words: its noun, or what was printed. */
export function sayGroup(group: string): Filling {
  return (GROUPS as readonly string[]).includes(group)
    ? message(`noun.${group as (typeof GROUPS)[number]}`)
    : group.replace('printed:', '');
}

const GROUPS = ['people', 'children', 'women', 'civilians', 'regulars', 'irregulars', 'armed'] as const;

/** Nouns for armed people that, with no name beside them, describe a party without saying which. */
const ARMED =
  /\b(?:arm(?:y|ies)|troops?|soldiers?|forces?|units?|guards?|fighters?|rebels?|insurgents?|militants?|terrorists?|gunmen|jihadis?t?s?|militias?|militia(?:men|man)|attackers?|columns?|factions?|groups?|garrisons?|police(?:men)?|warplanes|aircraft|men)\b/i;

/** Says whether a printed name only describes armed people: a word for them, and no capital but perhaps the first. */
export function isDescription(name: string): boolean {
  return ARMED.test(name) && !/[^\p{L}]\p{Lu}|\p{Lu}\p{Lu}/u.test(name);
}

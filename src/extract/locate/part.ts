import type { Part } from '../../terms/claim.ts';

const SIDE = '(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?(?:most)?';
const FILL = `(?:(?:the|its|their|and|${SIDE}|central|coastal|nearby|surrounding|strategic|key|several|some|many|most|all|whole|other|two|three|four|five|outlying|old|besieged)[ -])*`;
/** From the noun of the part to the name: "of the", "around the central city of". */
const UNTO = `(?: of| in| around)? ${FILL}(?:city of |town of |city |town )?$`;
const SETTLEMENT = 'city|cities|town|towns';

// Tried in this order; words before the name first, then those after.
const BEFORE: readonly (readonly [RegExp, Part])[] = [
  [
    new RegExp(
      `\\b(?:outskirts|edges?|gates|suburbs?|periphery|fringes?|entrances?|approaches|doorstep|ring[ -]?road|belt)${UNTO}`,
    ),
    'outskirts',
  ],
  [new RegExp(`\\bpositions around ${FILL}$`), 'outskirts'],
  [new RegExp(`\\b(?:countryside|hinterland|farmland)${UNTO}`), 'countryside'],
  [new RegExp(`\\b(?:villages|settlements) (?:in|around|near|outside) ${FILL}$`), 'countryside'],
  [
    new RegExp(
      `\\b(?:villages?|towns?|settlements|positions|area|territory|hills?|columns?|units|forces|lines|front|convoys?) (?:just |immediately )?(?:to the )?(?:${SIDE}|outside|near|around)(?: and ${SIDE})?(?: of)? (?:the )?(?:city of )?$`,
    ),
    'countryside',
  ],
  [/\brural (?:parts of )?$/, 'countryside'],
  [new RegExp(`\\b(?:cent(?:re|er)|heart|main square|citadel|downtown)${UNTO}`), 'centre'],
  [/\b(?:central|downtown) (?:parts of )?$/, 'centre'],
  [
    new RegExp(
      `\\b(?:districts?|neighbou?rhoods?|quarters?),?${UNTO.replace('| in', '| in| including| such as| like')}`,
    ),
    'neighbourhood',
  ],
  [new RegExp(`\\b(?:provinces?|governorates?|oblasts?) of $`), 'province'],
  [/\btowns in (?:the )?$/, 'province'],
  [
    new RegExp(
      `\\b(?:parts?|most|much|half|areas?|sections|swathes|portions|third|quarter|rest|remainder) (?:of|in) ${FILL}(?:city of |town of )?$`,
    ),
    'parts',
  ],
  [new RegExp(`\\b(?:${SETTLEMENT})(?: (?:of|like|such as|including)|, including)? $`), 'city'],
  [new RegExp(`\\b${SIDE} $`), 'parts'],
];

const AFTER: readonly (readonly [RegExp, Part])[] = [
  [
    new RegExp(
      `^(?! and )(?: city| province)? ${FILL}(?:outskirts|suburbs?|edges?|gates?|periphery|approaches|fringes)\\b`,
    ),
    'outskirts',
  ],
  [new RegExp(`^(?! and )(?: province| city)?,? ${FILL}countryside\\b`), 'countryside'],
  [/^ (?:city )?(?:cent(?:re|er)|downtown)\b/, 'centre'],
  [new RegExp(`^(?! and ) ${FILL}(?:districts?|neighbou?rhoods?|quarters?)\\b`), 'neighbourhood'],
  [/^ (?:city|town|cities|towns)\b(?! (?:council|hall))/, 'city'],
  [/^ (?:province|governorate|region|oblast|state|county|provinces|governorates|regions)\b/, 'province'],
  [/^, (?:a|the|(?:[A-Z]\w+ )?\w+['’]s|(?:[A-Z]\w+ )) ?(?:[\w-]+ ){0,3}(?:city|town)\b/i, 'city'],
];

/** A part, and whether the words that say so also hold for the names listed with this one. */
export interface PartReading {
  readonly part: Part | null;
  /** Said before the name, as in "the provinces of X, Y": holds for names that follow. */
  readonly isShared: boolean;
  /** Said in the plural after the name, as in "X and Y provinces": holds for names before. */
  readonly isSharedBack: boolean;
}

/**
 * The part of a place that the words next to its name speak of: "the outskirts of X", "X countryside", "the city of X".
 *
 * @param before words of the sentence before the name, with the gap.
 * @param after words after it; a possessive ’s is left out.
 */
export function partOf(before: string, after: string): PartReading {
  const lead = before.toLowerCase();
  const tail = after.toLowerCase();
  const said = BEFORE.find(([pattern]) => pattern.test(lead))?.[1] ?? null;
  const isWeak = said === 'city' || (said === 'parts' && new RegExp(`\\b${SIDE} $`).test(lead));
  const next = AFTER.find(([pattern]) => pattern.test(tail))?.[1] ?? null;
  if (said !== null && !(isWeak && next !== null))
    return { part: said, isShared: !isWeak || said === 'city', isSharedBack: false };
  const isPlural = /^ (?:cities|towns|provinces|governorates|regions|districts|neighbou?rhoods|quarters)\b/.test(tail);
  return { part: next, isShared: false, isSharedBack: isPlural };
}

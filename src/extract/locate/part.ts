import type { Part } from '../../terms/claim.ts';

const SIDE = '(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?(?:most)?';
const ADJ = `(?:(?:the|its|their|${SIDE}|central|nearby|surrounding|several|some|many|most|all|whole|other|two|three|four|five|key|outlying|kurdish|old)[ -])*`;
const UNTO = `(?: of| in| around)? (?:the )?(?:(?:${SIDE}|central) )?(?:city of |town of |city |town )?$`;

// Tried in this order; words before the name first, then those after.
const BEFORE: readonly (readonly [RegExp, Part])[] = [
  [
    new RegExp(`\\b(?:outskirts|edges?|gates|suburbs?|periphery|fringes?|entrances?|approaches|doorstep)${UNTO}`),
    'outskirts',
  ],
  [
    new RegExp(
      `\\b(?:countryside|villages|towns and villages|villages and towns|hinterland|settlements|farmland)${UNTO}`,
    ),
    'countryside',
  ],
  [
    new RegExp(
      `\\b(?:villages?|towns?|settlements|positions|area|territory|hills?) (?:just |immediately )?(?:to the )?(?:${SIDE}|outside|near|around)(?: and ${SIDE})?(?: of)? (?:the )?(?:city of )?$`,
    ),
    'countryside',
  ],
  [/\b(?:an area|areas|villages|territory) (?:just )?(?:near|outside|around) (?:the )?(?:city of )?$/, 'countryside'],
  [/\brural (?:parts of )?$/, 'countryside'],
  [new RegExp(`\\b(?:cent(?:re|er)|heart|main square|citadel|downtown)${UNTO}`), 'centre'],
  [/\b(?:central|downtown) (?:parts of )?$/, 'centre'],
  [new RegExp(`\\b(?:districts?|neighbou?rhoods?|quarters?)${UNTO}`), 'neighbourhood'],
  [
    new RegExp(
      `\\b(?:parts?|most|much|half|areas|sections|swathes|portions|third|quarter) of (?:the )?(?:${SIDE} )?(?:city of |town of )?$`,
    ),
    'parts',
  ],
  [/\b(?:city|town)(?: of)? $/, 'city'],
  [/\b(?:province|governorate|region|oblast) of $/, 'province'],
];

const AFTER: readonly (readonly [RegExp, Part])[] = [
  [/^(?: city| province)? (?:outskirts|suburbs?|edges?|gates|periphery)\b/, 'outskirts'],
  [new RegExp(`^(?: province| city)?(?:[ ,]+${ADJ})? ?countryside\\b`), 'countryside'],
  [/^ (?:city )?(?:cent(?:re|er)|downtown)\b/, 'centre'],
  [new RegExp(`^ ${ADJ}(?:districts?|neighbou?rhoods?|quarters?)\\b`), 'neighbourhood'],
  [/^ (?:city|town)\b/, 'city'],
  [/^ (?:province|governorate|region|oblast|state|county|provinces|governorates|regions)\b/, 'province'],
];

/**
 * The part of a place that the words next to its name speak of: "the outskirts of X", "X countryside", "the city of X".
 *
 * @param before words of the sentence before the name, with the gap; cue words in lower case.
 * @param after words after it; a possessive ’s is left out.
 */
export function partOf(before: string, after: string): Part | null {
  const lead = before.toLowerCase();
  const tail = after.toLowerCase();
  for (const [pattern, part] of BEFORE) if (part !== 'city' && pattern.test(lead)) return part;
  for (const [pattern, part] of AFTER) if (pattern.test(tail)) return part;
  return BEFORE.find(([pattern, part]) => part === 'city' && pattern.test(lead))?.[1] ?? null;
}

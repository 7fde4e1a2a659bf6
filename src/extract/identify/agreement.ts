import type { Draft } from './draft.ts';

/** What a pronoun can point to. */
export type Number = 'person' | 'one' | 'many';

const COLLECTIVE =
  /\b(?:army|military|police|government|opposition|taliban|houthis|insurgency|movement|militia|command|forces|front|hamas|hezbollah|coalition|alliance|gang|junta|regime)\b/i;

/** Number of an actor as its words go: "the insurgents" are many, "the army" is one. */
export function numberOf(draft: Draft): Number {
  if (draft.actor.kind === 'person') return 'person';
  const head =
    draft.name
      .split(/\s+(?:of|in|from|for|at|near|who)\s+/)[0]!
      .split(/\s+/)
      .at(-1) ?? '';
  if (/\b(?:commander|officer|leader|chief)\b/i.test(draft.text) && /^(?:an?|the|one|another)\s/i.test(draft.text))
    return 'person';
  if (draft.actor.kind === 'people' && /^(?:an?|one|my|his|her|another)\s/i.test(`${draft.text} `)) return 'person';
  if (/^(?:people|police|troops|men|women|gunmen|policemen|media|civilians)$/i.test(head)) return 'many';
  if (/(?:[^su]s)$/.test(head) && !/^\p{Lu}{2,}$/u.test(head)) return 'many';
  if (draft.actor.kind === 'people') return 'person';
  return 'one';
}

export function agrees(draft: Draft, wanted: Number): boolean {
  if (/^(?:not an?|not one|no|nobody|any|a single) /i.test(draft.text) || isNone(draft)) return false; // "not a soldier was left"
  if (
    draft.manner === 'description' &&
    draft.actor.kind !== 'people' &&
    /^(?:its|their|his|her|our|my)\s/i.test(draft.text)
  )
    return false;
  const number = numberOf(draft);
  if (number === wanted) return true;
  if (wanted === 'many') return number === 'one' && draft.actor.kind === 'group';
  if (wanted !== 'one' || number !== 'many' || draft.actor.kind === 'people') return false;
  return COLLECTIVE.test(draft.name) || (draft.manner === 'name' && /^(?:group|force|body)$/.test(draft.actor.kind));
}

function isNone({ passage, at, phrase }: Draft): boolean {
  return /^not$/i.test(passage.sentences[at]!.tokens[phrase.first - 1]?.text ?? '');
}

import type { Draft, Line } from './draft.ts';
import { isTaken, textOf } from './draft.ts';
import { isAcronymOf } from './fullest.ts';

/**
 * Short forms that the report itself explains: "the Southern Operations Room (SOR)", the surnames of persons named in full
 * ("Abdi"), and armed groups in capitals that it names elsewhere.
 *
 * @returns the name that each short form stands for.
 */
export function explainedNames(
  lines: readonly Line[],
  named: readonly (readonly Draft[])[],
  armed: ReadonlySet<string>,
): ReadonlyMap<string, Draft> {
  const meant = new Map<string, Draft>();
  lines.forEach((line, at) => {
    const { tokens } = line.sentence;
    for (let i = 2; i + 1 < tokens.length; i++) {
      if (tokens[i - 1]!.text !== '(' || tokens[i + 1]!.text !== ')') continue;
      if (!/^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(tokens[i]!.text)) continue;
      const long = named[at]!.find((d) => d.phrase.last === i - 2);
      if (long) meant.set(tokens[i]!.text, long);
    }
    for (const draft of named[at]!) {
      if (armed.has(draft.actor.actorId) && /^\p{Lu}{3,}$/u.test(draft.name)) meant.set(draft.name, draft);
      const parts = draft.name.split(/\s+/);
      const surname = parts.at(-1)!;
      if (draft.actor.kind === 'person' && parts.length > 1 && surname.length > 2) meant.set(surname, draft);
    }
  });
  return meant;
}

/** Every later use of an explained short form in a sentence: "SOR", "Abdi". */
export function shortForms(line: Line, taken: readonly Draft[], explained: ReadonlyMap<string, Draft>): Draft[] {
  if (explained.size === 0) return [];
  return line.sentence.tokens.flatMap((token, i) => {
    const long = explained.get(token.text);
    if (long === undefined || isTaken(taken, i)) return [];
    if (long.actor.kind !== 'person' && !isAcronymOf(token.text, long.name) && token.text.length < 2) return [];
    const phrase = { first: i, last: i, head: i };
    return [
      {
        ...long,
        passage: line.passage,
        at: line.at,
        phrase,
        text: textOf(line, phrase),
        because: `short for ${long.name}`,
      },
    ];
  });
}

import type { Draft, Line } from './draft.ts';
import { isTaken, textOf } from './draft.ts';
import { isAcronymOf } from './fullest.ts';

/**
 * Short forms that the report itself explains: "the Southern Operations Room (SOR)". Ties every later "SOR" to the actor
 * whose name stands before the brackets. Surnames of persons already named ("Abdi") are tied the same way.
 */
export function shortForms(lines: readonly Line[], drafts: readonly Draft[]): Draft[] {
  const meant = new Map<string, Draft>();
  for (const line of lines) {
    const { tokens } = line.sentence;
    for (let i = 1; i + 1 < tokens.length; i++) {
      if (
        tokens[i - 1]!.text !== '(' ||
        tokens[i + 1]!.text !== ')' ||
        !/^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(tokens[i]!.text)
      )
        continue;
      const long = drafts.find((d) => d.passage === line.passage && d.at === line.at && d.phrase.last === i - 2);
      if (long) meant.set(tokens[i]!.text, long);
    }
  }
  for (const draft of drafts) {
    if (draft.manner !== 'name') continue;
    const parts = draft.name.split(/\s+/);
    const surname = parts.at(-1)!;
    if (draft.actor.kind === 'person' && parts.length > 1 && surname.length > 2) meant.set(surname, draft);
  }
  if (meant.size === 0) return [];
  return lines.flatMap((line) =>
    line.sentence.tokens.flatMap((token, i) => {
      const long = meant.get(token.text);
      if (long === undefined || isTaken(drafts, line, i)) return [];
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
    }),
  );
}

import { asPrinted } from '../../actors/printed.ts';
import { overlaps } from '../../terms/span.ts';
import { isTaken, textOf, type Draft, type Line } from './draft.ts';
import { nounKind } from './nouns.ts';
import { fullPhrase } from './phrase.ts';

/** "a resident, Kouame Brou, said": two words or more with capitals between a noun of people and a comma or stop are a person. */
export function apposedPersons(line: Line, taken: readonly Draft[]): Draft[] {
  const { tokens } = line.sentence;
  return tokens.flatMap((token, noun) => {
    if (token.upos !== 'NOUN' || nounKind(token.text.toLowerCase()) !== 'people') return [];
    const comma = fullPhrase(line.sentence, noun).last + 1; // "the governor of P, …"
    if (tokens[comma]?.text !== ',') return [];
    const first = comma + 1;
    let last = first;
    while (tokens[last]?.upos === 'PROPN' && /^\p{Lu}/u.test(tokens[last]!.text)) last++;
    last--;
    const isWhole = last > first && /^(?:[,.;”"]|said|told|says)$/.test(tokens[last + 1]?.text ?? '');
    if (!isWhole || last - first > 3) return [];
    const phrase = { first, last, head: last };
    const isFree = tokens
      .slice(first, last + 1)
      .every((t, i) => !isTaken(taken, first + i) && !line.places.some((place) => overlaps(place, t)));
    if (!isFree) return [];
    const name = textOf(line, phrase);
    return [
      {
        passage: line.passage,
        at: line.at,
        phrase,
        text: name,
        name,
        actor: asPrinted(name, 'person'),
        manner: 'name' as const,
        because: `a ${token.text} so named`,
      },
    ];
  });
}

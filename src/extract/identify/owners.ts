import type { Draft, Line } from './draft.ts';
import { nounsFrom, type Phrase } from './phrase.ts';

/** "UNITA rebels": the name of a group that no list knows, right before the noun. */
export function nameBefore(line: Line, { head }: Phrase, names: readonly Draft[]): Draft | null {
  return (
    names.find(
      (d) =>
        d.phrase.last === head - 1 &&
        d.actor.actorId.startsWith('as-printed:') &&
        d.actor.kind === 'group' &&
        /^\p{Lu}{3,}/u.test(d.text) &&
        line.sentence.tokens[head - 1]!.upos === 'PROPN',
    ) ?? null
  );
}

/** "fighters of Hayat Tahrir al-Sham", "militants from the group": a named actor behind of, from, loyal to. */
export function ownerBehind(line: Line, head: number, names: readonly Draft[]): Draft | null {
  const { tokens } = line.sentence;
  let i = head + 1;
  const isLoyal = /^loyal$/i.test(tokens[i]?.text ?? '');
  if (/^(?:loyal|belonging|affiliated|allied)$/i.test(tokens[i]?.text ?? '')) i++;
  if (!/^(?:of|from|to)$/i.test(tokens[i]?.text ?? '')) return null;
  if (/^(?:to)$/i.test(tokens[i]!.text) && i === head + 1) return null;
  for (i++; i < tokens.length && i - head <= 6; i++) {
    const owner = names.find((d) => d.phrase.first === i);
    if (owner) return ['group', 'force'].includes(owner.actor.kind) || isLoyal ? owner : null;
    if (!/^(?:the|a)$/i.test(tokens[i]!.text) && tokens[i]!.upos !== 'ADJ') return null;
  }
  return null;
}

export function isBackedBehind(line: Line, head: number): boolean {
  const [one, two] = [
    line.sentence.tokens[head + 1]?.text.toLowerCase(),
    line.sentence.tokens[head + 2]?.text.toLowerCase(),
  ];
  return two === 'by' && /^(?:backed|supported|led|armed|funded)$/.test(one ?? '');
}

export function withTail(line: Line, phrase: Phrase): Phrase {
  const { tokens } = line.sentence;
  const link = tokens[phrase.last + 1]?.text.toLowerCase() ?? '';
  const from = isBackedBehind(line, phrase.head)
    ? phrase.last + 3
    : link === 'of' || link === 'for'
      ? phrase.last + 2
      : -1;
  const last = from < 0 ? null : nounsFrom(tokens, from);
  return last === null ? phrase : { ...phrase, last };
}

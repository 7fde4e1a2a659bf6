import { headOf } from '../../language/tree.ts';
import { contains } from '../../terms/span.ts';
import type { PassageReading, PlaceMention, Reading } from '../reading.ts';
import { predicateOf } from '../date/clause.ts';
import type { Figure } from './figure.ts';

/** Where a count applies, as printed; several places joined are printed together and have no one id. */
export interface FigurePlace {
  readonly place: string | null;
  readonly placeId: string | null;
}

/** The places in the clause of a count; a part counts where its whole does. */
export function placeOf(figure: Figure, passage: PassageReading, reading: Reading): FigurePlace {
  const { sentence } = figure;
  const clause = clauseOf(figure, figure);
  const near = reading.places.filter(
    (m) =>
      m.in === passage.in &&
      contains(sentence, m) &&
      clauseOf(figure, m) === clause &&
      !isElsewhere(m, figure, passage.text),
  );
  const behind = near.filter((m) => m.start >= figure.start);
  const chosen = behind.length > 0 ? behind : near.slice(-1);
  if (chosen.length === 0) return figure.base ? placeOf(figure.base, passage, reading) : { place: null, placeId: null };
  const joined = joinedWith(chosen, passage.text);
  if (joined.length === 1) return { place: joined[0]!.name, placeId: joined[0]!.place.placeId };
  return { place: passage.text.slice(joined[0]!.start, joined.at(-1)!.end), placeId: null };
}

function clauseOf(figure: Figure, span: { start: number; end: number }): number {
  const head = headOf(figure.sentence, span);
  return head < 0 ? -1 : predicateOf(figure.sentence, head);
}

/** A place that is an adjective of who acts, or whence something comes, is not where the count applies. */
function isElsewhere(mention: PlaceMention, figure: Figure, text: string): boolean {
  const before = text.slice(Math.max(0, mention.start - 12), mention.start);
  return (
    /\b(?:from|to|by) (?:the )?$/i.test(before) ||
    (mention.end <= figure.start && !/\b(?:in|at|on|near|across|around|of) (?:the )?(?:\p{L}+ )?$/iu.test(before))
  );
}

/** The first place and those listed right after it. */
function joinedWith(mentions: readonly PlaceMention[], text: string): PlaceMention[] {
  const joined = [mentions[0]!];
  for (const mention of mentions.slice(1)) {
    if (!/^(?:,| and| or|, and|, or| provinces?)*\s?$/.test(text.slice(joined.at(-1)!.end, mention.start))) break;
    joined.push(mention);
  }
  return joined;
}

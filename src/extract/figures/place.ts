import { ancestorsOf, headOf, isRelation } from '../../language/tree.ts';
import { isSpeech } from '../date/clause.ts';
import { isLongName, placesOfEvent } from '../locate/ofEvent.ts';
import { contains } from '../../terms/span.ts';
import { mentionsAt } from '../mentions-at.ts';
import type { PassageReading, PlaceMention, Reading } from '../reading.ts';
import type { Figure } from './figure.ts';

/** Where a count applies, as printed; several places joined are printed together and have no one id. */
export interface FigurePlace {
  readonly place: string | null;
  readonly placeId: string | null;
}

/**
 * The places that a count stands beside: those of its own clause, else of the "when" clause below or the clause above it
 * ("killing ten", "was shelled"); a part counts where its whole does.
 */
export function placeOf(figure: Figure, passage: PassageReading, reading: Reading): FigurePlace {
  const near = mentionsAt(reading.places, passage.in, figure.sentence).filter(
    (m) =>
      contains(figure.sentence, m) &&
      !isBeyond(m, figure, passage.text) &&
      !isElsewhere(m, figure, passage.text, reading),
  );
  const beside = near.findIndex((m) => isRightBehind(m, figure, passage.text));
  if (beside >= 0) return named(near.slice(beside), passage.text);
  const head = headOf(figure.sentence, figure);
  const found = head < 0 ? [] : placesOfEvent(figure.sentence, head, passage.text, near);
  if (found.length > 0) return named(found, passage.text);
  const way = WAYS.get(figure.measure);
  const onWay = way === undefined ? [] : placesOnWay(figure, passage, reading, way);
  if (onWay.length > 0) return named(onWay, passage.text);
  return figure.base ? placeOf(figure.base, passage, reading) : { place: null, placeId: null };
}

/** Words right before the place that counts on the way of people: whence the displaced fled, whither troops were sent. */
const WAYS: ReadonlyMap<Figure['measure'], RegExp> = new Map([
  ['displaced', /\b(?:fled|fleeing|flee|left|from) (?:the )?(?:[\p{Ll}-]+ )?$/u],
  ['deployed', /\b(?:to|into|for) (?:the )?(?:[\p{Ll}-]+ )?$/u],
]);

/** "26,000 people have fled Hodeidah", "sent 3,000 troops to Lashio". */
function placesOnWay(
  figure: Figure,
  { in: passage, text }: PassageReading,
  reading: Reading,
  way: RegExp,
): PlaceMention[] {
  return mentionsAt(reading.places, passage, figure.sentence).filter(
    (m) => m.start >= figure.start && way.test(text.slice(Math.max(0, m.start - 40), m.start)),
  );
}

function named(chosen: readonly PlaceMention[], text: string): FigurePlace {
  const joined = joinedWith(chosen, text);
  if (joined.length === 1) return { place: joined[0]!.name, placeId: joined[0]!.place.placeId };
  return { place: text.slice(joined[0]!.start, joined.at(-1)!.end), placeId: null };
}

/** "in a week of fighting in northern Chad": a place close behind, with nothing but its own words between. */
function isRightBehind(mention: PlaceMention, figure: Figure, text: string): boolean {
  if (mention.start < figure.end) return false;
  return /^[^,;:.“”"]{0,60}\b(?:in|at|near|around|across|outside|inside|on) (?:the )?(?:[\p{L}-]+ ){0,3}$/u.test(
    text.slice(figure.end, mention.start),
  );
}

/** "fled to Pemba, Nangade and ": the rest of a list of goals. */
const WHITHER_LIST =
  /\b(?:to|towards?|into|for) (?:the )?(?:\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3}(?:, and |, | and ))+$/u;

/** A semicolon parts two tellings: what the second names is not where the first counts. */
function isBeyond(mention: PlaceMention, figure: Figure, text: string): boolean {
  return mention.start >= figure.end && text.slice(figure.end, mention.start).includes(';');
}

/** A place inside a party's name, whence or whither something goes, or who acts, is not where the count applies. */
function isElsewhere(mention: PlaceMention, figure: Figure, text: string, reading: Reading): boolean {
  const before = text.slice(Math.max(0, mention.start - 24), mention.start);
  const isInName = mentionsAt(reading.actors, mention.in, mention).some(
    (a) => a.end - a.start > mention.end - mention.start && isLongName(text.slice(a.start, a.end)),
  );
  const run = text.slice(Math.max(0, mention.start - 90), mention.start);
  if (
    isInName ||
    isWhereTold(mention, figure) ||
    WHITHER_LIST.test(run) ||
    /\b(?:from|to|by|into|fled|fleeing|flee|left|based in|based at) (?:the )?$/i.test(before)
  )
    return true;
  return (
    mention.end <= figure.start &&
    !isDoneTo(mention, figure) &&
    !/\b(?:in|at|on|near|across|around|of) (?:the )?(?:[\p{L}-]+ ){0,2}$/iu.test(before)
  );
}

/** "Refugees arriving in Goma spoke of 30 bodies": where those are who tell it. */
function isWhereTold(mention: PlaceMention, { sentence, start }: Figure): boolean {
  const path = ancestorsOf(sentence, headOf(sentence, mention));
  return path.some((i) => {
    const token = sentence.tokens[i]!;
    return isRelation(token, 'nsubj') && isSpeech(sentence, token.head) && start > sentence.tokens[token.head]!.start;
  });
}

/** "shelled Goma overnight, killing two", "Goma was hit and ten died": the place that something was done to. */
function isDoneTo(mention: PlaceMention, { sentence }: Figure): boolean {
  const token = sentence.tokens[headOf(sentence, mention)];
  return token !== undefined && (isRelation(token, 'obj') || isRelation(token, 'nsubj:pass'));
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

import { weekdays } from './calendar.ts';
import type { Meaning, TimeContext } from './meaning.ts';

/** The named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** One way to say a time: how it looks, and what it means. `null` means a time that can't be computed. */
export interface TimeRule {
  readonly name: string;
  readonly pattern: RegExp;
  /** The rule is tried only where one of these stands, in small letters; none where it must always be tried. */
  readonly needs: readonly string[];
  readonly read: (groups: Groups, context: TimeContext) => Meaning | null;
}

/** Pieces that the patterns are made of; each names its group. */
export const pieces = {
  lead: String.raw`(?:(?<lead>[Oo]n|[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Dd]uring|[Oo]ver|[Ff]or|[Ww]ithin|[Aa]fter|[Bb]efore|[Aa]t|[Aa]round|[Aa]s of|[Tt]hrough|[Tt]hroughout|of|[Bb]etween|to) )?`,
  month: String.raw`(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)`,
  year: String.raw`(?<year>(?:19|20)\d\d)(?![\d,.]\d|-\w|\w|%)`,
  weekday: String.raw`(?<weekday>${weekdays.map((d) => d[0]!.toUpperCase() + d.slice(1)).join('|')})`,
  stage: String.raw`(?<stage>early|mid|late|the (?:start|beginning|middle|end) of)[ -]`,
  partOfDay: String.raw`(?:dawn|daybreak|sunrise|morning|noon|midday|afternoon|dusk|sunset|nightfall|evening|night|midnight)`,
  number: String.raw`(?<number>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|several|a few)`,
  unit: String.raw`(?<unit>hour|day|night|week|month|year|decade)s?`,
};

/** What no text can lack that has one of these pieces; patterns with a piece always have it, but for the year behind a day. */
const NEEDED: readonly (readonly [string, readonly string[]])[] = [
  [pieces.month, 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')],
  [pieces.weekday, ['day']],
  [pieces.unit, ['hour', 'day', 'night', 'week', 'month', 'year', 'decade']],
  [pieces.year, ['19', '20']],
];

/**
 * Makes a rule; the pattern stands between word boundaries.
 *
 * @param needs words of which a match has one; by default those of the piece the pattern is built on.
 */
export const rule = (
  name: string,
  pattern: string,
  read: TimeRule['read'],
  needs: readonly string[] = NEEDED.find(([piece]) => pattern.includes(piece))?.[1] ?? [],
  flags = 'gu',
): TimeRule => ({
  name,
  pattern: new RegExp(String.raw`(?<![\p{L}\d’'-])` + pattern + String.raw`(?![\p{L}\d])`, flags),
  needs,
  read,
});

/** The same, in any case of letters. */
export const looseRule = (name: string, pattern: string, read: TimeRule['read'], needs?: readonly string[]): TimeRule =>
  rule(name, pattern, read, needs, 'gui');

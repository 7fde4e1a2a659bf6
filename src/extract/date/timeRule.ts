import { weekdays } from './calendar.ts';
import type { Meaning, TimeContext } from './meaning.ts';

/** The named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** One way to say a time: how it looks, and what it means. `null` means a time that can't be computed. */
export interface TimeRule {
  readonly name: string;
  readonly pattern: RegExp;
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

/** Makes a rule; the pattern stands between word boundaries. */
export const rule = (name: string, pattern: string, read: TimeRule['read'], flags = 'gu'): TimeRule => ({
  name,
  pattern: new RegExp(String.raw`(?<![\p{L}\d’'-])` + pattern + String.raw`(?![\p{L}\d])`, flags),
  read,
});

/** The same, in any case of letters. */
export const looseRule = (name: string, pattern: string, read: TimeRule['read']): TimeRule =>
  rule(name, pattern, read, 'gui');

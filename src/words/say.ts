import type { Filling, Message } from '../terms/message.ts';

/** How one language fills in and puts together what is said. */
export interface Tongue {
  /** The message of a code with its gaps filled; `count` chooses the plural form. */
  readonly fill: (code: string, values: Readonly<Record<string, string | number>>) => string;
  /** A name or phrase as the reports print it. */
  readonly name: (printed: string) => string;
  /** The same of somebody who acts or speaks, in a message of this code; as other names where left out. */
  readonly actor?: (printed: string, code: string) => string;
  readonly day: (day: string) => string;
  readonly number: (value: number) => string;
  /** "A, B and C", of parts that are said already. */
  readonly list: (parts: readonly string[]) => string;
  /** What stands between two clauses. */
  readonly between: string;
}

/**
 * Says a message in a language, and whatever fills it.
 * @param message a string is said as it stands: earlier versions kept English sentences
 */
export function say(message: Message | string, tongue: Tongue): string {
  if (typeof message === 'string') return message;
  const values: Record<string, string | number> = {};
  for (const [gap, filling] of Object.entries(message.with ?? {}))
    values[gap] =
      gap === 'count' && typeof filling === 'number' ? filling : sayFilling(filling, inGap(gap, message.code, tongue));
  const said = tongue.fill(message.code, values);
  return message.code === 'whole' ? said.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase('en')) : said;
}

/** Gaps in which somebody acts or speaks. */
const ACTORS: ReadonlySet<string> = new Set(['party', 'asserter', 'speaker', 'voice', 'voices', 'holder', 'names']);

function inGap(gap: string, code: string, tongue: Tongue): Tongue {
  const { actor } = tongue;
  return actor && ACTORS.has(gap) ? { ...tongue, name: (printed) => actor(printed, code) } : tongue;
}

function sayFilling(filling: Filling, tongue: Tongue): string {
  if (typeof filling === 'string') return tongue.name(filling);
  if (typeof filling === 'number') return tongue.number(filling);
  if ('code' in filling) return say(filling, tongue);
  if ('day' in filling) return tongue.day(filling.day);
  if ('clauses' in filling) return filling.clauses.map((clause) => say(clause, tongue)).join(tongue.between);
  const names = 'names' in filling ? filling.names : filling.reports;
  const more = filling.more ? [tongue.fill('others', { count: filling.more })] : [];
  return tongue.list([...names.map(tongue.name), ...more]);
}

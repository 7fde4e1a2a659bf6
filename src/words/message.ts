import type { Filling, Message } from '../terms/message.ts';
import type { ENGLISH } from './english.ts';
import type { KeyOf } from './strings.ts';

type English = typeof ENGLISH;

/** Every message there is. */
export type Code = KeyOf<English>;

type Counted<C extends Code> = `${C}_other` extends keyof English ? `${C}_other` : never;
type TextOf<C extends Code> = C extends keyof English ? English[C] : English[Counted<C>];
type GapsIn<Text extends string> = Text extends `${string}{{${infer Gap}}}${infer Rest}` ? Gap | GapsIn<Rest> : never;
type GapsOf<C extends Code> = C extends Code
  ? GapsIn<TextOf<C>> | ([Counted<C>] extends [never] ? never : 'count')
  : never;

/** What a message takes: nothing more where it has no gaps. The compiler reads the gaps off the English. */
type Fillings<C extends Code> = [GapsOf<C>] extends [never] ? [] : [Readonly<Record<GapsOf<C>, Filling>>];

/**
 * A message with its gaps filled in.
 * @example message('settled.later', { what: message('clause.holds', { party, place }), report: { reports: ['wire-1'] } })
 */
export function message<C extends Code>(code: C, ...[filling]: Fillings<C>): Message {
  return filling === undefined ? { code } : { code, with: filling };
}

/** Several clauses as one message; one stands for itself. */
export function clauses(all: readonly Message[]): Message {
  return all.length === 1 ? all[0]! : message('several', { clauses: { clauses: all } });
}

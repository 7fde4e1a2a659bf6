import { countedAs, independentVoices } from '../terms/independent-voices.ts';
import type { Filling, Message } from '../terms/message.ts';
import { clauses, message } from '../words/index.ts';
import { groupBy } from './group-by.ts';
import type { Asserter } from './voices.ts';

/** Something said, as far as counting voices needs it. */
interface Said {
  readonly asserter: Asserter;
  /** The voice it stands on: that of the original for a copy. */
  readonly voice: string;
  readonly report: string;
  readonly copyOf: string | null;
}

/** Names of voices that do not repeat one another, and who was not counted and why. */
export interface VoicesApart {
  readonly voices: readonly string[];
  readonly because: Message;
}

/** Counts the voices behind one assertion: every neutral one, and one for each side, whichever of its organs speak. */
export function voicesApart(said: readonly Said[]): VoicesApart {
  const notes: Message[] = [];
  const own = said.filter(({ asserter }) => asserter.kind !== 'outlet');
  const first = own.filter(({ asserter, voice }) => asserter.voice === voice);
  const counted = independentVoices(first.map(({ asserter }) => asserter));
  for (const [side, organs] of groupBy(own, ({ asserter }) => asserter.side)) {
    const others = new Set(organs.map(({ asserter }) => asserter.name));
    if (side === null || !others.delete(counted.get(countedAs(organs[0]!.asserter)!) ?? '')) continue;
    if (others.size > 0) notes.push(message('apart.sameSide', { names: fewOf(others, 'names'), count: others.size }));
  }
  const copies = reportsOf(said.filter(({ copyOf }) => copyOf !== null));
  if (copies.size > 0) notes.push(message('apart.copies', { reports: fewOf(copies, 'reports'), count: copies.size }));
  const onOwnWord = reportsOf(said.filter(({ asserter, copyOf }) => asserter.kind === 'outlet' && copyOf === null));
  if (onOwnWord.size > 0)
    notes.push(message('apart.nobody', { reports: fewOf(onOwnWord, 'reports'), count: onOwnWord.size }));
  const voices = [...counted.values()];
  const apart =
    voices.length === 1
      ? message('apart.alone', { voice: voices[0]! })
      : message('apart.several', { voices: fewOf(voices, 'names') });
  return { voices, because: clauses([apart, ...notes]) };
}

function reportsOf(said: readonly Said[]): Set<string> {
  return new Set(said.map(({ report }) => report).sort());
}

/** Few names are told, of many their number. */
const FEW = 4;

function fewOf(names: Iterable<string>, kind: 'names' | 'reports'): Filling {
  const all = [...names];
  const told = all.length > FEW ? all.slice(0, FEW - 1) : all;
  const more = all.length - told.length;
  return kind === 'names' ? { names: told, more } : { reports: told, more };
}

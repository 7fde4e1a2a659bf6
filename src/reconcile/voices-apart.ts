import { countedAs, independentVoices } from '../terms/independent-voices.ts';
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
  readonly because: string;
}

/** Counts the voices behind one assertion: every neutral one, and one for each side, whichever of its organs speak. */
export function voicesApart(said: readonly Said[]): VoicesApart {
  const notes: string[] = [];
  const own = said.filter(({ asserter }) => asserter.kind !== 'outlet');
  const first = own.filter(({ asserter, voice }) => asserter.voice === voice);
  const counted = independentVoices(first.map(({ asserter }) => asserter));
  for (const [side, organs] of groupBy(own, ({ asserter }) => asserter.side)) {
    const others = new Set(organs.map(({ asserter }) => asserter.name));
    if (side === null || !others.delete(counted.get(countedAs(organs[0]!.asserter)!) ?? '')) continue;
    if (others.size > 0) notes.push(`${listed(others)} ${others.size === 1 ? 'speaks' : 'speak'} for the same side`);
  }
  const copies = reportsOf(said.filter(({ copyOf }) => copyOf !== null));
  if (copies.size > 0) notes.push(`${listed(copies)} ${copies.size === 1 ? 'is a copy' : 'are copies'}`);
  const onOwnWord = reportsOf(said.filter(({ asserter, copyOf }) => asserter.kind === 'outlet' && copyOf === null));
  if (onOwnWord.size > 0) notes.push(`${listed(onOwnWord)} ${onOwnWord.size === 1 ? 'names' : 'name'} nobody`);
  const voices = [...counted.values()];
  const apart = voices.length === 1 ? `${voices[0]} alone` : `${listed(voices)} do not repeat one another`;
  return { voices, because: [apart, ...notes].join('; ') };
}

function reportsOf(said: readonly Said[]): Set<string> {
  return new Set(said.map(({ report }) => report).sort());
}

/** Few names are told, of many their number. */
const FEW = 4;

function listed(names: Iterable<string>): string {
  const all = [...names];
  if (all.length > FEW) return `${all.slice(0, FEW - 1).join(', ')} and ${all.length - FEW + 1} others`;
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

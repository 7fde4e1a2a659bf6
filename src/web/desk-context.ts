import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DeskMeta, Moment, PartyMark } from '../terms/desk.ts';
import { useAddress } from './address/use-address.ts';

/** What the whole desk knows: the server's account of itself. Views are drawn only once it is there. */
export const MetaContext = createContext<DeskMeta | null>(null);

export function useMeta(): DeskMeta {
  const meta = useContext(MetaContext);
  if (meta === null) throw new Error('Expected `useMeta` to be called inside the desk');
  return meta;
}

/** How a side is drawn, or null where nobody is named. */
export function usePartyOf(): (side: string | null | undefined) => PartyMark | null {
  const { parties } = useMeta();
  return (side) => parties.find((party) => party.side === side) ?? null;
}

/** The moment looked at: the address's day, else the last one; the address's knowledge time, else everything. */
export function useMoment(): Moment {
  const { query } = useAddress();
  const { lastDay } = useMeta();
  return { day: query.day ?? lastDay ?? '', known: query.known ?? null };
}

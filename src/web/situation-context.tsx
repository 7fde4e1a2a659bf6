import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Situation } from '../terms/desk.ts';
import { useAddress } from './address/use-address.ts';
import { useApi, type Asked } from './api/use-api.ts';

const NOTHING: Asked<Situation> = { data: null, failure: null, isLoading: false, again: () => {} };
const SituationContext = createContext<Asked<Situation>>(NOTHING);

/** The situation at the moment of the address, asked for once for the timeline, the map and the home page. */
export function SituationProvider({
  asks,
  children,
}: {
  readonly asks: boolean;
  readonly children: ComponentChildren;
}) {
  const { query } = useAddress();
  const asked = useApi<Situation>(asks ? 'situation' : null, {
    day: query.day,
    known: query.known,
    since: query.since,
  });
  return <SituationContext.Provider value={asked}>{children}</SituationContext.Provider>;
}

export const useSituation = (): Asked<Situation> => useContext(SituationContext);

import type { PartyMark, PlaceLine } from '../../terms/desk.ts';

/** How sure the holder of a place is, as it is drawn everywhere on the desk. */
export type Doubt = 'assessed' | 'claimed' | 'contested' | 'contested-claimed' | 'unknown';

/** What a place's sign looks like. Equal looks share one picture. */
export interface Look {
  readonly doubt: Doubt;
  /** Null where no party is known to hold or contest it. */
  readonly party: PartyMark | null;
}

export function doubtOf({ status, basis }: Pick<PlaceLine, 'status' | 'basis'>): Doubt {
  if (status === 'unknown') return 'unknown';
  if (status === 'contested') return basis === 'assessed' ? 'contested' : 'contested-claimed';
  return basis;
}

export function lookOf(place: PlaceLine, parties: readonly PartyMark[]): Look {
  const doubt = doubtOf(place);
  return { doubt, party: doubt === 'unknown' ? null : (parties.find((p) => p.side === place.side) ?? null) };
}

/** Name of the picture of a look, for the map's store of pictures. */
export function lookKey({ doubt, party }: Look): string {
  return `${doubt}/${party?.side ?? ''}`;
}

/** Every look that these parties can have. */
export function allLooks(parties: readonly PartyMark[]): Look[] {
  const sure: Doubt[] = ['assessed', 'claimed', 'contested', 'contested-claimed'];
  return [
    { doubt: 'unknown', party: null },
    ...sure.flatMap((doubt) => [null, ...parties].map((party) => ({ doubt, party }))),
  ];
}

import type { ControlClaim, FigureClaim, Qualifier } from '../terms/claim.ts';
import type { Filling, Message } from '../terms/message.ts';
import { message } from './message.ts';

/** What of a control claim is said in a clause. */
export type ControlSaid = Pick<
  ControlClaim,
  'place' | 'part' | 'party' | 'change' | 'km' | 'km_qualifier' | 'modality' | 'hedged'
>;

/** A control claim in one plain clause: "insurgents captured Hama (denied)". Built from the printed names only. */
export function sayControl(claim: ControlSaid): Message {
  const place = placeOf(claim);
  const party = partyOf(claim);
  const core =
    party === null
      ? message(`passive.${claim.change}`, { place })
      : message(`clause.${claim.change}`, { party, place });
  const whole =
    claim.km === null
      ? core
      : message('note.distance', { what: core, distance: sayKm(claim.km, claim.km_qualifier ?? 'exact') });
  if (claim.modality !== 'asserted') return message(`note.${claim.modality}`, { what: whole });
  return claim.hedged ? message('note.hedged', { what: whole }) : whole;
}

/** What a control claim speaks of, neither affirmed nor denied: "insurgents captured Hama". */
export function sayChange(claim: Pick<ControlClaim, 'place' | 'part' | 'party' | 'change'>): Message {
  const place = placeOf(claim);
  const party = partyOf(claim);
  return party === null
    ? message(`undergone.${claim.change}`, { place })
    : message(`happened.${claim.change}`, { party, place });
}

/** A figure in one clause: "at least 400 militants killed". */
export function sayFigure(
  figure: Pick<FigureClaim, 'value' | 'qualifier' | 'of' | 'measure' | 'when' | 'place'>,
): Message {
  const number = message(`qualifier.${figure.qualifier}`, { n: figure.value });
  const count = message(`counted.${figure.measure}`, { number, of: whoIsCounted(figure) });
  const placed = figure.place ? message('counted.in', { what: count, place: figure.place }) : count;
  return figure.when ? message('counted.when', { what: placed, when: figure.when }) : placed;
}

/** Whom a figure counts, as printed; where it names nobody, what its measure counts. */
export function whoIsCounted({ of, measure }: Pick<FigureClaim, 'of' | 'measure'>): Filling {
  if (of) return of;
  return message(measure === 'territory' ? 'noun.settlements' : measure === 'strikes' ? 'noun.strikes' : 'noun.people');
}

/** "at most 10 km". */
export function sayKm(km: number, qualifier: Qualifier): Message {
  return message(`qualifier.${qualifier}`, { n: message('qualifier.km', { n: km }) });
}

function placeOf({ part, place }: Pick<ControlClaim, 'part' | 'place'>): Filling {
  const whole = place ?? message('ground.unnamed');
  return part === null || part === 'city' ? whole : message(`ground.${part}`, { place: whole });
}

function partyOf({ party }: Pick<ControlClaim, 'party'>): Filling | null {
  const names = party === null ? [] : [party].flat();
  return names.length === 0 ? null : { names };
}

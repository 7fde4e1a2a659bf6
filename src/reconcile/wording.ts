import type { ControlClaim, FigureClaim } from '../terms/claim.ts';

const VERBS: Readonly<Record<ControlClaim['change'], readonly [string, string]>> = {
  takes: ['captured', 'was captured'],
  retakes: ['regained', 'was regained'],
  enters: ['inside', 'was entered'],
  advances: ['advancing on', 'is being approached'],
  attacks: ['attacking', 'was attacked'],
  contested: ['fighting in', 'is being fought over'],
  holds: ['holding', 'is held'],
  loses: ['lost', 'was lost'],
  withdraws: ['withdrew from', 'was left'],
  besieges: ['besieging', 'is besieged'],
};

const PAST: Readonly<Record<ControlClaim['change'], readonly [string, string]>> = {
  takes: ['captured', 'was captured'],
  retakes: ['regained', 'was regained'],
  enters: ['entered', 'was entered'],
  advances: ['neared', 'was neared'],
  attacks: ['attacked', 'was attacked'],
  contested: ['fought in', 'was fought over'],
  holds: ['held', 'was held'],
  loses: ['lost', 'was lost'],
  withdraws: ['left', 'was left'],
  besieges: ['besieged', 'was besieged'],
};

const PARTS: Readonly<Record<string, string>> = {
  centre: 'the centre of ',
  neighbourhood: 'a district of ',
  outskirts: 'the outskirts of ',
  countryside: 'the countryside of ',
  province: 'the province of ',
  parts: 'parts of ',
};

/** What a control claim speaks of, neither affirmed nor denied: "insurgents captured Hama". */
export function sayChange(claim: ControlClaim): string {
  const place = placeOf(claim);
  const party = listed(claim.party);
  return party === '' ? `${place} ${PAST[claim.change][1]}` : `${party} ${PAST[claim.change][0]} ${place}`;
}

/** A control claim in one plain clause: "insurgents captured Hama (denied)". Built from the printed names only. */
export function sayControl(claim: ControlClaim): string {
  const place = placeOf(claim);
  const party = listed(claim.party);
  const [active, passive] = VERBS[claim.change];
  const core = party === '' ? `${place} ${passive}` : `${party} ${active} ${place}`;
  const distance = claim.km === null ? '' : `, ${qualified(claim.km, claim.km_qualifier)} km`;
  const note = {
    asserted: claim.hedged ? ' (hedged)' : '',
    denied: ' (denied)',
    possible: ' (possible)',
    attempted: ' (attempted)',
  };
  return `${core}${distance}${note[claim.modality]}`;
}

/** A figure in one clause: "at least 400 militants killed". */
export function sayFigure(
  figure: Pick<FigureClaim, 'value' | 'qualifier' | 'of' | 'measure' | 'when' | 'place'>,
): string {
  const what = figure.of ?? (figure.measure === 'territory' ? 'settlements' : 'people');
  const verb = figure.measure === 'other' || figure.measure === 'territory' ? '' : ` ${figure.measure}`;
  const where = figure.place ? ` in ${figure.place}` : '';
  const when = figure.when ? ` ${figure.when}` : '';
  return `${qualified(figure.value, figure.qualifier)} ${what}${verb}${where}${when}`;
}

/** A change in one word, as done: "captured". */
export function pastOf(change: ControlClaim['change']): string {
  return PAST[change][0];
}

function placeOf(claim: ControlClaim): string {
  return `${PARTS[claim.part ?? ''] ?? ''}${claim.place ?? 'unnamed ground'}`;
}

function qualified(value: number, qualifier: FigureClaim['qualifier'] | null): string {
  const words = { exact: '', at_least: 'at least ', at_most: 'at most ', about: 'about ' };
  return `${words[qualifier ?? 'exact']}${value}`;
}

function listed(party: ControlClaim['party']): string {
  return party === null ? '' : [party].flat().join(' and ');
}

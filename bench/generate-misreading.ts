// What becomes of a made-up claim on its way through a vague report and a reader that errs.
import type { ControlClaim } from '../src/terms/claim.ts';
import type { Random } from './generate-random.ts';

/** Shares of claims; those of reading are near what `npm run bench` measures on reports that no rule was written for. */
const RATES = {
  /** The reader finds nothing. */
  missed: 0.2,
  /** It reads the other side as the one that acts. */
  turned: 0.02,
  /** It overlooks a negation or an attempt. */
  affirmed: 0.01,
  /** It finds no asserter where one is named. */
  unattributed: 0.03,
  /** It finds no day where one is told. */
  undated: 0.1,
  /** The report says "fighters", "the forces" or nothing at all of who did it. */
  described: 0.15,
  unnamed: 0.07,
  /** The report does not say against whom. */
  enemyUnnamed: 0.5,
  /** The report speaks of the villages around, or of a part. */
  around: 0.06,
  part: 0.12,
  /** The report leaves the place to be guessed. */
  unplaced: 0.05,
} as const;

/** A claim as it arrives, or null where it is lost. Same numbers, same losses. */
export function misread(claim: ControlClaim, random: Random): ControlClaim | null {
  // Every draw is made for every claim, so that one rate can be changed without shuffling the rest.
  const drawn = Object.fromEntries(Object.entries(RATES).map(([what, p]) => [what, random.chance(p)])) as Record<
    keyof typeof RATES,
    boolean
  >;
  const part = random.pick(['neighbourhood', 'parts', 'outskirts'] as const);
  if (drawn.missed) return null;
  let read = claim;
  if (drawn.turned && read.againstIds.length > 0)
    read = {
      ...read,
      party: read.against,
      partyIds: read.againstIds,
      against: [read.party ?? []].flat()[0] ?? null,
      againstIds: read.partyIds,
    };
  if (drawn.affirmed && read.modality !== 'asserted') read = { ...read, modality: 'asserted' };
  if (drawn.unattributed) read = { ...read, by: [], byIds: [] };
  if (drawn.undated) read = { ...read, when: null };
  if (drawn.enemyUnnamed) read = { ...read, against: null, againstIds: [] };
  if (drawn.described) read = { ...read, party: 'fighters', partyIds: ['as-printed:fighters'] };
  if (drawn.unnamed) read = { ...read, party: null, partyIds: [] };
  if (drawn.around) read = { ...read, part: 'countryside' };
  else if (drawn.part) read = { ...read, part };
  if (drawn.unplaced) read = { ...read, place: null, placeId: null };
  return read;
}

import type { Change } from '../../terms/claim.ts';
import { named, type Draft } from './rows.ts';

const GAINS: ReadonlySet<Change> = new Set(['takes', 'retakes', 'enters', 'advances']);

/** How many sentences back the text still plainly goes on about the same party. */
const REACH = 2;

/**
 * Names the party of rows that plainly continue the sentence before: "Insurgents captured Aleppo. The airport was taken too."
 * A gain without a winner takes the last winner, said on the same passage at most two sentences back.
 */
export function namedParties(drafts: readonly Draft[]): Draft[] {
  let last: Draft | null = null;
  return drafts.map((draft) => {
    const done =
      draft.parties.length === 0 && draft.claim.change === 'takes' && last !== null && isNear(last, draft)
        ? withParty(draft, last)
        : draft;
    if (
      done.parties.length > 0 &&
      GAINS.has(done.claim.change) &&
      done.claim.modality === 'asserted' &&
      !done.claim.background
    )
      last = done;
    return done;
  });
}

function withParty(draft: Draft, last: Draft): Draft {
  return { ...draft, parties: last.parties, claim: { ...draft.claim, ...named(last.parties, draft.against) } };
}

function isNear(last: Draft, draft: Draft): boolean {
  if (last.claim.in !== draft.claim.in) return false;
  const { sentences } = draft.sighting.scene.passage;
  const at = sentences.indexOf(draft.sighting.scene.sentence);
  return at - sentences.indexOf(last.sighting.scene.sentence) <= REACH;
}

import type { Change } from '../../terms/claim.ts';
import type { Sighting } from './sighting.ts';
import { named, type Draft } from './rows.ts';

const GAINS: ReadonlySet<Change> = new Set(['takes', 'retakes', 'enters', 'advances']);

/** How many sentences back the text still plainly goes on about the same party. */
const PARTY_REACH = 2;
/** How many sentences back the text still plainly goes on about the same ground. */
const GROUND_REACH = 1;

/**
 * Gives sightings without ground that of the last one before them, in the same sentence or the one before: "Insurgents entered the city.
 * The soldiers had left." Those for whom nothing plain stands there are left out.
 */
export function groundedSightings(sightings: readonly Sighting[]): Sighting[] {
  const done: Sighting[] = [];
  for (const sighting of inOrder(sightings)) {
    if (sighting.grounds.length > 0) {
      done.push(sighting);
      continue;
    }
    const last = done.findLast((earlier) => earlier.grounds.some((g) => g.place !== null));
    if (last === undefined || gap(last, sighting) > GROUND_REACH) continue;
    const ground = { ...last.grounds[0]!, token: sighting.predicate, isImplied: true };
    done.push({ ...sighting, grounds: [ground] });
  }
  return done;
}

function inOrder(sightings: readonly Sighting[]): Sighting[] {
  return [...sightings].sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ scene, predicate }: Sighting): number {
  const order = ['headline', 'body', 'caption'].indexOf(scene.passage.in);
  return order * 1e7 + scene.sentence.tokens[predicate]!.start;
}

/** Sentences from one sighting to a later one; endless between passages. */
function gap(earlier: Sighting, later: Sighting): number {
  if (earlier.scene.passage.in !== later.scene.passage.in) return Infinity;
  const { sentences } = later.scene.passage;
  return sentences.indexOf(later.scene.printed) - sentences.indexOf(earlier.scene.printed);
}

/**
 * Names the party of rows that plainly continue the sentence before: "Insurgents captured Aleppo. The airport was taken too."
 * A gain without a winner takes the last winner, said in the same passage at most two sentences back.
 */
export function namedParties(drafts: readonly Draft[]): Draft[] {
  let last: Draft | null = null;
  return drafts.map((draft) => {
    const isOpen = draft.parties.length === 0 && draft.claim.change === 'takes' && draft.claim.rule !== 'changes-hands';
    const done: Draft = isOpen && last !== null && isNear(last, draft) ? withParty(draft, last) : draft;
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
  return gap(last.sighting, draft.sighting) <= PARTY_REACH;
}

import type { Change } from '../../terms/claim.ts';
import { partiesAt, type Party } from './party.ts';
import { leadOf } from './phrases.ts';
import { named, type Draft } from './rows.ts';

/** What one side does and the other suffers: a row of the one kind answers a row of the other. */
const GAINS: ReadonlySet<Change> = new Set(['takes', 'retakes', 'enters', 'advances', 'attacks', 'besieges']);
const KEEPS: ReadonlySet<Change> = new Set(['holds', 'loses', 'withdraws']);

/**
 * Names the other side of rows whose own clause leaves it out, where their sentence shows it: the party of a row about the
 * same ground that answers this one ("captured P after the army slipped out"), else whom the same subject fights ("launched
 * an offensive against the army, taking P"). Two sides left: none.
 */
export function withOpponents(drafts: readonly Draft[]): Draft[] {
  const bySentence = new Map<Draft['sighting']['scene']['sentence'], Draft[]>();
  for (const draft of drafts) {
    const { sentence } = draft.sighting.scene;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), draft]);
  }
  return drafts.map((draft) => {
    const { claim, parties, against, sighting } = draft;
    if (parties.length === 0 || against.length > 0 || claim.change === 'contested') return draft;
    const own = new Set(parties.map(sideOf));
    const answering = bySentence.get(sighting.scene.sentence)!.filter((other) => answers(draft, other));
    const found =
      oneOther(
        answering.flatMap((other) => other.parties),
        own,
      ) ?? oneOther(fought(draft), own);
    return found === null ? draft : { ...draft, against: [found], claim: { ...claim, ...named(parties, [found]) } };
  });
}

const sideOf = (party: Party): string => party.side ?? party.id;

function answers({ claim }: Draft, { claim: other }: Draft): boolean {
  // "seized P, and the army lost its last road with it": ground without a name is ground of the same story
  const isApart = claim.placeId !== other.placeId && claim.placeId !== null && other.placeId !== null;
  if (isApart || claim.background !== other.background) return false;
  return (GAINS.has(claim.change) && KEEPS.has(other.change)) || (KEEPS.has(claim.change) && GAINS.has(other.change));
}

function oneOther(parties: readonly Party[], own: ReadonlySet<string>): Party | null {
  const others = parties.filter((party) => !own.has(sideOf(party)));
  return new Set(others.map(sideOf)).size === 1 ? others[0]! : null;
}

/** Those whom the sentence names behind "against". */
function fought({ sighting: { scene } }: Draft): Party[] {
  return scene.actors
    .filter(({ head }) => leadOf(scene.sentence, head) === 'against')
    .flatMap(({ head }) => partiesAt(scene, head));
}

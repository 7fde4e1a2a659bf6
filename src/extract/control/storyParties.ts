import { childrenOf, isRelation } from '../../language/tree.ts';
import type { Change } from '../../terms/claim.ts';
import { objectsOf, subjectOf } from './clause.ts';
import { partiesAt, type Party } from './party.ts';
import { byPhrase, isPassive } from './passive.ts';
import { leadOf } from './phrases.ts';
import { named, type Draft } from './rows.ts';
import { lemmaOf, wordOf } from './words.ts';

const GAINS: ReadonlySet<Change> = new Set(['takes', 'retakes', 'enters', 'besieges']);

const GAINS_OR_NEARS: ReadonlySet<Change> = new Set([...GAINS, 'advances']);

/** One way to tell whose a change is that its own clause leaves open: by the clause it hangs on, or by the rows beside it. */
type Rule = (draft: Draft, beside: Beside) => readonly Party[];

/** The rows that may say whose an open one is. */
interface Beside {
  /** Of the same sentence. */
  readonly here: readonly Draft[];
  /** Who is told to hold the same place, now or then as the row speaks, and did not take it. */
  readonly holders: readonly Party[];
}

/** In order; the first that names anybody counts. */
const RULES: readonly Rule[] = [
  ofLeader, // "the offensive on P is led by X"
  ofMainClause, // "X pushed Y away from P after clashes there"
  ofWhoeverGains, // "if X takes P, Q will be cut off"
  ofWhoeverGoesOn, // "with the capture of P, X is within 10 km of Q"
  ofSpeaker, // "P was retaken, the army said"
  ofWhoeverHeld, // "should P fall", which X holds
];

/**
 * Names the party of rows whose own clause leaves it open, where what stands around it shows plainly whose the change is.
 * Where two sides could be meant it stays open.
 */
export function withStoryParties(drafts: readonly Draft[]): Draft[] {
  const byScene = grouped(drafts, (draft) => draft.sighting.scene);
  const byPlace = grouped(drafts, placeAndTime);
  return drafts.map((draft) => {
    if (draft.parties.length > 0) return draft;
    const beside = {
      here: byScene.get(draft.sighting.scene) ?? [],
      holders:
        draft.claim.change === 'loses' && draft.claim.placeId !== null
          ? holdersOf(byPlace.get(placeAndTime(draft)) ?? [], draft)
          : [],
    };
    for (const rule of RULES) {
      const against = new Set(draft.against.map(sideOf));
      const parties = rule(draft, beside).filter((party) => !against.has(sideOf(party)));
      if (parties.length > 0) return { ...draft, parties, claim: { ...draft.claim, ...named(parties, draft.against) } };
    }
    return draft;
  });
}

const sideOf = (party: Party): string => party.side ?? party.id;

function grouped<K>(drafts: readonly Draft[], keyOf: (draft: Draft) => K): ReadonlyMap<K, readonly Draft[]> {
  const groups = new Map<K, Draft[]>();
  for (const draft of drafts) {
    const group = groups.get(keyOf(draft));
    if (group === undefined) groups.set(keyOf(draft), [draft]);
    else group.push(draft);
  }
  return groups;
}

/** Parties if they are all of one side, else none. */
function oneSide(parties: readonly Party[]): readonly Party[] {
  return new Set(parties.map(sideOf)).size === 1 ? parties.slice(0, 1) : [];
}

function ofLeader({ sighting: { rule, predicate, scene } }: Draft): readonly Party[] {
  const token = scene.sentence.tokens[predicate]!;
  if (!rule.startsWith('noun:') || !isRelation(token, 'nsubj') || token.head < 0) return [];
  const isLed = /^(?:lead|launch|mount|carry|spearhead|conduct|begin|start|stage)$/.test(
    lemmaOf(scene.sentence, token.head),
  );
  return isLed && isPassive(scene.sentence, token.head) ? partiesAt(scene, byPhrase(scene.sentence, token.head)) : [];
}

/** Fighting told as what came before or with the deed of a main clause is fighting between those it names. */
function ofMainClause({ claim, sighting: { rule, predicate, scene } }: Draft): readonly Party[] {
  const token = scene.sentence.tokens[predicate]!;
  if (claim.change !== 'contested' || !rule.startsWith('noun:') || token.head < 0) return [];
  let at = predicate; // "after a week of heavy clashes"
  while (isRelation(scene.sentence.tokens[at]!, 'nmod') && leadOf(scene.sentence, at) === 'of')
    at = scene.sentence.tokens[at]!.head;
  const lead = leadOf(scene.sentence, at);
  const verb = scene.sentence.tokens[at]!.head;
  if (verb < 0 || !/^(?:after|following|amid|during|in|despite)$/.test(lead)) return [];
  const subjects = partiesAt(scene, subjectOf(scene.sentence, verb));
  return [...subjects, ...objectsOf(scene.sentence, verb).flatMap((object) => partiesAt(scene, object))];
}

/** Of one sentence, what would follow from a gain is the winner's. */
function ofWhoeverGains({ claim }: Draft, { here }: Beside): readonly Party[] {
  if (claim.change !== 'besieges' || claim.modality !== 'possible') return [];
  const gains = here.filter((other) => GAINS.has(other.claim.change) && other.claim.modality === 'possible');
  return oneSide(gains.flatMap((other) => other.parties));
}

/** "With the capture of P" is said of those whom the rest of the sentence has gain ground. */
function ofWhoeverGoesOn({ claim, sighting: { rule, predicate, scene } }: Draft, { here }: Beside): readonly Party[] {
  if (!/^(?:takes|retakes)$/.test(claim.change) || !rule.startsWith('noun:')) return [];
  if (leadOf(scene.sentence, predicate) !== 'with') return [];
  const gains = here.filter(
    (other) =>
      GAINS_OR_NEARS.has(other.claim.change) && other.claim.modality === 'asserted' && other.parties.length > 0,
  );
  return oneSide(gains.flatMap((other) => other.parties));
}

/** What falls is lost by those who are told to hold it. */
function ofWhoeverHeld({ claim }: Draft, { holders }: Beside): readonly Party[] {
  return claim.change === 'loses' ? holders : [];
}

const placeAndTime = ({ claim }: Draft): string => `${claim.background} ${claim.placeId}`;

/** Who holds the place of some rows, if one side does and is not told to have taken it, and did before it was lost. */
function holdersOf(there: readonly Draft[], loss: Draft): readonly Party[] {
  const winners = new Set(
    there.filter((other) => GAINS.has(other.claim.change)).flatMap((other) => other.parties.map(sideOf)),
  );
  const holders = there
    .filter((other) => other.claim.change === 'holds' && !isHeldSince(other, loss))
    .flatMap((other) => other.parties);
  return oneSide(holders.filter((party) => !winners.has(sideOf(party))));
}

/** "The rebels hold P, which fell on Sunday", "P fell. The rebels hold it": who holds it now is not who lost it. */
function isHeldSince({ claim, sighting: { scene, predicate } }: Draft, loss: Draft): boolean {
  if (loss.claim.modality !== 'asserted') return false;
  const isPast = childrenOf(scene.sentence, predicate, 'aux', 'aux:pass', 'cop').some((i) =>
    /^(?:had|was|were)$/.test(wordOf(scene.sentence, i)),
  );
  if (isPast || /^(?:held|controlled|defended|kept)$/.test(wordOf(scene.sentence, predicate))) return false;
  const { sentence } = loss.sighting.scene;
  const isAside = loss.sighting.scene === scene && sentence.tokens[loss.sighting.predicate]!.deprel.endsWith('relcl');
  return isAside || (loss.sighting.scene !== scene && loss.claim.in === claim.in && loss.claim.start < claim.start);
}

/** A belligerent that reports a place regained, or an attack repelled, or denies a loss, speaks of its own side. */
function ofSpeaker({ claim, sighting: { scene, rule }, against }: Draft): readonly Party[] {
  const isOwn =
    claim.change === 'retakes' ||
    (claim.change === 'holds' && against.length > 0) ||
    (claim.change === 'loses' && claim.modality === 'denied') ||
    /liberat/.test(rule);
  if (!isOwn || claim.byIds.length === 0) return [];
  const speakers = scene.actors.filter(({ mention }) => claim.byIds.includes(mention.actor.actorId));
  return oneSide(speakers.flatMap((speaker) => partiesAt(scene, speaker.head)));
}

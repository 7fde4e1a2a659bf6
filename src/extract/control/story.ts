import type { Change } from '../../terms/claim.ts';
import { type Ground } from './ground.ts';
import { isFacility, partOfIt } from './pointedGround.ts';
import { mentionsAt } from '../mentions-at.ts';
import type { Sighting } from './sighting.ts';
import { named, type Draft } from './rows.ts';
import {
  aheadGround,
  gap,
  hereGround,
  labelGround,
  lineGround,
  openingGround,
  ownersGround,
  shownGround,
  itsGround,
  tellersGround,
} from './storyGround.ts';
import { hasChild, wordOf } from './words.ts';

const GAINS: ReadonlySet<Change> = new Set(['takes', 'retakes', 'enters', 'advances']);

/** How many sentences back the text still plainly goes on about the same party. */
const PARTY_REACH = 2;
/** How many sentences back the text still plainly goes on about the same ground. */
const GROUND_REACH = 1;

/** Of more places than these told of at once, none is the one whose port or barracks is meant. */
const LIST = 2;
/** The same where the words point to it: "the northern checkpoints". */
const POINT_REACH = 2;
/** How many sentences back the town lies whose centre is meant. */
const TOWN_REACH = 3;

/**
 * Gives sightings that leave their ground to the story a place: that of whoever tells it ("a pensioner in the Zahra district said the
 * soldiers had left"), else that of the last sighting in the same sentence or the one before. Those for whom nothing plain stands there
 * are left out.
 */
export function groundedSightings(sightings: readonly Sighting[]): Sighting[] {
  const done: Sighting[] = [];
  for (const sighting of inOrder(sightings)) {
    const open = sighting.grounds.find((ground) => ground.isImplied === true && ground.place === null);
    if (sighting.grounds.length > 0 && open === undefined) {
      done.push(sighting);
      continue;
    }
    const isSite = open !== undefined && isFacility(sighting.scene, open.token);
    const latest = done.findLast(
      (earlier) =>
        earlier.grounds.some((g) => g.place !== null) &&
        !(isSite && (earlier.grounds.length > LIST || earlier.rule.startsWith('road'))), // "the port" is of none of four towns, nor of where a road goes
    );
    const label = lineGround(sighting) ?? labelGround(sighting, latest);
    const last = label === null ? latest : undefined;
    const told =
      last !== undefined &&
      gap(last, sighting) <= (open === undefined && !isQuietBefore(sighting) ? GROUND_REACH : POINT_REACH)
        ? wholePlace(mainGround(last), open, done, sighting)
        : null;
    const owned =
      open === undefined
        ? null
        : (ownersGround(sighting, open) ?? shownGround(sighting, open) ?? itsGround(sighting, open, latest));
    const isHere = last !== undefined && gap(last, sighting) === 0;
    const here = isHere ? null : hereGround(sighting);
    const ground =
      tellersGround(sighting) ??
      owned ??
      (isHere ? told : (openingGround(sighting) ?? here ?? label ?? told)) ??
      aheadGround(sighting);
    if (ground === null || (open !== undefined && isNoCapital(sighting, open, ground))) continue;
    const part = open?.part ?? partOf(sighting, open, ground);
    done.push({
      ...sighting,
      grounds: [{ place: ground.place, part, token: open?.token ?? sighting.predicate, isImplied: true }],
    });
  }
  return done;
}

/** The part that what was told before leaves to the open ground. */
function partOf({ scene }: Sighting, open: Ground | undefined, { part }: Ground): Ground['part'] {
  return open !== undefined && wordOf(scene.sentence, open.token) === 'it' ? partOfIt(part) : part;
}

/** "reached the capital": not the village that the story stands on. */
function isNoCapital({ scene }: Sighting, open: Ground, { place }: Ground): boolean {
  return wordOf(scene.sentence, open.token) === 'capital' && place?.place.kind !== 'city';
}

/** Of several grounds the town: of "took the base, the oil field and the airport of P" what goes on goes on in P. */
function mainGround({ grounds }: Sighting): Ground {
  const isSmall = grounds[0]!.place?.place.kind === 'feature';
  return (isSmall ? grounds.find((g) => /^(?:city|town)$/.test(g.place?.place.kind ?? '')) : undefined) ?? grounds[0]!;
}

/** "the centre", "the city" are of a town: after one of its districts, the town told of before. */
function wholePlace(ground: Ground, open: Ground | undefined, done: readonly Sighting[], now: Sighting): Ground {
  const isSmall = /^(?:neighbourhood|feature)$/.test(ground.place?.place.kind ?? '');
  const isOfTown = /^(?:city|centre|outskirts)$/.test(open?.part ?? '') || now.rule === 'noun:entry'; // "their entry" is into the town
  if (!isSmall || !isOfTown) return ground;
  const near = done.filter((earlier) => gap(earlier, now) <= TOWN_REACH).flatMap((earlier) => earlier.grounds);
  return near.findLast((g) => /^(?:city|town)$/.test(g.place?.place.kind ?? '')) ?? ground;
}

function inOrder(sightings: readonly Sighting[]): Sighting[] {
  return [...sightings].sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ scene, predicate }: Sighting): number {
  const order = ['headline', 'body', 'caption'].indexOf(scene.passage.in);
  return order * 1e7 + scene.sentence.tokens[predicate]!.start;
}

/** "The defenders had withdrawn": known people, behind a sentence that names no place, so that the story has not moved on. */
function isQuietBefore({ scene, words }: Sighting): boolean {
  const { passage, reading, printed, sentence } = scene;
  const isKnown = words.some((i) => hasChild(sentence, i, ['det', 'nmod:poss'], /^(?:the|its|their|his|these|those)$/));
  if (!isKnown) return false;
  const before = passage.sentences[passage.sentences.indexOf(printed) - 1];
  return before !== undefined && mentionsAt(reading.places, passage.in, before).length === 0;
}

/**
 * Names the party of rows that plainly continue the sentence before: "Insurgents captured Aleppo. The airport was taken too."
 * A gain without a winner takes the last winner, said in the same passage at most two sentences back.
 */
export function namedParties(drafts: readonly Draft[]): Draft[] {
  let last: Draft | null = null;
  const named = drafts.map((draft) => {
    const isOpen = draft.parties.length === 0 && draft.claim.change === 'takes' && draft.claim.rule.startsWith('verb:');
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
  return named.filter((draft) => draft.claim.rule !== 'verb:follow' || draft.parties.length > 0);
}

/** Whoever took the last place took this one; what "followed" was taken or retaken as that was. */
function withParty(draft: Draft, last: Draft): Draft {
  const isFollow = draft.claim.rule === 'verb:follow' && /^(?:takes|retakes)$/.test(last.claim.change);
  const change = isFollow ? last.claim.change : draft.claim.change;
  return { ...draft, parties: last.parties, claim: { ...draft.claim, change, ...named(last.parties, draft.against) } };
}

function isNear(last: Draft, draft: Draft): boolean {
  return gap(last.sighting, draft.sighting) <= PARTY_REACH;
}

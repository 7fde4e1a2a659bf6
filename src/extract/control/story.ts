import { childrenOf } from '../../language/tree.ts';
import type { Change } from '../../terms/claim.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { contains } from '../../terms/span.ts';
import { type Ground } from './ground.ts';
import { isFacility, partOfIt } from './pointedGround.ts';
import { mentionsAt } from '../mentions-at.ts';
import type { PlaceMention } from '../reading.ts';
import type { Scene, Seated } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { named, type Draft } from './rows.ts';
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
    const owned = open === undefined ? null : (ownersGround(sighting, open) ?? shownGround(sighting, open));
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
  if (!isSmall || open === undefined || !/^(?:city|centre|outskirts)$/.test(open.part ?? '')) return ground;
  const near = done.filter((earlier) => gap(earlier, now) <= TOWN_REACH).flatMap((earlier) => earlier.grounds);
  return near.findLast((g) => /^(?:city|town)$/.test(g.place?.place.kind ?? '')) ?? ground;
}

/** Those who speak for a body from its seat: "a spokesman for the government in P" tells of other places. */
const OFFICIAL =
  /\b(?:spokes(?:man|woman|person)|officials?|government|minist(?:er|ry)|governor|administration|command|commander|diplomats?|embassy|headquarters)\b/i;

const OFFICIAL_IN = new RegExp(`${OFFICIAL.source}(?: \\p{L}+){0,3} (?:in|at) (?:the )?$`, 'iu');

/** Where the witness stands who tells it: a place named inside the words for him, before the change. */
function tellersGround({ scene, predicate }: Sighting): Ground | null {
  const at = scene.sentence.tokens[predicate]!.start;
  const teller = scene.actors.find(
    ({ mention }) =>
      mention.end <= at &&
      mention.actor.kind === 'people' &&
      !OFFICIAL.test(mention.text) &&
      scene.places.some((p) => contains(mention, p.mention)),
  );
  const place =
    teller && scene.places.find((p) => p.mention.place.kind !== 'country' && contains(teller.mention, p.mention));
  return place ? { place: place.mention, part: place.mention.part, token: predicate } : null;
}

/** "Aleppo was divided when rebels seized its eastern quarters": the place that "its" can only mean. */
function ownersGround({ scene }: Sighting, open: Ground): Ground | null {
  const isIts = childrenOf(scene.sentence, open.token, 'nmod:poss').some((i) =>
    /^its$/i.test(scene.sentence.tokens[i]!.text),
  );
  const before = scene.places.filter((place) => place.mention.end <= scene.sentence.tokens[open.token]!.start);
  const place = isIts ? before.at(0) : undefined;
  return place ? { place: place.mention, part: open.part, token: open.token } : null;
}

/** "that suburb", "this district": the last place named in the sentence before. */
function shownGround({ scene }: Sighting, open: Ground): Ground | null {
  const { sentence, passage, reading, printed } = scene;
  const isShown = childrenOf(sentence, open.token, 'det').some((i) =>
    /^(?:that|this)$/i.test(sentence.tokens[i]!.text),
  );
  const before = passage.sentences[passage.sentences.indexOf(printed) - 1];
  if (!isShown || before === undefined) return null;
  const place = reading.places.findLast(
    (p) => p.in === passage.in && contains(before, p) && p.place.kind !== 'country',
  );
  return place ? { place, part: open.part, token: open.token } : null;
}

/** "12. Khan Younis, eastern districts.": longer sentences tell something. */
const LONGEST_LABEL = 60;
/** How many sentences a label rules: a paragraph of a situation report. */
const LABEL_REACH = 4;

/** "- P: heavy clashes. Shells hit the market.": the label that opens the line, for its sentences. */
function lineGround(now: Sighting): Ground | null {
  const { passage, reading, printed } = now.scene;
  const from = passage.text.lastIndexOf('\n', printed.start) + 1;
  const label = LINE_LABEL.exec(passage.text.slice(from, now.scene.sentence.tokens[now.predicate]!.start));
  if (label === null) return null;
  const place = reading.places.find(
    (p) => p.in === passage.in && p.start >= from && p.end <= from + label[0].length && p.place.kind !== 'country',
  );
  return place === undefined || place.place.kind === 'province'
    ? null
    : { place, part: place.part, token: now.predicate };
}

/** A bullet or number, a name of few words, and a colon. */
const LINE_LABEL = /^\s*(?:[-•*–]|\d+[.)])\s*\p{Lu}[^:.,;\n]{1,40}:\s/u;

/** "2. Zalingei. Fighters surround the base.": the place that a sentence of its own names, unless a change was told since. */
function labelGround(now: Sighting, latest: Sighting | undefined): Ground | null {
  const { passage, reading, printed } = now.scene;
  const at = passage.sentences.indexOf(printed);
  const floor = latest?.scene.passage === passage ? passage.sentences.indexOf(latest.scene.printed) : -1;
  for (let i = at - 1; i > floor && at - i <= LABEL_REACH; i--) {
    const sentence = passage.sentences[i]!;
    const text = passage.text.slice(sentence.start, sentence.end);
    if (text.length > LONGEST_LABEL) continue;
    const asked = at - i === 1 && /^\p{Lu}.*\?$/su.test(text) ? placesIn(now, sentence) : [];
    if (asked.length === 1) return { place: asked[0]!, part: null, token: now.predicate }; // "Who controls the city?"
    const place = reading.places.find((p) => p.in === passage.in && contains(sentence, p));
    if (place && /^[\s\d.)•*-]*$/.test(text.replace(place.text, '').replace(/[.:]\s*$/, '')))
      return { place, part: place.part, token: now.predicate };
  }
  return null;
}

function placesIn({ scene: { reading, passage } }: Sighting, sentence: Sentence): PlaceMention[] {
  return mentionsAt(reading.places, passage.in, sentence).filter(
    (place) => contains(sentence, place) && place.place.kind !== 'country',
  );
}

/** "Troops deployed in P; they are due to leave": the place named before in the same sentence. */
function hereGround({ scene, predicate }: Sighting): Ground | null {
  const at = scene.sentence.tokens[predicate]!.start;
  const isIn = (start: number) =>
    /\b(?:in|at|inside|around)\s+(?:the\s+)?$/i.test(scene.passage.text.slice(scene.sentence.start, start));
  const isSeat = (p: PlaceMention) =>
    scene.actors.some(({ mention }) => contains(mention, p) && OFFICIAL.test(mention.text)) ||
    OFFICIAL_IN.test(scene.passage.text.slice(scene.sentence.start, p.start));
  const place = scene.places.findLast(
    (p) => p.mention.end <= at && p.mention.place.kind !== 'country' && isIn(p.mention.start) && !isSeat(p.mention),
  );
  const inner = place && innermost(scene, place);
  return inner ? { place: inner.mention, part: inner.mention.part, token: predicate } : null;
}

/** "in the barracks in P": of places that lie in one another the first. */
function innermost(scene: Scene, place: Seated<PlaceMention>): Seated<PlaceMention> {
  const around = scene.places.find(
    (p) =>
      p.mention.end < place.mention.start &&
      /^ (?:in|at|inside) (?:the )?$/.test(scene.passage.text.slice(p.mention.end, place.mention.start)),
  );
  return around === undefined ? place : innermost(scene, around);
}

/** "In the capital … the checkpoints were manned": the place that opens the sentence. */
function openingGround({ scene, predicate }: Sighting): Ground | null {
  const opens = (start: number) =>
    /^(?:In|At|Inside|Around)\s+(?:the\s+)?$/.test(scene.passage.text.slice(scene.sentence.start, start));
  const isTopic = (p: Seated<PlaceMention>) =>
    p.mention.start === scene.sentence.start &&
    p.mention.place.kind !== 'country' &&
    !p.mention.isAnaphor &&
    /^(?:,|:| (?:is|was|are|were|has|had|came|remains?|fell)\b)/.test(scene.passage.text.slice(p.mention.end)); // "P came close to falling: …"
  const place = scene.places.find((p) => opens(p.mention.start) || isTopic(p));
  return place && place.head < predicate ? { place: place.mention, part: place.mention.part, token: predicate } : null;
}

/** "pushed back insurgents attempting to advance towards P": with nothing told before, the next place of the same words. */
function aheadGround({ scene, predicate }: Sighting): Ground | null {
  const from = scene.sentence.tokens[predicate]!.end;
  const place = scene.places.find((p) => p.mention.start >= from);
  if (place === undefined || /[,;:]/.test(scene.passage.text.slice(from, place.mention.start))) return null;
  const between = scene.sentence.tokens.slice(predicate + 1, Math.max(predicate + 1, place.head));
  if (between.some((t) => /^(?:after|before|while|since)$/i.test(t.text))) return null; // "moved in after taking P"
  const isInClause = between.some((t) => t.upos === 'VERB');
  return isInClause ? { place: place.mention, part: place.mention.part, token: predicate } : null; // not "pulled out towards P"
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

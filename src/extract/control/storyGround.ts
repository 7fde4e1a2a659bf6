// Where a sighting that names no ground took place, by the words around it: each function is one way in which a report says so.
import { childrenOf } from '../../language/tree.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { contains } from '../../terms/span.ts';
import { mentionsAt } from '../mentions-at.ts';
import type { PlaceMention } from '../reading.ts';
import type { Ground } from './ground.ts';
import type { Scene, Seated } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { wordOf } from './words.ts';

/** Sentences from one sighting to a later one; endless between passages. */
export function gap(earlier: Sighting, later: Sighting): number {
  if (earlier.scene.passage.in !== later.scene.passage.in) return Infinity;
  const { sentences } = later.scene.passage;
  return sentences.indexOf(later.scene.printed) - sentences.indexOf(earlier.scene.printed);
}

/** Those who speak for a body from its seat: "a spokesman for the government in P" tells of other places. */
const OFFICIAL =
  /\b(?:spokes(?:man|woman|person)|officials?|government|minist(?:er|ry)|governor|administration|command|commander|diplomats?|embassy|headquarters)\b/i;

const OFFICIAL_IN = new RegExp(`${OFFICIAL.source}(?: \\p{L}+){0,3} (?:in|at) (?:the )?$`, 'iu');

/** Where the witness stands who tells it: a place named inside the words for him, before the change. */
export function tellersGround({ scene, predicate }: Sighting): Ground | null {
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
export function ownersGround({ scene }: Sighting, open: Ground): Ground | null {
  const isIts = childrenOf(scene.sentence, open.token, 'nmod:poss').some((i) =>
    /^its$/i.test(scene.sentence.tokens[i]!.text),
  );
  const before = scene.places.filter((place) => place.mention.end <= scene.sentence.tokens[open.token]!.start);
  const place = isIts ? before.at(0) : undefined;
  return place ? { place: place.mention, part: open.part, token: open.token } : null;
}

/** "that suburb", "this district": the last place named in the sentence before. */
export function shownGround({ scene }: Sighting, open: Ground): Ground | null {
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

/**
 * What "it" stands for where the last change told of is of somewhere else: the place that the same sentence names ("P's refinery burned,
 * and rebels hold most of it"), or the one place of the sentence before, of which nothing was told ("The UN quit its base in P. Rebels took it.").
 */
export function itsGround(now: Sighting, open: Ground, latest: Sighting | undefined): Ground | null {
  const { sentence, passage, printed } = now.scene;
  const isIt = [open.token, ...childrenOf(sentence, open.token, 'nmod')].some((i) => wordOf(sentence, i) === 'it');
  const since = latest === undefined ? Infinity : gap(latest, now);
  if (!isIt || since === 0) return null;
  const { start } = sentence.tokens[open.token]!;
  const own = placesIn(now, printed).findLast((place) => place.end <= start && !place.isAnaphor);
  if (own !== undefined) return { place: own, part: open.part, token: open.token };
  const before = passage.sentences[passage.sentences.indexOf(printed) - 1];
  const named = new Map(
    before === undefined || since === 1 ? [] : placesIn(now, before).map((place) => [place.place.placeId, place]),
  );
  const [place] = named.values();
  return named.size === 1 ? { place: place!, part: null, token: open.token } : null;
}

/** "12. Khan Younis, eastern districts.": longer sentences tell something. */
const LONGEST_LABEL = 60;
/** How many sentences a label rules: a paragraph of a situation report. */
const LABEL_REACH = 4;

/** "- P: heavy clashes. Shells hit the market.": the label that opens the line, for its sentences. */
export function lineGround(now: Sighting): Ground | null {
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
export function labelGround(now: Sighting, latest: Sighting | undefined): Ground | null {
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
export function hereGround({ scene, predicate }: Sighting): Ground | null {
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
export function openingGround({ scene, predicate }: Sighting): Ground | null {
  const opens = (start: number) =>
    /^(?:In|At|Inside|Around)\s+(?:the\s+)?$/.test(scene.passage.text.slice(scene.sentence.start, start));
  const isTopic = (p: Seated<PlaceMention>) =>
    p.mention.start === scene.sentence.start &&
    p.mention.place.kind !== 'country' &&
    !p.mention.isAnaphor &&
    /^(?:,|:| (?:is|was|are|were|has|had|came|remains?|fell)\b)/.test(scene.passage.text.slice(p.mention.end)); // "P came close to falling: …"
  const opening = scene.places.find((p) => opens(p.mention.start) || isTopic(p));
  const place = opening && (nearerPlace(scene, opening, predicate) ?? opening);
  return place && place.head < predicate ? { place: place.mention, part: place.mention.part, token: predicate } : null;
}

/** "In the P direction the enemy tried to cross near Q and was thrown back": at Q, the town between. */
function nearerPlace(scene: Scene, opening: Seated<PlaceMention>, predicate: number): Seated<PlaceMention> | undefined {
  return scene.places.findLast(
    ({ head, mention }) =>
      mention.start > opening.mention.end &&
      head < predicate &&
      /^(?:village|town|city)$/.test(mention.place.kind) &&
      mention.place.placeId !== opening.mention.place.placeId &&
      /\b(?:in|at|near|outside) (?:the )?$/i.test(scene.passage.text.slice(opening.mention.end, mention.start)),
  );
}

/** "pushed back insurgents attempting to advance towards P": with nothing told before, the next place of the same words. */
export function aheadGround({ scene, predicate }: Sighting): Ground | null {
  const from = scene.sentence.tokens[predicate]!.end;
  const place = scene.places.find((p) => p.mention.start >= from);
  if (place === undefined || /[,;:]/.test(scene.passage.text.slice(from, place.mention.start))) return null;
  const between = scene.sentence.tokens.slice(predicate + 1, Math.max(predicate + 1, place.head));
  if (between.some((t) => /^(?:after|before|while|since)$/i.test(t.text))) return null; // "moved in after taking P"
  const isInClause = between.some((t) => t.upos === 'VERB');
  return isInClause ? { place: place.mention, part: place.mention.part, token: predicate } : null; // not "pulled out towards P"
}

import { leadOf } from './phrases.ts';
import { isVerb, lemmaOf, wordOf } from './words.ts';
import { subjectOf } from './clause.ts';
import { childrenOf, isRelation } from '../../language/tree.ts';
import { distancesIn } from './distance.ts';
import { groundsAt, type Ground } from './ground.ts';
import { SHOWS } from './holder.ts';
import { isPassive } from './passive.ts';
import { partiesAt, type Party } from './party.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';

const FIGHTING = /^(?:fighting|clash|clashes|battle|battles|combat)$/;
const LEAVES = /^(?:regroup|retire|retreat|withdraw|flee|redeploy|pull|fall)$/;
/** Verbs whose object comes nearer: "taking P brought the rebels to within 80 km of Q". */
const BRINGS = /^(?:bring|carry|take|lead)$/;
const FRONT = /^(?:front|frontline|frontlines|line)$/;

/** Reads distances that no verb of `told` has taken: "X are 5 km from P", "the front is 2 km from P", "came to within 10 km of P". */
export function nearbySightings(scene: Scene, told: readonly Sighting[]): Sighting[] {
  const { sentence, passage } = scene;
  const text = passage.text.slice(sentence.start, sentence.end);
  return distancesIn(text).flatMap((distance) => {
    const at = sentence.tokens.findLastIndex((t) => t.start < sentence.start + distance.end);
    if (at < 0) return [];
    const place = scene.places
      .filter(
        (p) =>
          p.head > at &&
          p.head - at <= 10 &&
          (/(?:from|of|outside|away from)$/.test(leadAbove(scene, p.head, at)) ||
            WITHIN_OF.test(text.slice(distance.end, p.mention.start - sentence.start))),
      )
      .sort((a, b) => a.head - b.head)[0];
    // "had come within 10 km", "are camped 10 km outside": of where the story stands
    const isWithin =
      place === undefined &&
      (/^(?:within|less than)/i.test(text.slice(distance.start)) ||
        /\bwithin $/i.test(text.slice(0, distance.start)) || // "within about 2 km of it"
        /^ (?:outside|away|off|(?:to the )?(?:north|south|east|west)\b)/i.test(text.slice(distance.end)));
    if (!isWithin && (place === undefined || hasVerb(scene, at, place.head))) return [];
    if (saysWhere(scene, sentence.start + distance.start)) return []; // "arrived at P, 30 km east of Q"
    const before = subjectBefore(scene, at);
    const governor = governorOf(scene, at) ?? (before === null ? null : at);
    const moved = governor === null ? undefined : childrenOf(sentence, governor, 'obj')[0];
    const isShown =
      moved !== undefined &&
      governor !== null &&
      (SHOWS.test(lemmaOf(sentence, governor)) || BRINGS.test(lemmaOf(sentence, governor))); // "put the column 5 km from P"
    const subject =
      governor === null
        ? null
        : isShown
          ? (moved ?? null)
          : (childrenOf(sentence, governor, 'nsubj')[0] ?? subjectOf(sentence, governor) ?? before);
    const between = sentence.tokens.findIndex(
      (_, i) => FIGHTING.test(wordOf(sentence, i)) && wordOf(sentence, i + 1) === 'between',
    );
    const isFight = governor !== null && /^(?:fight|clash|battle)$/.test(lemmaOf(sentence, governor));
    const isBetween = between >= 0 && governor !== null && between < governor;
    const isFighting = isBetween || (subject !== null && FIGHTING.test(wordOf(sentence, subject)));
    const isFront = [subject, moved].some((i) => typeof i === 'number' && FRONT.test(wordOf(sentence, i)));
    const parties = isFighting
      ? partiesBetween(scene, isBetween ? between : subject!, governor ?? at)
      : partiesAt(scene, subject);
    const isHalted = governor !== null && /^(?:stop|halt|check|block|hold)$/.test(lemmaOf(sentence, governor));
    const halted = isHalted ? partiesAt(scene, moved ?? null) : []; // "stopped the enemy 40 km short of P"
    if (parties.length === 0 && !isFighting && !isFront) return [];
    if (governor !== null && LEAVES.test(lemmaOf(sentence, governor))) return []; // "regrouping 40 km short of P"
    const grounds: Ground[] =
      place === undefined ? [{ place: null, part: null, token: at, isImplied: true }] : groundsAt(scene, place.head);
    if (
      place === undefined &&
      !/^(?:come|get|move|advance|push|be|approach|camp|stand|mass|wait|dig|position|checkpoint)$/.test(
        governor === null ? '' : lemmaOf(sentence, governor),
      )
    )
      return [];
    if (grounds.length === 0 || governor === null || told.some((seen) => seen.predicate === governor)) return [];
    return [
      {
        rule: 'distance',
        scene,
        predicate: governor,
        change: isFighting || isFight || (isFront && parties.length === 0) ? 'contested' : 'advances',
        grounds,
        parties: halted.length > 0 ? halted : parties,
        against: halted.length > 0 ? parties : [],
        ...(halted.length > 0 || (isHalted && isPassive(sentence, governor)) ? { modality: 'attempted' as const } : {}),
        words: [at, ...(subject === null ? [] : [subject])],
        km: { km: distance.km, qualifier: distance.qualifier },
      } satisfies Sighting,
    ];
  });
}

/** "a kilometre [of the presidential palace in] P". */
const WITHIN_OF = /^ (?:of|from) (?:the|his|its|their) [\p{L} ]{3,40} (?:in|at) $/u;

/** Says whether a distance stands in an aside right behind a place, and tells where that lies. */
function saysWhere(scene: Scene, start: number): boolean {
  const before = scene.passage.text.slice(scene.sentence.start, start);
  if (/\b(?:base|airport|airfield|camp|village|town|barracks|bridge|crossing|junction|dam), $/.test(before))
    return true;
  return scene.places.some(
    ({ mention }) =>
      !mention.isAnaphor &&
      /^(?: (?:base|airport|camp|village|town|district))?(?: (?:on|along|off) the [\p{L}’' -]{2,40}(?:road|highway|river|border|coast))?, $/u.test(
        scene.passage.text.slice(mention.end, start),
      ),
  );
}

/** "troops were less than 10 km from P": the subject before the copula, whatever the tree hung it from. */
function subjectBefore(scene: Scene, at: number): number | null {
  const { tokens } = scene.sentence;
  const subject = tokens.findLastIndex((t, i) => i < at && t.deprel.startsWith('nsubj'));
  const between = tokens.slice(subject + 1, at);
  const isCopular =
    between.some((t) => /^(?:is|are|was|were|be|been)$/i.test(t.text)) && !between.some((t) => t.upos === 'VERB');
  return subject >= 0 && isCopular ? subject : null;
}

/** "fighting between insurgents and the army": who fights, named between the word and its verb. */
function partiesBetween(scene: Scene, from: number, to: number): Party[] {
  const inside = scene.actors
    .filter((actor) => actor.head > from && actor.head < to)
    .flatMap((actor) => partiesAt(scene, actor.head));
  return [...new Map(inside.map((party) => [party.id, party])).values()];
}

/** Says whether a verb stands between the distance and the place: then it is no distance to that place. */
function hasVerb(scene: Scene, from: number, to: number): boolean {
  return scene.sentence.tokens
    .slice(from + 1, to)
    .some((token) => /^(?:VERB|AUX)$/.test(token.upos) && !isRelation(token, 'case'));
}

/** The lead of the place's own phrase or of the part noun above it: "from the outskirts of P". */
function leadAbove(scene: Scene, head: number, floor: number): string {
  const { sentence } = scene;
  for (let at = head, steps = 0; at > floor && steps < 4; at = sentence.tokens[at]!.head, steps++) {
    const lead = leadOf(sentence, at);
    if (/(?:from|outside|(?:north|south|east|west) of)$/.test(lead)) return lead;
    if (lead === 'of' && wordOf(sentence, sentence.tokens[at]!.head) === 'short') return 'short of';
    if (sentence.tokens[at]!.head <= floor) return lead;
  }
  return '';
}

/** The verb, or the predicate with a copula, that the distance hangs from. */
function governorOf(scene: Scene, at: number): number | null {
  const { sentence } = scene;
  for (let i = at, steps = 0; i >= 0 && steps < 6; i = sentence.tokens[i]!.head, steps++) {
    if (isVerb(sentence, i) || childrenOf(sentence, i, 'nsubj', 'cop').length > 0) return i;
  }
  return null;
}

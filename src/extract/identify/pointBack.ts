import { overlaps } from '../../terms/span.ts';
import { definiteAntecedent, isBareDefinite } from './definite.ts';
import type { Draft, Line } from './draft.ts';
import { pronounsOf } from './pronouns.ts';
import { inOrder } from './seats.ts';

/** A sentence and the actors found in it so far. */
export interface Board {
  readonly line: Line;
  readonly drafts: readonly Draft[];
}

/** How far back a definite description looks, in mentions: more than any report needs, so that long texts stay linear. */
const MEMORY = 200;
/** How near, in sentences, a name must stand to outweigh what its words commonly mean in the country. */
const NEAR = 8;
/** How far back a pronoun looks, in sentences. */
const PRONOUN_REACH = 4;

/**
 * Ties "the monitor", "the group", "they", "its forces" to the actors they point back to, body first, since headlines
 * and captions may point at what only the body names.
 */
export function pointBack(boards: readonly Board[]): readonly Board[] {
  const rank = { body: 0, headline: 1, caption: 2 };
  const order = [...boards].sort((a, b) => rank[a.line.passage.in] - rank[b.line.passage.in]);
  const done: Board[] = [];
  let memory: Draft[] = [];
  let opening: readonly Draft[] = [];
  for (const [i, { line, drafts }] of order.entries()) {
    if (i > 0 && order[i - 1]!.line.passage !== line.passage) {
      if (opening.length === 0) opening = done.flatMap((board) => board.drafts).slice(0, MEMORY);
      memory = [];
    }
    const tied = tieDefinites(line, drafts, memory, line.passage.in === 'body' ? [] : opening);
    const recent = memory.slice(memory.findLastIndex((d) => line.at - d.at > PRONOUN_REACH) + 1);
    const pronouns = pronounsOf(line, recent, tied, startsWithPlace(line));
    const all = inOrder([...tied.map((draft) => ownedAs(draft, pronouns)), ...pronouns]);
    done.push({ line, drafts: all });
    memory = [...memory, ...all].slice(-MEMORY);
  }
  return done;
}

function tieDefinites(
  line: Line,
  drafts: readonly Draft[],
  memory: readonly Draft[],
  opening: readonly Draft[],
): readonly Draft[] {
  let here = [...drafts];
  for (const draft of drafts) {
    if (draft.manner !== 'description' || !isBareDefinite(line, draft)) continue;
    const pair = /^(?:both|the two)\b/i.test(draft.text) ? pairBefore(line, memory) : [];
    if (pair.length === 2) {
      here = here.flatMap((d) => (d === draft ? pair.map((one) => tiedTo(draft, one, true)) : [d]));
      continue;
    }
    const own = namedBehind(line, draft, here);
    const found = own ? { draft: own, isNamed: true } : definiteAntecedent(line, draft, [...memory, ...here], opening);
    if (!found) continue;
    const antecedent = found.draft;
    // "the army" after "the Israeli army" is that one, whatever army the country has; a mere likeness proves less.
    const isOther = draft.actor.side !== null && antecedent.actor.side !== draft.actor.side;
    if (isOther && !(found.isNamed && antecedent.actor.side !== null && line.at - antecedent.at <= NEAR)) continue;
    const tied = tiedTo(draft, antecedent, false);
    here = here.map((d) =>
      d === draft ? tied : isSpokenFor(d, draft) ? { ...d, actor: tied.actor, name: tied.name } : d,
    );
  }
  return here;
}

/** "the group known locally as Ansar": the name that the words right behind a description give it. */
function namedBehind(line: Line, draft: Draft, drafts: readonly Draft[]): Draft | undefined {
  return drafts.find((d) => {
    const between = line.sentence.tokens.slice(draft.phrase.last + 1, d.phrase.first).map((token) => token.text);
    return d.manner === 'name' && GIVES_NAME.test(between.join(' '));
  });
}

const GIVES_NAME =
  /^(?:,? ?(?:locally |also |commonly |widely )?(?:known|referred to)(?: \w+ly)? as|called|dubbed|(?:that|which) calls itself)(?: the)?$/i;

/** "his fighters": whom the possessive gives them to, they are; what "fighters" alone would mean is nothing beside it. */
function ownedAs(draft: Draft, pronouns: readonly Draft[]): Draft {
  const owner = /^(?:its|their|his|her|our)\s/i.test(draft.text)
    ? pronouns.find((d) => d.phrase.first === draft.phrase.first && d.phrase.last === draft.phrase.last)
    : undefined;
  const isParty = owner !== undefined && owner.actor.kind !== 'person' && draft.actor.kind !== 'people';
  return isParty ? { ...draft, actor: owner.actor, name: owner.name, because: owner.because } : draft;
}

function tiedTo(draft: Draft, antecedent: Draft, isOneOf: boolean): Draft {
  const because = `“${draft.text}” points back to ${antecedent.name}`;
  const isHalfNoun = `${antecedent.name.toLowerCase()}s` === draft.name.toLowerCase(); // "rebel rule", then "the rebels"
  const name = isHalfNoun ? draft.name : antecedent.name;
  return { ...draft, actor: antecedent.actor, name, manner: 'anaphor', because, isOneOf };
}

/** "both groups": the last two groups that one sentence names. */
function pairBefore(line: Line, memory: readonly Draft[]): readonly Draft[] {
  const groups = memory.filter(
    (d) => d.manner === 'name' && ['group', 'force'].includes(d.actor.kind) && line.at - d.at <= 3,
  );
  const at = groups.at(-1)?.at;
  const there = groups.filter((d) => d.at === at);
  return [...new Map(there.map((d) => [d.actor.actorId, d])).values()].slice(-2);
}

/** "a spokesman for the group": whom the inner words mean, the outer mean. */
function isSpokenFor(outer: Draft, inner: Draft): boolean {
  if (outer === inner || !outer.because.startsWith('its spokesman')) return false;
  return outer.phrase.first <= inner.phrase.first && inner.phrase.last <= outer.phrase.last;
}

/** Says whether the sentence before has a place as its first subject, so that "it" may mean the place. */
function startsWithPlace(line: Line): boolean {
  const subject = line.previous?.sentence.tokens.find((t) => t.deprel.startsWith('nsubj'));
  return subject !== undefined && line.previous!.places.some((place) => overlaps(place, subject));
}

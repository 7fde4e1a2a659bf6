import { childrenOf, isRelation } from '../../language/tree.ts';
import type { Token } from '../../terms/sentence.ts';
import { lemmaOf, wordOf } from './words.ts';
import { subjectOf } from './clause.ts';
import { isNegated } from './negated.ts';
import { idOf, type Draft } from './rows.ts';
import type { Scene } from './scene.ts';

const POINTS_BACK =
  /^(?:it|that|this|them|so|claim|claims|report|reports|rumour|rumours|rumor|rumors|allegation|allegations|assertion|news|account|breach)$/;
const UNTRUE = /^(?:false|untrue|baseless|unfounded|fabricated|lies|fake|wrong|incorrect|fabrications?)$/;

/** How many sentences back a denial that only points can reach. */
const REACH = 2;

/**
 * Denials that only point back: "The ministry denied that.", "the government called the claim false". Each gives the claim it points at
 * once more, denied, on the word of whoever denies.
 */
export function withDenials(drafts: readonly Draft[], scenes: readonly Scene[]): Draft[] {
  const found = scenes.flatMap((scene) => denialsIn(scene).flatMap((denial) => answered(drafts, scene, denial)));
  const retracted = new Set(found.flatMap(({ of, draft }) => (isRetraction(of, draft) ? [of] : [])));
  return [...drafts.filter((draft) => !retracted.has(draft)), ...found.map(({ draft }) => draft)];
}

/** "We reported that they had taken P. They have not.": the outlet takes its own word back, so that only the denial stands. */
function isRetraction({ claim, sighting }: Draft, { claim: denial }: Draft): boolean {
  const { passage, printed } = sighting.scene;
  const before = passage.text.slice(printed.start, claim.start);
  return claim.by.length === 0 && denial.by.length === 0 && OWN_WORD.test(before);
}

/** "We reported, on the word of an employee, that …", "an earlier version of this article had …". */
const OWN_WORD =
  /\b(?:[Ww]e|I) (?:had |have |also )?(?:reported|wrote|said|published|carried)\b|\b(?:earlier|previous|original) (?:version|report|post|story|article|headline)\b[^.;]{0,40}\b(?:had|said|reported|stated)\b/;

/** A denial and the row it points back at. */
interface Answer {
  readonly of: Draft;
  readonly draft: Draft;
}

interface Denial {
  readonly verb: number;
  readonly subject: number | null;
  readonly end: number;
}

/** "It has not.", "They were not; the fighting goes on": the claim before, denied by its auxiliary alone. */
function bareDenial({ sentence }: Scene): Denial[] {
  const [subject, auxiliary, not, next] = sentence.tokens;
  const isBare =
    /^(?:it|they|he|she|that|this)$/i.test(subject?.text ?? '') &&
    /^(?:has|have|had|was|were|is|are|did|do|does)$/i.test(auxiliary?.text ?? '') &&
    /^(?:not|n['’]t)$/i.test(not?.text ?? '') &&
    (next === undefined || /^[.,;:!–—]$/.test(next.text));
  return isBare ? [{ verb: 1, subject: null, end: 2 }] : []; // they did not; who says so is another
}

function denialsIn(scene: Scene): Denial[] {
  const { sentence } = scene;
  const bare = bareDenial(scene);
  if (bare.length > 0) return bare;
  return sentence.tokens.flatMap((_, verb) => {
    const lemma = lemmaOf(sentence, verb);
    const isDenial = DENIES.has(lemma);
    const isNaming = NAMES.has(lemma);
    if (!isDenial && !isNaming && !UNTRUE.test(wordOf(sentence, verb))) return [];
    const objects = childrenOf(sentence, verb, 'obj');
    const next =
      /^(?:it|that|this)$/.test(wordOf(sentence, verb + 1)) && isEnd(sentence.tokens[verb + 2]) ? verb + 1 : undefined;
    const isOwn = (i: number) => /^(?:that|of|about)$/.test(wordOf(sentence, i + 1)) && !isEnd(sentence.tokens[i + 1]); // "reports that …" say it themselves
    const tells = (i: number) => childrenOf(sentence, i, 'acl', 'ccomp').some((c) => c > i); // "a claim by the rebels that …"
    const back = objects.find((i) => POINTS_BACK.test(wordOf(sentence, i)) && !isOwn(i) && !tells(i)) ?? next;
    const isWithheld = back !== undefined && /^to$/.test(wordOf(sentence, back + 1)); // "to deny it to the enemy"
    if (isDenial && back !== undefined && !isWithheld && !isNegated(sentence, verb))
      return [{ verb, subject: subjectOf(sentence, verb), end: back }];
    if (isNaming && back !== undefined) {
      const untrue = childrenOf(sentence, verb, 'xcomp', 'ccomp', 'amod', 'obl').find((i) =>
        UNTRUE.test(wordOf(sentence, i)),
      );
      const beside = UNTRUE.test(wordOf(sentence, back + 1)) ? back + 1 : undefined;
      const end = untrue ?? beside;
      return end === undefined ? [] : [{ verb, subject: subjectOf(sentence, verb), end }];
    }
    const told = UNTRUE.test(wordOf(sentence, verb)) ? childrenOf(sentence, verb, 'nsubj')[0] : undefined; // "The claim is false."
    const isTold =
      told !== undefined &&
      POINTS_BACK.test(wordOf(sentence, told)) &&
      !isOwn(told) &&
      !tells(told) &&
      childrenOf(sentence, verb, 'cop').length > 0;
    return isTold ? [{ verb, subject: told, end: verb }] : [];
  });
}

const DENIES = new Set(['deny', 'refute', 'reject', 'dismiss', 'rebut', 'contradict', 'dispute']);
const NAMES = new Set(['call', 'brand', 'label']);

function isEnd(token: Token | undefined): boolean {
  return token === undefined || /^(?:PUNCT|CCONJ)$/.test(token.upos);
}

/**
 * "X accuses Y of arming them; Y denies it": what the same sentence says before is denied, and that is no row. So is "the allegation",
 * whatever was told there.
 */
function deniesAnother({ sentence, printed }: Scene, { verb, end }: Denial, latest: Draft): boolean {
  if (latest.sighting.scene.printed === printed) return false;
  const told = childrenOf(sentence, sentence.tokens[verb]!.head, 'ccomp', 'acl', 'obj', 'obl');
  const isNamed = /^(?:claim|report|allegation|assertion|account|accusation)s?$/.test(wordOf(sentence, end));
  const isJoined = isRelation(sentence.tokens[verb]!, 'parataxis') || isRelation(sentence.tokens[verb]!, 'conj');
  if (isNamed && isJoined && told.some((i) => i < verb)) return true;
  return sentence.tokens.some((t, i) => i < verb && t.upos === 'VERB' && ACCUSES.test(lemmaOf(sentence, i)));
}

/** "X hold P. Columns are leaving Q, residents said. Y disputed this": what was told on somebody's word in between, whatever it was. */
function isAnsweringAnother({ passage, printed, sentence, reading }: Scene, { end }: Denial, latest: Draft): boolean {
  const at = passage.sentences.indexOf(printed);
  const before = passage.sentences[at - 1];
  if (
    before === undefined ||
    !/^(?:this|that)$/.test(wordOf(sentence, end)) ||
    passage.sentences.indexOf(latest.sighting.scene.printed) >= at - 1
  )
    return false;
  return reading.voiceOf(passage.in, before).by.length > 0;
}

const ACCUSES = /^(?:accuse|blame|allege|charge|claim|say|suspect|charge)$/;

/** "stormed P and took most of it": what is denied is what the sentence mainly says. */
function isJoinedTo({ sighting, claim }: Draft, main: Draft): boolean {
  const { sentence } = sighting.scene;
  const token = sentence.tokens[sighting.predicate]!;
  return (
    main.sighting.scene === sighting.scene &&
    isRelation(token, 'conj') &&
    token.head === main.sighting.predicate &&
    main.claim.placeId === claim.placeId
  );
}

/** "A spokesman, Ali Omar, dismissed the report": the person named right behind. */
function namedBeside({ sentence, actors }: Scene, subject: number | null) {
  const end = subject === null ? -1 : sentence.tokens[subject]!.end;
  return actors.find(({ mention }) => mention.actor.kind === 'person' && mention.start === end + 2);
}

function answered(drafts: readonly Draft[], scene: Scene, denial: Denial): Answer[] {
  const { sentence, passage } = scene;
  const at = sentence.tokens[denial.verb]!.start;
  const before = drafts.filter(
    (d) => d.claim.in === passage.in && d.claim.start < at && d.claim.modality === 'asserted' && !d.claim.background,
  );
  const latest = before.sort((a, b) => a.claim.start - b.claim.start).at(-1);
  if (latest === undefined || deniesAnother(scene, denial, latest)) return [];
  const last = before.find((d) => isJoinedTo(latest, d)) ?? latest;
  const { sentences } = passage;
  if (isAnsweringAnother(scene, denial, last)) return [];
  if (sentences.indexOf(scene.printed) - sentences.indexOf(last.sighting.scene.printed) > REACH) return [];
  const denier = namedBeside(scene, denial.subject) ?? scene.actors.find((actor) => actor.head === denial.subject);
  const start = Math.min(
    at,
    denial.subject === null ? at : (denier?.mention.start ?? sentence.tokens[denial.subject]!.start),
  );
  const end = sentence.tokens[denial.end]!.end;
  const voice = scene.reading.voiceOf(passage.in, { start, end });
  const draft: Draft = {
    ...last,
    claim: {
      ...last.claim,
      id: idOf([last.claim.id, String(at)]),
      start,
      end,
      quote: passage.text.slice(start, end),
      by: denier ? [denier.mention.name] : voice.by,
      byIds: denier ? [denier.mention.actor.actorId] : voice.byIds,
      hedged: false,
      modality: 'denied',
      when: null,
      rule: 'denial-of-claim',
    },
  };
  return [{ of: last, draft }];
}

import { asPrinted } from '../../actors/printed.ts';
import type { Token } from '../../terms/sentence.ts';
import { contains } from '../../terms/span.ts';
import { nounKind } from '../identify/nouns.ts';
import { isOneOf } from '../identify/fullest.ts';
import { isBodyOfState } from '../identify/partyBehind.ts';
import { mentionsAt } from '../mentions-at.ts';
import type { ActorMention, PassageReading, Reading } from '../reading.ts';
import { isQuotedAt, isSpokenFirstPerson } from './firstPerson.ts';
import { withOtherSide } from './otherSide.ts';
import { sideSpokenFor, type Side } from './spokenFor.ts';

/**
 * Ties "we", "ours", "our forces" to the side of whoever speaks, now that the voice behind each piece of text is known: a quotation that
 * runs on, a statement behind its colon, a communiqué. In the outlet's own voice, and in that of witnesses, they mean nobody who fights.
 */
export function withOwnSide(
  passages: readonly PassageReading[],
  actors: readonly ActorMention[],
  voiceOf: Reading['voiceOf'],
): readonly ActorMention[] {
  const named = actors.map((mention) => ofLeader(mention, actors, passages));
  const owns = passages.flatMap((passage) => ownsIn(passage, passages, named, voiceOf));
  if (owns.length === 0) return named;
  const isReplaced = (m: ActorMention) =>
    FIRST.test(m.text) && mentionsAt(owns, m.in, m).some((own) => own.end === m.end && contains(own, m));
  const others = named.filter((mention) => !isReplaced(mention));
  const told = passages.reduce(
    (all, passage) => withOtherSide(passage, all, owns, voiceOf),
    others as readonly ActorMention[],
  );
  return [...told, ...owns].sort((a, b) => a.start - b.start);
}

/** "The Front's chairman said his men …": the men of one whose side stands in or beside his name are that side's. */
function ofLeader(
  mention: ActorMention,
  actors: readonly ActorMention[],
  passages: readonly PassageReading[],
): ActorMention {
  const isHis =
    !isBodyOfState(mention.text.split(' ').at(-1)!) &&
    mention.isAnaphor &&
    /^(?:his|her) /i.test(mention.text) &&
    (/^(?:person|people)$/.test(mention.actor.kind) || isOneOf(mention.name));
  const side = isHis ? sideSpokenFor(mention.actor.actorId, mention.name, actors, passages, mention) : null;
  return side === null ? mention : { ...mention, name: side.name, actor: side.actor };
}

const FIRST = /^(?:we|us|ours|our|my)\b/i;

function ownsIn(
  passage: PassageReading,
  passages: readonly PassageReading[],
  actors: readonly ActorMention[],
  voiceOf: Reading['voiceOf'],
): ActorMention[] {
  const outlets = partisanOutlet(passage, voiceOf);
  return passage.sentences.flatMap((sentence) => {
    const { tokens } = sentence;
    return tokens.flatMap((token, i): ActorMention[] => {
      if (!FIRST.test(token.text) || !isSpokenFirstPerson(passage, sentence, i)) return [];
      const last = /^(?:our|my)$/i.test(token.text) ? ownedForce(tokens, i) : i;
      if (last === null && /^my$/i.test(token.text)) return [];
      const span = { start: token.start, end: tokens[last ?? i]!.end };
      const voice = voiceOf(passage.in, span);
      // "The claims of X that our forces have fled are lies": in reported words "our" stays with whoever tells them.
      const isRetold = voice.rule.startsWith('attribute.noun-') && !isQuotedAt(passage, sentence, token.start);
      const id = isRetold ? (voice.byIds.length > 1 ? voice.byIds.at(-1) : undefined) : voice.byIds[0];
      const name = isRetold ? voice.by.at(-1) : voice.by[0];
      const side =
        id === undefined
          ? isRetold
            ? null
            : outlets
          : sideSpokenFor(id, name!, actors, passages, { in: passage.in, ...span });
      if (side === null) return [];
      const text = passage.text.slice(span.start, span.end);
      const because = `“${token.text}” is said by ${name ?? 'an outlet that fights'}`;
      return [{ in: passage.in, ...span, text, name: side.name, actor: side.actor, isAnaphor: true, because }];
    });
  });
}

/**
 * An outlet that speaks of "our forces" and of "the enemy" in its own voice fights on a side, which its own words name; any other
 * outlet's "we" are reporters.
 */
function partisanOutlet(passage: PassageReading, voiceOf: Reading['voiceOf']): Side | null {
  const isOwn = (m: RegExpMatchArray) =>
    voiceOf(passage.in, { start: m.index!, end: m.index! + m[0].length }).byIds.length === 0;
  const forces = [...passage.text.matchAll(OUR_FORCES)].filter(isOwn);
  const isFighting = forces.length > 1 || (forces.length === 1 && [...passage.text.matchAll(ENEMY)].some(isOwn));
  if (!isFighting) return null;
  const name = forces[0]![0].toLowerCase();
  return { name, actor: asPrinted(name, 'group') };
}

const OUR_FORCES = /\b[Oo]ur (?:forces|troops|fighters|soldiers|army|combatants|guerrillas|units|columns)\b/g;
const ENEMY = /\b[Tt]he enemy\b/g;

/** "our brave soldiers": where the armed people end that the speaker calls his own; null where something else is owned. */
function ownedForce(tokens: readonly Token[], own: number): number | null {
  for (let i = own + 1; i <= own + 4 && i < tokens.length; i++) {
    const { text, upos } = tokens[i]!;
    const isForce = nounKind(text.toLowerCase()) === 'party' || OWNED.test(text);
    const next = tokens[i + 1]?.text.toLowerCase() ?? '';
    if (isForce && nounKind(next) !== 'party' && !OWNED.test(next)) return i;
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(upos) && text !== '-') return null;
  }
  return null;
}

const OWNED =
  /^(?:men|boys|lads|heroes|comrades|mujahid\p{L}+|units?|brigades?|columns?|aircraft|planes|jets|warplanes|helicopters?|gunners|tanks|artillery|navy|garrison|defenders|people's army)$/iu;

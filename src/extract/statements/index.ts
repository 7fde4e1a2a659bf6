import { createHash } from 'node:crypto';
import type { Sentence } from '../../terms/sentence.ts';
import type { Span } from '../../terms/span.ts';
import type { StatementClaim } from '../../terms/claim.ts';
import { isReadable } from '../date/clause.ts';
import type { PassageReading, Reading } from '../reading.ts';
import { partyNouns } from './acts.ts';
import { contentSayings } from './content.ts';
import { meetingSayings } from './meeting.ts';
import { nounPhrase } from './phrase.ts';
import type { Saying } from './saying.ts';
import { speakerAt, type Speaker } from './speaker.ts';
import { verbalSayings } from './verbal.ts';

/** Codes the statements ledger of one report: speech acts between parties, in its body. */
export function statements(reading: Reading): StatementClaim[] {
  const body = reading.passages.find((passage) => passage.in === 'body');
  if (!body) return [];
  return body.sentences.filter(isReadable).flatMap((sentence) =>
    onePerCue(sayingsOf(sentence)).flatMap((saying) => {
      const speaker = speakerAt(sentence, saying.speaker, body, reading);
      return speaker && isAct(saying, speaker) && !isInterview(saying, body, reading)
        ? [claimOf(saying, speaker, body, reading)]
        : [];
    }),
  );
}

function sayingsOf(sentence: Sentence): Saying[] {
  return [...meetingSayings(sentence), ...verbalSayings(sentence), ...contentSayings(sentence)];
}

/** One act for each cue; of several meetings of one speaker in a sentence ("met to discuss") the one that says most. */
function onePerCue(sayings: readonly Saying[]): Saying[] {
  const single = sayings.filter((saying, i) => sayings.findIndex((other) => other.cue === saying.cue) === i);
  const told = (saying: Saying) => Number(saying.to !== null) + Number(saying.about !== null);
  const isOutdone = (saying: Saying, i: number) =>
    saying.act === 'meet' &&
    single.some(
      (other, k) =>
        other.act === 'meet' &&
        other.speaker === saying.speaker &&
        (told(other) > told(saying) || (told(other) === told(saying) && k < i)),
    );
  const topicOf = (saying: Saying) =>
    saying.about ??
    single.find((other) => other.act === saying.act && other.speaker === saying.speaker && other.about)?.about ??
    null;
  const kept = single
    .filter((saying, i) => !isOutdone(saying, i))
    .map((saying) => (saying.act === 'meet' ? { ...saying, about: topicOf(saying) } : saying));
  return kept.flatMap((saying) =>
    kept.some((other) => goesOn(saying, other)) ? [] : [withContinuation(saying, kept)],
  );
}

/** Who takes sides: only of these is a plain "it did not happen" a denial, and "they did it" an accusation. */
const partisan = new Set(['state', 'force', 'group', 'body', 'person']);
const watching = new Set(['media', 'agency', 'monitor']);

/** "called for calm, urging all sides to talk": the second verb goes on with the act of the first. */
const goesOn = (saying: Saying, first: Saying): boolean =>
  saying !== first &&
  saying.act === first.act &&
  saying.speaker === first.speaker &&
  ((saying.rule === 'noun' && first.rule !== 'noun') || isUnder(saying, first));

const isUnder = (saying: Saying, first: Saying): boolean =>
  saying.sentence.tokens[saying.cue]!.head === first.cue &&
  saying.sentence.tokens[saying.cue]!.deprel.startsWith('advcl');

function withContinuation(saying: Saying, all: readonly Saying[]): Saying {
  const more = all.find((other) => goesOn(other, saying));
  return more
    ? { ...saying, to: saying.to ?? more.to, about: saying.about ?? more.about, that: saying.that ?? more.that }
    : saying;
}

function takesSides({ sentence, speaker }: Saying, { mention }: Speaker): boolean {
  const isParty = mention !== null && partisan.has(mention.actor.kind) && mention.actor.side !== null;
  return isParty || partyNouns.has(sentence.tokens[speaker]!.lemma.toLowerCase());
}

/** What media and monitors announce is reporting, not an act of a party; the radio of a side calls and vows in its name. */
function isAct(saying: Saying, speaker: Speaker): boolean {
  const { kind = '', side = null } = speaker.mention?.actor ?? {};
  if (saying.rule === 'said-not' || saying.rule === 'said-misdeed') return takesSides(saying, speaker);
  if (!watching.has(kind) || (kind === 'monitor' && saying.act === 'call_for')) return true;
  if (saying.act === 'promise' || saying.act === 'call_for')
    return kind === 'media' && (side !== null || /\bradio\b/i.test(speaker.mention?.name ?? ''));
  return saying.act !== 'announce';
}

/** "He told the agency by phone" is how the news was gathered. */
function isInterview(saying: Saying, passage: PassageReading, reading: Reading): boolean {
  if (saying.act !== 'meet' || saying.to === null) return false;
  const audience = speakerAt(saying.sentence, saying.to, passage, reading);
  const actor = audience?.mention?.actor;
  // Somebody unknown who is told by telephone, and is no man, asks for a living.
  const isStranger = actor === undefined || (actor.actorId.startsWith('as-printed:') && actor.kind !== 'person');
  return (
    watching.has(actor?.kind ?? '') ||
    audience?.name === reading.article.outlet ||
    (saying.rule === 'told-in-talks' && isStranger)
  );
}

function claimOf(saying: Saying, speaker: Speaker, passage: PassageReading, reading: Reading): StatementClaim {
  const { act } = saying;
  const span = quoteSpan(saying);
  const text = (piece: Span | null) => (piece === null ? null : passage.text.slice(piece.start, piece.end));
  const voice = reading.voiceOf(passage.in, span);
  const others = voice.by
    .map((name, i) => ({ name, id: voice.byIds[i] ?? '' }))
    .filter((v) => v.name !== speaker.name && v.id !== speaker.actorId);
  const key = [reading.article.reportId, 'statement', span.start, span.end, act, speaker.name];
  return {
    id: createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 16),
    reportId: reading.article.reportId,
    ...span,
    quote: passage.text.slice(span.start, span.end),
    in: passage.in,
    by: others.map((v) => v.name),
    byIds: others.map((v) => v.id),
    act,
    speaker: speaker.name,
    speakerId: speaker.actorId,
    to: audienceOf(saying, speaker, passage, reading),
    about: text(saying.about),
    that: text(saying.that),
    rule: `statement-${saying.rule}`,
  };
}

/** Whom it is said to, in the fullest name known; nobody speaks to oneself. */
function audienceOf(saying: Saying, speaker: Speaker, passage: PassageReading, reading: Reading): string | null {
  if (saying.to === null) return null;
  const named = speakerAt(saying.sentence, saying.to, passage, reading)?.name;
  const { start, end } = nounPhrase(saying.sentence, saying.to);
  return named === undefined || named === speaker.name ? passage.text.slice(start, end) : named;
}

/** From the speaker, where it stands near, to the end of what is said. */
function quoteSpan(saying: Saying): Span {
  const { sentence } = saying;
  const cue = sentence.tokens[saying.cue]!;
  const parts = [
    nounPhrase(sentence, saying.speaker),
    saying.about,
    saying.that,
    saying.to === null ? null : nounPhrase(sentence, saying.to),
  ].filter((p) => p !== null);
  return {
    start: Math.min(cue.start, ...parts.map((p) => p.start)),
    end: Math.max(cue.end, ...parts.map((p) => p.end)),
  };
}

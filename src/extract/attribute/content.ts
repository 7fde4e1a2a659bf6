import { childrenOf } from '../../language/tree.ts';
import type { Sentence, Token } from '../../terms/sentence.ts';
import type { Span } from '../../terms/span.ts';
import type { SpeechAct } from '../identify/speech.ts';
import { skipAdjuncts } from './adjuncts.ts';
import { asTold } from './asTold.ts';
import { spanFrom } from './cue.ts';

/** Where what is said stands around the words that say who says it. */
export interface Said {
  readonly content: readonly Span[];
  readonly isBefore: boolean;
  readonly isAfter: boolean;
  /** True for what follows "denied this: …": it is said, and no part of what is denied. */
  readonly isAnswer?: boolean;
}

/** A cue's place in its sentence: the speaker's phrase and the verb. */
export interface CuePlace {
  readonly act: SpeechAct;
  readonly first: number;
  readonly last: number;
}

const END = /^(?:[.;:!?…)\]]|,|[”"’'`]+|and|but|as|while|after|before|although|though|because|when|who|which|since)$/i;

const QUOTE = /^[“”"„«»]+$/;

/**
 * Finds what a speaker's words cover. Behind the verb: all to the end of the sentence, or to the next voice, to a
 * semicolon, to ", but", and to a clause whose tense leaves the report ("said …, although it has …"). Before it, where
 * the cue follows a comma or a quote and nothing but adjuncts stand behind the verb. "X, they said, and Y" covers both, as does "X, they said: Y".
 */
export function saidBy(sentence: Sentence, place: CuePlace, others: readonly CuePlace[], isHeadline: boolean): Said {
  const { tokens } = sentence;
  const { act } = place;
  const cueFirst = Math.min(place.first, act.verb);
  const cueLast = act.isBehind ? place.last : act.verb;
  const start = startOfLeft(tokens, cueFirst, place, others);
  if (act.isPassive && act.isBehind) return said(sentence, [[clauseStart(tokens, act.verb), act.verb]], true, false);

  const aside = asTold(
    sentence,
    act,
    cueFirst,
    others.map((other) => other.act.verb),
  );
  if (aside !== null) return said(sentence, aside, true, false);

  const boundary = tokens[cueFirst - 1];
  const hasBoundary =
    boundary !== undefined &&
    (boundary.text === ',' ||
      QUOTE.test(boundary.text) ||
      boundary.text === '–' ||
      boundary.text === '—' ||
      boundary.text === '-');
  const leftEnd = cueFirst - 1;
  const leftHasVerb = hasVerb(tokens, start, leftEnd);
  const from = skipAdjuncts(tokens, cueLast + 1, act);
  const next = tokens[from];
  const isQuoteBefore =
    QUOTE.test(boundary?.text ?? '') || (boundary?.text === ',' && QUOTE.test(tokens[cueFirst - 2]?.text ?? ''));
  const isQuoteTail =
    isQuoteBefore && !/^that$/i.test(next?.text ?? '') && !tokens.slice(from).some((t) => QUOTE.test(t.text));
  const isTail =
    isQuoteTail ||
    (hasBoundary && leftHasVerb && !act.isBehind && !hasContent(tokens, from) && !hasOwnObject(tokens, from, act));
  const isRightEmpty =
    isTail ||
    next === undefined ||
    (END.test(next.text) && !(QUOTE.test(next.text) && hasContent(tokens, from + 1))) || // "says “rebels” driven out"
    (act.isBehind && !QUOTE.test(next.text) && !/^that$/i.test(next.text));

  const isPointing = /^(?:that|this|it)$/i.test(next?.text ?? '') && tokens[from + 1]?.text === ':';
  if (isPointing && from + 2 < tokens.length && !act.isBehind)
    return {
      ...said(sentence, [[from + 2, endOfRight(sentence, from + 2, place, others)]], false, true),
      isAnswer: true,
    };
  if (next?.text === ':' && from + 1 < tokens.length) {
    const isBoth = boundary?.text === ',' && leftHasVerb && !act.isBehind; // "they have not left, he said: they hold it"
    const left: [number, number][] = isBoth ? [[start, leftEnd]] : [];
    return said(sentence, [...left, [from + 1, endOfRight(sentence, from + 1, place, others)]], isBoth, true);
  }
  if (!isRightEmpty) {
    const end = endOfRight(sentence, from, place, others, isHeadline);
    return said(sentence, [[from, end]], false, true);
  }
  const comma = isTail ? -1 : next?.text === ',' || (next !== undefined && QUOTE.test(next.text)) ? from : -1;
  const isCiting = /^(?:citing|quoting)$/i.test(tokens[comma + 1]?.text ?? '');
  const isOwnClause = /^(?:while|whereas)$/i.test(tokens[comma + 1]?.text ?? ''); // "…, he said, while B pressed on"
  const goesOn = comma >= 0 && !isCiting && !isOwnClause && hasVerb(tokens, comma + 1, tokens.length - 1);
  const right: [number, number][] = goesOn ? [[comma + 1, endOfRight(sentence, comma + 1, place, others)]] : [];
  if (hasBoundary && (leftHasVerb || goesOn || leftEnd - start >= 2))
    return said(sentence, [[start, leftEnd], ...right], true, goesOn);
  if (act.isBehind && leftHasVerb) return said(sentence, [[start, leftEnd], ...right], true, goesOn);
  const quoted = QUOTE.test(next?.text ?? '') || next?.text === ':';
  return quoted
    ? said(sentence, [[from, endOfRight(sentence, from + 1, place, others)]], false, true)
    : said(sentence, [], false, false);
}

function said(sentence: Sentence, runs: readonly [number, number][], isBefore: boolean, isAfter: boolean): Said {
  const content = runs.map(([first, last]) => spanFrom(sentence, first, last)).filter((span) => span !== null);
  return { content, isBefore, isAfter };
}

function hasVerb(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++)
    if (tokens[i] !== undefined && ['VERB', 'AUX'].includes(tokens[i]!.upos)) return true;
  return false;
}

/** Says whether words behind a verb could be what is said: a verb, a number or a "that" before the sentence ends. */
function hasContent(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from).some((t) => ['VERB', 'AUX', 'NUM', 'SCONJ'].includes(t.upos) || /^that$/i.test(t.text));
}

/** "A takes P, B rejects ultimatum", "…, B denies it": the verb has its own object, so what stands before is not what B says. */
function hasOwnObject(tokens: readonly Token[], from: number, act: SpeechAct): boolean {
  if (!/^(?:deny|dismiss|reject|refute|rebut|speak)$/.test(act.lemma)) return false;
  const next = tokens[from];
  return next !== undefined && (/^(?:DET|PRON|NOUN|PROPN|ADJ)$/.test(next.upos) || /^of$/i.test(next.text));
}

function clauseStart(tokens: readonly Token[], verb: number): number {
  for (let i = verb - 1; i > 0; i--) if (/^[;:]$/.test(tokens[i]!.text)) return i + 1;
  return 0;
}

/** Where the content before a cue starts: the sentence, or behind a semicolon or an earlier cue that stands behind its content. */
function startOfLeft(tokens: readonly Token[], cueFirst: number, place: CuePlace, others: readonly CuePlace[]): number {
  let start = 0;
  for (let i = 0; i < cueFirst; i++) if (tokens[i]!.text === ';') start = i + 1;
  for (const other of others) {
    if (other === place) continue;
    const end = Math.max(other.act.verb, other.act.isBehind ? other.last : other.act.verb);
    if (end >= cueFirst) continue;
    const link = tokens.slice(end + 1, cueFirst).findIndex((t) => /^(?:and|but|while)$/i.test(t.text));
    if (/^[,]$/.test(tokens[end + 1]?.text ?? '') && link >= 0 && link <= 2) start = Math.max(start, end + 1 + link);
  }
  return start;
}

function endOfRight(
  sentence: Sentence,
  from: number,
  place: CuePlace,
  others: readonly CuePlace[],
  isHeadline = false,
): number {
  const { tokens } = sentence;
  const isPast = /(?:ed|said|told|wrote|put|gave|saw|heard|spoke)$/i.test(tokens[place.act.verb]!.text);
  // "denied that: …", "denied it, and …": a pronoun is all that is said.
  if (
    /^(?:that|it|this|so)$/i.test(tokens[from]?.text ?? '') &&
    /^(?:[:;,.]|and|but)$/i.test(tokens[from + 1]?.text ?? '.')
  )
    return from;
  const isRelative = isInRelative(tokens, place);
  let quoted = false;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    const lower = token.text.toLowerCase();
    if (QUOTE.test(token.text)) quoted = !quoted;
    if (quoted) continue;
    if (token.text === ';') return i - 1;
    // A headline's "as" starts the outlet's own clause: "Army says it has left as insurgents capture city".
    if (isHeadline && i > from && lower === 'as' && hasVerb(tokens, i, tokens.length - 1)) return i - 1;
    if (
      token.text === ',' &&
      /^(?:an?|the|where)$/i.test(tokens[i + 1]?.text ?? '') &&
      isNominal(sentence, place.act.verb, from, i)
    )
      return i - 1;
    const behindComma = i > from && tokens[i - 1]?.text === ',';
    if (isRelative && token.text === ',' && ['VERB', 'AUX'].includes(tokens[i + 1]?.upos ?? '')) return i - 1;
    if (lower === 'but' && behindComma && hasVerb(tokens, i, tokens.length - 1)) return i - 2;
    if (i > from && isPast && /^(?:although|though|whereas|while|even|but|and)$/.test(lower) && leavesReport(tokens, i))
      return i - 1;
    if (token.text === ',' && i > from && others.some((o) => o !== place && closesBehind(tokens, i, o))) return i - 1;
    // A headline's two voices: "Rebels say they hold it, ministry says they were driven out".
    if (isHeadline && token.text === ',' && others.some((o) => o !== place && Math.min(o.first, o.act.verb) === i + 1))
      return i - 1;
    if (/^(?:after|before|when|since)$/.test(lower) && i > from && opensCue(tokens, i, place, others)) {
      const comma = tokens.slice(Math.max(from, i - 3), i).findLastIndex((t) => t.text === ',');
      if (comma >= 0) return Math.max(from, i - 3) + comma - 1;
    }
    const opens = others.some(
      (o) =>
        o !== place && o.act.verb > i && Math.min(o.first, o.act.verb) - i <= 2 && Math.min(o.first, o.act.verb) > i,
    );
    if (
      i > from &&
      /^(?:and|while|whereas|but|although|though)$/.test(lower) &&
      opens &&
      !/^that$/i.test(tokens[i + 1]?.text ?? '')
    )
      return i - 1;
    if (
      lower === 'and' &&
      !hasVerb(tokens, from, i - 1) &&
      tokens[i + 1]?.upos === 'VERB' &&
      /(?:s|ed)$/.test(tokens[i + 1]!.text) &&
      !/^to$/i.test(tokens[from]!.text)
    )
      return i - 1;
  }
  return tokens.length - 1;
}

/** "…, the agency reported": a cue between a comma and the end, whose content stands before it. */
function closesBehind(tokens: readonly Token[], comma: number, other: CuePlace): boolean {
  const first = Math.min(other.first, other.act.verb);
  const last = Math.max(other.last, other.act.verb);
  return first === comma + 1 && !hasContent(tokens, last + 1);
}

function opensCue(tokens: readonly Token[], link: number, place: CuePlace, others: readonly CuePlace[]): boolean {
  return others.some(
    (o) =>
      o !== place &&
      o.act.verb > link &&
      Math.min(o.first, o.act.verb) > link &&
      Math.min(o.first, o.act.verb) - link <= 3,
  );
}

/** Says whether what is said is a noun phrase: "announced an operation against the town". */
function isNominal(sentence: Sentence, verb: number, first: number, end: number): boolean {
  const { tokens } = sentence;
  if (/^that$/i.test(tokens[first]!.text) || hasVerb(tokens, first, end - 1)) return false;
  const close = tokens.findIndex((t, i) => i > end && t.text === ',');
  if (close > 0 && /^(?:AUX|VERB)$/.test(tokens[close + 1]?.upos ?? '')) return false;
  if (childrenOf(sentence, verb, 'obj').some((child) => child >= first && child < end)) return true;
  return !childrenOf(sentence, verb, 'ccomp', 'csubj').some((child) => child >= first);
}

/** "Maardis, which the army said it held, is …" and "The ministry, which denied it, …": a cue inside a relative clause. */
function isInRelative(tokens: readonly Token[], place: CuePlace): boolean {
  const first = Math.min(place.first, place.act.verb);
  for (let i = place.act.verb - 1; i >= 0 && place.act.verb - i <= 5; i--) {
    if (/^(?:which|who|whom|whose)$/i.test(tokens[i]!.text)) return i >= first - 1 || i > first;
    if (tokens[i]!.text === ',') return false;
  }
  return false;
}

/** After a past cue, a clause in the present or present perfect is the reporter's own. */
function leavesReport(tokens: readonly Token[], link: number): boolean {
  if (/^(?:and|but)$/i.test(tokens[link]!.text) && tokens[link - 1]?.text !== ',') return false;
  for (let i = link + 1; i < tokens.length && i - link <= 9; i++) {
    const lower = tokens[i]!.text.toLowerCase();
    if (/^(?:has|have|is|are|remains|remain|does|do)$/.test(lower)) return true;
    if (tokens[i]!.upos === 'VERB' || tokens[i]!.upos === 'AUX') return false;
  }
  return false;
}

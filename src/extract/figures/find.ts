import { childrenOf, sentenceAt } from '../../language/tree.ts';
import type { Modality } from '../../terms/claim.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { contains, overlaps } from '../../terms/span.ts';
import { isReadable } from '../date/clause.ts';
import type { PassageReading } from '../reading.ts';
import { linkOf, type Link } from './chain.ts';
import { countedBy, type Counted } from './counted.ts';
import { countedWords } from './countedWords.ts';
import type { Figure } from './figure.ts';
import { landOf } from './land.ts';
import { measureOf } from './measure.ts';
import type { Measured } from './measured.ts';
import { people, settlements, stateWords } from './measures.ts';
import { quantitiesOf, type Quantity } from './quantity.ts';
import { tallyOf } from './tally.ts';

/** Finds every count of a passage with its measure; numbers that measure nothing of the conflict are left out. */
export function findFigures(passage: PassageReading): Figure[] {
  const found: Figure[] = [];
  const quantities = bySentence(passage);
  let before: Before = { near: undefined, last: undefined };
  let paragraphEnd = 0;
  for (const sentence of passage.sentences.filter(isReadable)) {
    if (/\n\s*\n/.test(passage.text.slice(paragraphEnd, sentence.start))) before = { ...before, near: undefined };
    paragraphEnd = sentence.end;
    for (const quantity of quantities.get(sentence) ?? []) {
      if (before.near && overlaps(quantity.number, spanOfTokens(before.near))) continue; // "18 of 22 drones"
      const figure = figureOf(sentence, quantity, before, passage.text);
      if (!figure) continue;
      found.push(figure);
      before = { near: figure, last: figure };
    }
  }
  return found;
}

/** The counts of each sentence, in order. */
function bySentence(passage: PassageReading): ReadonlyMap<Sentence, readonly Quantity[]> {
  const found = new Map<Sentence, Quantity[]>();
  for (const quantity of quantitiesOf(passage.text)) {
    const sentence = sentenceAt(passage.sentences, quantity.number);
    if (!sentence || !contains(sentence, quantity.number)) continue;
    const here = found.get(sentence);
    if (here) here.push(quantity);
    else found.set(sentence, [quantity]);
  }
  return found;
}

const spanOfTokens = ({ sentence, counted }: Figure) => ({
  start: sentence.tokens[counted.first]!.start,
  end: sentence.tokens[counted.last]!.end,
});

/** The count before this one in its paragraph, and the last of all. */
interface Before {
  readonly near: Figure | undefined;
  readonly last: Figure | undefined;
}

function figureOf(sentence: Sentence, quantity: Quantity, before: Before, text: string): Figure | null {
  const counted = countedBy(sentence, quantity, text);
  if (!counted) return null;
  const land = landOf(sentence, quantity, text);
  if (land) return build(sentence, quantity, counted, text, { ...land, told: -1, base: null, link: null });
  if (quantity.isPercent) return null;

  const link = linkOf(sentence, counted, before.near, text);
  const tally = tallyOf(sentence, counted, text);
  const isRunning = tally !== null && tally.measure === null; // "its first tally": of what was counted before
  const base = (link === null ? (isRunning ? before.last : undefined) : before.near) ?? null;
  const measured = choose(
    measureOf(sentence, counted),
    link,
    base,
    isRunning ? base?.measure : (tally?.measure ?? undefined),
  );
  if (!measured || isAside(sentence, quantity, counted, measured)) return null;
  const words = countedWords(sentence, counted, link, base, text);
  const twin = isElliptic(sentence, quantity, counted, before.near, text) ? before.near : undefined;
  const shared = twin && quantity.qualifier === 'exact' ? twin.quantity.qualifier : quantity.qualifier;
  return build(sentence, { ...quantity, qualifier: shared }, counted, text, {
    measure: measured.measure,
    unit: measured.unit,
    of: words.of ?? patients(sentence, counted) ?? tally?.of ?? twin?.of ?? (isRunning ? (base?.of ?? null) : null),
    told: measured.told,
    end: words.end,
    base: link === null ? null : base,
    link,
    rule: measured.rule,
  });
}

/** "have admitted 237 wounded": those who are received are counted by what they are. */
function patients({ tokens }: Sentence, counted: Counted): string | null {
  const state = tokens[counted.number + 1];
  const isReceived = tokens
    .slice(Math.max(0, counted.first - 2), counted.first)
    .some((t) => /^(?:admit|receiv|treat|evacuat|shelter)(?:e|s|es|ed|ted|ting|ing)?$/i.test(t.text));
  return isReceived && counted.noun < 0 && state && stateWords.has(state.text.toLowerCase()) ? state.text : null;
}

/** "At least 11 civilians were killed and 39 wounded": the second count is of the same, and as exact. */
function isElliptic(
  sentence: Sentence,
  quantity: Quantity,
  counted: Counted,
  before: Figure | undefined,
  text: string,
): boolean {
  if (before?.sentence !== sentence || counted.noun >= 0 || counted.isPart) return false;
  return /^(?: (?:dead|killed|wounded|injured))? and $/.test(text.slice(before.end, quantity.start));
}

/** A part or list member takes the measure of what it is part of, unless a verb or state of its own says more. */
function choose(
  own: Measured | null,
  link: Link | null,
  base: Figure | null,
  tallied: Figure['measure'] | undefined,
): Measured | null {
  // "38 deaths and 60 injuries"; but "20 killed, including 5 prisoners".
  const isPlain = own !== null && (own.rule !== 'noun' || ['killed', 'wounded', 'strikes'].includes(own.measure));
  if (isPlain) return own;
  const isOwn = own !== null && base?.measure === 'other'; // "60 men are holed up with 45 hostages"
  if (link !== null && base && !isOwn) return { measure: base.measure, unit: base.unit, told: -1, rule: `${link}-of` };
  if (own) return own;
  return tallied === undefined ? null : { measure: tallied, unit: null, told: -1, rule: 'tally' };
}

/** Numbers that point back ("the two towns") or count what is no matter of the conflict. */
function isAside(sentence: Sentence, quantity: Quantity, counted: Counted, measured: Measured): boolean {
  const noun = counted.noun < 0 ? '' : sentence.tokens[counted.noun]!.lemma.toLowerCase();
  if (
    measured.measure === 'territory' &&
    measured.unit === 'settlements' &&
    counted.noun >= 0 &&
    !settlements.has(noun.replace(/s$/, '')) &&
    !settlements.has(noun)
  )
    return true;
  if (
    /^(?:source|official|witness|side|party|country|nation|state|time|way|reason|month|week|day|year|hour|account|report)s?$/.test(
      noun,
    )
  )
    return true;
  const isApposition =
    measured.unit === 'settlements' &&
    sentence.tokens[counted.first - 1]?.text === ',' &&
    sentence.tokens[counted.first - 2]?.upos === 'PROPN';
  if (isApposition) return true; // "Aru and Beni, two towns": named, so not counted
  const before = sentence.tokens[counted.first - 1]?.text.toLowerCase() ?? '';
  const isGround = quantity.value === 1 && /^(?:in|at|on|near|from|to)$/.test(before);
  if (isGround && (counted.isPart || /^(?:family|house|village|place|spot)$/.test(noun))) return true; // "died in one of them", "from one family"
  return quantity.isDefinite && quantity.value < 10 && !people.has(noun.replace(/s$/, ''));
}

interface Parts extends Pick<Figure, 'measure' | 'unit' | 'of' | 'base' | 'link' | 'rule'> {
  /** The token that told the measure, or -1. */
  readonly told: number;
  /** Where the words that belong to the count end. */
  readonly end: number;
}

/** Puts the figure together; its quote runs from the verb or number to the last word that belongs to it. */
function build(sentence: Sentence, quantity: Quantity, counted: Counted, text: string, parts: Parts): Figure {
  const { told, ...rest } = parts;
  const near = told >= 0 && Math.abs(told - counted.first) <= longestQuoteTokens ? [told] : [];
  const tokens = [counted.first, counted.last, ...near].map((i) => sentence.tokens[i]!);
  const start = Math.min(quantity.start, ...tokens.map((t) => t.start));
  const end = Math.max(parts.end, quantity.end, ...tokens.map((t) => t.end));
  const trimmed = start + text.slice(start, end).trimEnd().length;
  return {
    ...rest,
    sentence,
    quantity,
    counted,
    start,
    end: trimmed,
    modality: modalityOf(sentence, told, text.slice(quantity.start, quantity.end)),
  };
}

// A verb further from its count than this makes no short quote.
const longestQuoteTokens = 12;

function modalityOf(sentence: Sentence, verb: number, printed: string): Modality {
  if (/^(?:perhaps|maybe|possibly)\b/i.test(printed)) return 'possible';
  const auxiliaries =
    verb < 0 ? [] : childrenOf(sentence, verb, 'aux').map((i) => sentence.tokens[i]!.text.toLowerCase());
  return auxiliaries.some((word) => /^(?:may|might|could|would|will|can)$/.test(word)) ? 'possible' : 'asserted';
}

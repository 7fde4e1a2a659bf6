import { childrenOf } from '../../language/tree.ts';
import type { Modality } from '../../terms/claim.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { contains } from '../../terms/span.ts';
import type { PassageReading } from '../reading.ts';
import { linkOf, type Link } from './chain.ts';
import { countedBy, type Counted } from './counted.ts';
import type { Figure } from './figure.ts';
import { measureOf, type Measured } from './measure.ts';
import { people, settlements } from './measures.ts';
import { quantitiesOf, type Quantity } from './quantity.ts';
import { tallyOf } from './tally.ts';

/** Finds every count of a passage with its measure; numbers that measure nothing of the conflict are left out. */
export function findFigures(passage: PassageReading): Figure[] {
  const found: Figure[] = [];
  const quantities = quantitiesOf(passage.text);
  let before: Figure | undefined;
  let paragraphEnd = 0;
  for (const sentence of passage.sentences) {
    if (/\n\s*\n/.test(passage.text.slice(paragraphEnd, sentence.start))) before = undefined;
    paragraphEnd = sentence.end;
    for (const quantity of quantities.filter((q) => contains(sentence, q.number))) {
      const figure = figureOf(sentence, quantity, before, passage.text);
      if (!figure) continue;
      found.push(figure);
      before = figure;
    }
  }
  return found;
}

function figureOf(sentence: Sentence, quantity: Quantity, before: Figure | undefined, text: string): Figure | null {
  const counted = countedBy(sentence, quantity, text);
  if (!counted) return null;
  if (quantity.isPercent) return percentOf(sentence, quantity, counted, text);
  const area = areaOf(sentence, quantity, counted, text);
  if (area) return area;

  const link = linkOf(sentence, counted, before, text);
  const tally = tallyOf(sentence, counted, text);
  const own = measureOf(sentence, counted);
  const measured = choose(own, link, before, tally?.measure === null ? before?.measure : tally?.measure);
  if (!measured || isAside(sentence, quantity, counted, measured)) return null;
  const base = link !== null || tally?.measure === null || counted.isPart ? (before ?? null) : null;
  return build(sentence, quantity, counted, text, {
    measure: measured.measure,
    unit: measured.unit,
    of:
      countedWords(sentence, counted, link, base, text) ??
      tally?.of ??
      (tally?.measure === null ? (base?.of ?? null) : null),
    told: measured.told,
    base,
    link,
    rule: measured.rule,
  });
}

/** A part or list member takes the measure of what it is part of, unless a verb or state of its own says more. */
function choose(
  own: Measured | null,
  link: Link | null,
  before: Figure | undefined,
  tallied: Figure['measure'] | undefined,
): Measured | null {
  if (own && own.rule !== 'noun') return own;
  if (link !== null && before) return { measure: before.measure, unit: before.unit, told: -1, rule: `${link}-of` };
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
  return quantity.isDefinite && quantity.value < 10 && !people.has(noun.replace(/s$/, ''));
}

interface Parts {
  readonly measure: Figure['measure'];
  readonly unit: Figure['unit'];
  readonly of: string | null;
  readonly told: number;
  readonly base: Figure | null;
  readonly link: Link | null;
  readonly rule: string;
}

/** Puts the figure together; its quote runs from the verb or number to the last word that belongs to it. */
function build(sentence: Sentence, quantity: Quantity, counted: Counted, text: string, parts: Parts): Figure {
  const { told, ...rest } = parts;
  const near = told >= 0 && Math.abs(told - counted.first) <= 12 ? [told] : [];
  const tokens = [counted.first, counted.last, ...near].map((i) => sentence.tokens[i]!);
  const start = Math.min(quantity.start, ...tokens.map((t) => t.start));
  const end = Math.max(quantity.end, ...tokens.map((t) => t.end));
  return {
    ...rest,
    sentence,
    quantity,
    counted,
    start,
    end: Math.max(end, start + text.slice(start, end).trimEnd().length),
    modality: modalityOf(sentence, told),
  };
}

function modalityOf(sentence: Sentence, verb: number): Modality {
  const auxiliaries =
    verb < 0 ? [] : childrenOf(sentence, verb, 'aux').map((i) => sentence.tokens[i]!.text.toLowerCase());
  return auxiliaries.some((word) => /^(?:may|might|could|would|will|can)$/.test(word)) ? 'possible' : 'asserted';
}

const landWords =
  /^(?: of| in)?(?: (?:the|its|their))?(?: [\p{L}’'-]+){0,4}? ?(?:territory|country|land|area|city|province|region|strip|enclave|district|town|state|ground)\b/iu;

/** "about 75% of the country’s territory": shares are coded of territory only. */
function percentOf(sentence: Sentence, quantity: Quantity, counted: Counted, text: string): Figure | null {
  const land = landWords.exec(text.slice(quantity.end, sentence.end));
  if (!land) return null;
  const of = land[0].replace(/^ (?:of|in) /, '');
  const figure = build(sentence, quantity, counted, text, {
    measure: 'territory',
    unit: 'percent',
    of,
    told: -1,
    base: null,
    link: null,
    rule: 'percent',
  });
  return { ...figure, end: quantity.end + land[0].length };
}

const areaWords = /^ ?(?:square kilomet(?:re|er)s?|sq\.? ?km|km²|km2)/i;

function areaOf(sentence: Sentence, quantity: Quantity, counted: Counted, text: string): Figure | null {
  const area = areaWords.exec(text.slice(quantity.end, sentence.end));
  if (!area) return null;
  const figure = build(sentence, quantity, counted, text, {
    measure: 'territory',
    unit: 'km2',
    of: null,
    told: -1,
    base: null,
    link: null,
    rule: 'area',
  });
  return { ...figure, end: quantity.end + area[0].length };
}

/** Who is counted, in the report's words; a bare "of them" or "from Afghanistan" leans on the count before. */
function countedWords(
  sentence: Sentence,
  counted: Counted,
  link: Link | null,
  base: Figure | null,
  text: string,
): string | null {
  if (counted.of !== null) return counted.of;
  const behind = text.slice(sentence.tokens[counted.last]!.end, sentence.end);
  const told =
    link === 'part' || link === 'list'
      ? /^ (?:belonged to|belonging to|to|were|are|was) (?:the )?([^,;.:]+?)(?= and \d|,|;|\.|:|$| while)/.exec(behind)
      : null;
  if (told) return told[1]!;
  const from = link !== null && base ? /^ (?:from|of) ([^,;.:]+?)(?=,|;|\.|:| and \d|$)/.exec(behind) : null;
  if (from && base) return base.of === null ? from[1]! : `${base.of} from ${from[1]!}`;
  if (counted.isPart) return antecedent(sentence, counted, text) ?? base?.of ?? null;
  return link === 'earlier' ? (base?.of ?? null) : null;
}

/** The people named last before "100 of them" in the same sentence. */
function antecedent(sentence: Sentence, counted: Counted, text: string): string | null {
  const { tokens } = sentence;
  for (let i = counted.first - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.upos === 'NOUN' && people.has(token.lemma.toLowerCase()) && /s$|men$|people$/.test(token.text)) {
      const first = tokens[i - 1]?.upos === 'ADJ' ? i - 1 : i;
      return text.slice(tokens[first]!.start, token.end);
    }
  }
  return null;
}

import type { Sentence, Token } from '../../terms/sentence.ts';
import type { Span } from '../../terms/span.ts';
import { mentionFrom } from './chain.ts';
import { spanFrom, type Asserter, type Cue } from './cue.ts';
import { takenBackBy } from './takenBack.ts';
import { quotingCues } from './quoting.ts';
import { asserterOf, distinct, isOutlet, mentionAt, namedBody, type Scene } from './speakers.ts';

const OPENERS: readonly (readonly [RegExp, string])[] = [
  [/^according to /i, 'according'],
  [/^per /i, 'per'],
  [/^in the (?:words|account|view) of /i, 'words-of'],
  [/^in (?=(?:his|her|its|their) (?:own )?words\b)/i, 'words-of'],
  [/^by (?:the )?(?:account|count|reckoning) of /i, 'count-of'],
  [/^(?:as )?(?:quoted|cited|reported|claimed|announced|confirmed) by /i, 'by'],
];

/** The words that some opener begins with. */
const FIRST_WORDS = new Set('according per in by as quoted cited reported claimed announced confirmed'.split(' '));

/** Cues without a verb of reporting of their own: "according to SOHR", "by its account", "Media: …", "citing SANA". */
export function frameCues(scene: Scene, sentence: Sentence, at: number): Cue[] {
  return [
    ...accordingTo(scene, sentence, at),
    ...tallies(scene, sentence, at),
    ...quotingCues(scene, sentence, at),
    ...byAccount(scene, sentence, at),
    ...nominal(scene, sentence, at),
    ...colons(scene, sentence, at),
  ];
}

function accordingTo(scene: Scene, sentence: Sentence, at: number): Cue[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, i) => {
    if (!FIRST_WORDS.has(token.text.toLowerCase())) return [];
    const rest = scene.passage.text.slice(token.start, Math.min(sentence.end, token.start + 40));
    const opener = OPENERS.find(([form]) => form.test(rest));
    if (!opener || (opener[1] === 'per' && tokens[i - 1]?.text !== ',')) return [];
    if (opener[1] === 'by' && tokens[i - 1]?.text !== ',' && !/^as/i.test(rest)) return [];
    const start = token.start + opener[0].exec(rest)![0].length;
    const first = tokens.findIndex((t) => t.start >= start);
    if (first < 0) return [];
    const by = listedFrom(scene, sentence, first);
    const self = isOutlet(scene.passage.text.slice(start, sentence.end), scene.outlet);
    const isRumour = /^(?:reports?|unconfirmed|some reports|media reports)/i.test(
      scene.passage.text.slice(start, start + 20),
    );
    if (by.asserters.length === 0 && !self && !isRumour) return [];
    const last = Math.max(by.last, first);
    return [cueOf(sentence, at, i, last, by.asserters, around(sentence, i, last), `attribute.${opener[1]}`, isRumour)];
  });
}

/** Asserters of a list: "according to SOHR and to the opposition". */
function listedFrom(scene: Scene, sentence: Sentence, first: number): { asserters: Asserter[]; last: number } {
  const { tokens } = sentence;
  const asserters: Asserter[] = [];
  let last = first;
  let at = first;
  for (let guard = 0; guard < 4; guard++) {
    const mention = mentionFrom(scene, sentence, at, 4);
    if (!mention) break;
    const head = mention.actor.kind === 'person' ? null : personBehind(scene, mention.end);
    const medium = tokens.findIndex((t) => t.end === mention.end);
    const voice = head ?? (medium < 0 ? null : namedBody(scene, sentence, medium, mention)) ?? mention;
    if (!isOutlet(voice.name, scene.outlet)) asserters.push(asserterOf(voice));
    last = tokens.findLastIndex((t) => t.end <= voice.end);
    const link = tokens[last + 1]?.text.toLowerCase();
    if (link !== 'and') break;
    at = /^to$/i.test(tokens[last + 2]?.text ?? '') ? last + 3 : last + 2;
  }
  return { asserters: distinct(asserters), last };
}

function personBehind(scene: Scene, end: number) {
  return (
    scene.mentions.find(
      (m) =>
        m.actor.kind === 'person' &&
        !m.isAnaphor &&
        m.start >= end &&
        TITLED.test(scene.passage.text.slice(end, m.start)),
    ) ?? null
  );
}

/** What may stand between a body and its named person: "U.N. | Special Envoy for Syria, | Geir Pedersen". */
const TITLED =
  /^(?:,?\s*|\s[\p{L}\s.’'-]{0,30}(?:envoy|chief|spokes\w+|director|head|minister|commander|officer|coordinator|governor|representative|commissioner|president)\b[\p{L}\s.’'-]{0,30},?\s)$/iu;

/** "By its account they hold …", "by the United Nations' count": a possessor of account or count. */
function byAccount(scene: Scene, sentence: Sentence, at: number): Cue[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, i) => {
    if (!/^(?:account|count|reckoning|tally|estimate)$/i.test(token.text)) return [];
    let by = i - 1;
    while (by > 0 && i - by <= 6 && !/^by$/i.test(tokens[by]!.text)) by--;
    if (by < 0 || !/^by$/i.test(tokens[by]!.text)) return [];
    const owner = mentionFrom(scene, sentence, by + 1, 2) ?? mentionAt(scene, sentence, i);
    if (!owner) return [];
    return [cueOf(sentence, at, by, i, [asserterOf(owner)], around(sentence, by, i), 'attribute.by-account', false)];
  });
}

/** "The group's first tally was 89 fighters", "its latest toll is 242": what a body's own count says. */
function tallies(scene: Scene, sentence: Sentence, at: number): Cue[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, i) => {
    if (!/^(?:tally|toll|count|tallies|counts|estimate|estimates)$/i.test(token.text) || token.upos === 'VERB')
      return [];
    const verb = tokens.findIndex(
      (t, j) =>
        j > i && j - i <= 9 && /^(?:is|was|were|are|stands|stood|reached|rose|includes?|included)$/i.test(t.text),
    );
    if (verb < 0) return [];
    let first = i;
    while (
      first > 0 &&
      i - first <= 5 &&
      !/^(?:its|their|his|her)$/i.test(tokens[first]!.text) &&
      !/^[’']s?$/.test(tokens[first]!.text)
    )
      first--;
    const isMark = /^[’']s?$/.test(tokens[first]!.text);
    if (!isMark && !/^(?:its|their|his|her)$/i.test(tokens[first]!.text)) return [];
    const owner = mentionAt(scene, sentence, isMark ? first - 1 : first);
    const content = spanFrom(sentence, i + 1, tokens.length - 1);
    return owner && content
      ? [cueOf(sentence, at, first, i, [asserterOf(owner)], [content], 'attribute.tally', false)]
      : [];
  });
}

/** "the claim of SNA channels that …", "Moscow's assertion that …", "quoting a commander". */
function nominal(scene: Scene, sentence: Sentence, at: number): Cue[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, i) => {
    const word = token.text.toLowerCase();
    if (
      !/^(?:claims?|assertions?|allegations?|reports?|statements?|announcements?|admissions?|accusations?|rumou?rs?|denials?|accounts?)$/.test(
        word,
      ) ||
      !['NOUN', 'PROPN'].includes(token.upos)
    )
      return [];
    const that = tokens.findIndex((t, j) => j > i && j - i <= 9 && /^that$/i.test(t.text));
    if (
      that < 0 ||
      tokens
        .slice(i + 1, that)
        .some(
          (t) =>
            t.upos === 'VERB' && !/^(?:nmod|nsubj|compound|appos)/.test(t.deprel) && /(?:s|ed|said|told)$/.test(t.text),
        )
    )
      return [];
    const isOf = /^(?:of|by|from)$/i.test(tokens[i + 1]?.text ?? '');
    const behind = isOf ? mentionFrom(scene, sentence, i + 2, 2) : null;
    const before = /^[’']s?$/.test(tokens[i - 1]?.text ?? '') ? mentionAt(scene, sentence, i - 2) : null;
    const taken = takenBackBy(scene, sentence, i);
    const owner = behind ?? before ?? taken?.by ?? null;
    const end = endOfThat(tokens, that);
    const content = spanFrom(sentence, that + 1, end);
    if (!content) return [];
    const verdict = tokens.slice(end + 1, end + 4).map((t) => t.text.toLowerCase());
    const isFalse =
      /^(?:false|untrue|baseless|wrong|unfounded|incorrect|fabricated|lies|not true)$/.test(
        verdict.slice(1).join(' '),
      ) ||
      FALSEHOOD.test(verdict[1] ?? '') ||
      FALSEHOOD.test(verdict[2] ?? '');
    return [
      {
        ...cueOf(
          sentence,
          at,
          i,
          that,
          owner ? [asserterOf(owner)] : [],
          [content],
          `attribute.noun-${word}`,
          !isFalse && taken === null && /^(?:claim|allegation|rumou?r|report|assertion)/.test(word),
        ),
        denies: taken !== null || (isFalse && /^(?:is|are|was|were)$/.test(verdict[0] ?? '')) || /^denial/.test(word),
      },
    ];
  });
}

const FALSEHOOD = /^(?:false|untrue|baseless|wrong|unfounded|incorrect|fabricated|lies|lie)$/;

/** "Reports that X are false": the clause behind "that" ends before the verb that judges the reports. */
function endOfThat(tokens: readonly Token[], that: number): number {
  for (let i = that + 2; i + 1 < tokens.length; i++) {
    if (
      /^(?:is|are|was|were)$/i.test(tokens[i]!.text) &&
      (FALSEHOOD.test(tokens[i + 1]!.text.toLowerCase()) ||
        (/^not$/i.test(tokens[i + 1]!.text) && /^true$/i.test(tokens[i + 2]?.text ?? '')))
    )
      return i - 1;
    if (/^could$/i.test(tokens[i]!.text) && /^not$/i.test(tokens[i + 1]!.text)) return i - 1;
  }
  return tokens.length - 1;
}

/** Headlines: "Monitor: insurgents cut motorway", "… after intense clashes: Monitor". */
function colons(scene: Scene, sentence: Sentence, at: number): Cue[] {
  if (scene.passage.in !== 'headline') return [];
  const { tokens } = sentence;
  const last = tokens.length - 1;
  const marks = tokens.flatMap((t, i) => (i > 0 && i < last && isMark(scene.passage.text, t) ? [i] : []));
  if (marks.length === 0) return [];
  const [first, behind] = [marks[0]!, marks.at(-1)!];
  const sides = [
    { who: [0, first - 1] as const, what: [first + 1, last] as const },
    { who: [behind + 1, last] as const, what: [0, behind - 1] as const },
  ];
  for (const { who, what } of sides) {
    const voice = wholeMention(scene, sentence, who[0], who[1]);
    const content = spanFrom(sentence, what[0], what[1]);
    if (voice && content)
      return [cueOf(sentence, at, who[0], who[1], [voice], [content], 'attribute.headline-colon', false)];
  }
  return [];
}

/** A colon, or a dash with blanks around it. */
function isMark(text: string, token: Token): boolean {
  if (token.text === ':') return true;
  return /^[-–—]$/.test(token.text) && /\s/.test(text[token.start - 1] ?? '') && /\s/.test(text[token.end] ?? '');
}

function wholeMention(scene: Scene, sentence: Sentence, first: number, last: number): Asserter | null {
  const span = spanFrom(sentence, first, last)!;
  const text = scene.passage.text.slice(span.start, span.end).trim();
  const mention = scene.mentions.find((m) => m.start <= span.start + 4 && m.end >= span.end - 1);
  if (mention && mention.actor.kind !== 'state') return asserterOf(mention);
  return /^(?:media|reports|sources|officials|residents|activists)$/i.test(text)
    ? { name: text, id: `as-printed:${text.toLowerCase()}` }
    : null;
}

/** All of the sentence but the frame, from the last semicolon before it to the next behind it. */
function around(sentence: Sentence, first: number, last: number): Span[] {
  const { tokens } = sentence;
  let start = 0;
  let end = tokens.length - 1;
  for (let i = 0; i < first; i++) if (tokens[i]!.text === ';') start = i + 1;
  for (let i = tokens.length - 1; i > last; i--) if (tokens[i]!.text === ';') end = i - 1;
  return [spanFrom(sentence, start, first - 1), spanFrom(sentence, last + 1, end)].filter((span) => span !== null);
}

function cueOf(
  sentence: Sentence,
  at: number,
  first: number,
  last: number,
  by: readonly Asserter[],
  content: readonly Span[],
  rule: string,
  hedged: boolean,
): Cue {
  const words = spanFrom(sentence, first, Math.max(first, last))!;
  return { at, by, content, words, denies: false, hedged, isOpen: false, rule, continues: false, isPast: true };
}

import { foldWords } from '../../actors/fold.ts';
import type { Draft, Line } from './draft.ts';
import { isOneOf } from './fullest.ts';
import { isMedium } from './mediaNames.ts';
import { isPossessive } from './phrase.ts';
import { speechActs } from './speech.ts';

/** Nouns that point back with "the": the kinds of actor, or a word of its name, that they may mean. */
const POINTS: Readonly<Record<string, RegExp>> = {
  monitor: /^(?:monitor)$/,
  observatory: /^(?:monitor)$/,
  watchdog: /^(?:monitor)$/,
  agency: /^(?:agency)$/,
  channel: /^(?:media)$/,
  broadcaster: /^(?:media)$/,
  newspaper: /^(?:media)$/,
  television: /^(?:media)$/,
  radio: /^(?:media)$/,
  website: /^(?:media|agency)$/,
  blog: /^(?:media)$/,
  portal: /^(?:media)$/,
  group: /^(?:group|monitor)$/,
  groups: /^(?:group)$/,
  movement: /^(?:group)$/,
  organisation: /^(?:group|body|monitor)$/,
  organization: /^(?:group|body|monitor)$/,
  militia: /^(?:group|force)$/,
  alliance: /^(?:group)$/,
  coalition: /^(?:group)$/,
  factions: /^(?:group)$/,
  fighters: /^(?:group)$/,
};

/** No militia is told by these. */
const REGULARS = /\b(?:soldiers|troops|army|armed forces|military|police)$/i;

/** "The army" beside a "National Liberation Army" of rebels is the state's own. */
const OF_STATE = /^(?:army|military|government|navy|police)$/;

/** Whom a description points back to, and whether that one's own name holds the description. */
export interface Antecedent {
  readonly draft: Draft;
  readonly isNamed: boolean;
}

/** Says whether a draft is a bare "the X" that may point back, such as "the monitor" or "the command". */
export function isBareDefinite(line: Line, draft: Draft): boolean {
  const { tokens } = line.sentence;
  const { first, last, head } = draft.phrase;
  if (last !== head || tokens.slice(first, last).some(isPossessive)) return false;
  const before = tokens[first]!.text.toLowerCase();
  const isOpened = /^(?:the|this|that|both|these|those)$/.test(before);
  const isHeadline = line.passage.in !== 'body' && head === first;
  return (
    (isOpened &&
      (tokens.slice(first + 1, head).every((t) => /^(?:same|two|three)$/i.test(t.text)) || isLinkedTo(line, draft))) ||
    isHeadline
  );
}

/** "the al-Qaeda-linked group": what stands before only says more about whom "the group" means. */
function isLinkedTo(line: Line, draft: Draft): boolean {
  const before = line.sentence.tokens[draft.phrase.head - 1];
  return before !== undefined && /(?:^|-)(?:linked|affiliated|aligned|inspired|backed|led|based)$/i.test(before.text);
}

/**
 * What a bare definite points back to: the latest earlier actor whose name contains its noun ("the ministry" after
 * "Defence Ministry"), else the latest of the kind that the noun names ("the monitor", "the agency", "the group"),
 * subjects before others. Headlines and captions look into the opening of the body too, since they name less.
 *
 * @param earlier actors before it and in its own sentence, in order.
 * @param opening the first actors of the body where the description stands elsewhere.
 */
export function definiteAntecedent(
  line: Line,
  draft: Draft,
  earlier: readonly Draft[],
  opening: readonly Draft[],
): Antecedent | null {
  const { tokens } = line.sentence;
  const printed = tokens[draft.phrase.head]!.text.toLowerCase();
  const head = foldWords(printed)[0] ?? '';
  const before = earlier.filter((d) => d.manner !== 'anaphor' && isBefore(d, line, draft));
  const teller = TROOPS.test(printed) ? tellingState(line, draft, before) : undefined;
  if (teller) return { draft: teller, isNamed: true };
  const ahead = opening.filter((d) => d.manner !== 'anaphor');
  const isOwn = (d: Draft) => !(OF_STATE.test(printed) && d.actor.kind === 'group');
  const named =
    before.findLast((d) => isOwn(d) && isNamedBy(d, draft, head)) ??
    ahead.find((d) => isOwn(d) && isNamedBy(d, draft, head));
  if (named) return { draft: named, isNamed: true };

  const person = draft.actor.kind === 'people' ? before.findLast((d) => isTitled(d, printed)) : undefined;
  if (person) return { draft: person, isNamed: false };

  const isCount = tokens
    .slice(draft.phrase.head + 1, draft.phrase.head + 5)
    .some((t) => /^(?:tally|toll|count|figures?|estimate)$/i.test(t.text));
  const kinds = isCount ? /^(?:monitor|body|agency)$/ : Object.hasOwn(POINTS, printed) ? POINTS[printed]! : null;
  if (kinds === null) return null;
  const isAlike = (d: Draft) =>
    kinds.test(d.actor.kind) &&
    !(printed === 'militia' && REGULARS.test(d.text)) &&
    !/^(?:our|my|its|their)\s/i.test(d.name) &&
    foldWords(d.name).join() !== head;
  const isNearSubject = (d: Draft) =>
    line.at - d.at <= 2 && d.passage.sentences[d.at]!.tokens[d.phrase.head]!.deprel.startsWith('nsubj');
  const alike = before.filter(isAlike);
  const alikes = alike.findLast(isNearSubject) ?? alike.at(-1) ?? ahead.find((d) => isAlike(d) && d.manner === 'name');
  return alikes ? { draft: alikes, isNamed: false } : null;
}

const TROOPS = /^(?:troops|soldiers|forces|units|paratroopers|marines|commandos)$/;

/** "Ukraine says troops enter P": a headline's bare troops are those of the state that tells of them. */
function tellingState(line: Line, draft: Draft, before: readonly Draft[]): Draft | undefined {
  if (line.passage.in !== 'headline') return undefined;
  const acts = speechActs(line.sentence).filter((act) => act.verb < draft.phrase.first);
  return before.find(
    (d) =>
      d.at === line.at && /^(?:state|force)$/.test(d.actor.kind) && acts.some((act) => act.speaker === d.phrase.head),
  );
}

/** "General Sylvain Ekenge", then "the general": a person whose name stands behind that very word. */
function isTitled(d: Draft, word: string): boolean {
  if (d.actor.kind !== 'person' || d.manner !== 'name' || /^spokes/.test(word)) return false; // each side has one
  const { tokens } = d.passage.sentences[d.at]!;
  const before = tokens.slice(Math.max(0, d.phrase.first - 3), d.phrase.first);
  return before.some((t) => t.text.toLowerCase() === word) && !before.some((t) => t.upos === 'VERB');
}

function isBefore(d: Draft, line: Line, draft: Draft): boolean {
  return d !== draft && (d.at < line.at || d.phrase.last < draft.phrase.first);
}

/** Says whether a fuller name holds the noun and every other word of the description. */
function isNamedBy(d: Draft, draft: Draft, head: string): boolean {
  const words = [...foldWords(d.name), ...foldWords(d.text)];
  if (
    words.length < 2 ||
    d.actor.kind === 'person' ||
    (d.actor.kind === 'media' && !isMedium(draft.name.split(' ').at(-1)!)) || // "the rebels" are no "pro-rebel website"
    (/['’]s /.test(d.name) && foldWords(d.name).at(-1) !== head) || // "the coalition" is not "the coalition's allies" before it
    (isOneOf(d.name) && !isOneOf(draft.name)) || // "the army" is not the "army officer" before it
    !(words.includes(head) || words.includes(head.replace(/s$/, '')))
  )
    return false;
  return foldWords(draft.name).every(
    (w) => words.includes(w) || words.includes(w.replace(/s$/, '')) || /^(?:same|two|three|both)$/.test(w),
  );
}

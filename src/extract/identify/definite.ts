import { foldWords } from '../../actors/fold.ts';
import type { Draft, Line } from './draft.ts';
import { isPossessive } from './phrase.ts';

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
  attackers: /^(?:group)$/,
};

/** Says whether a draft is a bare "the X" that may point back, such as "the monitor" or "the command". */
export function isBareDefinite(line: Line, draft: Draft): boolean {
  const { tokens } = line.sentence;
  const { first, last, head } = draft.phrase;
  if (last !== head || tokens.slice(first, last).some(isPossessive)) return false;
  const before = tokens[first]!.text.toLowerCase();
  const isOpened = /^(?:the|this|that|both|these|those)$/.test(before) && head - first <= 2;
  const isHeadline = line.passage.in !== 'body' && head === first;
  return (isOpened && tokens.slice(first + 1, head).every((t) => /^(?:same|two|three)$/i.test(t.text))) || isHeadline;
}

/**
 * What a bare definite points back to: the latest earlier actor whose name contains its noun ("the ministry" after
 * "Defence Ministry"), else the latest of the kind that the noun names ("the monitor", "the agency", "the group").
 * Looks ahead too where nothing stands before, since headlines name less than their reports.
 */
export function definiteAntecedent(line: Line, draft: Draft, all: readonly Draft[]): Draft | null {
  const head = foldWords(line.sentence.tokens[draft.phrase.head]!.text)[0] ?? '';
  const printed = line.sentence.tokens[draft.phrase.head]!.text.toLowerCase();
  const isBefore = (d: Draft) =>
    d.passage === line.passage && (d.at < line.at || (d.at === line.at && d.phrase.last < draft.phrase.first));
  const richer = all.filter((d) => d !== draft && d.manner !== 'anaphor' && foldWords(d.name).length > 1);
  const earlier = richer.filter(isBefore);
  const pool = line.passage.in === 'body' ? [...earlier].reverse() : richer;
  const named = pool.find((d) => hasHead(d, head) && d.actor.kind !== 'person');
  if (
    named &&
    foldWords(draft.name).every((w) => foldWords(named.name).includes(w) || /^(?:same|two|three|both)$/.test(w))
  )
    return named;
  const isCount = line.sentence.tokens
    .slice(draft.phrase.head + 1, draft.phrase.head + 5)
    .some((t) => /^(?:tally|toll|count|figures?|estimate)$/i.test(t.text));
  const kinds = isCount ? /^(?:monitor|body|agency)$/ : Object.hasOwn(POINTS, printed) ? POINTS[printed]! : null;
  if (kinds === null) return null;
  const alike = (d: Draft) =>
    d !== draft && !/^(?:our|my|its|their)\s/i.test(d.name) && d.manner !== 'anaphor' && kinds.test(d.actor.kind);
  const before = all.filter((d) => alike(d) && isBefore(d) && foldWords(d.name).join() !== head);
  const near = before.filter(
    (d) => line.at - d.at <= 2 && d.passage.sentences[d.at]!.tokens[d.phrase.head]!.deprel.startsWith('nsubj'),
  );
  const found = near.at(-1) ?? before.at(-1);
  if (found) return found;
  return line.passage.in === 'body'
    ? null
    : (all.find((d) => alike(d) && d.passage.in === 'body' && d.manner === 'name') ?? null);
}

function hasHead(draft: Draft, head: string): boolean {
  const words = foldWords(draft.name);
  const stem = head.replace(/s$/, '');
  return words.includes(head) || words.includes(stem);
}

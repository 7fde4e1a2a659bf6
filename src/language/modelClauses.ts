import type { Token } from '../terms/sentence.ts';

/** `[first, last)` in a sentence's words. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

/**
 * What is said, read off the tree: for a cue to which the network gives no content of its own.
 *
 * The clause that the cue governs ("said *its men had left*"), else the clause that the cue is added to ("*Its men had
 * left*, he said", "*Ten died*, according to him"), without the cue's and the source's own words and outer punctuation.
 *
 * @param tokens the sentence.
 * @param cue the cue's words.
 * @param taken words of sources and cues, never part of content.
 * @returns runs of at least two words, in order; none where the tree shows no clause.
 */
export function clausesSaid(tokens: readonly Token[], cue: WordRange, taken: ReadonlySet<number>): WordRange[] {
  const inCue = (i: number): boolean => i >= cue.first && i < cue.last;
  const heads = range(cue).filter((i) => !inCue(tokens[i]!.head));
  const verb = heads.find((i) => tokens[i]!.upos === 'VERB') ?? heads[0];
  if (verb === undefined) return [];
  const governed = tokens.findIndex((t, i) => t.head === verb && /^(?:ccomp|xcomp)/.test(t.deprel) && !taken.has(i));
  if (governed >= 0) return runsOf(tokens, subtree(tokens, governed, -1), taken);
  const joint = addedBy(tokens, verb, inCue);
  return joint === null ? [] : runsOf(tokens, subtree(tokens, joint.clause, joint.added), taken);
}

/** The clause that "he said" or "according to him" is added to, and the word under which the addition hangs. */
function addedBy(
  tokens: readonly Token[],
  verb: number,
  inCue: (i: number) => boolean,
): { clause: number; added: number } | null {
  const { deprel, head } = tokens[verb]!;
  if (head < 0 || inCue(head)) return null;
  if (/^(?:parataxis|advcl)/.test(deprel)) return { clause: head, added: verb };
  const isAccording = deprel === 'case' && tokens[verb]!.text.toLowerCase() === 'according';
  const clause = tokens[head]!.head;
  return isAccording && clause >= 0 ? { clause, added: head } : null;
}

function range({ first, last }: WordRange): number[] {
  return Array.from({ length: last - first }, (_, i) => first + i);
}

/** Words under `top`, `top` included, but not those under `without`. */
function subtree(tokens: readonly Token[], top: number, without: number): Set<number> {
  const out = new Set<number>();
  tokens.forEach((_, start) => {
    for (let at = start; at >= 0 && at !== without; at = tokens[at]!.head) {
      if (at !== top) continue;
      out.add(start);
      return;
    }
  });
  return out;
}

function runsOf(tokens: readonly Token[], kept: ReadonlySet<number>, taken: ReadonlySet<number>): WordRange[] {
  const out: WordRange[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!kept.has(i) || taken.has(i)) continue;
    let last = i;
    while (last < tokens.length && kept.has(last) && !taken.has(last)) last += 1;
    const trimmed = trim(tokens, { first: i, last });
    if (trimmed.last - trimmed.first >= 2) out.push(trimmed);
    i = last;
  }
  return out;
}

function trim(tokens: readonly Token[], { first, last }: WordRange): WordRange {
  while (first < last && /^[,;:.–—-]+$/u.test(tokens[first]!.text)) first += 1;
  while (last > first && /^[,;:.–—-]+$/u.test(tokens[last - 1]!.text)) last -= 1;
  return { first, last };
}

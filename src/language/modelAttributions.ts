import type { Attribution, Token } from '../terms/sentence.ts';
import type { Span } from '../terms/span.ts';
import { clausesSaid } from './modelClauses.ts';
import type { LabelledRun } from './modelSpans.ts';

/** Runs of one row with, for each of its words, the word the network takes for its cue and how sure it is. */
export interface RowRoles {
  readonly runs: readonly LabelledRun[];
  readonly cue: ArrayLike<number>;
  readonly cueScore: ArrayLike<number>;
}

/** An attribution in word indices of a row. */
export interface RowAttribution {
  readonly source: LabelledRun | null;
  readonly cue: LabelledRun | null;
  readonly content: readonly LabelledRun[];
}

/** A source or content whose words point at no cue more surely than this is left unlinked. */
const LEAST_LINK = 0.3;

/**
 * Joins sources and contents to the cues their words point at.
 *
 * Each run goes to the cue that gathers most of its words' scores. A cue keeps its likeliest source and all its contents,
 * which may be none; a content with no cue stands alone.
 */
export function joinRoles({ runs, cue, cueScore }: RowRoles): RowAttribution[] {
  const cues = runs.filter((run) => run.label === 'cue');
  const joined = new Map(cues.map((c) => [c, { source: null as LabelledRun | null, content: [] as LabelledRun[] }]));
  const alone: LabelledRun[] = [];
  for (const run of runs) {
    if (run.label === 'cue') continue;
    const target = cueOf(run, cues, cue, cueScore);
    const entry = target && joined.get(target);
    if (entry && run.label === 'content') entry.content.push(run);
    else if (entry && (entry.source === null || run.confidence > entry.source.confidence)) entry.source = run;
    else if (!entry && run.label === 'content') alone.push(run);
  }
  const linked = [...joined].map(([c, { source, content }]) => ({ source, cue: c, content }));
  const unlinked = alone.map((run) => ({ source: null, cue: null, content: [run] }));
  return [...linked, ...unlinked].sort((a, b) => firstOf(a) - firstOf(b));
}

function cueOf(
  run: LabelledRun,
  cues: readonly LabelledRun[],
  cue: ArrayLike<number>,
  cueScore: ArrayLike<number>,
): LabelledRun | null {
  const votes = cues.map((c) => {
    let sum = 0;
    for (let i = run.first; i < run.last; i++) if (cue[i]! >= c.first && cue[i]! < c.last) sum += cueScore[i]!;
    return sum / (run.last - run.first);
  });
  const best = votes.indexOf(Math.max(...votes));
  return best >= 0 && votes[best]! >= LEAST_LINK ? cues[best]! : null;
}

function firstOf({ source, cue, content }: RowAttribution): number {
  return Math.min(...[source, cue, ...content].filter((run) => run !== null).map((run) => run.first));
}

/** Content that only the tree shows is trusted this much. */
const CLAUSE_CONFIDENCE = 0.5;

/**
 * The attributions that one sentence takes part in: those whose cue or content stands in it.
 *
 * Content is cut to the sentence; source and cue may stand in a neighbouring one. A cue without content, or with less than
 * half of the clause that the tree shows, takes that clause; with neither it is dropped.
 *
 * @param words the row's words, spans in the text.
 * @param range `[first, last)` of the sentence's words in the row.
 * @param tokens the sentence's tokens.
 */
export function attributionsIn(
  found: readonly RowAttribution[],
  words: readonly Span[],
  range: { readonly first: number; readonly last: number },
  tokens: readonly Token[],
): Attribution[] {
  const taken = new Set<number>();
  for (const { source, cue } of found) {
    for (const run of [source, cue])
      for (let i = run?.first ?? 0; i < (run?.last ?? 0); i++) taken.add(i - range.first);
  }
  const out: Attribution[] = [];
  for (const { source, cue, content } of found) {
    const isHere = (run: LabelledRun): boolean => run.first < range.last && run.last > range.first;
    const cueHere = cue !== null && cue.first >= range.first && cue.last <= range.last;
    const all = cueHere ? mended(content, clauseRuns(tokens, cue, range.first, taken)) : content;
    const here = all
      .filter(isHere)
      .map((run) => ({ ...run, first: Math.max(run.first, range.first), last: Math.min(run.last, range.last) }));
    if (all.length === 0 || (here.length === 0 && !(cue !== null && isHere(cue)))) continue;
    const runs = [source, cue, ...all].filter((run) => run !== null);
    const confidence = runs.reduce((sum, run) => sum + run.confidence, 0) / runs.length;
    const spanOf = (run: LabelledRun): Span => ({ start: words[run.first]!.start, end: words[run.last - 1]!.end });
    out.push({ source: source && spanOf(source), cue: cue && spanOf(cue), content: here.map(spanOf), confidence });
  }
  return out;
}

/** The network's content, or the tree's clause where that is a shred of it. */
function mended(content: readonly LabelledRun[], clause: readonly LabelledRun[]): readonly LabelledRun[] {
  const size = (runs: readonly LabelledRun[]): number => runs.reduce((sum, run) => sum + run.last - run.first, 0);
  const isInside = (run: LabelledRun): boolean => clause.some((c) => run.first >= c.first && run.last <= c.last);
  return content.every(isInside) && size(content) * 2 < size(clause) ? clause : content;
}

function clauseRuns(
  tokens: readonly Token[],
  cue: LabelledRun,
  shift: number,
  taken: ReadonlySet<number>,
): LabelledRun[] {
  return clausesSaid(tokens, { first: cue.first - shift, last: cue.last - shift }, taken).map(({ first, last }) => ({
    first: first + shift,
    last: last + shift,
    label: 'content',
    confidence: CLAUSE_CONFIDENCE,
    isContinued: false,
  }));
}

import type { Span } from '../../terms/span.ts';

/** A claim's place in a text. */
export interface Mark extends Span {
  readonly id: string;
}

/** A run of text with the same claims over all of it, the shortest claim first; none for plain text. */
export interface Run extends Span {
  readonly ids: readonly string[];
}

/**
 * Cuts a text into runs at every edge of a mark, so that marks that overlap or nest can all be shown.
 * The runs follow each other without gap from the first character to the last. Marks that lie outside the text are left out.
 */
export function runsOf(text: string, marks: readonly Mark[]): Run[] {
  const inside = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const byLength = [...inside].sort((a, b) => a.end - a.start - (b.end - b.start));
  const edges = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1]!;
    const ids = byLength.filter((mark) => mark.start <= start && mark.end >= end).map((mark) => mark.id);
    return { start, end, ids };
  });
}

/** The paragraphs of a text: what stands between blank lines. */
export function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n\s*\n/g)) {
    if (gap.index > start) spans.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** The part of each run that lies in a span, in order. */
export function runsIn(runs: readonly Run[], { start, end }: Span): Run[] {
  return runs
    .filter((run) => run.start < end && run.end > start)
    .map((run) => ({ ...run, start: Math.max(run.start, start), end: Math.min(run.end, end) }));
}

/** A piece of a text: `[start, end)` in UTF-16 units of that text, so `text.slice(start, end)` is the piece. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Says whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Says whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

import type { Page } from '../../terms/desk.ts';

/** Which piece of a list is asked for. */
export interface Piece {
  readonly limit: number;
  /** From an earlier page's `next`, or undefined for the first. */
  readonly cursor?: string | undefined;
}

/** Cuts one page out of a list; only its items are made into what is shown. */
export function pageOf<A, B>(all: readonly A[], { limit, cursor }: Piece, show: (item: A) => B): Page<B> {
  const from = cursor === undefined ? 0 : positionOf(cursor);
  const to = from + limit;
  return { items: all.slice(from, to).map(show), total: all.length, next: to < all.length ? cursorAt(to) : null };
}

/** The cursor of a page that begins at a position. */
export function cursorAt(position: number): string {
  return `p${position.toString(36)}`;
}

/** Says whether a string is a cursor as pages give them. */
export function isCursor(cursor: string): boolean {
  return /^p[0-9a-z]{1,8}$/.test(cursor);
}

function positionOf(cursor: string): number {
  return Number.parseInt(cursor.slice(1), 36);
}

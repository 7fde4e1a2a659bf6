import { isElement, type PageElement } from './dom.ts';

/** A cell longer than this, in characters without white space, holds text of its own and no figure or name. */
const longestCell = 200;

/**
 * The cells of a row of data, those without text left out: at least two, short, none with more than one block in it. Rows
 * of anything else, such as tables that only lay a page out, are null.
 */
export function cellsOfRow(row: PageElement): readonly PageElement[] | null {
  const filled = row.children.filter((child) => child.letters > 0);
  if (filled.length < 2) return null;
  const cells: PageElement[] = [];
  for (const child of filled) {
    const cell = isElement(child) && (child.tag === 'td' || child.tag === 'th') ? lineWithin(child) : null;
    if (cell === null) return null;
    cells.push(cell);
  }
  return cells;
}

/** The innermost element that holds all the text of a cell, where that is one line; else null. */
function lineWithin(cell: PageElement): PageElement | null {
  if (cell.letters > longestCell) return null;
  let at = cell;
  for (let depth = 0; at.holdsBlocks && depth < 8; depth++) {
    const only = at.children.find((child) => child.letters === at.letters);
    if (only === undefined || !isElement(only)) return null;
    at = only;
  }
  const isBroken = at.children.some((child) => isElement(child) && child.tag === 'br');
  return at.holdsBlocks || isBroken ? null : at;
}

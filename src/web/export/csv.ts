type Cell = string | number | null;

/** A cell that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as CSV after RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. Words that would begin a
 * formula get an apostrophe before them: a report must not be able to run anything in the reader's spreadsheet.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [columns, ...rows].map((row) => row.map(printCell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function printCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

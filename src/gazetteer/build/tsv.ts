/**
 * Reads a tab-separated table with a header row into one record a row; lines that begin with `#` and empty lines are left out.
 *
 * @param text the file's text.
 * @returns records keyed by column name; a cell that is missing is empty.
 */
export function readTsv(text: string): Record<string, string>[] {
  const [head, ...lines] = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const columns = (head ?? '').split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, (cells[i] ?? '').trim()]));
  });
}

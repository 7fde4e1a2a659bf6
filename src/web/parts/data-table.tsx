import type { ComponentChildren } from 'preact';
import { t } from '../i18n/i18n.ts';

export interface DataTableProps {
  /** What the table says, for its caption. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/**
 * The table behind a chart: folded away, for readers who cannot see the drawing or want its numbers.
 * @param label what unfolds it, where a drawing has more than one table
 */
export function DataTable({ label, ...props }: DataTableProps & { readonly label?: string }) {
  return (
    <details class="behind">
      <summary>{label ?? t('table.show')}</summary>
      <PlainTable {...props} />
    </details>
  );
}

/** A table as itself; it scrolls sideways within its own box. */
export function PlainTable({ caption, columns, rows }: DataTableProps) {
  return (
    <div class="table-box" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>{row.map((cell, j) => (j === 0 ? <th scope="row">{cell}</th> : <td>{cell}</td>))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

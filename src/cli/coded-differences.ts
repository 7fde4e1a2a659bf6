import { isDeepStrictEqual } from 'node:util';
import { asStored, type StoredClaim } from '../store/index.ts';
import type { CodedReport } from '../terms/coded.ts';

const LEDGERS = ['control', 'figures', 'statements'] as const;

/**
 * In what two codings of one report differ, in words: rows of each ledger by their ids and content, fields of the article,
 * and the places and actors that rows point at.
 * @returns null where they are the same; the order of keys is none of a difference
 */
export function codedDifferences(kept: CodedReport, fresh: CodedReport): string | null {
  const [before, after] = [asStored(kept), asStored(fresh)];
  const fields = Object.keys({ ...before.article, ...after.article }) as (keyof CodedReport['article'])[];
  const changed = fields.filter((field) => !isDeepStrictEqual(before.article[field], after.article[field]));
  const others = (['places', 'otherPlaces', 'actors', 'problems'] as const).filter(
    (part) => !isDeepStrictEqual(before[part], after[part]),
  );
  return inWords([
    ...LEDGERS.map((ledger) => rowDifferences(ledger, before[ledger], after[ledger])),
    ...(changed.length === 0 ? [] : [`article: ${changed.join(', ')} changed`]),
    ...others.map((part) => `${part} changed`),
  ]);
}

/** In what the claims that lists are made of differ from those coded again; null where they are the same. */
export function listDifferences(listed: readonly StoredClaim[], fresh: CodedReport): string | null {
  const after = asStored(fresh);
  return inWords(
    LEDGERS.map((ledger) => {
      const rows = listed.filter((row) => row.ledger === ledger).map(({ claim }) => claim);
      return rowDifferences(`list of ${ledger}`, rows, after[ledger]);
    }),
  );
}

interface Row {
  readonly id: string;
}

function rowDifferences(name: string, kept: readonly Row[], fresh: readonly Row[]): string | null {
  const before = new Map(kept.map((row) => [row.id, row]));
  const after = new Map(fresh.map((row) => [row.id, row]));
  const gone = [...before.keys()].filter((id) => !after.has(id)).length;
  const come = [...after.keys()].filter((id) => !before.has(id)).length;
  const changed = [...after].filter(([id, row]) => before.has(id) && !isDeepStrictEqual(before.get(id), row)).length;
  return gone + come + changed === 0 ? null : `${name}: ${gone} rows gone, ${come} new, ${changed} changed`;
}

function inWords(parts: readonly (string | null)[]): string | null {
  const told = parts.filter((part) => part !== null);
  return told.length === 0 ? null : told.join('; ');
}

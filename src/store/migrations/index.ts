import type { Migration, MigrationProvider } from 'kysely';
import { conclusions } from './conclusions.ts';
import { keptFindings } from './kept-findings.ts';
import { lists } from './lists.ts';
import { reportsAndClaims } from './reports-and-claims.ts';
import { searchAndFilters } from './search-and-filters.ts';
import { work } from './work.ts';

/** Every migration, oldest first. The key fixes the order and never changes; new ones go at the end. */
export const migrations: MigrationProvider = {
  async getMigrations(): Promise<Record<string, Migration>> {
    return {
      '2026-11-21 reports and claims': reportsAndClaims,
      '2026-11-22 a search and filters': searchAndFilters,
      '2026-11-22 b conclusions': conclusions,
      '2026-11-22 c work': work,
      '2026-11-29 lists': lists,
      '2026-11-29 z kept findings': keptFindings,
    };
  },
};

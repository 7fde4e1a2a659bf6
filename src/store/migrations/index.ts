import type { Migration, MigrationProvider } from 'kysely';
import { reportsAndClaims } from './reports-and-claims.ts';

/** Every migration, oldest first. The key fixes the order and never changes; new ones go at the end. */
export const migrations: MigrationProvider = {
  async getMigrations(): Promise<Record<string, Migration>> {
    return { '2026-11-21 reports and claims': reportsAndClaims };
  },
};

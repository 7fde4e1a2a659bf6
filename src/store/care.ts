import { sql } from 'kysely';
import type { Home } from './home.ts';

/** What a server does in the background, and an embedded store must do itself. */
export interface Care {
  /** Counts reports that were kept, and now and then looks after the tables. */
  took(reports: number): Promise<void>;
  /** Leaves the tables in good order; at once where little changed. */
  end(): Promise<void>;
}

/** A store that grew by this share since it was last looked after is planned for wrongly: the planner counts on sizes. */
const GROWN = 0.1;
/** Below this many new reports everything is fast, whatever the plan. */
const FEW_REPORTS = 300;

/** Looks after an embedded store; a server does so by itself. */
export function careFor({ db, isEmbedded }: Home): Care {
  let fresh = 0;
  let known: number | null = null;
  const tend = async (statement: 'analyze' | 'vacuum analyze') => {
    await sql.raw(statement).execute(db);
    known = (known ?? 0) + fresh;
    fresh = 0;
  };
  const isDue = async () => {
    if (!isEmbedded || fresh < FEW_REPORTS) return false;
    if (known === null) {
      const { rows } = await sql<{ n: number }>`select count(*) as n from report`.execute(db);
      known = rows[0]!.n - fresh;
    }
    return fresh >= GROWN * known;
  };
  return {
    async took(reports) {
      fresh += reports;
      if (fresh % FEW_REPORTS < reports && (await isDue())) await tend('analyze');
    },
    async end() {
      if (await isDue()) await tend('vacuum analyze');
    },
  };
}

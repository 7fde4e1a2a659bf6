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
/** The log of changes may grow this large before it is cut: no embedded database cuts it of its own. */
const LOG_BYTES = 64e6;

/** Looks after an embedded store; a server does so by itself. */
export function careFor({ db, isEmbedded }: Home, logBytes = LOG_BYTES): Care {
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
  const cutLog = async () => {
    if (!isEmbedded) return;
    const { rows } = await sql<{ bytes: number }>`
      select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::float8 as bytes from pg_control_checkpoint()`.execute(db);
    if (rows[0]!.bytes > logBytes) await sql`checkpoint`.execute(db);
  };
  return {
    async took(reports) {
      fresh += reports;
      if (fresh % FEW_REPORTS >= reports) return;
      await cutLog();
      if (await isDue()) await tend('analyze');
    },
    async end() {
      if (await isDue()) await tend('vacuum analyze');
      await cutLog();
    },
  };
}

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Home, openFolder, openServer } from '../../src/store/home.ts';
import { isServer } from '../../src/store/index.ts';
import { storedDays } from '../../src/store/pictures/states.ts';

/** All of a store that does not depend on when it was written: every row of every ledger, in one order. */
const CONTENTS = {
  report: `select report_id, file, kind, encode(bytes, 'base64'), encoding, envelope, problems from report order by report_id`,
  article: `select report_id, url, title, outlet, published, published_at, language, body, rest, known_at from article order by report_id`,
  coding: `select report_id, coder, problems from coding order by report_id`,
  coded: `select report_id, control, figures, statements, places, other_places, actors from coded order by report_id`,
  claim: `select report_id, ledger, position, claim_id, kind, place_id, party_ids, by_ids, from_day, to_day, search::text from claim order by report_id, ledger, position`,
  mention: `select report_id, place_id, name from mention order by report_id, place_id, name`,
  names: `select place_id, name from place_name union all select asserter_id, name from asserter_name order by 1, 2`,
  finding: `select finding_id, kind, scope, day, row from finding where recorded_to = 'infinity' order by finding_id`,
  record: `select asserter_id, settled, held, row from asserter_record where recorded_to = 'infinity' order by asserter_id`,
  trouble: `select report_id from trouble order by report_id`,
} as const;

/** What a store holds: a digest of each table, and how many rows. */
export interface Contents {
  readonly [table: string]: string;
}

/** Reads what a store holds. */
export async function contentsOf(where: string): Promise<Contents> {
  return inStore(where, async ({ db }) => {
    const contents: Record<string, string> = {};
    for (const [table, text] of Object.entries(CONTENTS)) {
      const { rows } = await sql.raw<object>(text).execute(db);
      contents[table] = `${rows.length} ${digestOf(JSON.stringify(rows))}`;
    }
    return contents;
  });
}

/** A digest of a text: what differs is then said in a line. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The pictures that workers keep ready, as text; null where they are not ready. */
export async function picturesOf(url: string, from: string, to: string): Promise<string | null> {
  return inStore(url, async ({ db }) => {
    const stored = await storedDays(db, { from, to });
    return stored && JSON.stringify(stored.pictures, sorted);
  });
}

/** Objects with their keys in order: a database gives them back in an order of its own. */
export function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function inStore<T>(where: string, look: (home: Home) => Promise<T>): Promise<T> {
  const home = isServer(where) ? await openServer(where) : await openFolder(where);
  try {
    return await look(home);
  } finally {
    await home.close();
  }
}

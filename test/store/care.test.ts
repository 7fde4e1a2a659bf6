import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it, vi } from 'vitest';
import { careFor } from '../../src/store/care.ts';
import { openStore } from '../../src/store/index.ts';
import { freshFolder } from './homes.ts';

vi.setConfig({ testTimeout: 120_000 });

it('cuts the log of changes of an embedded store, which nobody else would', async () => {
  const folder = freshFolder();
  const store = await openStore(join(folder, 'store'));
  const { home } = store;
  const pieces = () =>
    readdirSync(join(folder, 'store/postgres/pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name)).length;
  try {
    const care = careFor(home, 20e6);
    await sql`create table filler (text text)`.execute(home.db);
    for (let round = 0; round < 5; round++) {
      await sql`insert into filler select repeat(md5(n::text), 30) from generate_series(1, 30000) as n`.execute(
        home.db,
      );
      await care.took(300);
    }
    expect(pieces()).toBeLessThan(7); // of 16 MB each; 160 MB were written
  } finally {
    await store.close();
  }
});

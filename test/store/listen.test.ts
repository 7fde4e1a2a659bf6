import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openHome } from '../../src/store/open.ts';
import { isServer } from '../../src/store/index.ts';
import type { PictureNews } from '../../src/store/listen.ts';
import { homes } from './homes.ts';

vi.setConfig({ testTimeout: 60_000 });

describe.each(homes())('listening to %s', (_name, make) => {
  const closes: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const close of closes) await close();
  });

  it('tells which places have new pictures, over a new connection where one was cut, until it is ended', async () => {
    const db = await make();
    const home = await openHome(db);
    closes.push(() => home.close());
    const heard: PictureNews[] = [];
    const stop = await home.listen((news) => heard.push(news));
    const say = (payload: string) => sql`select pg_notify('fogline_picture', ${payload})`.execute(home.db);

    await say('{"revision":"r","places":["gn:1","gn:2"]}');
    await say('no such thing');
    await vi.waitFor(() => expect(heard).toEqual([{ placeIds: ['gn:1', 'gn:2'] }, { placeIds: null }]), 20_000);

    if (isServer(db)) {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query like 'listen %'`.execute(home.db);
      await vi.waitFor(() => expect(heard).toHaveLength(3), 20_000);
      expect(heard[2]).toEqual({ placeIds: null });
      await say('{"places":["gn:3"]}');
      await vi.waitFor(() => expect(heard[3]).toEqual({ placeIds: ['gn:3'] }), 20_000);
    }
    const before = heard.length;
    await stop();
    await say('{"places":["gn:4"]}');
    await sleep(100);
    expect(heard).toHaveLength(before);
  });
});

import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openStore, type Store } from '../../src/store/index.ts';
import { openConcluder } from '../../src/work/conclude-all.ts';
import { concludeHere, openConcludingHere } from '../../src/work/conclude-here.ts';
import { freshFolder } from '../store/homes.ts';
import { contentsOf, picturesOf } from './contents.ts';
import { codeCheaply, streamOf } from './stream.ts';

// An embedded database takes a busy machine a while to open.
vi.setConfig({ testTimeout: 240_000 });

const reports = streamOf(40);
const keep = (store: Store, some: typeof reports) =>
  store.keepAll(
    some.map((report) => ({ report, coded: codeCheaply(report) })),
    'cheap',
  );
const all = async (where: string) => ({
  ...(await contentsOf(where)),
  pictures: await picturesOf(where, '2024-01-01', '2024-01-20'),
});

describe('concluding in the process that holds a store', () => {
  const folder = freshFolder();
  const open = async (name: string) => {
    const where = join(folder, name);
    const store = await openStore(where);
    let isOpen = true;
    const close = async () => {
      if (isOpen) await store.close();
      isOpen = false;
    };
    onTestFinished(close);
    return { where, store, close };
  };

  it('round after round leaves what concluding once from all of it does', async () => {
    const once = await open('once');
    await keep(once.store, reports);
    expect(await concludeHere(once.store, 'test')).toEqual({ reports: 40, fresh: 40 });
    await once.close();

    const rounds = await open('rounds');
    const conclude = openConcludingHere(rounds.store);
    for (const [from, to] of [
      [10, 25],
      [0, 10],
      [25, 40],
    ]) {
      await keep(rounds.store, reports.slice(from, to));
      expect((await conclude()).fresh).toBe(to! - from!);
    }
    expect((await conclude()).fresh).toBe(0);
    await rounds.close();
    expect(await all(rounds.where)).toEqual(await all(once.where));
  });

  it('draws the pictures of a conclusion whose process died before it had drawn them', async () => {
    const { where, store, close } = await open('died');
    await keep(store, reports);
    await openConcluder(store.home.db).conclude();
    expect((await concludeHere(store, 'test')).fresh).toBe(0);
    await close();
    expect(await picturesOf(where, '2024-01-01', '2024-01-20')).not.toBeNull();
  });
});

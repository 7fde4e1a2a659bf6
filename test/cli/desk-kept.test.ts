import { expect, it, onTestFinished } from 'vitest';
import { openLibrary } from '../../src/cli/desk-library.ts';
import type { Shelf } from '../../src/cli/shelf.ts';
import type { DeskMeta } from '../../src/terms/desk.ts';
import { inventWar } from '../browser/invented-war.ts';

const war = inventWar({ reports: 30, claimsEach: 5, places: 10 });
const reader = { read: () => Promise.reject(new Error('nothing is read here')), close: () => Promise.resolve() };

/** A shelf that keeps what was concluded from its first reports, and grows. */
function shelfWith() {
  let count = 29;
  const read: string[] = [];
  let kept: { bytes: Uint8Array; reports: number } | null = null;
  async function* first(n: number, how: string) {
    read.push(`${how} ${n}`);
    yield* war.slice(0, n);
  }
  const shelf: Shelf = {
    revision: () => Promise.resolve(`r${count}`),
    size: () => Promise.resolve(count),
    original: () => Promise.resolve(null),
    all: () => first(count, 'all'),
    concluded: {
      find: () =>
        Promise.resolve(
          kept && { bytes: kept.bytes, newer: count - kept.reports, rest: () => first(kept!.reports, 'kept') },
        ),
      begin: () => Promise.resolve((bytes, reports) => Promise.resolve(void (kept = { bytes, reports }))),
    },
  };
  return { shelf, read, grow: () => (count += 1), isKept: () => kept !== null };
}

const open = (shelf: Shelf) => {
  const library = openLibrary(shelf, reader, { version: '0', canKeep: false }, (error) => expect.fail(String(error)));
  onTestFinished(() => library.close());
  const meta = async () => JSON.parse(new TextDecoder().decode((await library.ask({ about: 'meta' }))!)) as DeskMeta;
  const situation = async () =>
    new TextDecoder().decode((await library.ask({ about: 'situation', day: '2031-03-05' }))!);
  return { library, meta, situation };
};

it(
  'a desk opens with what was concluded before, says what is newer, and then counts it',
  { timeout: 180_000 },
  async () => {
    const { shelf, read, grow, isKept } = shelfWith();
    const before = open(shelf);
    await before.library.opened;
    await expect.poll(isKept, { timeout: 60_000 }).toBe(true);

    const same = open(shelf);
    await same.library.opened;
    expect(read).toEqual(['all 29', 'kept 29']);
    expect(await same.situation()).toBe(await before.situation());
    expect((await same.meta()).behind).toBe(0);
    await Promise.all([before.library.close(), same.library.close()]);

    grow();
    const late = open(shelf);
    await late.library.opened;
    expect(await late.meta()).toMatchObject({ reports: 29, behind: 1 });
    const news = new Promise((done) => late.library.onRevision(done));
    expect(await news).toMatchObject({ revision: 'r30', reports: 30, added: 1 });
    expect(await late.meta()).toMatchObject({ reports: 30, behind: 0 });
  },
);

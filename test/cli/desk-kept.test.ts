import { expect, it, onTestFinished } from 'vitest';
import { openLibrary } from '../../src/cli/desk-library.ts';
import type { Shelf } from '../../src/cli/shelf.ts';
import type { DeskMeta } from '../../src/terms/desk.ts';
import { inventWar } from '../browser/invented-war.ts';

const war = inventWar({ reports: 30, claimsEach: 5, places: 10 });
const reader = { read: () => Promise.reject(new Error('nothing is read here')), close: () => Promise.resolve() };

/** A shelf that keeps what was concluded from its first reports, and grows. */
function shelfWith() {
  let count = 28;
  let turn = 0;
  const read: string[] = [];
  let kept: { bytes: Uint8Array; reports: number } | null = null;
  const since = (n: number) => ({
    newer: count - n,
    async *all() {
      read.push(`since ${n}`);
      yield* war.slice(n, count);
    },
  });
  async function* first(n: number, how: string) {
    read.push(`${how} ${n}`);
    yield* war.slice(0, n);
  }
  const shelf: Shelf = {
    revision: () => Promise.resolve(`r${count} ${turn}`),
    size: () => Promise.resolve(count),
    original: () => Promise.resolve(null),
    all: () => first(count, 'all'),
    concluded: {
      find: () =>
        Promise.resolve(
          kept && {
            ...{ bytes: kept.bytes, newer: count - kept.reports, madeAt: 'then' },
            rest: () => first(kept!.reports, 'kept'),
          },
        ),
      moment: () => Promise.resolve('now'),
      keep: (bytes, _, reports) => Promise.resolve(void (kept = { bytes, reports })),
      since: (_, reports) => Promise.resolve(since(reports)),
    },
  };
  return { shelf, read, grow: () => (count += 1), touch: () => (turn += 1), isKept: () => kept !== null };
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
    const { shelf, read, grow, touch, isKept } = shelfWith();
    const before = open(shelf);
    await before.library.opened;
    await expect.poll(isKept, { timeout: 60_000 }).toBe(true);

    const same = open(shelf);
    await same.library.opened;
    expect(read).toEqual(['all 28', 'kept 28']);
    expect(await same.situation()).toBe(await before.situation());
    expect((await same.meta()).behind).toBe(0);
    await Promise.all([before.library.close(), same.library.close()]);

    grow();
    const late = open(shelf);
    await late.library.opened;
    expect(await late.meta()).toMatchObject({ reports: 28, behind: 1 });
    const news = new Promise((done) => late.library.onRevision(done));
    expect(await news).toMatchObject({ revision: 'r29 0', reports: 29, added: 1 });
    expect(await late.meta()).toMatchObject({ reports: 29, behind: 0 });

    // What concluded anew takes a further report in, and concludes nothing where only the revision is another.
    const more = new Promise((done) => late.library.onRevision(done));
    grow();
    expect(await more).toMatchObject({ revision: 'r30 0', reports: 30, added: 1 });
    expect(read.slice(2)).toEqual(['kept 28', 'all 29', 'since 29']);
    const grown = await late.situation();
    touch();
    await new Promise((later) => setTimeout(later, 8000));
    expect(read).toHaveLength(5);

    const anew = open({ ...shelf, concluded: undefined } as never);
    await anew.library.opened;
    expect(grown).toBe(await anew.situation());
  },
);

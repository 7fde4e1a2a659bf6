import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStore, type Store } from '../../src/store/index.ts';
import { windowsFrom } from '../../src/store/newest.ts';
import { addDays } from '../../src/terms/day.ts';
import { codedReport, report } from './example.ts';
import { homes } from './homes.ts';

// An embedded database takes a busy machine a while to open.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Days over three years, closer together towards the last. */
const days = Array.from({ length: 60 }, (_, i) => addDays('2024-12-31', -Math.round(i ** 2 / 3.3)));

describe('windows of time', () => {
  it('tell every day before the newest once, as a day or by its month', () => {
    const told = windowsFrom('2024-03-05').flatMap((window) => window.told);
    expect(told.slice(0, 4)).toEqual(['D2024-03-05', 'D2024-03-04', 'D2024-03-03', 'D2024-03-02']);
    expect(new Set(told).size).toBe(told.length);
    // 17 days end on 18 February: the rest of that month and eleven more by their names.
    expect(told.filter((word) => word.startsWith('D')).at(-1)).toBe('D2024-02-18');
    expect(told.filter((word) => word.startsWith('M'))).toEqual(
      ['2024-02', '2024-01', ...Array.from({ length: 10 }, (_, i) => `2023-${String(12 - i).padStart(2, '0')}`)].map(
        (month) => `M${month}`,
      ),
    );
  });
});

describe.each(homes())('the newest matches in %s', (_name, make) => {
  let store: Store;
  const isTold = (i: number) => i % 3 === 0;
  beforeAll(async () => {
    store = await openStore(await make());
    const items = days.map((day, i) => {
      const kept = report(`${i}.txt`, `${isTold(i) ? 'Kestrels' : 'Herons'} were seen, number ${i}.`);
      return { report: kept, coded: codedReport(kept, day) };
    });
    const undated = report('undated.txt', 'Kestrels again.');
    await store.keepAll([...items, { report: undated, coded: codedReport(undated, null) }], 'a coder');
  });
  afterAll(() => store.close());

  const told = days.map((_, i) => `${i}.txt`).filter((_, i) => isTold(i));

  it('are found over all of time, newest first where they are worth the same, undated last', async () => {
    const { reports, total } = await store.search('kestrel', { limit: 50 });
    expect(total.reports).toBe(21);
    expect(reports.map((hit) => hit.report.file)).toEqual([...told, 'undated.txt']);
  });

  it('are found as of a moment, wherever the windows begin', async () => {
    for (const knownBy of [`${days[4]}T23:59:59.999Z`, `${days[30]}T23:59:59.999Z`, '2019-01-01T00:00:00Z']) {
      const files = days.map((day, i) => [day, `${i}.txt`]).filter(([day]) => `${day}T23:59` <= knownBy);
      const { reports } = await store.search('kestrel', { limit: 50, filter: { knownBy } });
      expect(reports.map((hit) => hit.report.file)).toEqual(files.map(([, f]) => f).filter((f) => told.includes(f!)));
    }
  });

  it('are not found by the words that tell the time', async () => {
    const day = days[0]!;
    for (const words of [`D${day}`, `"D${day}"`, `M${day.slice(0, 7)}`])
      expect((await store.search(words)).total.reports).toBe(0);
  });

  it('are asked for with other words by the same plan, and again after a question that failed', async () => {
    expect((await store.search('heron', { limit: 50 })).total.reports).toBe(40);
    await expect(sql`/* one plan */ select 1 / ${0}::integer`.execute(store.home.db)).rejects.toThrow(/zero/);
    await expect(
      store.home.db.transaction().execute(async (tx) => {
        await sql`/* one plan */ select 1 / ${0}::integer`.execute(tx);
      }),
    ).rejects.toThrow(/zero/);
    expect((await store.search('heron', { limit: 50 })).total.reports).toBe(40);
  });
});

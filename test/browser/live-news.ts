import { expect, it } from 'vitest';
import { fogline } from '../cli/fogline.ts';
import { freshDatabase, freshFolder, hasServer, onServer } from '../store/homes.ts';
import type { Desk } from './desk.ts';
import { serveDesk } from './serving.ts';
import { goTo, openPage, soon } from './watched.ts';

/** A report that one reader pastes is told to another as "1 new report", without moving their page. */
export function liveNews(desk: Desk): void {
  it('says "1 new report" and waits to be asked', async () => {
    const reader = await openPage(desk.browser, desk.hostile);
    await goTo(reader.page, `${desk.hostile}/timeline`);
    const before = await reader.page.locator('main').innerText();

    const writer = await openPage(desk.browser, desk.hostile);
    await goTo(writer.page, `${desk.hostile}/read`);
    await writer.page
      .locator('.read-form textarea')
      .fill(
        'Army retakes Qomhana\n\n5 December 2024\n\nThe Syrian army retook the town of Qomhana on Thursday, state television said.\n',
      );
    await writer.page.getByRole('button', { name: 'Read it' }).click();
    await writer.page.locator('.read .report-text, .read .error-note').waitFor();
    expect(await writer.page.locator('.error-note').allTextContents()).toEqual([]);
    await soon(() => writer.page.locator('.claim-mark').count()).toBeGreaterThan(0);

    await reader.page.getByText('1 new report').first().waitFor();
    expect(await reader.page.locator('main').innerText()).toBe(before);
    await reader.page.getByRole('button', { name: 'Show' }).first().click();
    await soon(() => reader.page.locator('main').innerText()).not.toBe(before);
    expect([...reader.faults, ...writer.faults]).toEqual([]);
    await Promise.all([reader.close(), writer.close()]);
  });

  const database = hasServer ? freshDatabase() : null;
  const archive = freshFolder();
  it.skipIf(database === null)('tells of what another process ingests into PostgreSQL', async () => {
    const { url } = database!;
    await database!.make();
    const ingest = (files: readonly string[]) =>
      fogline([
        'ingest',
        ...files.map((file) => `samples/south/${file}`),
        ...['--db', url, '--archive', archive, '--reader', 'wink'],
      ]);
    expect((await ingest(['d05-halcyon-hama.txt'])).code).toBe(0);
    const server = await serveDesk(['--db', url]);
    try {
      const { page, faults, close } = await openPage(desk.browser, server.address);
      await goTo(page, server.address);
      const listening = await onServer(`select 1 from pg_stat_activity where query ilike 'listen fogline_picture'`);
      expect(listening).toBeGreaterThan(0);
      expect(
        (await ingest(['d04-halcyon-distances.txt', 'd04-harbour-ledger.html', 'd04-jasmine-outskirts.txt'])).code,
      ).toBe(0);
      await page.getByText('3 new reports').first().waitFor();
      await page.getByRole('button', { name: 'Show' }).first().click();
      await soon(() => page.locator('.foot').innerText()).toContain('4 reports');
      expect(faults).toEqual([]);
      await close();
    } finally {
      await server.stop();
    }
  });
}

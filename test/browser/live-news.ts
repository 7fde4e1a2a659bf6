import { expect, it } from 'vitest';
import type { Desk } from './desk.ts';
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
}

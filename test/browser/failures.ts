import { expect, it } from 'vitest';
import type { Desk } from './desk.ts';
import { goTo, openPage, soon, stands } from './watched.ts';

/** What goes wrong is said plainly, with a way out, and what stands stays. */
export function failures(desk: Desk): void {
  it('says that the server is gone, keeps what stands, and goes on when it is back', async () => {
    const { page, close } = await openPage(desk.browser, desk.samples);
    await goTo(page, `${desk.samples}/disputes`);
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Asserters' }).first().click();
    await page.getByText('The server does not answer.').waitFor();
    await page.goBack();
    await soon(() => page.locator('.dispute-card').count()).toBeGreaterThan(0);
    await page.context().setOffline(false);
    await page.getByRole('link', { name: 'Asserters' }).first().click();
    await soon(() => page.locator('.asserter-list li').count()).toBeGreaterThan(0);
    await close();
  });

  it.each([
    ['/place/nowhere', 'There is no such page here.'],
    ['/report/nothing', 'There is no such page here.'],
    ['/places?q=zzzzzz', 'No place fits.'],
    ['/timeline?from=1999-01-01&to=1999-01-02', 'No events fit.'],
    ['/search?q=zzzzzz', 'Nothing found'],
  ])('says what to do where there is nothing: %s', async (path, says) => {
    const { page, close } = await openPage(desk.browser, desk.samples);
    await goTo(page, desk.samples + path);
    const note = page.locator('main .empty, main .error-note').first();
    await soon(() => note.innerText()).toContain(says);
    expect((await note.innerText()).split('\n').filter((line) => line.trim() !== '').length).toBeGreaterThan(1);
    await stands(page);
    await close();
  });
}

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Desk } from './desk.ts';
import { goTo, openPage, soon } from './watched.ts';

/** What a reader takes along from a view: its link, and files of what it shows (how those look is tested with the map). */
export function takenAlong(desk: Desk): void {
  it.each([
    ['place', ['PNG', 'SVG', 'CSV', 'GEOJSON']],
    ['dispute', ['PNG', 'SVG', 'CSV']],
    ['figures', ['PNG', 'SVG', 'CSV']],
    ['asserter', ['PNG', 'SVG', 'CSV']],
    ['places', ['CSV', 'GEOJSON']],
    ['timeline', ['CSV']],
    ['report', ['CSV']],
    ['search', ['CSV']],
    ['read', []],
  ])('offers for the view %s what it has: %j', async (name, formats) => {
    const { page, close } = await openPage(desk.browser, desk.samples);
    await goTo(page, desk.samples + desk.views.find((view) => view.name === name)!.path);
    await page.locator('.menu > summary').click();
    await page.locator('.menu[open] .menu-list li').first().waitFor();
    const offered = await page.locator('.menu-list button').allInnerTexts();
    expect(offered.map((text) => text.split(' ').at(-1))).toEqual(formats);
    if (formats.length === 0) expect(await page.locator('.menu-list').innerText()).not.toBe('');
    await close();
  });

  it('saves all rows of a list, more than the page shows, and says how many', async () => {
    const { page, close } = await openPage(desk.browser, desk.samples);
    await goTo(page, `${desk.samples}/search`);
    const answer = await fetch(`${desk.samples}/api/v1/search?q=&limit=1`);
    const { total } = (await answer.json()) as { total: number };
    expect(await page.locator('.hits > li').count()).toBeLessThan(total);
    await page.locator('.menu > summary').click();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    const lines = readFileSync(await (await saved).path(), 'utf8');
    expect(lines.match(/^\ufeff?kind,/)).not.toBeNull();
    await page.getByText(`CSV saved: ${total} rows`).waitFor();
    await close();
  });

  it('copies the link of what is shown, filters and all, and says so', async () => {
    const { page, close } = await openPage(desk.browser, desk.samples, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await goTo(page, `${desk.samples}/places?q=ham&day=2024-12-05`);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await close();
  });

  it('hands the link to the system where it can share', async () => {
    const { page, close } = await openPage(desk.browser, desk.samples);
    await page.addInitScript(() => {
      Object.assign(navigator, { share: (what: object) => void Object.assign(window, { shared: what }) });
    });
    await goTo(page, `${desk.samples}/disputes?open=true`);
    await page.getByRole('button', { name: 'Share' }).click();
    await soon(() => page.evaluate(() => (window as unknown as { shared?: { url: string } }).shared?.url)).toBe(
      page.url(),
    );
    await close();
  });
}

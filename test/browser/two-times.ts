import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Desk } from './desk.ts';
import { goTo, openPage, soon, stands } from './watched.ts';

const keyOf = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);

/** Both sliders on the one timeline, and playing through it. */
export function twoTimes(desk: Desk): void {
  it('plays from the first day to the last, knowledge following events', async () => {
    const { page, faults, close } = await openPage(desk.browser, desk.samples);
    await goTo(page, desk.samples);
    await page.getByLabel('Knowledge follows events').check();
    await stands(page);
    await page.getByRole('button', { name: 'Play' }).click();
    const days: string[] = [];
    await soon(() => {
      const day = keyOf(page, 'day');
      if (day !== null && day !== days.at(-1)) days.push(day);
      return days.length;
    }).toBeGreaterThanOrEqual(3);
    await page.getByRole('button', { name: 'Pause' }).click();
    expect([...days].sort()).toEqual(days);
    expect(keyOf(page, 'known')).toBe(`${keyOf(page, 'day')}T23:59:00Z`);
    await stands(page);
    const [day] = await page.locator('.moment-says b').allTextContents();
    expect(await page.locator('.sit-head h1').textContent()).toBe(`As of ${day}`);
    expect(faults).toEqual([]);
    await close();
  });

  it('moves knowledge by the hour and by the day, and keeps events where they are', async () => {
    const { page, close } = await openPage(desk.browser, desk.samples);
    await goTo(page, desk.samples);
    const knowledge = page.getByRole('slider', { name: 'Knowledge time' });
    await knowledge.focus();
    await page.keyboard.press('ArrowLeft');
    await soon(() => keyOf(page, 'known')).toMatch(/T23:00:00Z$/);
    await page.keyboard.press('PageDown');
    await soon(() => keyOf(page, 'known')).toMatch(/T23:00:00Z$/);
    expect(keyOf(page, 'day')).toBeNull();
    await stands(page);
    expect(await page.locator('.sit-head > .meta').textContent()).toContain('as known on');
    await page.getByRole('button', { name: 'Latest' }).click();
    await soon(() => keyOf(page, 'known')).toBeNull();
    await close();
  });

  it('goes back a step with the browser, and shows a copied address again', async () => {
    const { page, close } = await openPage(desk.browser, desk.samples);
    await goTo(page, `${desk.samples}/places`);
    await page.getByRole('link', { name: 'Disputes' }).first().click();
    await stands(page);
    await page.goBack();
    await soon(() => page.locator('main h1').textContent()).toBe('Places');
    await goTo(page, `${desk.samples}/search?q=hama&kind=claim&from=2024-12-05&to=2024-12-05`);
    const hits = await page.locator('.hit').count();
    expect(hits).toBeGreaterThan(0);
    expect(await page.locator('.hit:not(.is-claim)').count()).toBe(0);
    await page.reload();
    await stands(page);
    expect(await page.locator('.hit').count()).toBe(hits);
    await close();
  });
}

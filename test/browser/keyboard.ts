import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Desk } from './desk.ts';
import { goTo, mapStands, openPage, soon, stands, turnTo } from './watched.ts';

/** Everything that can be done with a pointer can be done without one. */
export function keyboard(desk: Desk): void {
  it('skips to the page, and reaches every view of the menu', async () => {
    const { page, faults, close } = await openPage(desk.browser, desk.samples);
    await goTo(page, desk.samples);
    await page.keyboard.press('Tab');
    await soon(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#page');
    await page.keyboard.press('Enter');
    await soon(() => page.evaluate(() => document.activeElement?.id)).toBe('page');

    const menu = page.getByRole('navigation').first().getByRole('link');
    const targets = await menu.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(targets.length).toBeGreaterThanOrEqual(8);
    for (const target of targets) {
      await page.locator(`nav a[href="${target}"]`).first().focus();
      await page.keyboard.press('Enter');
      await soon(() => new URL(page.url()).pathname).toBe(new URL(target, desk.samples).pathname);
      await stands(page);
    }
    expect(faults).toEqual([]);
    await close();
  });

  it('moves through each view with the Tab key and always shows where it is', async () => {
    const { page, close } = await openPage(desk.browser, desk.samples);
    const unseen: string[] = [];
    await goTo(page, desk.samples);
    for (const view of desk.views) {
      await turnTo(page, view.path);
      await page.locator('#page').focus();
      const stops = new Set<string>();
      for (let i = 0; i < 10; i += 1) {
        await page.keyboard.press('Tab');
        const { where, isSeen } = await focused(page);
        stops.add(where);
        if (!isSeen) unseen.push(`${view.name}: ${where}`);
      }
      expect(stops.size, `${view.name} can be walked through`).toBeGreaterThanOrEqual(4);
    }
    await close();
    expect(unseen).toEqual([]);
  });

  it('moves and zooms the map, and tells the list what is in view', async () => {
    const { page, close } = await openPage(desk.browser, desk.samples);
    await goTo(page, `${desk.samples}/map`);
    await mapStands(page);
    const rows = page.locator('.map-side .place-rows > li');
    const before = await rows.count();
    await page.locator('.map [role="application"]').focus();
    // Each step is taken once the map stands still after the one before; how many it needs is its own affair.
    await soon(async () => {
      await page.keyboard.press('+');
      return rows.count();
    }).toBeLessThan(before);
    await close();
  });

  it('moves the time slider', async () => {
    const { page, close } = await openPage(desk.browser, desk.samples);
    await goTo(page, desk.samples);
    await page.getByRole('slider').first().focus();
    await page.keyboard.press('ArrowLeft');
    await soon(() => new URL(page.url()).search).toMatch(/day=|known=/);
    await close();
  });

  it('does not move anything where reduced motion is asked for', async () => {
    const { page, close } = await openPage(desk.browser, desk.samples, { reducedMotion: 'reduce' });
    for (const path of ['/', desk.views.find(({ name }) => name === 'report')!.path]) {
      await goTo(page, desk.samples + path);
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((element) => {
            const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
            const isLong = (duration: string) => duration.split(',').some((part) => Number.parseFloat(part) > 0.01);
            return isLong(transitionDuration) || (animationName !== 'none' && isLong(animationDuration));
          })
          .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`),
      );
      expect([...new Set(moving)].filter((name) => !name.includes('maplibregl'))).toEqual([]);
    }
    await close();
  });
}

/** Where the focus stands, and whether a reader sees it there: by an outline, or by another change of the page. */
async function focused(page: Page): Promise<{ where: string; isSeen: boolean }> {
  const found = await page.evaluate(() => {
    const element = document.activeElement!;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const isOutlined = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    const words = (element.textContent ?? '').slice(0, 40);
    const where = `${element.tagName} ${words} ${[...document.querySelectorAll('*')].indexOf(element)}`;
    // An outline on a part of a drawing, or on a control that another thing stands for, may not show.
    return { where, isSure: element === document.body || (isOutlined && !(element instanceof SVGElement)) };
  });
  return { where: found.where, isSeen: found.isSure || (await changesThePage(page)) };
}

/** Says whether the page looks different while its focused element has the focus. */
async function changesThePage(page: Page): Promise<boolean> {
  const element = (await page.evaluateHandle(() => document.activeElement)).asElement()!;
  const picture = async () => (await page.screenshot({ animations: 'disabled', caret: 'hide' })).toString('base64');
  const focusedPicture = await picture();
  await element.evaluate((e) => (e as HTMLElement).blur());
  const other = await picture();
  await element.evaluate((e) => (e as HTMLElement).focus({ preventScroll: true }));
  return focusedPicture !== other;
}

import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Desk } from './desk.ts';
import { goTo, mapStands, openPage, turnTo } from './watched.ts';
import { withKeys } from './views.ts';

/** Every view on paper: dark ink on white whatever theme is worn, no instruments, the moment and the address told. */
export function printed(desk: Desk): void {
  it('prints every view, the map as a drawing, in ink on white from the night theme too', async () => {
    const { page, faults, close } = await openPage(desk.browser, desk.samples);
    await goTo(page, `${desk.samples}/?theme=night`);
    for (const view of desk.views) {
      await turnTo(page, withKeys(view.path, { theme: 'night' }));
      const hasMap = view.name === 'map' || view.name === 'situation';
      if (hasMap) await mapStands(page);
      await page.pdf({ path: join(desk.screens, `${view.name}-printed.pdf`), format: 'A4' });
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const paper = await page.evaluate(() => {
        const isShown = (selector: string) => document.querySelector(selector)?.checkVisibility() ?? false;
        return {
          ink: getComputedStyle(document.body).color,
          instruments: ['.nav-row', '.settings', '.search-box', '.moment', '.actions', '.map-ways'].filter(isShown),
          note: document.querySelector('.printed-note')?.textContent ?? '',
          signs: document.querySelectorAll('.map-printed svg g').length,
          wide: [...document.querySelectorAll('.drawing > svg')].filter(
            (svg) => Number(svg.getAttribute('width')) > 700,
          ).length,
        };
      });
      expect(paper, view.name).toMatchObject({ ink: 'rgb(0, 0, 0)', instruments: [], wide: 0 });
      expect(paper.note, view.name).toContain(new URL(page.url()).pathname);
      if (hasMap) expect(paper.signs, view.name).toBeGreaterThan(10);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await page.emulateMedia({ media: null });
    }
    expect(faults).toEqual([]);
    await close();
  });
}

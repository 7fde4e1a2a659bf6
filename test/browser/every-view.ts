import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Desk } from './desk.ts';
import { goTo, mapStands, openPage, turnTo } from './watched.ts';
import { withKeys } from './views.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** From this width on the map stands beside the list of the situation. */
const MAP_BESIDE = 768;

interface Look {
  readonly name: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly width: number;
  readonly height: number;
}

/** The ways of reading in which each view is looked at, every language among them. None must need sideways scrolling. */
const LOOKS: readonly Look[] = [
  { name: 'desktop', keys: { theme: 'paper', lang: 'en' }, width: 1280, height: 800 },
  { name: 'dark', keys: { theme: 'night', lang: 'en' }, width: 1280, height: 800 },
  { name: 'arabic', keys: { theme: 'paper', lang: 'ar' }, width: 1280, height: 800 },
  { name: 'phone', keys: { theme: 'paper', lang: 'en' }, width: 360, height: 740 },
  { name: 'tablet', keys: { theme: 'night', lang: 'ru' }, width: 768, height: 1024 },
  { name: 'wide', keys: { theme: 'paper', lang: 'hy' }, width: 1920, height: 1080 },
  // A page of 1280 by 800 at 200 % has half as many CSS pixels each way.
  { name: 'zoomed', keys: { theme: 'paper', lang: 'en' }, width: 640, height: 400 },
];

/** Looks that differ in width and language only from one that axe has judged; it takes longer than all else. */
const PLAIN = new Set(['zoomed', 'tablet', 'wide']);

/** Looks at every view in every way: axe finds nothing serious, nothing sticks out sideways, no fault is made, a picture is kept. */
export function everyView(desk: Desk): void {
  it.each(LOOKS)('every view, $name', async ({ name, keys, width, height }) => {
    const { page, faults, close } = await openPage(desk.browser, desk.samples, { viewport: { width, height } });
    const found: string[] = [];
    await goTo(page, desk.samples + withKeys('/', keys));
    for (const view of desk.views) {
      await turnTo(page, withKeys(view.path, keys));
      if (view.name === 'map' || (view.name === 'situation' && width >= MAP_BESIDE)) await mapStands(page);
      found.push(...(await sticksOut(page)).map((what) => `${view.name}: ${what}`));
      if (!PLAIN.has(name)) found.push(...(await axe(page)).map((what) => `${view.name}: ${what}`));
      await page.screenshot({ path: join(desk.screens, `${view.name}-${name}.png`) });
    }
    await close();
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  });
}

/** What axe finds that is serious or critical, one line each. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(
    () =>
      (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
      }) as Promise<AxeResults>,
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    );
}

/** Elements wider than the page, where the page scrolls sideways. */
async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('main *, header *, footer *')].filter((element) => {
      const { right, left, width } = element.getBoundingClientRect();
      return width > 0 && (right > clientWidth + 1 || left < -1);
    });
    return [
      `${scrollWidth} > ${clientWidth}: ${wide
        .slice(0, 3)
        .map((e) => `${e.tagName}.${e.className}`)
        .join(', ')}`,
    ];
  });
}

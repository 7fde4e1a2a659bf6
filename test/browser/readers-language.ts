import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { DeskMeta } from '../../src/terms/desk.ts';
import type { Desk } from './desk.ts';
import { withKeys } from './views.ts';
import { goTo, openPage, turnTo } from './watched.ts';

/** Elements whose words are the reports' own, or code: names, quotes, titles. */
const AS_PRINTED =
  'q, blockquote, [lang]:not(html), [dir="auto"], [dir="ltr"], bdi:not(:has(*)), code, svg, option, input';

/** Three words in Latin letters, one after the other: no name of a report stands outside its own element. */
const LATIN_PROSE = /[A-Za-z][a-z’'-]+(?:[ ,;]+[A-Za-z][a-z’'-]+){2,}/g;

/** A reader of another language finds no sentence in English beside the words of reports, and the reasons in theirs. */
export function readersLanguage(desk: Desk): void {
  it.each(['ru', 'ar', 'hy'])('every view says in %s what it says', async (lang) => {
    const { page, faults, close } = await openPage(desk.browser, desk.samples, {
      viewport: { width: 1280, height: 900 },
    });
    const keys = { theme: 'paper', lang };
    const { parties } = (await (await fetch(`${desk.samples}/api/v1/meta`)).json()) as DeskMeta;
    const names = parties.map(({ name }) => name);
    const english: string[] = [];
    const reasons: string[] = [];
    await goTo(page, desk.samples + withKeys('/', keys));
    for (const view of desk.views) {
      await turnTo(page, withKeys(view.path, keys));
      english.push(...(await englishOn(page, names)).map((text) => `${view.name}: ${text}`));
      reasons.push(...(await page.locator('.because, .dispute-card h3, .flags').allInnerTexts()));
    }
    await close();
    expect(english).toEqual([]);
    expect(reasons.length).toBeGreaterThan(5);
    expect(faults).toEqual([]);
  });
}

/** Runs of English outside names, quotes and other words of reports. */
async function englishOn(page: Page, names: readonly string[]): Promise<string[]> {
  const texts = await page.evaluate((asPrinted) => {
    const copy = document.querySelector('main')!.cloneNode(true) as HTMLElement;
    for (const bdi of copy.querySelectorAll('bdi')) {
      // A message may hold names and stand as one run itself: its names are isolated, see below.
      if (/[\u2068]/.test(bdi.textContent ?? '')) bdi.replaceWith(bdi.textContent ?? '');
    }
    for (const element of copy.querySelectorAll(asPrinted)) element.remove();
    const walk = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walk.nextNode()) found.push(walk.currentNode.textContent ?? '');
    return found;
  }, AS_PRINTED);
  return texts.flatMap((text) => {
    const own = names.reduce((rest, name) => rest.replaceAll(name, '…'), text.replace(/\u2068[^\u2069]*\u2069/g, '…'));
    return own.match(LATIN_PROSE) ?? [];
  });
}

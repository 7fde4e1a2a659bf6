import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { until } from './serving.ts';

/** How long anything is waited for. Machines that run tests do other things too: only what never comes is a failure. */
export const PATIENCE_MS = 120_000;

/** Waits until something is as expected, however long the machine takes for it. */
export const soon = <T>(find: () => T | Promise<T>) => expect.poll(find, { timeout: PATIENCE_MS, interval: 100 });

/** Everything a page did that the desk's pages must not do. */
export interface Watched {
  readonly page: Page;
  /** Errors on its console, exceptions, breaches of its policy, dialogs, requests to anybody but its own server. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

/** What a browser says on its own and no page can help. */
const NOT_OURS = /GPU stall due to ReadPixels|GroupMarkerNotSet|software WebGL/i;

/** Questions to the API under way, by page. */
const asked = new WeakMap<Page, Set<Request>>();

/** Opens a page that notes every fault from its first request on. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.setDefaultNavigationTimeout(PATIENCE_MS);
  const waiting = new Set<Request>();
  asked.set(page, waiting);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !NOT_OURS.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('requestfinished', (request) => waiting.delete(request));
  page.on('requestfailed', (request) => waiting.delete(request));
  page.on('request', (request) => {
    const url = request.url();
    if (url.includes('/api/v1/') && !url.endsWith('/events')) waiting.add(request);
    if (!url.startsWith(address) && !/^(?:blob|data):/.test(url)) faults.push(`foreign request: ${url}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (breach) => {
      console.error(`policy: ${breach.violatedDirective} ${breach.blockedURI} ${breach.sample}`);
    });
  });
  return { page, faults, close: () => context.close() };
}

/** Goes to a view and waits until it stands. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await stands(page);
}

/** Goes to another view as a click on a link does, without loading the page anew. */
export async function turnTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await stands(page);
}

/** Waits until the page shows the view of its address: no bones, nothing asked for still, its letters there. */
export async function stands(page: Page): Promise<void> {
  for (;;) {
    await page.waitForFunction(() => {
      const main = document.querySelector('main');
      if (main?.dataset['shows'] !== location.pathname + location.search) return false;
      return main.querySelector('.skeleton') === null && main.querySelector('h1, .empty, .error-note') !== null;
    });
    if (asked.get(page)!.size === 0) break;
    // What is answered is drawn before it is looked at again.
    await until(() => Promise.resolve(asked.get(page)!.size === 0), PATIENCE_MS);
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Waits until the map on the page, if there is one, is drawn. */
export async function mapStands(page: Page): Promise<void> {
  await page.waitForSelector('.map[data-drawn="yes"]');
}

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Everything a page did that the desk's pages must not do. */
export interface Watched {
  readonly page: Page;
  /** Errors on its console, exceptions, breaches of its policy, dialogs, requests to anybody but its own server. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

/** What a browser says on its own and no page can help. */
const NOT_OURS = /GPU stall due to ReadPixels|GroupMarkerNotSet|software WebGL/i;

/** Opens a page that notes every fault from its first request on. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !NOT_OURS.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:blob|data):/.test(url)) faults.push(`foreign request: ${url}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (breach) => {
      console.error(`policy: ${breach.violatedDirective} ${breach.blockedURI} ${breach.sample}`);
    });
  });
  return { page, faults, close: () => context.close() };
}

/** Goes to a view and waits until it stands: no bones, nothing asked for still. */
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
  await page.waitForTimeout(50);
  await stands(page);
}

export async function stands(page: Page): Promise<void> {
  await page.waitForSelector('main h1, main .empty, main .error-note', { timeout: 20_000 });
  await page.waitForFunction(() => document.querySelector('main .skeleton') === null, undefined, { timeout: 20_000 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Waits until the map on the page, if there is one, is drawn. */
export async function mapStands(page: Page): Promise<void> {
  await page.waitForSelector('.map[data-drawn="yes"]', { timeout: 30_000 });
}

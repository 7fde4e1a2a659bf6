import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser to test in: `CHROMIUM` names it, else the usual places; null where there is none. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM'];
  if (named !== undefined) return existsSync(named) ? named : null;
  return USUAL.find((path) => existsSync(path)) ?? null;
}

/**
 * Says whether the browser tests can run. On a user's machine without Chromium they are skipped, loudly; in CI a missing
 * browser is an error, never a skip.
 * @throws {Error} in CI without a browser
 */
export function hasChromium(): boolean {
  if (findChromium() !== null) return true;
  const how = 'Install Chromium (apt-get install chromium) or set CHROMIUM to its path.';
  if (process.env['CI']) throw new Error(`The browser tests need Chromium, and there is none. ${how}`);
  console.warn(`\n  THE BROWSER TESTS ARE SKIPPED: no Chromium found.\n  ${how}\n`);
  return false;
}

/** Starts the browser. `withoutWebGl` takes away WebGL, as old machines and strict browsers do. */
export function openChromium({ withoutWebGl = false } = {}): Promise<Browser> {
  const gl = withoutWebGl ? ['--disable-3d-apis'] : ['--enable-unsafe-swiftshader'];
  return chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', ...gl] });
}

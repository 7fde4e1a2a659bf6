import { expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import type { Desk } from './desk.ts';
import { goTo, openPage, soon } from './watched.ts';

const MOST_BYTES = 200 * 1024;

/** What is fetched before the map is bounded, and every answer carries the strict policy. */
export function firstLoad(desk: Desk): void {
  it('weighs less than 200 KB before the map', async () => {
    const { page, close } = await openPage(desk.browser, desk.samples);
    const weights = new Map<string, number>();
    const bodies = new Set<string>();
    page.on('response', (answer) => {
      const url = new URL(answer.url());
      if (url.pathname.startsWith('/api/')) return;
      bodies.add(url.pathname);
      void answer
        .body()
        .then(
          (body) => weights.set(url.pathname, /\.woff2$/.test(url.pathname) ? body.length : gzipSync(body).length),
          () => undefined,
        )
        .finally(() => bodies.delete(url.pathname));
    });
    // Reading a report needs no map: what is fetched for it is what every page needs.
    await goTo(page, `${desk.samples}/places`);
    await page.waitForLoadState('load');
    await soon(() => bodies.size).toBe(0);
    await close();
    const files = [...weights].filter(([path]) => !path.endsWith('.woff2'));
    const total = files.reduce((sum, [, bytes]) => sum + bytes, 0);
    const fonts = [...weights].filter(([path]) => path.endsWith('.woff2')).reduce((sum, [, bytes]) => sum + bytes, 0);
    console.log(
      `first load: ${(total / 1024).toFixed(1)} KB gzip of code and styles, ${(fonts / 1024).toFixed(1)} KB of fonts`,
    );
    expect(total + fonts).toBeLessThan(MOST_BYTES);
  });

  it.each(['/', '/report/x', '/api/v1/meta', '/nothing.html'])('answers %s with the strict policy', async (path) => {
    const { headers } = await fetch(desk.samples + path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-|https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
}

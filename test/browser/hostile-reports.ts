import { expect, it } from 'vitest';
import type { Page as ApiPage, ReportLine } from '../../src/terms/desk.ts';
import type { Desk } from './desk.ts';
import { goTo, openPage } from './watched.ts';

/** Reports written to break the page are shown as words: nothing of them runs, loads, links out or rewrites the page. */
export function hostileReports(desk: Desk): void {
  it('shows each as text and runs nothing', async () => {
    const { items } = (await (await fetch(`${desk.hostile}/api/v1/reports`)).json()) as ApiPage<ReportLine>;
    expect(items.length).toBeGreaterThanOrEqual(4);
    const { page, faults, close } = await openPage(desk.browser, desk.hostile);
    const paths = [
      '/',
      '/places',
      '/timeline',
      '/asserters',
      '/search?q=%3Cscript%3E',
      '/search?q=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
      '/place/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
      ...items.map(({ reportId }) => `/report/${reportId}`),
    ];
    for (const path of paths) {
      await goTo(page, desk.hostile + path);
      const found = await page.evaluate(() => ({
        ran: (window as unknown as { wasRun?: unknown }).wasRun !== undefined,
        scripts: document.querySelectorAll('main script, main iframe, main object, main embed, main img, main style')
          .length,
        links: [...document.querySelectorAll('a[href]')]
          .map((link) => (link as HTMLAnchorElement).protocol)
          .filter((protocol) => !/^https?:$/.test(protocol)),
        handlers: [...document.querySelectorAll('main *')].filter((element) =>
          element.getAttributeNames().some((name) => name.startsWith('on')),
        ).length,
      }));
      expect(found, path).toEqual({ ran: false, scripts: 0, links: [], handlers: 0 });
    }
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
    await close();
  });

  it('keeps words that run the other way in their own line', async () => {
    const { items } = (await (await fetch(`${desk.hostile}/api/v1/reports?q=override`)).json()) as ApiPage<ReportLine>;
    const { page, close } = await openPage(desk.browser, desk.hostile);
    await goTo(page, `${desk.hostile}/report/${items[0]!.reportId}`);
    const isolated = await page.evaluate(() =>
      [...document.querySelectorAll('.report-title, .report-text p')].every(
        (e) =>
          getComputedStyle(e).unicodeBidi.includes('plaintext') || getComputedStyle(e).unicodeBidi.includes('isolate'),
      ),
    );
    expect(isolated).toBe(true);
    await close();
  });
}

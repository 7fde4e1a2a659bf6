import { expect, it } from 'vitest';
import type { ReportPage } from '../../src/terms/desk.ts';
import type { Desk } from './desk.ts';
import { goTo, openPage, soon } from './watched.ts';

/** A report is shown word for word, with each claim marked in place. */
export function reportRead(desk: Desk): void {
  it('shows the words of every claim marked, and its coding when it is looked at', async () => {
    const { path } = desk.views.find(({ name }) => name === 'report')!;
    const [, , id] = path.split(/[/?]/);
    const report = (await (await fetch(`${desk.samples}/api/v1/reports/${id}`)).json()) as ReportPage;
    const { page, faults, close } = await openPage(desk.browser, desk.samples);
    await goTo(page, `${desk.samples}/report/${id}`);

    const shown = await page.locator('.report-text > p').allTextContents();
    expect(shown.join('\n\n')).toBe(report.body.replace(/\n\s*\n/g, '\n\n').trim());
    for (const claim of report.rows.filter((row) => row.in === 'body')) {
      const words = await page.locator(`.report-text [data-claims~="${claim.id}"]`).allTextContents();
      expect(words.join('').replace(/\s+/g, '')).toBe(claim.quote.replace(/\s+/g, ''));
    }
    await page.locator('.claim-mark[data-number="2"]').focus();
    await soon(() => page.locator('.coding-number').textContent()).toBe('2');
    expect(await page.locator('.hash').textContent()).toBe(id);
    const bytes = await (await fetch(`${desk.samples}/api/v1/reports/${id}/original`)).arrayBuffer();
    expect(bytes.byteLength).toBe(report.originalBytes);
    expect(faults).toEqual([]);
    await close();
  });

  it('opens at the claim that its address names', async () => {
    const { path } = desk.views.find(({ name }) => name === 'report')!;
    const { page, close } = await openPage(desk.browser, desk.samples, { viewport: { width: 800, height: 300 } });
    await goTo(page, desk.samples + path);
    const mark = page.locator('.claim-mark.is-chosen').first();
    await soon(() =>
      mark.evaluate((e) => e.getBoundingClientRect().top > 0 && e.getBoundingClientRect().bottom < innerHeight),
    ).toBe(true);
    await close();
  });

  it('finds words, marks them, and keeps words and facets in the address', async () => {
    const { page, faults, close } = await openPage(desk.browser, desk.samples);
    await goTo(page, `${desk.samples}/search`);
    await page.locator('.search-words input').fill('hama');
    await soon(() => new URL(page.url()).searchParams.get('q')).toBe('hama');
    await page.locator('.hit mark').first().waitFor();
    await page.locator('.facets a', { hasText: 'Claims' }).click();
    await soon(() => new URL(page.url()).searchParams.get('kind')).toBe('claim');
    await soon(() => page.locator('.hit:not(.is-claim)').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('reads a file dropped on any view, with its bytes as they are', async () => {
    const { page, faults, close } = await openPage(desk.browser, desk.samples);
    await goTo(page, `${desk.samples}/disputes`);
    const dropped = await page.evaluateHandle(() => {
      const words = 'HAMA, 5 December 2024 - Insurgents \x93entered\x94 the city of Hama on Thursday, the army said.\n';
      const bytes = Uint8Array.from(words, (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], 'note.txt', { type: 'text/plain' }));
      return transfer;
    });
    await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
    await soon(() => new URL(page.url()).pathname).toBe('/read');
    await soon(() => page.locator('.report-text').innerText()).toContain('“entered”');
    await soon(() => page.locator('.claim-mark').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('says plainly what it cannot read', async () => {
    const { page, close } = await openPage(desk.browser, desk.samples);
    await goTo(page, `${desk.samples}/read`);
    await page.getByRole('button', { name: 'Read it' }).click();
    await soon(() => page.locator('.read-note').textContent()).not.toBe('');
    await page.locator('.read-form textarea').fill('http://127.0.0.1:1/inner');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.locator('.error-note').waitFor();
    await close();
  });
}

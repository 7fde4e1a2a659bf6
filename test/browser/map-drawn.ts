import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openChromium } from './chromium.ts';
import type { Desk } from './desk.ts';
import { goTo, mapStands, openPage, soon } from './watched.ts';

/** The map is drawn, with WebGL and without, from the desk's own server only. */
export function mapDrawn(desk: Desk): void {
  it('draws land, lines and signs with WebGL', async () => {
    const { page, faults, close } = await openPage(desk.browser, desk.samples);
    await goTo(page, `${desk.samples}/map`);
    await mapStands(page);
    expect(await page.locator('.map').getAttribute('data-by')).toBe('webgl');
    await soon(() => coloursOf(page)).toBeGreaterThan(30);
    expect(await page.locator('.map-credit').textContent()).toMatch(/GeoNames.*Natural Earth/);
    expect(faults).toEqual([]);
    await close();
  });

  it('shares its selection with the list and the address', async () => {
    const { page, close } = await openPage(desk.browser, desk.samples);
    await goTo(page, `${desk.samples}/map`);
    await mapStands(page);
    await page.locator('.map-side .place-rows a').first().click();
    await soon(() => new URL(page.url()).searchParams.get('place')).not.toBeNull();
    await close();
  });

  it('draws the same as SVG where there is no WebGL, each sign in reach of the keyboard', async () => {
    const browser = await openChromium({ withoutWebGl: true });
    const { page, faults, close } = await openPage(browser, desk.samples);
    await goTo(page, `${desk.samples}/map`);
    await mapStands(page);
    expect(await page.locator('.map').getAttribute('data-by')).toBe('svg');
    const sign = page.locator('.map-sign[aria-label*=":"]').first();
    await sign.focus();
    await page.keyboard.press('Enter');
    await soon(() => new URL(page.url()).searchParams.get('place')).not.toBeNull();
    await page.screenshot({ path: `${desk.screens}/map-svg.png` });
    expect(faults).toEqual([]);
    await close();
    await browser.close();
  });

  it.each(['SVG', 'PNG', 'CSV', 'GEOJSON'])('exports what is shown as %s', async (format) => {
    const { page, faults, close } = await openPage(desk.browser, desk.samples);
    await goTo(page, `${desk.samples}/map`);
    await mapStands(page);
    await page.locator('.actions details summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: new RegExp(format, 'i') }).click(),
    ]);
    const file = await streamed(await download.createReadStream());
    if (format === 'SVG') expect(file.toString('utf8')).toMatch(/^<svg[^>]*xmlns[\s\S]*Natural Earth/);
    if (format === 'PNG') expect(file.subarray(1, 4).toString('latin1')).toBe('PNG');
    if (format === 'CSV') expect(file.toString('utf8').split('\r\n').length).toBeGreaterThan(10);
    if (format === 'GEOJSON') {
      const { features, attribution } = JSON.parse(file.toString('utf8')) as {
        features: unknown[];
        attribution: string;
      };
      expect(features.length).toBeGreaterThan(10);
      expect(attribution).toContain('GeoNames');
    }
    expect(faults).toEqual([]);
    await close();
  });
}

/** How many colours the middle of the map has: one or two where nothing is drawn. */
async function coloursOf(page: Page): Promise<number> {
  const shot = await page.locator('.map-canvas').first().screenshot();
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const brush = canvas.getContext('2d')!;
    brush.drawImage(image, 0, 0);
    const { data } = brush.getImageData(0, 0, image.width, image.height);
    const colours = new Set<number>();
    for (let i = 0; i < data.length; i += 16) colours.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!);
    return colours.size;
  }, shot.toString('base64'));
}

async function streamed(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

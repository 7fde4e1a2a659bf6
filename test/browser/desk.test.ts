// The desk in a real browser, on the real server, with the app as built. One file, so that browser and servers start once.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { hasChromium, openChromium } from './chromium.ts';
import { emptyDesk } from './desk.ts';
import { failures } from './failures.ts';
import { everyView } from './every-view.ts';
import { firstLoad } from './first-load.ts';
import { hostileReports } from './hostile-reports.ts';
import { keyboard } from './keyboard.ts';
import { liveNews } from './live-news.ts';
import { mapDrawn } from './map-drawn.ts';
import { printed } from './printed.ts';
import { readersLanguage } from './readers-language.ts';
import { reportRead } from './report-read.ts';
import { serveDesk, type Serving } from './serving.ts';
import { speed } from './speed.ts';
import { takenAlong } from './taken-along.ts';
import { twoTimes } from './two-times.ts';
import { viewsOf } from './views.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Builds the app as users get it: the test runner's own environment would give a build for debugging. */
function buildApp(): void {
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { cwd: ROOT, env });
}

describe.skipIf(!hasChromium())('the desk in a browser', { timeout: 600_000 }, () => {
  const desk = emptyDesk();
  const servers: Serving[] = [];
  const store = mkdtempSync(join(tmpdir(), 'fogline-browser-'));

  beforeAll(async () => {
    buildApp();
    const started = [
      serveDesk(['samples/south']),
      serveDesk(['test/browser/hostile', '--db', join(store, 'war'), '--keep']),
    ];
    servers.push(...(await Promise.all(started)));
    desk.samples = servers[0]!.address;
    desk.hostile = servers[1]!.address;
    desk.browser = await openChromium();
    desk.views = await viewsOf(desk.samples);
  }, 600_000);

  afterAll(async () => {
    await desk.browser?.close();
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(store, { recursive: true, force: true });
  }, 60_000);

  describe('every view', () => everyView(desk));
  describe('the reader’s language', () => readersLanguage(desk));
  describe('on paper', () => printed(desk));
  describe('the two times', () => twoTimes(desk));
  describe('what is taken along', () => takenAlong(desk));
  describe('failures', () => failures(desk));
  describe('by keyboard', () => keyboard(desk));
  describe('the map', () => mapDrawn(desk));
  describe('a report', () => reportRead(desk));
  describe('hostile reports', () => hostileReports(desk));
  describe('news', () => liveNews(desk));
  describe('the first load', () => firstLoad(desk));
  describe('speed', () => speed(desk));
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskThread, openDeskThread } from '../../src/cli/desk-thread.ts';
import type { Situation } from '../../src/terms/desk.ts';
import { inventWar } from '../browser/invented-war.ts';

describe('a desk in a thread, with more claims than it concludes in passing', () => {
  let thread: DeskThread;
  beforeAll(async () => {
    const war = inventWar({ reports: 300, claimsEach: 20, places: 60 });
    thread = await openDeskThread(war, { version: '0', revision: 'r', canKeep: false, today: '2031-03-30' });
  }, 180_000);
  afterAll(() => thread.close());

  const situationAt = async (known: string, signal?: AbortSignal) => {
    const bytes = await thread.ask({ about: 'situation', known }, signal);
    return JSON.parse(new TextDecoder().decode(bytes!)) as Situation;
  };

  it('answers what is still waited for, and drops what nobody waits for any more', { timeout: 180_000 }, async () => {
    const reader = new AbortController();
    const first = situationAt('2031-03-10T23:59:00Z');
    const dropped = situationAt('2031-03-11T23:59:00Z', reader.signal).then(
      () => 'answered',
      () => 'dropped',
    );
    const last = situationAt('2031-03-12T23:59:00Z');
    reader.abort();
    expect(await dropped).toBe('dropped');
    const [early, late] = await Promise.all([first, last]);
    expect(early.day).toBe('2031-03-10');
    expect(late.day).toBe('2031-03-12');
  });

  it('refuses a question that was called off before it was asked', async () => {
    await expect(situationAt('2031-03-12T23:59:00Z', AbortSignal.abort())).rejects.toThrow('Nobody waits');
  });
});

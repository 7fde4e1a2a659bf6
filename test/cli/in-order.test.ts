import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { mapInOrder } from '../../src/cli/in-order.ts';

async function* items(count: number): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) {
    await wait(0);
    yield i;
  }
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = [];
  for await (const item of source) out.push(item);
  return out;
}

describe('work on several items at once', () => {
  it('keeps the order and the limit', async () => {
    let running = 0;
    let most = 0;
    const work = async (i: number) => {
      most = Math.max(most, ++running);
      await wait(((i * 7) % 5) * 3);
      running--;
      return i * 10;
    };
    expect(await all(mapInOrder(items(20), 3, work))).toEqual(Array.from({ length: 20 }, (_, i) => i * 10));
    expect(most).toBe(3);
  });

  it('does not hold an item back until a slow source gives the next', async () => {
    async function* slow() {
      yield 1;
      await wait(2_000);
      yield 2;
    }
    const began = performance.now();
    for await (const item of mapInOrder(slow(), 3, (i) => Promise.resolve(i))) {
      expect(item).toBe(1);
      break;
    }
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('throws what the work throws when its turn comes', async () => {
    const seen: number[] = [];
    const work = (i: number) => (i === 2 ? Promise.reject(new Error('two')) : Promise.resolve(i));
    const run = async () => {
      for await (const item of mapInOrder(items(5), 4, work)) seen.push(item);
    };
    await expect(run()).rejects.toThrow('two');
    expect(seen).toEqual([0, 1]);
  });

  it('tells the source to stop when its reader stops', async () => {
    let isStopped = false;
    async function* endless() {
      try {
        for (let i = 0; ; i++) {
          await wait(1);
          yield i;
        }
      } finally {
        isStopped = true;
      }
    }
    for await (const item of mapInOrder(endless(), 2, (i) => Promise.resolve(i))) if (item === 3) break;
    await wait(20);
    expect(isStopped).toBe(true);
  });
});

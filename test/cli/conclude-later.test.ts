import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { concludeLater } from '../../src/cli/conclude-later.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('concluding later', () => {
  it('concludes once from all that came before it was quiet for a while, and not again at the end', async () => {
    const conclude = vi.fn(() => Promise.resolve());
    const later = concludeLater(conclude, 1000, () => {});
    later.heard();
    await vi.advanceTimersByTimeAsync(900);
    later.heard();
    await vi.advanceTimersByTimeAsync(900);
    expect(conclude).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(conclude).toHaveBeenCalledTimes(1);
    await later.end();
    expect(conclude).toHaveBeenCalledTimes(1);
  });

  it('concludes at the end from what is left', async () => {
    const conclude = vi.fn(() => Promise.resolve());
    const later = concludeLater(conclude, 1000, () => {});
    await later.end();
    expect(conclude).not.toHaveBeenCalled();
    later.heard();
    await later.end();
    expect(conclude).toHaveBeenCalledTimes(1);
  });

  it('tells of a failure and tries again at the end', async () => {
    const conclude = vi.fn(() => Promise.resolve());
    conclude.mockRejectedValueOnce(new Error('no room'));
    const failed = vi.fn();
    const later = concludeLater(conclude, 1000, failed);
    later.heard();
    await vi.advanceTimersByTimeAsync(1000);
    expect(failed).toHaveBeenCalledTimes(1);
    await later.end();
    expect(conclude).toHaveBeenCalledTimes(2);
  });

  it('concludes one after the other', async () => {
    let open = 0;
    let most = 0;
    const conclude = async () => {
      most = Math.max(most, (open += 1));
      await new Promise((done) => setTimeout(done, 5000));
      open -= 1;
    };
    const later = concludeLater(conclude, 1000, () => {});
    later.heard();
    await vi.advanceTimersByTimeAsync(1500);
    later.heard();
    await vi.advanceTimersByTimeAsync(1500);
    const ended = later.end();
    await vi.advanceTimersByTimeAsync(20_000);
    await ended;
    expect(most).toBe(1);
  });
});

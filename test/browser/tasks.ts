import type { Page } from 'playwright-core';

/** One piece of a trace, as the DevTools protocol gives it. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time in microseconds, which other programs do not lengthen. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** A trace under way. */
export interface Tasks {
  /** Ends the trace: the longest task of the page's main thread so far, in milliseconds of processor time. */
  readonly longestMs: () => Promise<number>;
}

/** Starts to trace the tasks of a page's main thread. Clocks lie on a busy machine; processor time does not. */
export async function traceTasks(page: Page): Promise<Tasks> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] },
  });
  return {
    async longestMs() {
      const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
      await session.send('Tracing.end');
      await complete;
      await session.detach();
      const mains = new Set(
        events
          .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
          .map(({ pid, tid }) => `${pid} ${tid}`),
      );
      const tasks = events.filter(({ pid, tid, tdur }) => tdur !== undefined && mains.has(`${pid} ${tid}`));
      return Math.max(0, ...tasks.map(({ tdur }) => tdur!)) / 1000;
    },
  };
}

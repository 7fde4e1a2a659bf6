import { Logger as QueueLogger } from 'graphile-worker';
import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** Levels a person may ask for. */
export const LEVELS = ['debug', 'info', 'warn', 'error'] as const;

/** Opens a log of one JSON object a line. What could hold a password is never written. */
export function openLog(to: DestinationStream, level: (typeof LEVELS)[number] = 'info'): Logger {
  const serializers = { error: (error: unknown) => (error instanceof Error ? withoutUrl(error.message) : error) };
  const formatters = { level: (label: string) => ({ level: label }) };
  return pino(
    { level, formatters, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime, serializers },
    to,
  );
}

/** Takes user and password out of any address in a text. */
export function withoutUrl(text: string): string {
  return text.replace(/\/\/[^@/\s]*@/g, '//');
}

/** What the queue says of its own, in the same log; job by job only for those who ask for `debug`. */
export function queueLog(log: Logger): QueueLogger {
  return new QueueLogger((scope) => (level, message) => {
    const about = scope.jobId === undefined ? { queue: true } : { queue: true, job: scope.jobId };
    const text = withoutUrl(message);
    // A failed job is told by the one who did it; here it would stand twice.
    if (level === 'error' && !message.startsWith('Failed task')) log.warn(about, text);
    else log.debug(about, text);
  });
}

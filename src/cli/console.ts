import { once } from 'node:events';
import { FoglineError } from '../terms/errors.ts';
import { refusalIn } from '../work/refusal.ts';

/** Writes machine output or a reader's page to stdout, waiting where the other end is slow. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Prints one object as one line of JSON. */
export function printLine(value: unknown): Promise<void> {
  return print(`${JSON.stringify(value)}\n`);
}

/** Writes a line for the person at the terminal; stdout stays for output. */
export function note(text: string): void {
  clearProgress();
  process.stderr.write(`${text}\n`);
}

/** Shows how far a command is, on one line of stderr that is overwritten; nothing where stderr is no terminal. */
export function progress(text: string): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001b[2K${text.slice(0, (process.stderr.columns ?? 80) - 1)}`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K');
}

/**
 * The text of a report made safe for a terminal: control characters, among them the escape that starts terminal
 * commands, and direction overrides become spaces.
 */
export function forTerminal(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ');
}

/** Says "1 report", "2 reports". */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${n} ${n === 1 ? noun : plural}`;
}

/** One error in words for the terminal: the message, and for faults of the program itself that it is one. */
export function wordsOf(error: unknown): string {
  if (error instanceof FoglineError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  const refusal = refusalIn(error);
  if (refusal) return `${refusal.says} (${message})`;
  return `${message} (a fault in Fogline itself; FOGLINE_TRACE=1 shows where)`;
}

/** Prints where an error arose, when the person asked for it by FOGLINE_TRACE=1. */
export function trace(error: unknown): void {
  if (process.env['FOGLINE_TRACE'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
}

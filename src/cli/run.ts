import { FoglineError } from '../terms/errors.ts';
import { count, forTerminal, note, trace, wordsOf } from './console.ts';

/** How one command is going: which inputs failed, and what to say at its end. */
export interface Run {
  /** Names an input that failed on stderr; the command goes on and ends with exit code 1. */
  fail(input: string, error: unknown): void;
  /** Says what was done and what to do next, as the command's last line. */
  end(done: string, next: string): void;
  readonly failures: number;
}

/** Starts keeping score of one command. */
export function startRun(): Run {
  let failures = 0;
  return {
    get failures() {
      return failures;
    },
    fail(input, error) {
      failures += 1;
      process.exitCode = 1;
      const words = wordsOf(error);
      note(forTerminal(`fogline: ${words.includes(input) ? words : `${input}: ${words}`}`));
      trace(error);
    },
    end(done, next) {
      const failed = failures === 0 ? '' : ` ${count(failures, 'input')} failed (named above).`;
      note(`${done}${failed} ${next}`.trim());
    },
  };
}

/** Ends the program for an error that stopped the whole command: exit 2 for a wrong call, else 1. */
export function abort(error: unknown): void {
  note(`fogline: ${wordsOf(error)}`);
  trace(error);
  process.exitCode = error instanceof FoglineError && error.code === 'wrong-call' ? 2 : 1;
}

/** The error for a command called wrongly: exit code 2. */
export function wrongCall(message: string): FoglineError {
  return new FoglineError('wrong-call', message);
}

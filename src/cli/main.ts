// The command `fogline`. Exit codes: 0 done; 1 some input failed or something needed is missing; 2 wrong call.
import './late-compiling.ts';
import { CommanderError } from 'commander';
import { program } from './program.ts';
import { abort } from './run.ts';

// `fogline … | head` closes stdout early: that is the reader's wish, not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

const fogline = await program(process.argv.slice(2));
for (const command of [fogline, ...fogline.commands]) command.exitOverride();

try {
  await fogline.parseAsync();
} catch (error) {
  // Commander has printed help or the complaint already; its complaints are wrong calls.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else abort(error);
}

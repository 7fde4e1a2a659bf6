#!/usr/bin/env node
// The command as installed: runs the built program, or says how to build it.
import { existsSync } from 'node:fs';

const program = new URL('../dist/cli/main.mjs', import.meta.url);
if (!existsSync(program)) {
  process.stderr.write(
    'fogline: the program is not built yet. Run `npm run build` in the project folder and try again.\n',
  );
  process.exit(1);
}
await import(program.href);

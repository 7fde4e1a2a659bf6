// Part of `npm run data`: the empty database that new embedded stores start from.
import { existsSync } from 'node:fs';
import { makeTemplate, templatePath } from '../template.ts';

const file = templatePath();
if (!existsSync(file)) await makeTemplate(file);
process.stdout.write(`empty store: ${file}\n`);

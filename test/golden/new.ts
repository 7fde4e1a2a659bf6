// `npm run golden:new -- NAME FILE`: makes a golden case of a report, works it out, and leaves why.md to be written.
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { openTools } from '../../src/cli/open-tools.ts';
import { folderOf, record, workOut } from './cases.ts';

const [name, file] = process.argv.slice(2);
if (!name || !file || !/^[a-z0-9-]+$/.test(name) || !existsSync(file)) {
  process.stderr.write('Usage: npm run golden:new -- NAME FILE (NAME of small letters, digits and hyphens)\n');
  process.exit(2);
}
mkdirSync(folderOf(name), { recursive: true });
copyFileSync(file, join(folderOf(name), `report${extname(file)}`));
const tools = await openTools();
record(name, await workOut(name, tools));
await tools.language.close();
if (!existsSync(join(folderOf(name), 'why.md'))) writeFileSync(join(folderOf(name), 'why.md'), '');
process.stdout.write(`Made ${folderOf(name)}. Now read article.json and claims.json, and say in why.md what the case holds fast.\n`);

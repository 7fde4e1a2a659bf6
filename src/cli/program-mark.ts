import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from './version.ts';

/** Folder of the running program: of its sources, or of what was built of them. */
const FOLDER = join(dirname(fileURLToPath(import.meta.url)), import.meta.url.endsWith('.ts') ? '..' : '.');

/** Names this very program, as built or changed last: another one may conclude otherwise from the same reports. */
export function programMark(): string {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => /\.m?[jt]s$/.test(name));
  const newest = Math.max(...files.map((name) => statSync(join(FOLDER, name)).mtimeMs));
  return `fogline ${version()} ${Math.round(newest)}`;
}

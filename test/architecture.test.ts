import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f));

/** First folder under `src`, or the bare file name for files that stand directly in it. */
const folderOf = (file: string) => file.split('/')[0]!.replace(/\.tsx?$/, '');

const allowed = new Map(
  readFileSync(resolve(SRC, '../ARCHITECTURE.md'), 'utf8')
    .split('\n')
    .map((line) => /^\| `(\w+)` \| .* \| (.*) \|$/.exec(line.trim().replace(/\|\s+\|$/, '|  |')))
    .filter((row) => row !== null)
    .map((row) => [row[1]!, row[2]!.split(',').map((f) => f.trim())]),
);

const importsOf = (file: string) =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((m) => m[1]!);

describe('the import table of ARCHITECTURE.md', () => {
  it('lists every folder of src', () => {
    expect([...new Set(files.map(folderOf))].filter((f) => !allowed.has(f))).toEqual([]);
  });

  it.each(files)('%s imports only what its folder may', (file) => {
    const folder = folderOf(file);
    const targets = importsOf(file)
      .filter((path) => path.startsWith('.'))
      .map((path) => folderOf(relative(SRC, join(SRC, dirname(file), path))))
      .filter((target) => target !== folder && !target.startsWith('..'));
    expect(targets.filter((target) => !allowed.get(folder)?.includes(target))).toEqual([]);
  });

  it.each(files.filter((f) => ['clean', 'extract', 'reconcile', 'picture', 'words', 'brief'].includes(folderOf(f))))(
    '%s is pure',
    (file) => {
      const text = readFileSync(join(SRC, file), 'utf8');
      expect(importsOf(file).filter((path) => /^node:(fs|net|http|https|child_process)/.test(path))).toEqual([]);
      expect(text).not.toMatch(/\bDate\.now\(\)|new Date\(\)|Math\.random\(|\bfetch\(/);
    },
  );
});

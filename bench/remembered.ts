import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LanguageReader, Sentence } from '../src/terms/sentence.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'node_modules/.cache/fogline-readings');

/**
 * A language reader that keeps its readings on disk, so that rules can be scored again without reading the texts again.
 * A reading is known by the text, the checksums of the model and the code around it: a changed reader reads anew.
 */
export function remembering(reader: LanguageReader): LanguageReader {
  mkdirSync(FOLDER, { recursive: true });
  const code = readdirSync(join(ROOT, 'src/language')).map((name) => join('src/language', name));
  const version = createHash('sha256').update(reader.name);
  for (const file of ['models/checksums.json', ...code.sort()]) version.update(readFileSync(join(ROOT, file)));
  const key = version.digest('hex');
  const pathOf = (text: string) =>
    join(FOLDER, `${createHash('sha256').update(key).update('\0').update(text).digest('hex')}.json`);
  return {
    name: reader.name,
    close: () => reader.close(),
    async read(texts) {
      const fresh = texts.filter((text) => !existsSync(pathOf(text)));
      const readings = await reader.read(fresh);
      fresh.forEach((text, i) => {
        const path = pathOf(text);
        writeFileSync(`${path}.${process.pid}`, JSON.stringify(readings[i]));
        renameSync(`${path}.${process.pid}`, path);
      });
      return texts.map((text) => JSON.parse(readFileSync(pathOf(text), 'utf8')) as Sentence[]);
    },
  };
}

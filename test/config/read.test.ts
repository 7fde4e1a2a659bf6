import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/config/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'fogline-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

let n = 0;
function file(text: string): string {
  const path = join(folder, `${n++}.json`);
  writeFileSync(path, text);
  return path;
}

describe('readSettings', () => {
  it('reads what may be said', () => {
    const settings = {
      db: 'postgres://u:p@h/d',
      reader: 'wink',
      serve: { port: 0, keep: true },
      watch: { every: 0.5 },
    };
    expect(readSettings(file(JSON.stringify(settings)))).toEqual(settings);
  });

  it.each<[what: string, text: string, says: string]>([
    ['an unknown key', '{"dbs":"x"}', 'dbs'],
    ['an unknown key of a section', '{"serve":{"prot":1}}', 'serve'],
    ['a value of another kind', '{"serve":{"port":"eighty"}}', 'serve.port'],
    ['a port that is none', '{"serve":{"port":70000}}', 'serve.port'],
    ['a reader that is none', '{"reader":"gpt"}', 'reader'],
    ['an empty path', '{"db":""}', 'db'],
    ['a list', '[]', 'it: '],
    ['a text that is no JSON', '{"db": "x",}', 'not JSON'],
  ])('names %s', (_what, text, says) => {
    const path = file(text);
    expect(() => readSettings(path)).toThrow(expect.objectContaining({ code: 'config-invalid' }));
    expect(() => readSettings(path)).toThrow(says);
    expect(() => readSettings(path)).toThrow(path);
  });

  it.each([
    '{"db":"postgres://u:hunter2@h/d", oops',
    '{"db":["hunter2"]}',
    '{"reader":"hunter2"}',
    '{"serve":"hunter2"}',
  ])('never tells a value: %s', (text) => {
    const path = file(text);
    let message = '';
    try {
      readSettings(path);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toContain(path);
    expect(message).not.toContain('hunter2');
  });

  it('says so when a named file is missing, and takes none where none is named', () => {
    expect(() => readSettings(join(folder, 'none.json'))).toThrow(expect.objectContaining({ code: 'config-missing' }));
    expect(readSettings(null)).toEqual({});
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Finished, fogline, linesOf } from './fogline.ts';

const PROSE = 'The army said on Friday that it had taken the town of Alpha after two days of fighting.\n';

const bad: readonly [name: string, content: string | Buffer][] = [
  ['empty.txt', ''],
  ['blank.txt', ' \n\t\n'],
  ['noise.bin', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256))],
  ['picture.png', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06\0\0\0', 'latin1')],
  ['feed.xml', '<?xml version="1.0"?><rss version="2.0"><channel><item><title>cut off he'],
  ['feed.json', '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id"'],
  ['huge.txt', Buffer.alloc(50 * 1024 * 1024, PROSE)],
];

describe('a batch with bad inputs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fogline-bad-'));
  let done: Finished;
  beforeAll(async () => {
    for (const [name, content] of bad) writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, 'a-good.txt'), PROSE);
    writeFileSync(
      join(folder, 'charset.html'),
      Buffer.from(
        `<html><head><meta charset="klingon-7"><title>The army\x92s day</title></head><body><p>${PROSE}</p></body></html>`,
        'latin1',
      ),
    );
    writeFileSync(join(folder, 'deep.html'), '<div>'.repeat(50_000) + PROSE);
    writeFileSync(join(folder, 'digits.txt'), `Alpha, 5 December\n\n${'9'.repeat(200_000)} people fled.\n`);
    writeFileSync(join(folder, 'z-good.txt'), `${PROSE}It was quiet on Saturday.\n`);
    done = await fogline(['extract', folder, join(folder, 'missing.txt'), '--json']);
  }, 400_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([...bad.map(([name]) => name), 'missing.txt'])('names %s with what is wrong with it', (name) => {
    const line = done.err.split('\n').find((l) => l.startsWith('fogline: ') && l.includes(name));
    expect(line).toBeDefined();
    expect(line).not.toContain('a fault in Fogline');
  });

  it('codes the rest, in input order', () => {
    const files = linesOf<{ file: string }>(done.out).map((report) => report.file);
    expect(files).toEqual(['a-good.txt', 'charset.html', 'deep.html', 'digits.txt', 'z-good.txt']);
  });

  it('says in the report that its charset was not known', () => {
    const report = linesOf<{ file: string; problems: unknown[] }>(done.out).find((r) => r.file === 'charset.html');
    expect(report!.problems).not.toEqual([]);
  });

  it('ends with exit code 1 and a line that counts the failures', () => {
    expect(done.code).toBe(1);
    expect(done.err.trimEnd().split('\n').at(-1)).toContain(`${bad.length + 1} inputs failed`);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const glossary = read('docs/glossary.md');

/** The members of a string union, as written in a file of terms. */
function membersOf(file: string, union: RegExp): string[] {
  const text = union.exec(read(`src/terms/${file}`))?.[1] ?? '';
  return [...text.matchAll(/'([a-z_]+)'/g)].map((match) => match[1]!);
}

describe('docs/glossary.md', () => {
  it.each([
    ['changes', 'claim.ts', /const CHANGES =([^;]*);/],
    ['modalities', 'claim.ts', /type Modality =([^;]*);/],
    ['attributions', 'finding.ts', /attribution: ([^;]*);/],
    ['statuses of a place', 'picture.ts', /status: ([^;]*);/],
    ['bases of an answer', 'picture.ts', /basis: ([^;]*);/],
  ])('explains all %s that the code knows', (_, file, union) => {
    const members = membersOf(file, union);
    expect(members.length).toBeGreaterThan(1);
    expect(members.filter((member) => !glossary.includes(member))).toEqual([]);
  });

  it('gives each word one line', () => {
    const words = [...glossary.matchAll(/^\| ([^|]+) \|/gm)].map((match) => match[1]!);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
});

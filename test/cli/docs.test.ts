import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { program } from '../../src/cli/program.ts';

const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
const { commands } = await program();

describe('docs/cli.md', () => {
  it.each(commands.map((c) => [c.name(), c] as const))('has a section for %s with all its options', (name, command) => {
    expect(page).toContain(`## \`fogline ${name}`);
    expect(command.options.filter((option) => !page.includes(option.long!)).map((option) => option.long)).toEqual([]);
  });

  it('names no command that there is not', () => {
    const named = [...page.matchAll(/^## `fogline (\w+)/gm)].map((match) => match[1]);
    expect(named.filter((name) => !commands.some((command) => command.name() === name))).toEqual([]);
  });
});

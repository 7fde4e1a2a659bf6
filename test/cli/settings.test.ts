import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { SETTINGS } from '../../src/config/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'fogline-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

function file(settings: object): string {
  const path = join(folder, 'fogline.config.json');
  writeFileSync(path, JSON.stringify(settings));
  return path;
}

/** The options that a command would work with; its work is not begun. */
async function optionsOf(args: string[]): Promise<Record<string, unknown>> {
  let found: Record<string, unknown> = {};
  const fogline = await program();
  for (const command of fogline.commands) {
    command.action((...given: unknown[]) => void (found = (given.at(-1) as Command).opts()));
    command.exitOverride();
    command.configureOutput({ writeErr: () => {} });
  }
  await fogline.parseAsync(args, { from: 'user' });
  return found;
}

describe('an option', () => {
  it('comes from the flag before the environment, from there before the file, from there before the default', async () => {
    const config = file({ serve: { port: 3 } });
    expect((await optionsOf(['serve'])).port).toBe(4747);
    expect((await optionsOf(['serve', '--config', config])).port).toBe(3);
    vi.stubEnv('FOGLINE_SERVE_PORT', '2');
    expect((await optionsOf(['serve', '--config', config])).port).toBe(2);
    expect((await optionsOf(['serve', '--config', config, '--port', '1'])).port).toBe(1);
  });

  it('at the top of the file is that of every command that has it', async () => {
    const config = file({ db: 'a-war', reader: 'wink', serve: { keep: true } });
    for (const args of [['search', 'x'], ['verify'], ['doctor'], ['brief'], ['backup', '--out', 'x']])
      expect(await optionsOf(['--config', config, ...args])).toMatchObject({ db: 'a-war' });
    expect(await optionsOf(['--config', config, 'serve'])).toMatchObject({ db: 'a-war', reader: 'wink', keep: true });
  });

  it('may name the file by the environment', async () => {
    vi.stubEnv('FOGLINE_CONFIG', file({ db: 'a-war' }));
    expect(await optionsOf(['doctor'])).toMatchObject({ db: 'a-war' });
  });

  it.each([
    ['rebuild', 'archive'],
    ['restore', 'file'],
  ])('--db of %s, which makes a store, must be said', async (...args) => {
    vi.stubEnv('FOGLINE_DB', 'a-war');
    await expect(optionsOf(['--config', file({ db: 'a-war' }), ...args])).rejects.toThrow('--db');
  });

  it('that is wrong in the environment ends as a wrong call', async () => {
    vi.stubEnv('FOGLINE_SERVE_PORT', 'eighty');
    await expect(optionsOf(['serve'])).rejects.toMatchObject({ code: 'wrong-call' });
  });
});

const { commands: all } = await program();

describe('the keys of the file', () => {
  const commands = new Map(all.map((command) => [command.name(), command]));
  const optionsNamed = (name: string) => commands.get(name)!.options.map((option) => option.attributeName());

  it.each(Object.entries(SETTINGS.shape))('%s stand for options', (key, value) => {
    const inner = value.unwrap();
    if ('shape' in inner) expect(optionsNamed(key)).toEqual(expect.arrayContaining(Object.keys(inner.shape)));
    else expect([...commands.keys()].filter((name) => optionsNamed(name).includes(key))).not.toEqual([]);
  });
});

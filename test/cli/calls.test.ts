import { describe, expect, it, vi } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { fogline } from './fogline.ts';

// Each call is a process of its own, which a busy machine may start slowly.
vi.setConfig({ testTimeout: 300_000 });

const COMMANDS = ['extract', 'parse', 'picture', 'ledger', 'brief', 'ingest', 'doctor', 'demo'];

describe('a wrong call', () => {
  it.each<[what: string, args: string[], says: string]>([
    ['without a command', [], 'Usage'],
    ['with an unknown command', ['extrakt', 'x'], 'unknown command'],
    ['with an unknown option', ['extract', 'x', '--jsn'], 'unknown option'],
    ['without paths or a store', ['extract'], '--db'],
    ['of picture without days', ['picture', 'x'], '--from'],
    [
      'of picture with a day that is none',
      ['picture', 'x', '--from', '2024-02-30', '--to', '2024-03-01'],
      'YYYY-MM-DD',
    ],
    [
      'of picture with days the wrong way round',
      ['picture', 'x', '--from', '2024-12-02', '--to', '2024-12-01'],
      'after',
    ],
    [
      'of picture with an odd time',
      ['picture', 'x', '--from', '2024-12-02', '--to', '2024-12-03', '--known-at', 'noon'],
      'T11:21Z',
    ],
    ['of brief with an unknown format', ['brief', 'x', '--format', 'pdf'], 'html'],
    ['of ingest without a store', ['ingest', 'x'], '--db'],
  ])('%s ends with exit code 2 and says what to try', async (_what, args, says) => {
    const { code, out, err } = await fogline(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });
});

describe('help', () => {
  it.each(COMMANDS)('of %s says what it does and has no undescribed option', async (name) => {
    const command = (await program()).commands.find((c) => c.name() === name)!;
    expect(command.description()).not.toBe('');
    expect(command.options.filter((option) => option.description === '')).toEqual([]);
  });

  it('goes to stdout with exit code 0', async () => {
    const { code, out } = await fogline(['extract', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('--json');
  });
});

import { describe, expect, it } from 'vitest';
import { control } from '../../../src/extract/control/index.ts';
import type { Reading } from '../../../src/extract/reading.ts';
import { cast } from './cast.ts';
import { rowsOf, stage } from './stage.ts';

/** A reading in which the army said all of it. */
async function saidByArmy(text: string): Promise<Reading> {
  const reading = await stage(text, cast);
  return { ...reading, voiceOf: (...asked) => ({ ...reading.voiceOf(...asked), by: ['army'], byIds: ['army'] }) };
}

describe('what a sentence opens with to tell its time', () => {
  it('is the outlet’s own word, whoever says the rest', async () => {
    const told = control(await saidByArmy('A day after the fall of Gori, rebels attacked Zugdidi, the army said.'));
    expect(told.find((row) => row.place === 'Gori')).toMatchObject({ change: 'loses', by: [] });
    expect(told.find((row) => row.place === 'Zugdidi')).toMatchObject({ change: 'attacks', by: ['army'] });
  });

  it('is their word where they say it in the middle', async () => {
    const told = control(await saidByArmy('The army said troops left Gori after the fall of Zugdidi.'));
    expect(told.every((row) => row.by[0] === 'army')).toBe(true);
  });
});

describe('what "it" leaves of a part', () => {
  it('is the place behind outskirts', async () => {
    const rows = await rowsOf('Troops reached the outskirts of Gori and took it.', cast);
    expect(rows.map((row) => [row.change, row.part])).toEqual([
      ['advances', 'outskirts'],
      ['takes', null],
    ]);
  });
});

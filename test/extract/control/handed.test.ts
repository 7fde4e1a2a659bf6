import { describe, expect, it } from 'vitest';
import { control } from '../../../src/extract/control/index.ts';
import { cast } from './cast.ts';
import { stage } from './stage.ts';

async function rowsIn(text: string): Promise<string[]> {
  return control(await stage(text, cast)).map((row) =>
    [[row.party].flat().join('+') || '-', row.change, row.place ?? '-'].join(' '),
  );
}

describe('places that change hands without a fight', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Gori was handed over to the rebels.', ['rebels takes Gori']],
    ['Gori and Zugdidi were handed over by observers to the army.', ['army takes Gori', 'army takes Zugdidi']],
    ['Observers handed Gori over to the rebels.', ['rebels takes Gori']],
    ['Gori was handed back to the army.', ['army retakes Gori']],
    ['Observers turned Gori over to the rebels.', ['rebels takes Gori']],
    ['Observers handed a letter from Gori to the rebels.', []],
    ['The army turned to the rebels in Gori.', []],
  ])('%s', async (text, expected) => {
    expect(await rowsIn(text)).toEqual(expected);
  });
});

describe('what is no place that is fought for', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Rebels cut the Gori road.', []],
    ['Rebels cut the road to Gori.', ['Rebels besieges Gori']],
    ['Rebels cut army supply lines at Gori.', []],
  ])('%s', async (text, expected) => {
    expect(await rowsIn(text)).toEqual(expected);
  });

  it('is not what was told of before a place of which nothing is told', async () => {
    const rows = await rowsIn('Rebels took Gori. Observers left their post in Marib. Rebels occupied it.');
    expect(rows.filter((row) => row.endsWith('Gori'))).toEqual(['Rebels takes Gori']);
  });
});

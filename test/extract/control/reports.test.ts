import { describe, expect, it } from 'vitest';
import { rowsOf, type Cast } from './stage.ts';

const cast: Cast = {
  places: ['Kisangani', 'Uvira', 'Mocha', 'Taiz', 'Derna', 'Lebanon'],
  actors: {
    'The army': 'army',
    'the army': 'army',
    'The rebels': 'rebels',
    'the rebels': 'rebels',
    Rebels: 'rebels',
    rebels: 'rebels',
    Hezbollah: 'hezbollah',
  },
};

const rowsIn = async (text: string) =>
  (await rowsOf(text, cast)).map((row) =>
    [[row.party].flat().join('+') || '-', row.change, row.place ?? '-', ...(row.km ? [row.km] : []), row.modality]
      .filter((word) => word !== 'asserted')
      .join(' '),
  );

describe('ground that the story names', () => {
  it.each<readonly [string, readonly string[]]>([
    ['The rebels entered Uvira. The army overran the barracks.', ['rebels enters Uvira', 'army takes Uvira']],
    ['The army shelled Derna. The rebels are holding out.', ['army attacks Derna', 'rebels holds Derna']],
    ['The army shelled Derna. The rebels opened their base of the north.', ['army attacks Derna']],
    ['The army shelled Derna. The assault was repelled.', ['army attacks Derna', '- holds Derna']],
  ])('%s', async (text, expected) => {
    expect(await rowsIn(text)).toEqual(expected);
  });
});

describe('what is no change of control', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Mocha was deserted.', []],
    ['The army made no mention of losing Taiz.', []],
    ['Hezbollah has a bastion inside Lebanon.', []],
  ])('%s', async (text, expected) => {
    expect(await rowsIn(text)).toEqual(expected);
  });
});

describe('tries, leaves and answers', () => {
  it.each<readonly [string, readonly string[]]>([
    ['The army was unable to take Taiz.', ['army takes Taiz attempted']],
    ['The army managed to take Taiz.', ['army takes Taiz']],
    ['The rebels took Taiz, residents said; the army has not commented.', ['rebels takes Taiz']],
    ['The army retook Taiz and has it back.', ['army retakes Taiz']],
  ])('%s', async (text, expected) => {
    expect(await rowsIn(text)).toEqual(expected);
  });
});

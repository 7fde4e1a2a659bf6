import { describe, expect, it } from 'vitest';
import { rowsOf, type Cast } from './stage.ts';

const cast: Cast = {
  places: ['Kisangani', 'Uvira', 'Mocha', 'Taiz', 'Derna', 'Hpakant', 'Bhamo', 'Chad'],
  actors: {
    'The army': 'army',
    'the army': 'army',
    'The rebels': 'rebels',
    'the rebels': 'rebels',
    'Rapid Support Forces': 'rsf',
    'the enemy': 'enemy',
    'government troops': 'army',
    'Russian armour': 'ru',
    '25,000 Muslims': 'muslims',
    Chad: 'chad',
  },
};

const rowsIn = async (text: string) =>
  (await rowsOf(text, cast)).map((row) =>
    [[row.party].flat().join('+') || '-', row.change, row.place ?? '-', ...(row.km ? [row.km] : []), row.modality]
      .filter((word) => word !== 'asserted')
      .join(' '),
  );

describe('turns of phrase of war reports', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Is Kisangani under the control of the rebels?', []],
    ['Kisangani is no longer in the hands of the rebels.', ['rebels loses Kisangani']],
    ['Russian armour occupied the police station in Uvira.', ['Russian armour takes Uvira']],
    ['The rebels occupy Uvira.', ['rebels holds Uvira']],
    ['We reported that the army lost Mocha. It has not.', ['army loses Mocha denied']],
    ['An earlier version of this story said that the army lost Mocha. It has not.', ['army loses Mocha denied']],
    ['The army lost Mocha. It has not.', ['army loses Mocha', 'army loses Mocha denied']],
    ['The army entered Mocha. The claim is false.', ['army enters Mocha', 'army enters Mocha denied']],
    ['25,000 Muslims fled Derna.', []],
    ['There were clashes in Taiz, on the road with Chad.', ['- contested Taiz']],
    ['The rebels stopped the enemy 40 km short of Bhamo.', ['enemy advances Bhamo 40 attempted']],
    ['The remnants of the Rapid Support Forces are near Hpakant.', []],
    [
      'The army shelled Derna. The rebels were encircled in their barracks.',
      ['army attacks Derna', '- besieges Derna'],
    ],
  ])('%s', async (text, expected) => {
    expect(await rowsIn(text)).toEqual(expected);
  });
});

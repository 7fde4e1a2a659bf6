import { describe, expect, it } from 'vitest';
import { rowsOf, type Cast } from './stage.ts';

const cast: Cast = {
  places: ['Kisangani', 'Uvira', 'North Kivu', 'Kivu', 'Mocha', 'Taiz', 'Derna', 'Hpakant', 'Bhamo', 'Loikaw'],
  actors: {
    'The army': 'army',
    'the army': 'army',
    'The rebels': 'rebels',
    'the rebels': 'rebels',
    Rebels: 'rebels',
    'The marines': 'marines',
    'The militia': 'militia',
    'the militia': 'militia',
    IS: 'is',
    They: 'rebels',
  },
};

const rowsIn = async (text: string) =>
  (await rowsOf(text, cast)).map((row) =>
    [[row.party].flat().join('+') || '-', row.change, row.place ?? '-', ...(row.part ? [row.part] : []), row.modality]
      .filter((word) => word !== 'asserted')
      .join(' '),
  );

describe('rows that the words do not bear', () => {
  it.each<readonly [string, readonly string[]]>([
    ['The militia left the town of Mocha deserted.', []],
    ['The rebels were driven from no part of Kisangani.', ['rebels withdraws Kisangani parts denied']],
    ['The army is unlikely to take Bhamo.', ['army takes Bhamo possible']],
    ['The army has not been able to reach Loikaw.', ['army advances Loikaw attempted']],
    [
      'If the army loses Uvira, the rebels will take Kisangani.',
      ['army loses Uvira possible', 'rebels takes Kisangani possible'],
    ],
    ['The army published its losses in Derna.', []],
    ['The rebels hit a tank there.', []],
    [
      'The army left Bhamo, Hpakant and part of Loikaw.',
      ['army withdraws Bhamo', 'army withdraws Hpakant', 'army withdraws Loikaw parts'],
    ],
    ['The Derna operation was costly.', []],
    ['A convoy reached Taiz on Monday.', []],
    [
      'The army shelled Derna. The militia entered the west of the city.',
      ['army attacks Derna', 'militia enters Derna neighbourhood'],
    ],
    ['If the rebels return to Hpakant, the mines will close.', ['rebels enters Hpakant possible']],
    ['The army retook Uvira in North Kivu but lost it again.', ['army retakes Uvira', 'army loses Uvira']],
    ['The army seized its base in Taiz, the last town in Kivu.', ['army takes Taiz']],
  ])('%s', async (text, expected) => {
    expect(await rowsIn(text)).toEqual(expected);
  });
});

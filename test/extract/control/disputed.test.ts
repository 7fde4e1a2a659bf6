import { describe, expect, it } from 'vitest';
import { control } from '../../../src/extract/control/index.ts';
import { cast } from './cast.ts';
import { stage } from './stage.ts';

/** Rows as "party change place", with the modality where it is not asserted. */
async function rowsIn(text: string): Promise<string[]> {
  return control(await stage(text, cast)).map((row) =>
    [[row.party].flat().join('+') || '-', row.change, row.place ?? '-', ...(row.km ? [row.km] : []), row.modality]
      .filter((word) => word !== 'asserted')
      .join(' '),
  );
}

describe('deeds and states that somebody disputes, reports or keeps', () => {
  it.each<readonly [string, readonly string[]]>([
    ['The army disputed the fall of Gori.', ['- loses Gori denied']],
    ['No party disputes the fall of Gori.', ['- loses Gori']],
    ['Gori has never left the hands of the army.', ['army holds Gori']],
    ['Troops occupied Gori.', ['Troops takes Gori']],
    ['Troops raised their flag over the town hall of Gori.', ['Troops takes Gori']],
    ['Rebels pulled out of Gori to regroup in Marib.', ['Rebels withdraws Gori']],
    ['Troops are back in Gori.', ['Troops enters Gori']],
    ['What we know: Gori fell to the rebels.', ['rebels takes Gori']],
    ['The army announced the capture of Gori on the Marib road, 32 km north of Zugdidi.', ['army takes Gori']],
    [
      'Rebels shelled Gori. A monitor received reports that youths were killed in Zugdidi; the rebels rejected the allegation.',
      ['Rebels attacks Gori'],
    ],
  ])('%s', async (text, expected) => {
    expect(await rowsIn(text)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { control } from '../../../src/extract/control/index.ts';
import { cast } from './cast.ts';
import { rowsOf, stage, treeRows } from './stage.ts';

const NEAR = 'The rebels are within 15 km of Gori.';

describe('an advance that is told as halted, with no word of where', () => {
  it('is the one told of right before', async () => {
    const rows = await rowsOf(`${NEAR} The army has halted the advance.`, cast);
    expect(rows.map((row) => [row.place, row.change, row.modality])).toEqual([
      ['Gori', 'advances', 'asserted'],
      ['Gori', 'advances', 'attempted'],
    ]);
  });

  it('is denied where somebody else tells it', async () => {
    const reading = await stage(`${NEAR} The army said it had halted the advance.`, cast);
    const voiced: typeof reading = {
      ...reading,
      voiceOf: (where, span) => ({
        ...reading.voiceOf(where, span),
        ...(span.start < NEAR.length ? { by: ['residents'] } : { by: ['army'] }),
      }),
    };
    expect(control(voiced).at(-1)).toMatchObject({ place: 'Gori', modality: 'denied', by: ['army'] });
  });

  it('is none where it is another', async () => {
    expect(await rowsOf(`${NEAR} The army has halted the advance of winter.`, cast)).toHaveLength(1);
    expect(await rowsOf('Rebels hold Gori. The army has halted the advance.', cast)).toHaveLength(1);
  });
});

describe('ground that only points back', () => {
  it('has a distance like any other', async () => {
    const rows = await rowsOf('The army holds Gori. The rebels have come within about 2 km of it.', cast);
    expect(rows.at(-1)).toMatchObject({ place: 'Gori', change: 'advances', km: 2 });
  });

  it('is what the question before asks of', async () => {
    const rows = await rowsOf('Who controls Gori? Almost all of it is in the hands of the rebels.', cast);
    expect(rows).toMatchObject([{ place: 'Gori', change: 'holds', party: 'rebels' }]);
  });
});

describe('what is called untrue, and what is not over', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'a lie told in front',
      [
        'It/it/PRON/nsubj>3 is/be/AUX/cop>3 a/a/DET/det>3 lie/lie/NOUN/ccomp>7 ,/,/PUNCT/punct>3 the/the/DET/det>6 mayor/mayor/NOUN/nsubj>7 said/say/VERB/root>-1 ,/,/PUNCT/punct>13 that/that/SCONJ/mark>13 Gori/Gori/PROPN/nsubj:pass>13 has/have/AUX/aux>13 been/be/AUX/aux:pass>13 taken/take/VERB/ccomp>7 by/by/ADP/case>16 the/the/DET/det>16 rebels/rebels/PROPN/obl:agent>13 ././PUNCT/punct>7',
      ],
      ['rebels takes Gori denied'],
    ],
    [
      'a battle that is not over',
      [
        'The/the/DET/det>1 battle/battle/NOUN/nsubj>6 for/for/ADP/case>3 Gori/Gori/PROPN/nmod>1 is/be/AUX/cop>6 not/not/PART/advmod>6 over/over/ADV/root>-1 ././PUNCT/punct>6',
      ],
      ['- contested Gori'],
    ],
    [
      'a battle that is over',
      [
        'The/the/DET/det>1 battle/battle/NOUN/nsubj>5 for/for/ADP/case>3 Gori/Gori/PROPN/nmod>1 is/be/AUX/cop>5 over/over/ADV/root>-1 ././PUNCT/punct>5',
      ],
      [],
    ],
  ])('%s', async (_, trees, rows) => {
    expect(await treeRows(trees, cast)).toEqual(rows);
  });
});

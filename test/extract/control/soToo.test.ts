import { describe, expect, it } from 'vitest';
import { cast } from './cast.ts';
import { treeRows } from './stage.ts';

const HELD =
  'Gori/Gori/PROPN/nsubj:pass>2 is/be/AUX/aux:pass>2 held/hold/VERB/root>-1 by/by/ADP/case>5 the/the/DET/det>5 rebels/rebels/PROPN/obl:agent>2 ././PUNCT/punct>2';

describe('what holds for one more place', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'the next sentence says so',
      [HELD, 'So/so/ADV/advmod>2 is/be/AUX/cop>2 Zugdidi/Zugdidi/PROPN/root>-1 ././PUNCT/punct>2'],
      ['rebels holds Gori', 'rebels holds Zugdidi'],
    ],
    [
      'the sentence goes on with it',
      [
        'Gori/Gori/PROPN/nsubj>1 fell/fall/VERB/root>-1 to/to/ADP/case>4 the/the/DET/det>4 rebels/rebels/PROPN/obl>1 ,/,/PUNCT/punct>7 as/as/SCONJ/mark>7 did/do/VERB/advcl>1 Marib/Marib/PROPN/nsubj>7 ././PUNCT/punct>1',
      ],
      ['rebels takes Gori', 'rebels takes Marib'],
    ],
    [
      'people there do something else',
      [
        HELD,
        'So/so/ADV/advmod>2 did/do/VERB/root>-1 residents/resident/NOUN/nsubj>1 of/of/ADP/case>4 Zugdidi/Zugdidi/PROPN/nmod>2 ././PUNCT/punct>1',
      ],
      ['rebels holds Gori'],
    ],
  ])('%s', async (_, trees, rows) => {
    expect(await treeRows(trees, cast)).toEqual(rows);
  });
});

import { describe, expect, it } from 'vitest';
import { cast } from './cast.ts';
import { treeRows } from './stage.ts';

describe('advances that stall, ways back, and who goes on', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'an advance that stalled',
      [
        "The/the/DET/det>1 rebels/rebels/PROPN/nmod:poss>3 '/'s/PART/case>1 push/push/VERB/nsubj>7 towards/towards/ADP/case>5 Gori/Gori/PROPN/nmod>3 has/have/AUX/aux>7 stalled/stall/VERB/root>-1 ././PUNCT/punct>7",
      ],
      ['rebels advances Gori attempted'],
    ],
    [
      'an advance that goes on',
      [
        "The/the/DET/det>1 rebels/rebels/PROPN/nmod:poss>3 '/'s/PART/case>1 push/push/VERB/nsubj>7 towards/towards/ADP/case>5 Gori/Gori/PROPN/nmod>3 has/have/AUX/aux>7 continued/continue/VERB/root>-1 ././PUNCT/punct>7",
      ],
      ['rebels advances Gori'],
    ],
    [
      'back into a place',
      [
        'Rebels/Rebels/PROPN/nsubj>1 slipped/slip/VERB/root>-1 back/back/ADV/advmod>1 into/into/ADP/case>4 Gori/Gori/PROPN/obl>1 ././PUNCT/punct>1',
      ],
      ['Rebels enters Gori'],
    ],
    [
      'back from a place',
      [
        'Rebels/Rebels/PROPN/nsubj>1 slipped/slip/VERB/root>-1 back/back/ADV/advmod>1 from/from/ADP/case>4 Gori/Gori/PROPN/obl>1 ././PUNCT/punct>1',
      ],
      ['Rebels withdraws Gori'],
    ],
    [
      'with the capture of a place, who goes on',
      [
        'With/with/ADP/case>2 the/the/DET/det>2 capture/capture/NOUN/obl>8 of/of/ADP/case>4 Gori/Gori/PROPN/nmod>2 ,/,/PUNCT/punct>2 the/the/DET/det>7 rebels/rebel/NOUN/nsubj>8 control/control/VERB/root>-1 Marib/Marib/PROPN/obj>8 and/and/CCONJ/cc>11 entered/enter/VERB/conj>8 Zugdidi/Zugdidi/PROPN/obj>11 ././PUNCT/punct>8',
      ],
      ['rebels takes Gori', 'rebels holds Marib', 'rebels enters Zugdidi'],
    ],
    [
      'with the capture of a place, who does nothing',
      [
        'With/with/ADP/case>2 the/the/DET/det>2 capture/capture/NOUN/obl>8 of/of/ADP/case>4 Gori/Gori/PROPN/nmod>2 ,/,/PUNCT/punct>2 the/the/DET/det>7 army/army/NOUN/nsubj>8 appealed/appeal/VERB/root>-1 for/for/ADP/case>10 help/help/NOUN/obl>8 ././PUNCT/punct>8',
      ],
      ['- takes Gori'],
    ],
  ])('%s', async (_, trees, rows) => {
    expect(await treeRows(trees, cast)).toEqual(rows);
  });
});

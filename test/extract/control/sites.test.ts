import { describe, expect, it } from 'vitest';
import { cast } from './cast.ts';
import { treeRows } from './stage.ts';

describe('what stands in a town, and where the story stands', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'no outskirts that somebody else is said to be on',
      [
        'Marib/Marib/PROPN/nsubj>4 is/be/AUX/cop>4 in/in/ADP/case>4 rebel/rebel/NOUN/compound>4 hands/hand/NOUN/root>-1 and/and/CCONJ/cc>9 troops/troops/NOUN/nsubj>9 are/be/AUX/cop>9 on/on/ADP/case>9 outskirts/outskirt/NOUN/conj>4 of/of/ADP/case>11 Gori/Gori/PROPN/nmod>9 ././PUNCT/punct>4',
      ],
      ['rebel holds Marib', 'troops advances Gori'],
    ],
    [
      'a university in a town',
      [
        'The/the/DET/det>1 rebels/rebels/PROPN/nsubj>2 took/take/VERB/root>-1 the/the/DET/det>4 university/university/NOUN/obj>2 in/in/ADP/case>6 Gori/Gori/PROPN/nmod>4 ././PUNCT/punct>2',
      ],
      ['rebels takes Gori'],
    ],
    [
      'an office in a town',
      [
        "Rebels/Rebels/PROPN/nsubj>1 seized/seize/VERB/root>-1 the/the/DET/det>3 governor/governor/NOUN/nmod:poss>5 's/'s/PART/case>3 office/office/NOUN/obj>1 in/in/ADP/case>7 Gori/Gori/PROPN/obl>1 ././PUNCT/punct>1",
      ],
      ['Rebels takes Gori'],
    ],
    [
      'a ministry in a town',
      [
        'The/the/DET/det>1 army/army/NOUN/nsubj>2 holds/hold/VERB/root>-1 the/the/DET/det>4 ministry/ministry/PROPN/obj>2 of/of/ADP/case>6 defence/defence/PROPN/nmod>4 in/in/ADP/case>8 Gori/Gori/PROPN/obl>2 ././PUNCT/punct>2',
      ],
      ['army holds Gori'],
    ],
    [
      'what stands in the town told of',
      [
        'Rebels/Rebels/PROPN/nsubj>1 entered/enter/VERB/root>-1 Gori/Gori/PROPN/obj>1 ././PUNCT/punct>1',
        'The/the/DET/det>2 oil/oil/NOUN/compound>2 refinery/refinery/NOUN/nsubj>6 is/be/AUX/cop>6 under/under/ADP/case>6 rebel/rebel/VERB/compound>6 control/control/VERB/root>-1 ././PUNCT/punct>6',
      ],
      ['Rebels enters Gori', 'rebel holds Gori'],
    ],
    [
      'what stands elsewhere than where a road goes',
      [
        'Rebels/Rebels/PROPN/nsubj>1 entered/enter/VERB/root>-1 Gori/Gori/PROPN/obj>1 ././VERB/punct>1',
        'The/the/DET/det>1 road/road/NOUN/nsubj:pass>5 to/to/ADP/case>3 Zugdidi/Zugdidi/PROPN/nmod>1 was/be/AUX/aux:pass>5 cut/cut/VERB/root>-1 by/by/ADP/case>7 troops/troops/NOUN/obl:agent>5 ././PUNCT/punct>5',
        'The/the/DET/det>2 oil/oil/NOUN/compound>2 refinery/refinery/NOUN/nsubj>6 is/be/AUX/cop>6 under/under/ADP/case>6 rebel/rebel/VERB/compound>6 control/control/NOUN/root>-1 ././PUNCT/punct>6',
      ],
      ['Rebels enters Gori', 'troops besieges Zugdidi', 'rebel holds Gori'],
    ],
    [
      'its airport at another place',
      [
        'The/the/DET/det>1 army/army/NOUN/nsubj>2 entered/enter/VERB/root>-1 Gori/Gori/PROPN/obj>2 ././VERB/punct>2',
        'Its/its/PRON/nmod:poss>1 airport/airport/NOUN/nsubj>4 at/at/ADP/case>3 Zugdidi/Zugdidi/PROPN/nmod>1 fell/fall/VERB/root>-1 ././PUNCT/punct>4',
      ],
      ['army enters Gori', '- loses Zugdidi'],
    ],
    [
      'a school that nobody takes',
      [
        'The/the/DET/det>1 rebels/rebels/PROPN/nsubj>2 visited/visit/VERB/root>-1 the/the/DET/det>4 university/university/NOUN/obj>2 in/in/ADP/case>6 Gori/Gori/PROPN/obl>2 ././PUNCT/punct>2',
      ],
      [],
    ],
    [
      'the defenders, after a sentence that names no place',
      [
        'Rebels/Rebels/PROPN/nsubj>1 entered/enter/VERB/root>-1 Gori/Gori/PROPN/obj>1 ././VERB/punct>1',
        'Shops/shop/NOUN/nsubj:pass>2 were/be/AUX/aux:pass>2 burned/burn/VERB/root>-1 ././PUNCT/punct>2',
        'The/the/DET/det>1 army/army/NOUN/nsubj>3 had/have/VERB/aux>3 withdrawn/withdraw/VERB/root>-1 to/to/ADP/case>6 the/the/DET/det>6 hills/hill/NOUN/obl>3 ././PUNCT/punct>3',
      ],
      ['Rebels enters Gori', 'army withdraws Gori'],
    ],
    [
      'soldiers whom nobody told of',
      [
        'Rebels/Rebels/PROPN/nsubj>1 entered/enter/VERB/root>-1 Gori/Gori/PROPN/obj>1 ././VERB/punct>1',
        'Shops/shop/NOUN/nsubj:pass>2 were/be/VERB/aux:pass>2 burned/burn/VERB/root>-1 ././PUNCT/punct>2',
        'Troops/troops/NOUN/nsubj>2 are/be/VERB/aux>2 leaving/leave/VERB/root>-1 ././PUNCT/punct>2',
      ],
      ['Rebels enters Gori'],
    ],
  ])('%s', async (_, trees, rows) => {
    expect(await treeRows(trees, cast)).toEqual(rows);
  });
});

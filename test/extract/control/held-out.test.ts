import { describe, expect, it } from 'vitest';
import { cast } from './cast.ts';
import { treeRows } from './stage.ts';

const troopsLeave =
  'Troops/Troops/PROPN/nsubj>2 will/will/AUX/aux>2 leave/leave/VERB/root>-1 Gori/Gori/PROPN/obj>2 ././PUNCT/punct>2';

describe('places that hold, stay occupied, and are left by nobody', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'a place that held',
      [
        'Gori/Gori/PROPN/nsubj>1 held/hold/VERB/root>-1 for/for/ADP/case>4 four/four/NUM/nummod>4 weeks/week/NOUN/obl>1 ././PUNCT/punct>1',
      ],
      ['- holds Gori'],
    ],
    [
      'a place that held something',
      ['Gori/Gori/PROPN/nsubj>1 held/hold/VERB/root>-1 elections/election/NOUN/obj>1 ././PUNCT/punct>1'],
      [],
    ],
    [
      'places that remain occupied',
      [
        'Gori/Gori/PROPN/nsubj>3 and/and/CCONJ/cc>2 Zugdidi/Zugdidi/PROPN/conj>0 remain/remain/VERB/root>-1 occupied/occupy/VERB/xcomp>3 ././PUNCT/punct>4',
      ],
      ['- holds Gori', '- holds Zugdidi'],
    ],
    [
      'a place that was briefly occupied',
      [
        'Gori/Gori/PROPN/nsubj:pass>3 was/be/AUX/aux:pass>3 briefly/briefly/ADV/advmod>3 occupied/occupy/VERB/root>-1 by/by/ADP/case>5 rebels/rebels/PROPN/obl:agent>3 ././PUNCT/punct>3',
      ],
      ['rebels takes Gori'],
    ],
    [
      'an unnamed whole with places named as its parts',
      [
        'The/the/DET/det>1 county/county/NOUN/nsubj>11 ,/,/PUNCT/punct>4 including/include/VERB/case>4 Gori/Gori/PROPN/nmod>1 and/and/CCONJ/cc>6 Marib/Marib/PROPN/conj>4 ,/,/PUNCT/punct>1 is/be/AUX/cop>11 in/in/ADP/case>11 the/the/DET/det>11 hands/hand/NOUN/root>-1 of/of/ADP/case>14 the/the/DET/det>14 rebels/rebel/NOUN/nmod>11 ././PUNCT/punct>11',
      ],
      ['rebels holds Gori', 'rebels holds Marib'],
    ],
    [
      'not one soldier',
      [
        'Not/not/PART/advmod>2 one/one/NUM/nummod>2 soldier/soldier/NOUN/nsubj>3 entered/enter/VERB/root>-1 Gori/Gori/PROPN/obj>3 ././PUNCT/punct>3',
      ],
      ['soldier enters Gori denied'],
    ],
    [
      'a withdrawal that did not take place',
      [
        troopsLeave,
        'No/no/DET/det>1 withdrawal/withdrawal/NOUN/nsubj>3 has/have/AUX/aux>3 taken/take/VERB/root>-1 place/place/NOUN/obj>3 ././PUNCT/punct>3',
      ],
      ['Troops withdraws Gori possible', 'Troops withdraws Gori denied'],
    ],
    [
      'those who were halted on the way',
      [
        'The/the/DET/det>1 rebels/rebel/NOUN/nsubj:pass>3 were/be/VERB/aux:pass>3 halted/halt/VERB/root>-1 10/10/NUM/nummod>5 km/km/NUM/obl:unmarked>6 south/south/ADV/advmod>3 of/of/ADP/case>8 Gori/Gori/PROPN/obl>6 ././PUNCT/punct>3',
      ],
      ['rebels advances Gori 10 attempted'],
    ],
    [
      'where columns turned from',
      [
        'Rebels/Rebels/PROPN/nsubj>1 left/leave/VERB/root>-1 Gori/Gori/PROPN/obj>1 ././PUNCT/punct>1',
        'From/from/ADP/case>1 there/there/ADV/obl>3 troops/troops/NOUN/nsubj>3 turned/turn/VERB/root>-1 south/south/ADV/advmod>3 ,/,/PUNCT/punct>8 on/on/ADP/case>8 the/the/DET/det>8 sea/sea/NOUN/obl>3 ././PUNCT/punct>3',
      ],
      ['Rebels withdraws Gori'],
    ],
    [
      'a place under attack, without a verb',
      [
        '•/•/PUNCT/punct>1 Gori/Gori/PROPN/root>-1 under/under/ADP/case>3 attack/attack/NOUN/nmod>1 by/by/ADP/case>5 rebels/rebels/PROPN/nmod>3 ././PUNCT/punct>1',
      ],
      ['rebels attacks Gori'],
    ],
    [
      'a withdrawal that did',
      [
        troopsLeave,
        'A/a/DET/det>1 withdrawal/withdrawal/NOUN/nsubj>3 has/have/AUX/aux>3 taken/take/VERB/root>-1 place/place/NOUN/obj>3 ././PUNCT/punct>3',
      ],
      ['Troops withdraws Gori possible'],
    ],
  ])('%s', async (_, trees, rows) => {
    expect(await treeRows(trees, cast)).toEqual(rows);
  });
});

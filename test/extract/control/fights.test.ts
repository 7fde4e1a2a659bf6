import { describe, expect, it } from 'vitest';
import { cast } from './cast.ts';
import { treeRows } from './stage.ts';

describe('fire, fights and lines', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'an attack that was repulsed where the verb says',
      [
        'In/in/ADP/case>1 Gori/Gori/PROPN/obl>5 ,/,/PUNCT/punct>1 the/the/DET/det>4 army/army/NOUN/nsubj>5 repulsed/repulse/VERB/root>-1 an/a/DET/det>7 attack/attack/NOUN/obj>5 from/from/ADP/case>10 the/the/DET/det>10 south/south/NOUN/nmod>7 ././PUNCT/punct>5',
      ],
      ['army holds Gori'],
    ],
    [
      'an attack that was expected where the verb says',
      [
        'In/in/ADP/case>1 Gori/Gori/PROPN/obl>5 ,/,/PUNCT/punct>1 the/the/DET/det>4 army/army/NOUN/nsubj>5 awaited/await/VERB/root>-1 an/a/DET/det>7 attack/attack/NOUN/obj>5 from/from/ADP/case>10 the/the/DET/det>10 south/south/NOUN/nmod>7 ././PUNCT/punct>5',
      ],
      [],
    ],
    [
      'shelling that was heard',
      [
        'Shelling/shelling/NOUN/nsubj:pass>2 was/be/AUX/aux:pass>2 heard/hear/VERB/root>-1 at/at/ADP/case>4 Gori/Gori/PROPN/obl>2 ././PUNCT/punct>2',
      ],
      ['- contested Gori'],
    ],
    [
      'artillery is not who fires',
      [
        'Gori/Gori/PROPN/nsubj>1 came/come/VERB/root>-1 under/under/ADP/case>4 artillery/artillery/ADJ/compound>4 fire/fire/NOUN/obl>1 ././PUNCT/punct>1',
      ],
      ['- attacks Gori'],
    ],
    [
      'under fire from somebody',
      [
        'Gori/Gori/PROPN/nsubj>1 came/come/VERB/root>-1 under/under/ADP/case>3 fire/fire/NOUN/obl>1 from/from/ADP/case>6 the/the/DET/det>6 rebels/rebels/PROPN/obl>1 ././PUNCT/punct>1',
      ],
      ['rebels attacks Gori'],
    ],
    [
      'troops that mass at a place',
      [
        'Troops/Troops/PROPN/nsubj>2 are/be/AUX/aux>2 massing/mass/VERB/root>-1 at/at/ADP/case>4 Gori/Gori/PROPN/obl>2 ././PUNCT/punct>2',
      ],
      ['Troops advances Gori'],
    ],
    [
      'people who gather at a place',
      [
        'Residents/resident/NOUN/nsubj>1 gathered/gather/VERB/root>-1 at/at/ADP/case>3 Gori/Gori/PROPN/obl>1 ././PUNCT/punct>1',
      ],
      [],
    ],
    [
      'positions taken up around a place',
      [
        'Rebels/Rebels/PROPN/nsubj>2 have/have/AUX/aux>2 taken/take/VERB/root>-1 up/up/ADP/compound:prt>2 positions/position/NOUN/obj>2 around/around/ADP/case>6 Gori/Gori/PROPN/obl>2 ././PUNCT/punct>2',
      ],
      ['Rebels advances Gori'],
    ],
    [
      'positions taken up after leaving',
      [
        'The/the/DET/det>1 rebels/rebel/NOUN/nsubj>5 left/leave/VERB/case>3 Gori/Gori/PROPN/nmod>1 and/and/CCONJ/cc>5 took/take/VERB/root>-1 up/up/ADP/compound:prt>5 positions/position/NOUN/obj>5 outside/outside/ADP/case>9 Zugdidi/Zugdidi/PROPN/nmod>7 ././PUNCT/punct>5',
      ],
      ['rebels withdraws Gori', 'rebels advances Zugdidi'],
    ],
    [
      'fighting that enters a place',
      [
        'If/if/SCONJ/mark>2 fighting/fight/VERB/nsubj>2 enters/enter/VERB/advcl>7 Gori/Gori/PROPN/obj>2 ,/,/PUNCT/punct>2 thousands/thousand/NOUN/nsubj>7 will/will/AUX/aux>7 flee/flee/VERB/root>-1 ././PUNCT/punct>7',
      ],
      ['- contested Gori possible'],
    ],
    [
      'fighting between two, told with the verb',
      [
        'Battles/battle/NOUN/nsubj>1 raged/rage/VERB/root>-1 in/in/ADP/case>3 Gori/Gori/PROPN/obl>1 between/between/ADP/case>6 the/the/DET/det>6 army/army/NOUN/obl>1 and/and/CCONJ/cc>9 the/the/DET/det>9 rebels/rebels/PROPN/conj>6 ././PUNCT/punct>1',
      ],
      ['army+rebels contested Gori'],
    ],
    [
      'fighting between two, told with the noun',
      [
        'Clashes/clash/NOUN/obl:unmarked>6 between/between/ADP/case>3 the/the/DET/det>3 army/army/NOUN/nmod>0 and/and/CCONJ/cc>5 rebels/rebels/PROPN/conj>3 erupted/erupt/VERB/root>-1 near/near/ADP/case>8 Gori/Gori/PROPN/obl>6 ././PUNCT/punct>6',
      ],
      ['army+rebels contested Gori'],
    ],
    [
      'a line that is held',
      [
        'The/the/DET/det>1 army/army/NOUN/nsubj>3 was/be/VERB/aux>3 holding/hold/VERB/root>-1 the/the/DET/det>5 line/line/NOUN/obj>3 at/at/ADP/case>7 Gori/Gori/PROPN/obl>3 ././PUNCT/punct>3',
      ],
      ['army holds Gori'],
    ],
    [
      'a line that is held by nobody armed',
      [
        'Residents/resident/NOUN/nsubj>2 were/be/VERB/aux>2 holding/hold/VERB/root>-1 the/the/DET/det>4 line/line/NOUN/obj>2 at/at/ADP/case>6 Gori/Gori/PROPN/obl>2 ././PUNCT/punct>2',
      ],
      [],
    ],
  ])('%s', async (_, trees, rows) => {
    expect(await treeRows(trees, cast)).toEqual(rows);
  });
});

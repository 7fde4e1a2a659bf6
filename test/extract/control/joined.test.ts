import { describe, expect, it } from 'vitest';
import { treeRows, type Cast } from './stage.ts';

const cast: Cast = {
  places: ['Gori', 'Zugdidi', 'Marib'],
  actors: {
    Troops: 'army',
    troops: 'army',
    'The army': 'army',
    'the army': 'army',
    Rebels: 'rebels',
    rebels: 'rebels',
    'the rebels': 'rebels',
    'The rebels': 'rebels',
  },
};

describe('what co-ordination shares', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'a distance after a second verb',
      [
        'Troops/Troops/PROPN/nsubj>2 had/have/VERB/aux>2 retaken/retake/VERB/root>-1 Gori/Gori/PROPN/obj>2 and/and/CCONJ/cc>8 were/be/VERB/cop>8 only/only/ADV/advmod>8 nine/nine/NUM/nummod>8 miles/miles/NUM/obl:unmarked>2 from/from/VERB/case>10 Zugdidi/Zugdidi/PROPN/obl>2 ././PUNCT/punct>2',
      ],
      ['Troops retakes Gori', 'Troops advances Zugdidi 14.48'],
    ],
    [
      'a distance that is said of something else',
      [
        'The/the/DET/det>1 rebels/rebels/PROPN/nsubj>2 hold/hold/VERB/root>-1 Gori/Gori/PROPN/obj>2 and/and/CCONJ/cc>10 the/the/DET/det>6 hospital/hospital/NOUN/nsubj>10 is/be/AUX/cop>10 within/within/ADP/case>10 15/15/NUM/nummod>10 km/km/NUM/obj>2 of/of/ADP/case>12 Zugdidi/Zugdidi/PROPN/nmod>10 ././PUNCT/punct>2',
      ],
      ['rebels holds Gori'],
    ],
    [
      'a distance behind “now about”',
      [
        'Troops/Troops/PROPN/nsubj>1 reached/reach/VERB/root>-1 Gori/Gori/PROPN/obj>1 and/and/CCONJ/cc>1 are/be/AUX/conj>1 now/now/ADV/advmod>1 about/about/ADV/advmod>7 20/20/NUM/nummod>8 km/km/NUM/obj>1 from/from/ADP/case>10 Zugdidi/Zugdidi/PROPN/obl>1 ././PUNCT/punct>1',
      ],
      ['Troops advances Gori', 'Troops advances Zugdidi 20'],
    ],
    [
      'an object before the subject of the next clause',
      [
        'The/the/DET/det>1 rebels/rebel/NOUN/nsubj>2 hold/hold/VERB/root>-1 Gori/Gori/PROPN/obj>2 ,/,/PUNCT/punct>10 and/and/CCONJ/cc>10 Zugdidi/Zugdidi/PROPN/nsubj>10 is/be/AUX/cop>10 with/with/ADP/case>10 the/the/DET/det>10 army/army/NOUN/conj>2 ././PUNCT/punct>2',
      ],
      ['rebels holds Gori', 'army holds Zugdidi'],
    ],
    [
      'one object of two verbs',
      [
        'Rebels/Rebels/PROPN/nsubj>1 stormed/storm/VERB/root>-1 and/and/CCONJ/cc>3 captured/capture/VERB/conj>1 Gori/Gori/PROPN/obj>1 ././PUNCT/punct>1',
      ],
      ['Rebels attacks Gori', 'Rebels takes Gori'],
    ],
    [
      'one object of which only the second verb moves a front',
      [
        'Rebels/Rebels/PROPN/nsubj>1 looted/loot/VERB/root>-1 and/and/CCONJ/cc>3 left/leave/VERB/conj>1 Gori/Gori/PROPN/obj>1 ././PUNCT/punct>1',
      ],
      ['Rebels withdraws Gori'],
    ],
    [
      'one agent of two passives',
      [
        'Gori/Gori/PROPN/nsubj:pass>2 was/be/AUX/aux:pass>2 encircled/encircle/VERB/root>-1 and/and/CCONJ/cc>5 later/late/ADV/advmod>5 overrun/overrun/VERB/conj>2 by/by/ADP/case>8 the/the/DET/det>8 rebels/rebels/PROPN/obl:agent>5 ././PUNCT/punct>2',
      ],
      ['rebels besieges Gori', 'rebels takes Gori'],
    ],
    [
      'two clauses that share nothing',
      [
        'Gori/Gori/PROPN/nsubj>2 was/be/AUX/aux:pass>2 shelled/shell/VERB/root>-1 and/and/CCONJ/cc>6 the/the/DET/det>5 rebels/rebel/NOUN/nsubj>6 overran/overrun/VERB/conj>2 Zugdidi/Zugdidi/PROPN/obj>6 ././PUNCT/punct>2',
      ],
      ['- attacks Gori', 'rebels takes Zugdidi'],
    ],
    [
      'neither with nor between verbs',
      [
        'The/the/DET/det>1 army/army/NOUN/nsubj>3 neither/neither/CCONJ/advmod>3 entered/enter/VERB/root>-1 Gori/Gori/PROPN/obj>3 nor/nor/CCONJ/cc>6 shelled/shell/VERB/conj>3 Zugdidi/Zugdidi/PROPN/obj>6 ././PUNCT/punct>3',
      ],
      ['army enters Gori denied', 'army attacks Zugdidi denied'],
    ],
    [
      'neither with nor between subjects',
      [
        'Neither/neither/CCONJ/cc:preconj>1 Gori/Gori/PROPN/nsubj>4 nor/nor/CCONJ/cc>3 Zugdidi/Zugdidi/PROPN/conj>1 fell/fall/VERB/root>-1 ././PUNCT/punct>4',
      ],
      ['- loses Gori denied', '- loses Zugdidi denied'],
    ],
    [
      'a subject that the reader gave to the first of three verbs',
      [
        'The/the/DET/det>1 rebels/rebel/NOUN/nsubj>6 control/control/VERB/conj>6 Gori/Gori/PROPN/obj>2 ,/,/PUNCT/punct>6 are/be/VERB/aux>6 besieging/besiege/VERB/root>-1 Zugdidi/Zugdidi/PROPN/obj>6 and/and/CCONJ/cc>9 shelled/shell/VERB/conj>6 Marib/Marib/PROPN/obj>9 ././PUNCT/punct>6',
      ],
      ['rebels holds Gori', 'rebels besieges Zugdidi', 'rebels attacks Marib'],
    ],
    [
      'another party for the second place',
      [
        'The/the/DET/det>1 rebels/rebel/NOUN/nsubj>2 seized/seize/VERB/root>-1 Gori/Gori/PROPN/obj>2 and/and/CCONJ/cc>6 the/the/DET/det>6 army/army/NOUN/conj>3 Zugdidi/Zugdidi/PROPN/appos>6 ././PUNCT/punct>2',
      ],
      ['rebels takes Gori', 'army takes Zugdidi'],
    ],
    [
      'a place taken two days later',
      [
        'Rebels/Rebels/PROPN/nsubj>1 took/take/VERB/root>-1 Gori/Gori/PROPN/obj>1 and/and/CCONJ/cc>9 ,/,/PUNCT/punct>3 two/two/NUM/nummod>6 days/day/NOUN/obl:unmarked>7 later/late/ADV/advmod>1 ,/,/PUNCT/punct>7 Zugdidi/Zugdidi/PROPN/conj>1 ././PUNCT/punct>1',
      ],
      ['Rebels takes Gori', 'Rebels takes Zugdidi'],
    ],
    [
      'a place that begins a clause of its own',
      [
        'Rebels/Rebels/PROPN/nsubj>1 took/take/VERB/root>-1 Gori/Gori/PROPN/obj>1 ,/,/PUNCT/punct>7 and/and/CCONJ/cc>7 Zugdidi/Zugdidi/PROPN/nsubj>7 was/be/AUX/cop>7 quiet/quiet/ADJ/conj>1 ././PUNCT/punct>1',
      ],
      ['Rebels takes Gori'],
    ],
    [
      'within range of a place',
      [
        'Troops/Troops/PROPN/nsubj>1 came/come/VERB/root>-1 within/within/ADP/case>4 mortar/mortar/NOUN/compound>4 range/range/NOUN/obl>1 of/of/ADP/case>6 Gori/Gori/PROPN/nmod>4 ././PUNCT/punct>1',
      ],
      ['Troops advances Gori'],
    ],
    [
      'not only one but also the other',
      [
        'Troops/troops/NOUN/nsubj>1 took/take/VERB/root>-1 not/not/PART/advmod>4 only/only/ADV/advmod>4 Gori/Gori/PROPN/obj>1 but/but/CCONJ/cc>7 also/also/ADV/advmod>7 Zugdidi/Zugdidi/PROPN/conj>4 ././PUNCT/punct>1',
      ],
      ['Troops takes Gori', 'Troops takes Zugdidi'],
    ],
    [
      'parties and places in turn',
      [
        'The/the/DET/det>1 army/army/NOUN/nsubj>5 and/and/CCONJ/cc>4 the/the/DET/det>4 rebels/rebels/PROPN/conj>1 hold/hold/VERB/root>-1 Gori/Gori/PROPN/obj>5 and/and/CCONJ/cc>8 Zugdidi/Zugdidi/PROPN/conj>6 respectively/respectively/ADV/advmod>5 ././PUNCT/punct>5',
      ],
      ['army holds Gori', 'rebels holds Zugdidi'],
    ],
    [
      'in one and around the other',
      [
        'Clashes/clash/NOUN/nsubj:pass>2 were/be/AUX/aux:pass>2 reported/report/VERB/root>-1 in/in/ADP/case>4 Gori/Gori/PROPN/obl>2 and/and/CCONJ/cc>7 around/around/ADP/case>7 Zugdidi/Zugdidi/PROPN/nmod>4 ././PUNCT/punct>2',
      ],
      ['- contested Gori', '- contested Zugdidi'],
    ],
    [
      'what cuts off another',
      [
        'Rebels/Rebels/PROPN/nsubj>1 overran/overrun/VERB/root>-1 Gori/Gori/PROPN/obj>1 ,/,/PUNCT/punct>4 cutting/cut/VERB/advcl>1 off/off/ADP/compound:prt>4 Zugdidi/Zugdidi/PROPN/obj>4 ././PUNCT/punct>1',
      ],
      ['Rebels takes Gori', 'Rebels besieges Zugdidi'],
    ],
    [
      'each from its own side',
      [
        'The/the/DET/det>1 rebels/rebel/NOUN/nsubj>2 pounded/pound/VERB/root>-1 Gori/Gori/PROPN/obj>2 from/from/ADP/case>6 the/the/DET/det>6 north/north/NOUN/obl>2 and/and/CCONJ/cc>8 Zugdidi/Zugdidi/PROPN/conj>6 from/from/ADP/case>11 the/the/DET/det>11 east/east/NOUN/nmod>6 ././PUNCT/punct>2',
      ],
      ['rebels attacks Gori', 'rebels attacks Zugdidi'],
    ],
    [
      '“it”, taken by somebody',
      [
        'Gori/Gori/PROPN/nsubj:pass>2 was/be/AUX/aux:pass>2 shelled/shell/VERB/root>-1 before/before/SCONJ/mark>6 it/it/PRON/nsubj:pass>6 was/be/AUX/aux:pass>6 taken/take/VERB/advcl>2 by/by/ADP/case>9 the/the/DET/det>9 rebels/rebel/NOUN/obl:agent>6 ././PUNCT/punct>2',
      ],
      ['- attacks Gori', 'rebels takes Gori'],
    ],
  ])('%s', async (_, trees, rows) => {
    expect(await treeRows(trees, cast)).toEqual(rows);
  });
});

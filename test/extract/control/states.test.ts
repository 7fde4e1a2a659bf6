import { describe, expect, it } from 'vitest';
import { cast } from './cast.ts';
import { treeRows } from './stage.ts';

describe('whose a place is, and who leads those who took it', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'what is beyond somebody’s reach',
      [
        "Gori/Gori/PROPN/nsubj>1 remains/remain/VERB/root>-1 beyond/beyond/ADP/case>6 the/the/DET/det>4 army/army/NOUN/nmod:poss>6 's/'s/PART/case>4 reach/reach/NOUN/obl>1 ././PUNCT/punct>1",
      ],
      ['army takes Gori denied'],
    ],
    [
      'what is within reach',
      [
        "Gori/Gori/PROPN/nsubj>6 is/be/AUX/cop>6 within/within/ADP/case>6 the/the/DET/det>4 army/army/NOUN/nmod:poss>6 's/'s/PART/case>4 reach/reach/NOUN/root>-1 ././PUNCT/punct>6",
      ],
      [],
    ],
    [
      'control that has passed on',
      [
        'Control/control/VERB/nsubj>4 of/of/ADP/case>2 Gori/Gori/PROPN/nmod>0 has/have/VERB/aux>4 passed/pass/VERB/root>-1 to/to/ADP/case>7 the/the/DET/det>7 rebels/rebels/PROPN/obl>4 ././PUNCT/punct>4',
      ],
      ['rebels takes Gori'],
    ],
    [
      'control that is shared',
      [
        'Control/control/NOUN/nsubj:pass>4 of/of/ADP/case>2 Gori/Gori/PROPN/nmod>0 is/be/AUX/aux:pass>4 shared/share/VERB/root>-1 ././PUNCT/punct>4',
      ],
      [],
    ],
    [
      'whose it still is',
      [
        "Gori/Gori/PROPN/nsubj>4 is/be/AUX/cop>4 still/still/ADV/advmod>4 the/the/DET/det>4 rebels/rebels/PROPN/root>-1 '/'/PUNCT/punct>4 ././PUNCT/punct>4",
      ],
      ['rebels holds Gori'],
    ],
    [
      'whose territory it is',
      [
        'Gori/Gori/PROPN/nsubj>3 is/be/AUX/cop>3 rebel/rebel/ADJ/amod>3 territory/territory/NOUN/root>-1 now/now/ADV/advmod>3 ././PUNCT/punct>3',
      ],
      ['rebel holds Gori'],
    ],
    [
      'a flag that flies',
      [
        'The/the/DET/det>1 flag/flag/NOUN/nsubj>5 of/of/ADP/case>4 the/the/DET/det>4 rebels/rebels/PROPN/nmod>1 flies/fly/VERB/root>-1 over/over/ADP/case>7 Gori/Gori/PROPN/obl>5 ././PUNCT/punct>5',
      ],
      ['rebels holds Gori'],
    ],
    [
      'a flag that was raised',
      [
        'The/the/DET/det>2 rebel/rebel/ADJ/compound>2 flag/flag/NOUN/nsubj:pass>4 was/be/AUX/aux:pass>4 raised/raise/VERB/root>-1 over/over/ADP/case>6 Gori/Gori/PROPN/obl>4 ././PUNCT/punct>4',
      ],
      ['rebel takes Gori'],
    ],
    [
      'a flag of nobody',
      [
        'The/the/DET/det>1 flag/flag/NOUN/nsubj>2 flies/fly/VERB/root>-1 over/over/ADP/case>4 Gori/Gori/PROPN/obl>2 ././PUNCT/punct>2',
      ],
      [],
    ],
    [
      'those who fly',
      [
        'Rebels/Rebels/PROPN/nsubj>1 flew/fly/VERB/root>-1 over/over/ADP/case>3 Gori/Gori/PROPN/obl>1 ././PUNCT/punct>1',
      ],
      [],
    ],
    [
      'what has yet to be retaken',
      [
        'Gori/Gori/PROPN/nsubj>1 has/have/VERB/root>-1 yet/yet/ADV/advmod>1 to/to/PART/mark>5 be/be/AUX/aux:pass>5 retaken/retake/VERB/xcomp>2 ././PUNCT/punct>1',
      ],
      ['- retakes Gori denied'],
    ],
    [
      'what has yet to be entered',
      [
        'The/the/DET/det>1 rebels/rebels/PROPN/nsubj>2 have/have/VERB/root>-1 yet/yet/ADV/advmod>2 to/to/PART/mark>5 enter/enter/VERB/xcomp>2 Gori/Gori/PROPN/obj>5 ././PUNCT/punct>2',
      ],
      ['rebels enters Gori denied'],
    ],
    [
      'a leader who lost a place',
      ['Savimbi/Savimbi/PROPN/nsubj>1 lost/lose/VERB/root>-1 Gori/Gori/PROPN/obj>1 ././PUNCT/punct>1'],
      ['Savimbi loses Gori'],
    ],
    [
      'a leader who recaptured a place',
      [
        'Savimbi/Savimbi/PROPN/nsubj>2 has/have/VERB/aux>2 recaptured/recapture/VERB/root>-1 Gori/Gori/PROPN/obj>2 ././PUNCT/punct>2',
      ],
      ['Savimbi retakes Gori'],
    ],
    [
      'a leader who came to a place',
      ['Savimbi/Savimbi/PROPN/nsubj>1 entered/enter/VERB/root>-1 Gori/Gori/PROPN/obj>1 ././PUNCT/punct>1'],
      [],
    ],
  ])('%s', async (_, trees, rows) => {
    expect(await treeRows(trees, cast)).toEqual(rows);
  });
});

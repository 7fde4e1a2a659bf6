import { describe, expect, it } from 'vitest';
import { control } from '../../../src/extract/control/index.ts';
import type { LanguageReader } from '../../../src/terms/sentence.ts';
import { treeSentence } from '../trees.ts';
import { stage, type Cast } from './stage.ts';

const cast: Cast = {
  places: ['Gao', 'Kidal'],
  actors: {
    'the rebels': 'rebels',
    'The rebels': 'rebels',
    Rebels: 'rebels',
    rebels: 'rebels',
    rebel: 'rebels',
    'the army': 'army',
    'The army': 'army',
    Troops: 'army',
    militants: 'militants',
    'a commander': 'people:commander',
  },
};

/** Rows of one sentence whose tree is the one the language model gives: party, change, place, and the modality unless asserted. */
async function rowsIn(tree: string): Promise<string[]> {
  const sentence = treeSentence(tree);
  const text = sentence.tokens.reduce((line, token) => line.padEnd(token.start) + token.text, '');
  const reader: LanguageReader = { name: 'written', close: async () => {}, read: async () => [[sentence]] };
  return control(await stage(text, cast, 'body', reader)).map((row) =>
    [
      [row.party ?? '-'].flat().join('+'),
      row.change,
      row.place ?? '-',
      ...(row.modality === 'asserted' ? [] : [row.modality]),
    ].join(' '),
  );
}

describe('the many ways to say who holds, takes and loses', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'a flag raised over a place',
      'The/the/DET/det>1 rebels/rebel/NOUN/nsubj>2 hoisted/hoist/VERB/root>-1 their/their/PRON/nmod:poss>4 flag/flag/NOUN/obj>2 over/over/ADP/case>6 Kidal/Kidal/PROPN/obl>2 ././PUNCT/punct>2',
      ['rebels takes Kidal'],
    ],
    [
      'a place cleared of those who held it',
      'Kidal/Kidal/PROPN/nsubj:pass>2 was/be/AUX/aux:pass>2 cleared/clear/VERB/root>-1 of/of/ADP/case>4 militants/militants/PROPN/obl>2 ././PUNCT/punct>2',
      ['- takes Kidal'],
    ],
    [
      'a road cleared of mines, which moves no front',
      'Kidal/Kidal/PROPN/nsubj:pass>2 was/be/AUX/aux:pass>2 cleared/clear/VERB/root>-1 of/of/ADP/case>4 mines/mine/NOUN/obl>2 ././PUNCT/punct>2',
      [],
    ],
    [
      'armed people who are mopped up',
      'Troops/Troops/PROPN/nsubj>1 mopped/mop/VERB/root>-1 up/up/ADP/compound:prt>1 the/the/DET/det>5 last/last/ADJ/amod>5 militants/militants/PROPN/obj>1 in/in/ADP/case>7 Kidal/Kidal/PROPN/obl>1 ././PUNCT/punct>1',
      ['Troops attacks Kidal'],
    ],
    [
      'a garrison that surrenders',
      'The/the/DET/det>1 garrison/garrison/NOUN/nsubj>4 of/of/ADP/case>3 Kidal/Kidal/PROPN/nmod>1 surrendered/surrender/VERB/root>-1 to/to/ADP/case>7 the/the/DET/det>7 rebels/rebels/PROPN/obl>4 ././PUNCT/punct>4',
      ['rebels takes Kidal'],
    ],
    [
      'a way into a place',
      'Rebels/Rebels/PROPN/nsubj>1 made/make/VERB/root>-1 their/their/PRON/nmod:poss>3 way/way/NOUN/obj>1 into/into/ADP/case>5 Kidal/Kidal/PROPN/obl>1 at/at/ADP/case>7 dawn/dawn/NOUN/obl>1 ././PUNCT/punct>1',
      ['Rebels enters Kidal'],
    ],
    [
      'troops that land',
      'Troops/Troops/PROPN/nsubj>1 landed/land/VERB/root>-1 in/in/ADP/case>3 Kidal/Kidal/PROPN/obl>1 ././PUNCT/punct>1',
      ['Troops enters Kidal'],
    ],
    [
      'progress towards a place',
      'The/the/DET/det>1 rebels/rebel/NOUN/nsubj>3 are/be/AUX/aux>3 making/make/VERB/root>-1 progress/progress/NOUN/obj>3 towards/towards/ADP/case>6 Kidal/Kidal/PROPN/nmod>4 ././PUNCT/punct>3',
      ['rebels advances Kidal'],
    ],
    [
      'a weapon that is sent',
      'Rebels/Rebels/PROPN/nsubj>1 rained/rain/VERB/root>-1 shells/shell/NOUN/obj>1 on/on/ADP/case>4 Kidal/Kidal/PROPN/obl>1 ././PUNCT/punct>1',
      ['Rebels attacks Kidal'],
    ],
    [
      'shelling that kills',
      'Shelling/shell/VERB/nsubj>1 killed/kill/VERB/root>-1 six/six/NUM/nummod>3 people/people/NOUN/obj>1 in/in/ADP/case>5 Kidal/Kidal/PROPN/nmod>3 ././PUNCT/punct>1',
      ['- attacks Kidal'],
    ],
    [
      'an advance that was halted',
      'The/the/DET/det>1 rebel/rebel/NOUN/nsubj:pass>7 advance/advance/VERB/nsubj:pass>7 on/on/ADP/case>4 Kidal/Kidal/PROPN/obl>2 has/have/AUX/aux>7 been/be/AUX/aux:pass>7 halted/halt/VERB/root>-1 ././PUNCT/punct>7',
      ['rebel advances Kidal attempted'],
    ],
    [
      'a place that is ours',
      'Kidal/Kidal/PROPN/nsubj>2 is/be/AUX/cop>2 ours/our/PRON/ccomp>6 ,/,/PUNCT/punct>6 a/a/DET/det>5 commander/commander/NOUN/nsubj>6 said/say/VERB/root>-1 ././PUNCT/punct>6',
      ['- holds Kidal'],
    ],
    [
      'a place that is no longer ours',
      'Kidal/Kidal/PROPN/nsubj>4 is/be/AUX/cop>4 no/no/ADV/advmod>3 longer/long/ADV/advmod>4 ours/our/PRON/ccomp>8 ,/,/PUNCT/punct>4 a/a/DET/det>7 commander/commander/NOUN/nsubj>8 said/say/VERB/root>-1 ././PUNCT/punct>8',
      ['- loses Kidal'],
    ],
    [
      'a free place',
      'Kidal/Kidal/PROPN/nsubj>2 is/be/AUX/cop>2 free/free/ADJ/root>-1 of/of/ADP/case>4 militants/militants/PROPN/obl>2 ././PUNCT/punct>2',
      ['- takes Kidal'],
    ],
    [
      'a free man, who moves no front',
      'The/the/DET/det>1 mayor/mayor/NOUN/nsubj>5 of/of/ADP/case>3 Kidal/Kidal/PROPN/nmod>1 is/be/AUX/cop>5 free/free/ADJ/root>-1 to/to/PART/mark>7 leave/leave/VERB/xcomp>5 ././PUNCT/punct>5',
      [],
    ],
    [
      'a bastion',
      'Kidal/Kidal/PROPN/nsubj>1 remains/remain/VERB/root>-1 a/a/DET/det>4 rebel/rebel/ADJ/compound>4 bastion/bastion/NOUN/xcomp>1 ././PUNCT/punct>1',
      ['rebel holds Kidal'],
    ],
    [
      'no man’s land',
      "Kidal/Kidal/PROPN/nsubj>5 is/be/AUX/cop>5 no/no/DET/det>3 man/man/NOUN/nmod:poss>5 's/'s/PART/case>3 land/land/NOUN/root>-1 ././PUNCT/punct>5",
      ['- contested Kidal'],
    ],
    [
      'control that is disputed',
      'Control/control/NOUN/nsubj:pass>4 of/of/ADP/case>2 Kidal/Kidal/PROPN/nmod>0 is/be/VERB/aux:pass>4 disputed/disput/VERB/root>-1 ././PUNCT/punct>4',
      ['- contested Kidal'],
    ],
    [
      'a front that runs through a place',
      'The/the/DET/det>2 front/front/ADJ/amod>2 line/line/NOUN/nsubj>3 runs/run/VERB/root>-1 through/through/ADP/case>5 Kidal/Kidal/PROPN/obl>3 ././PUNCT/punct>3',
      ['- contested Kidal'],
    ],
    [
      'a road that is cut',
      'The/the/DET/det>1 rebels/rebels/PROPN/nsubj>2 cut/cut/VERB/root>-1 the/the/DET/det>4 road/road/NOUN/obj>2 to/to/ADP/case>6 Kidal/Kidal/PROPN/obl>2 ././PUNCT/punct>2',
      ['rebels besieges Kidal'],
    ],
    [
      'a road closed by nobody in sight',
      'The/the/DET/det>1 road/road/NOUN/nsubj>5 to/to/ADP/case>3 Kidal/Kidal/PROPN/nmod>1 is/be/AUX/aux:pass>5 closed/close/VERB/root>-1 ././PUNCT/punct>5',
      [],
    ],
    [
      'a siege laid to a place',
      'The/the/DET/det>1 rebels/rebels/PROPN/nsubj>2 laid/lay/VERB/root>-1 siege/siege/VERB/obj>2 to/to/ADP/case>5 Kidal/Kidal/PROPN/obl>2 ././PUNCT/punct>2',
      ['rebels besieges Kidal'],
    ],
    [
      'a siege that is over',
      'The/the/DET/det>1 siege/siege/NOUN/nsubj:pass>6 of/of/ADP/case>3 Kidal/Kidal/PROPN/nmod>1 has/have/AUX/aux>6 been/be/AUX/aux:pass>6 lifted/lift/VERB/root>-1 ././PUNCT/punct>6',
      ['- besieges Kidal denied'],
    ],
    [
      'a place set off with how long it was besieged',
      'Kidal/Kidal/PROPN/nsubj>7 ,/,/PUNCT/punct>0 besieged/besiege/VERB/advcl>7 since/since/ADP/case>4 January/January/PROPN/obl>2 ,/,/PUNCT/punct>0 was/be/AUX/cop>7 quiet/quiet/ADJ/root>-1 ././PUNCT/punct>7',
      ['- besieges Kidal'],
    ],
    [
      'a clause without its verb, of another side',
      'The/the/DET/det>1 rebels/rebel/NOUN/nsubj>2 hold/hold/VERB/root>-1 Gao/Gao/PROPN/obj>2 and/and/CCONJ/cc>6 the/the/DET/det>6 army/army/PROPN/conj>3 Kidal/Kidal/PROPN/flat>3 ././PUNCT/punct>2',
      ['rebels holds Gao', 'army holds Kidal'],
    ],
    [
      'a clause without its verb, of another day',
      'The/the/DET/det>1 rebels/rebel/NOUN/nsubj>2 captured/capture/VERB/root>-1 Gao/Gao/PROPN/obj>2 on/on/ADP/case>5 Monday/Monday/PROPN/obl>2 and/and/CCONJ/cc>7 Kidal/Kidal/PROPN/conj>5 on/on/ADP/case>9 Tuesday/Tuesday/PROPN/obl>2 ././PUNCT/punct>2',
      ['rebels takes Gao', 'rebels takes Kidal'],
    ],
    [
      'a loss without its verb',
      'Gao/Gao/PROPN/nsubj>1 fell/fall/VERB/root>-1 on/on/ADP/case>3 Monday/Monday/PROPN/obl>1 and/and/CCONJ/cc>5 Kidal/Kidal/PROPN/conj>3 on/on/ADP/case>7 Tuesday/Tuesday/PROPN/obl>1 ././PUNCT/punct>1',
      ['- loses Gao', '- loses Kidal'],
    ],
    [
      'what was captured and what was not',
      'The/the/DET/det>1 rebels/rebel/NOUN/nsubj>2 captured/capture/VERB/root>-1 Gao/Gao/PROPN/obj>2 ,/,/PUNCT/punct>7 but/but/CCONJ/cc>7 not/not/PART/advmod>7 Kidal/Kidal/PROPN/conj>3 ././PUNCT/punct>2',
      ['rebels takes Gao', 'rebels takes Kidal denied'],
    ],
    [
      'a line under its label',
      'Gao/Gao/PROPN/root>-1 :/:/PUNCT/punct>2 captured/capture/VERB/parataxis>0 by/by/ADP/case>5 the/the/DET/det>5 rebels/rebels/PROPN/obl:agent>2 on/on/ADP/case>7 4/4/NUM/obl>2 December/December/PROPN/nmod:unmarked>7 ././PUNCT/punct>0',
      ['rebels takes Gao'],
    ],
    [
      'a label and a side in control',
      '-/-/PUNCT/punct>1 Gao/Gao/PROPN/root>-1 :/:/PUNCT/punct>5 rebels/rebel/NOUN/nsubj>5 in/in/ADP/case>5 control/control/NOUN/parataxis>1',
      ['rebels holds Gao'],
    ],
    [
      'whoever repels',
      'The/the/DET/det>1 army/army/NOUN/nsubj>2 repulsed/repulse/VERB/root>-1 the/the/DET/det>4 rebels/rebels/PROPN/obj>2 at/at/ADP/case>6 Kidal/Kidal/PROPN/obl>2 ././PUNCT/punct>2',
      ['army holds Kidal'],
    ],
    [
      'those who tried and were repelled',
      'Rebels/Rebels/PROPN/nsubj>1 attempted/attempt/VERB/root>-1 to/to/PART/mark>3 seize/seize/VERB/xcomp>1 Kidal/Kidal/PROPN/obj>3 and/and/CCONJ/cc>7 were/be/AUX/aux:pass>7 repelled/repel/VERB/conj>1 ././PUNCT/punct>1',
      ['Rebels takes Kidal attempted', '- holds Kidal'],
    ],
    [
      'what is yet to be taken',
      'The/the/DET/det>1 rebels/rebels/PROPN/nsubj>2 have/have/VERB/root>-1 yet/yet/ADV/advmod>2 to/to/PART/mark>5 take/take/VERB/xcomp>3 Kidal/Kidal/PROPN/obj>5 ././PUNCT/punct>2',
      ['rebels takes Kidal denied'],
    ],
    [
      'what came close',
      'The/the/DET/det>1 rebels/rebel/NOUN/nsubj>2 came/come/VERB/root>-1 close/close/ADV/advmod>2 to/to/SCONJ/mark>5 capturing/capture/VERB/advcl>2 Kidal/Kidal/PROPN/obj>5 ././PUNCT/punct>2',
      ['rebels takes Kidal attempted'],
    ],
    [
      'what is not true',
      'It/it/PRON/expl>3 is/be/AUX/cop>3 not/not/PART/advmod>3 true/true/ADJ/root>-1 that/that/SCONJ/mark>8 the/the/DET/det>6 rebels/rebel/NOUN/nsubj>8 have/have/AUX/aux>8 captured/capture/VERB/ccomp>3 Kidal/Kidal/PROPN/obj>8 ././PUNCT/punct>3',
      ['rebels takes Kidal denied'],
    ],
    [
      'a grip that holds',
      'The/the/DET/det>1 army/army/NOUN/nsubj>2 maintained/maintain/VERB/root>-1 its/its/PRON/nmod:poss>4 grip/grip/NOUN/obj>2 on/on/ADP/case>6 Kidal/Kidal/PROPN/obl>2 ././PUNCT/punct>2',
      ['army holds Kidal'],
    ],
    [
      'a state that a clause with "with" gives',
      'With/with/SCONJ/mark>2 Gao/Gao/PROPN/nsubj:pass>2 taken/take/VERB/advcl>6 ,/,/PUNCT/punct>2 the/the/DET/det>5 rebels/rebel/NOUN/nsubj>6 rested/rest/VERB/root>-1 ././PUNCT/punct>6',
      ['- takes Gao'],
    ],
    [
      'a bullet that lists a battle',
      'Feb./Feb./PROPN/nmod:unmarked>1 1/1/NUM/root>-1 :/:/PUNCT/punct>3 Battle/battle/VERB/appos>1 at/at/ADP/case>5 Kidal/Kidal/PROPN/obl>3 ././PUNCT/punct>1',
      ['- contested Kidal'],
    ],
    [
      'those who are seen in a place',
      'Rebels/Rebels/PROPN/nsubj:pass>2 were/be/AUX/aux:pass>2 seen/see/VERB/root>-1 in/in/ADP/case>5 the/the/DET/det>5 streets/street/NOUN/obl>2 of/of/ADP/case>7 Kidal/Kidal/PROPN/nmod>5 ././PUNCT/punct>2',
      ['Rebels enters Kidal'],
    ],
    [
      'those who are on its edge',
      'Rebels/Rebels/PROPN/nsubj>1 remain/remain/VERB/root>-1 on/on/ADP/case>4 the/the/DET/det>4 outskirts/outskirt/NOUN/obl>1 of/of/ADP/case>6 Kidal/Kidal/PROPN/nmod>4 ././PUNCT/punct>1',
      ['Rebels advances Kidal'],
    ],
    [
      'a list behind its participle',
      'Also/also/ADV/advmod>1 taken/take/VERB/advcl>8 ,/,/PUNCT/punct>5 a/a/DET/det>4 commander/commander/NOUN/nsubj>5 said/say/VERB/root>-1 ,/,/PUNCT/punct>5 was/be/AUX/cop>8 Kidal/Kidal/PROPN/ccomp>5 ././PUNCT/punct>8',
      ['- takes Kidal'],
    ],
    [
      'a matter of time',
      'The/the/DET/det>1 recapture/recapture/NOUN/nsubj>7 of/of/ADP/case>3 Kidal/Kidal/PROPN/nmod>1 is/be/AUX/cop>7 only/only/ADV/advmod>7 a/a/DET/det>7 matter/matter/NOUN/root>-1 of/of/ADP/case>9 time/time/NOUN/nmod>7 ././PUNCT/punct>7',
      ['- retakes Kidal possible'],
    ],
    [
      'what fell back to a side',
      'Kidal/Kidal/PROPN/nsubj>1 went/go/VERB/root>-1 back/back/ADV/advmod>1 to/to/ADP/case>5 the/the/DET/det>5 army/army/NOUN/obl>2 ././PUNCT/punct>1',
      ['army retakes Kidal'],
    ],
    [
      'people whose words hold a place',
      'A/a/DET/det>1 shell/shell/NOUN/nsubj>2 killed/kill/VERB/root>-1 six/six/NUM/nummod>4 people/people/NOUN/obj>2 in/in/ADP/case>6 Kidal/Kidal/PROPN/nmod>4 ././PUNCT/punct>2',
      ['- attacks Kidal'],
    ],
    [
      'a place under somebody',
      'Kidal/Kidal/PROPN/nsubj>5 is/be/AUX/cop>5 still/still/ADV/advmod>5 under/under/ADP/case>5 the/the/DET/det>5 army/army/NOUN/root>-1 ././PUNCT/punct>5',
      ['army holds Kidal'],
    ],
    [
      'a base that lies so far from a town',
      'Troops/Troops/PROPN/nsubj>1 arrived/arrive/VERB/root>-1 at/at/ADP/case>4 a/a/DET/det>4 base/base/NOUN/obl>1 ,/,/PUNCT/punct>8 30/30/NUM/nummod>7 km/km/NUM/obl:unmarked>8 east/east/ADV/advmod>1 of/of/ADP/case>10 Kidal/Kidal/PROPN/obl>8 ././PUNCT/punct>1',
      [],
    ],
    [
      'hands that change often',
      'Kidal/Kidal/PROPN/nsubj>2 has/have/AUX/aux>2 changed/change/VERB/root>-1 hands/hand/NOUN/obj>2 four/four/NUM/nummod>5 times/time/NOUN/obl:unmarked>2 ././PUNCT/punct>2',
      [],
    ],
    [
      'those who must leave',
      'The/the/DET/det>1 rebels/rebels/PROPN/nsubj>2 had/have/VERB/root>-1 to/to/PART/mark>4 leave/leave/VERB/xcomp>2 ././PUNCT/punct>2',
      [],
    ],
    [
      'those who cling to a place',
      'The/the/DET/det>1 rebels/rebel/NOUN/nsubj>3 are/be/AUX/aux>3 clinging/cling/VERB/root>-1 on/on/ADP/advmod>3 to/to/ADP/case>6 Kidal/Kidal/PROPN/obl>3 ././PUNCT/punct>3',
      ['rebels holds Kidal'],
    ],
    [
      'a version that is denied',
      'The/the/DET/det>1 version/version/NOUN/nsubj:pass>12 ,/,/PUNCT/punct>8 by/by/ADP/case>4 which/which/PRON/obl>8 the/the/DET/det>6 rebels/rebel/NOUN/nsubj>8 had/have/AUX/aux>8 captured/capture/VERB/acl:relcl>1 Kidal/Kidal/PROPN/obj>8 ,/,/PUNCT/punct>1 is/be/AUX/aux:pass>12 denied/deny/VERB/root>-1 ././PUNCT/punct>12',
      ['rebels takes Kidal denied'],
    ],
  ])('%s', async (_, tree, rows) => {
    expect(await rowsIn(tree)).toEqual(rows);
  });
});

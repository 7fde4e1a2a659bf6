import { describe, expect, it } from 'vitest';
import { control } from '../../../src/extract/control/index.ts';
import type { LanguageReader } from '../../../src/terms/sentence.ts';
import { treeSentence } from '../trees.ts';
import { stage, type Cast } from './stage.ts';

const cast: Cast = {
  places: ['Bor', 'Bentiu', 'Vuhledar', 'Hays', 'Taiz', 'Gori', 'Zugdidi', 'Sirte', 'Sebha', 'Shusha'],
  actors: {
    'the army': 'army',
    'the rebels': 'rebels',
    Rebels: 'rebels',
    Troops: 'army',
    Observers: 'people:observers',
  },
};

/** Rows of one sentence whose tree is the one the language model gives. */
async function rowsIn(tree: string, where: 'body' | 'headline' = 'body'): Promise<string[]> {
  const sentence = treeSentence(tree);
  const text = sentence.tokens.reduce((line, token) => line.padEnd(token.start) + token.text, '');
  const reader: LanguageReader = { name: 'written', close: async () => {}, read: async () => [[sentence]] };
  return control(await stage(text, cast, where, reader)).map((row) =>
    [[row.party].flat().join('+') || '-', row.change, row.place ?? '-', ...(row.km ? [row.km] : [])].join(' '),
  );
}

describe('constructions of reports on wars that no rule was written for', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'a place that was declared liberated, by whoever declares it',
      'Sebha/Sebha/PROPN/nsubj:pass>2 was/be/AUX/aux:pass>2 declared/declare/VERB/root>-1 liberated/liberate/VERB/xcomp>2 by/by/ADP/case>5 observers/observer/NOUN/obl:agent>2 ./././punct>2',
      ['- takes Sebha'],
    ],
    [
      'troops that still occupy a place',
      'Troops/troops/NOUN/nsubj>2 still/still/ADV/advmod>2 occupied/occupy/VERB/root>-1 Gori/Gori/PROPN/obj>2 ./././punct>2',
      ['Troops holds Gori'],
    ],
    [
      'most of what the sentence names',
      'The/the/DET/det>1 refinery/refinery/NOUN/nsubj>4 at/at/ADP/case>3 Sebha/Sebha/PROPN/nmod>1 burned/burn/VERB/root>-1 and/and/CCONJ/cc>8 the/the/DET/det>7 rebels/rebel/NOUN/nsubj>8 hold/hold/VERB/conj>4 most/most/ADJ/obj>8 of/of/ADP/case>11 it/it/PRON/nmod>9 ./././punct>8',
      ['rebels holds Sebha'],
    ],
    [
      'control that somebody reports',
      'Rebels/rebel/NOUN/nsubj>1 report/report/VERB/root>-1 control/control/NOUN/obj>1 of/of/ADP/case>4 Gori/Gori/PROPN/nmod>2 ./././punct>1',
      ['Rebels holds Gori'],
    ],
    [
      'a place that maps mark as occupied',
      'Observers/observer/NOUN/nsubj>1 marked/mark/VERB/root>-1 Vuhledar/Vuhledar/PROPN/obj>1 as/as/SCONJ/mark>4 occupied/occupy/VERB/ccomp>1 ./././punct>1',
      ['- holds Vuhledar'],
    ],
    [
      'two towns, both retaken',
      'Bor/Bor/PROPN/nsubj>11 and/and/CCONJ/cc>2 Bentiu/Bentiu/PROPN/conj>0 ,/,/PUNCT/punct>5 both/both/ADV/nsubj>5 retaken/retake/VERB/advcl>11 by/by/ADP/case>8 the/the/DET/det>8 army/army/NOUN/obl>5 ,/,/PUNCT/punct>5 were/be/AUX/cop>11 calm/calm/ADJ/root>-1 ./././punct>11',
      ['army retakes Bor', 'army retakes Bentiu'],
    ],
    [
      'a breakthrough at a town, not in its province',
      'Rebels/rebel/NOUN/nsubj>1 made/make/VERB/root>-1 a/a/DET/det>3 breakthrough/breakthrough/NOUN/obj>1 at/at/ADP/case>5 Hays/Hays/PROPN/obl>1 in/in/ADP/case>7 Taiz/Taiz/PROPN/nmod>5 ./././punct>1',
      ['Rebels advances Hays'],
    ],
    [
      'several towns given up',
      'Troops/troop/NOUN/nsubj>1 captured/capture/VERB/root>-1 Gori/Gori/PROPN/obj>1 and/and/CCONJ/cc>4 Zugdidi/Zugdidi/PROPN/conj>2 but/but/CCONJ/cc>6 gave/give/VERB/conj>1 them/they/PRON/obj>6 up/up/ADP/compound:prt>6 ./././punct>1',
      ['Troops takes Gori', 'Troops takes Zugdidi', 'Troops withdraws Gori', 'Troops withdraws Zugdidi'],
    ],
    [
      'what brings them to within a distance',
      'This/this/PRON/nsubj>1 brought/bring/VERB/root>-1 the/the/DET/det>3 rebels/rebel/NOUN/obj>1 to/to/VERB/compound:prt>1 within/within/ADP/case>7 80/80/NUM/nummod>7 km/km/NOUN/obl>1 of/of/ADP/case>9 Sirte/Sirte/PROPN/nmod>7 ./././punct>1',
      ['rebels advances Sirte 80'],
    ],
  ])('%s', async (_, tree, expected) => {
    expect(await rowsIn(tree)).toEqual(expected);
  });

  it('reads a headline that names its city once and goes on with "city"', async () => {
    const tree =
      'Shusha/Shusha/PROPN/dep>4 :/:/PUNCT/punct>0 city/city/NOUN/nsubj>4 has/have/AUX/aux>4 fallen/fall/VERB/root>-1';
    expect(await rowsIn(tree, 'headline')).toEqual(['- loses Shusha']);
  });

  it('gives the examples of unnamed villages no part of the town those lie around', async () => {
    const sentence = treeSentence(
      'Rebels/rebel/NOUN/nsubj>1 overran/overrun/VERB/root>-1 villages/village/NOUN/obj>1 near/near/ADP/case>4 Hays/Hays/PROPN/nmod>2 ,/,/PUNCT/punct>8 among/among/ADP/case>8 them/they/PRON/nmod>8 Gori/Gori/PROPN/parataxis>1 and/and/CCONJ/cc>10 Bor/Bor/PROPN/conj>8 ./././punct>1',
    );
    const text = sentence.tokens.reduce((line, token) => line.padEnd(token.start) + token.text, '');
    const reader: LanguageReader = { name: 'written', close: async () => {}, read: async () => [[sentence]] };
    const rows = control(await stage(text, cast, 'body', reader));
    expect(rows.map((row) => `${String(row.place)} ${String(row.part)}`)).toEqual([
      'Hays countryside',
      'Gori null',
      'Bor null',
    ]);
  });
});

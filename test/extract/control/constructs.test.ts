import { describe, expect, it } from 'vitest';
import { control } from '../../../src/extract/control/index.ts';
import type { LanguageReader } from '../../../src/terms/sentence.ts';
import { treeSentence } from '../trees.ts';
import { stage, type Cast } from './stage.ts';

const cast: Cast = {
  places: ['Junik', 'Gori', 'Goma', 'Bunagana', 'Zugdidi', 'Marib', 'Baiji', 'Samarra', 'Mubi', 'Kibati', 'Uganda'],
  actors: {
    troops: 'army',
    'The army': 'army',
    'the army': 'army',
    M23: 'm23',
    Rebels: 'rebels',
    rebels: 'rebels',
    'the rebels': 'rebels',
    Taliban: 'taliban',
    Moscow: 'people:moscow',
    observers: 'people:observers',
    Mukasa: 'person:mukasa',
  },
};

/** A reader that gives each sentence the tree written for it: what readers make of a construct is part of the case. */
const reading = (trees: readonly string[]): LanguageReader => ({
  name: 'written',
  close: async () => {},
  read: async () => [
    trees.map(treeSentence).reduce<ReturnType<typeof treeSentence>[]>((before, sentence) => {
      const from = before.length === 0 ? 0 : before.at(-1)!.end + 1;
      const moved = <T extends { start: number; end: number }>(span: T): T => ({
        ...span,
        start: span.start + from,
        end: span.end + from,
      });
      return [...before, { ...moved(sentence), tokens: sentence.tokens.map(moved) }];
    }, []),
  ],
});

async function rowsIn(trees: readonly string[], where: 'body' | 'headline' = 'body'): Promise<string[]> {
  const reader = reading(trees);
  const [sentences] = await reader.read([]);
  const text = sentences!
    .flatMap((sentence) => sentence.tokens)
    .reduce((line, token) => line.padEnd(token.start) + token.text, '');
  return control(await stage(text, cast, where, reader)).map((row) =>
    [[row.party].flat().join('+') || '-', row.change, row.place ?? '-', ...(row.km ? [row.km] : []), row.modality]
      .filter((word) => word !== 'asserted')
      .join(' '),
  );
}

describe('trees that readers build otherwise', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'a place that the verb of saying took for its own subject',
      [
        'Junik/Junik/PROPN/nsubj>6 has/have/AUX/aux>2 remained/remain/VERB/ccomp>6 encircled/encircle/VERB/xcomp>2 ,/,/PUNCT/punct>6 observers/observer/NOUN/nsubj>6 said/say/VERB/root>-1',
      ],
      ['- besieges Junik'],
    ],
    [
      'forces that are still at a place',
      [
        'The/the/DET/det>1 army/army/NOUN/nsubj>5 is/be/AUX/cop>5 still/still/ADV/advmod>5 at/at/ADP/case>5 Kibati/Kibati/PROPN/root>-1',
      ],
      ['army holds Kibati'],
    ],
    [
      'forces in the centre of the town told of',
      [
        'Rebels/rebel/NOUN/nsubj>1 entered/enter/VERB/root>-1 Goma/Goma/PROPN/obj>1 ./././punct>1',
        'M23/M23/PROPN/nsubj>4 were/be/AUX/cop>4 in/in/ADP/case>4 the/the/DET/det>4 centre/centre/NOUN/root>-1',
      ],
      ['Rebels enters Goma', 'M23 enters Goma'],
    ],
    [
      'whoever repels an attempt holds',
      [
        'The/the/DET/det>1 army/army/NOUN/nsubj>2 repelled/repel/VERB/root>-1 an/a/DET/det>4 attempt/attempt/NOUN/obj>2 to/to/PART/mark>6 take/take/VERB/acl>4 Mubi/Mubi/PROPN/obj>6',
      ],
      ['army holds Mubi'],
    ],
    [
      'a participle set off behind a place',
      [
        'Gori/Gori/PROPN/nsubj>6 ,/,/PUNCT/punct>2 lost/lose/VERB/acl>0 in/in/ADP/case>4 June/June/PROPN/obl>2 ,/,/PUNCT/punct>2 is/be/VERB/root>-1 quiet/quiet/ADJ/xcomp>6',
      ],
      ['- loses Gori'],
    ],
    [
      'a relative clause hung from a noun that is no ground',
      [
        'There/there/PRON/expl>1 was/be/VERB/root>-1 no/no/DET/det>3 word/word/NOUN/nsubj>1 on/on/ADP/case>5 Marib/Marib/PROPN/nmod>3 and/and/CCONJ/cc>7 Baiji/Baiji/PROPN/conj>5 ,/,/PUNCT/punct>12 which/which/PRON/obj>12 the/the/DET/det>11 rebels/rebel/NOUN/nsubj>12 hold/hold/VERB/acl:relcl>3',
      ],
      ['rebels holds Marib', 'rebels holds Baiji'],
    ],
    [
      'a crowd in the street',
      [
        'In/in/ADP/case>1 Goma/Goma/PROPN/obl>3 demonstrators/demonstrator/NOUN/nsubj>3 attacked/attack/VERB/root>-1 the/the/DET/det>5 embassies/embassy/NOUN/obj>3 of/of/ADP/case>7 Uganda/Uganda/PROPN/nmod>5',
      ],
      [],
    ],
    [
      'where those who retreat go',
      [
        'The/the/DET/det>1 army/army/NOUN/nsubj>2 retreated/retreat/VERB/root>-1 to/to/ADP/case>5 the/the/DET/det>5 outskirts/outskirts/NOUN/obl>2 of/of/ADP/case>7 Marib/Marib/PROPN/nmod>5',
      ],
      [],
    ],
    [
      'what nobody says whether it is so',
      [
        'He/he/PRON/nsubj>3 did/do/AUX/aux>3 not/not/PART/advmod>3 say/say/VERB/root>-1 whether/whether/SCONJ/mark>8 the/the/DET/det>6 army/army/NOUN/nsubj>8 still/still/ADV/advmod>8 held/hold/VERB/ccomp>3 Gori/Gori/PROPN/obj>8',
      ],
      [],
    ],
    [
      'gunfire that could be heard',
      [
        'Gunfire/gunfire/NOUN/nsubj:pass>3 could/can/AUX/aux>3 be/be/AUX/aux:pass>3 heard/hear/VERB/root>-1 in/in/ADP/case>5 Baiji/Baiji/PROPN/obl>3',
      ],
      ['- contested Baiji'],
    ],
    [
      'two prepositions before one place',
      [
        'Clashes/clash/NOUN/nsubj>1 continued/continue/VERB/root>-1 for/for/ADP/case>4 a/a/DET/det>4 day/day/NOUN/obl>1 in/in/ADP/case>4 and/and/CCONJ/cc>7 around/around/ADP/conj>8 Baiji/Baiji/PROPN/obl>1',
      ],
      ['- contested Baiji'],
    ],
    [
      'an example of what is left',
      [
        'The/the/DET/det>1 rebels/rebel/NOUN/nsubj>2 left/leave/VERB/root>-1 the/the/DET/det>4 bank/bank/NOUN/obj>2 of/of/ADP/case>6 Kibati/Kibati/PROPN/nmod>4 ,/,/PUNCT/punct>9 including/include/VERB/case>9 Goma/Goma/PROPN/nmod>4 ,/,/PUNCT/punct>14 which/which/PRON/obj>14 M23/M23/PROPN/nsubj>14 had/have/AUX/aux>14 captured/capture/VERB/acl:relcl>9',
      ],
      ['rebels withdraws Kibati', 'rebels withdraws Goma', 'M23 takes Goma'],
    ],
    [
      'two that trade fire',
      [
        'M23/M23/PROPN/nsubj>4 and/and/CCONJ/cc>3 the/the/DET/det>3 army/army/NOUN/conj>0 traded/trade/VERB/root>-1 fire/fire/NOUN/obj>4 near/near/ADP/case>7 Mubi/Mubi/PROPN/obl>4',
      ],
      ['M23+army contested Mubi'],
    ],
    [
      'a man who is hit',
      [
        'Mukasa/Mukasa/PROPN/nsubj:pass>2 was/be/AUX/aux:pass>2 hit/hit/VERB/root>-1 near/near/ADP/case>4 Kibati/Kibati/PROPN/obl>2',
      ],
      [],
    ],
    [
      'a subject whose aside ends right before its verb',
      [
        'Rebels/rebel/NOUN/nsubj>1 retook/retake/VERB/root>-1 Gori/Gori/PROPN/obj>1 ./././punct>1',
        'March/March/PROPN/root>-1 :/:/PUNCT/punct>0 a/a/DET/det>3 unit/unit/NOUN/appos>0 ,/,/PUNCT/punct>5 M23/M23/PROPN/appos>3 ,/,/PUNCT/punct>5 takes/take/VERB/parataxis>0 Mubi/Mubi/PROPN/obj>7',
      ],
      ['Rebels retakes Gori', 'unit takes Mubi'],
    ],
    [
      'an entry of a timeline that is a noun',
      [
        '29/29/NUM/nmod:unmarked>1 March/March/PROPN/root>-1 :/:/PUNCT/punct>1 Capture/Capture/VERB/parataxis>1 of/of/ADP/case>5 Gori/Gori/PROPN/nmod>3',
      ],
      ['- takes Gori'],
    ],
    [
      'an entry of a timeline that is a participle',
      [
        '31/31/NUM/nmod:unmarked>1 March/March/PROPN/obl>4 :/:/PUNCT/punct>4 Mubi/Mubi/PROPN/nsubj>4 taken/take/VERB/root>-1',
      ],
      ['- takes Mubi'],
    ],
    [
      'whom the accused shell',
      [
        'Rebels/rebel/NOUN/nsubj>1 accused/accuse/VERB/root>-1 the/the/DET/det>3 army/army/NOUN/obj>1 of/of/SCONJ/mark>5 shelling/shell/VERB/advcl>1 Marib/Marib/PROPN/obj>5',
      ],
      ['army attacks Marib'],
    ],
    [
      'those on the verge of taking a place',
      [
        'Rebels/rebel/NOUN/nsubj>4 were/be/AUX/cop>4 on/on/ADP/case>4 the/the/DET/det>4 verge/verge/NOUN/root>-1 of/of/SCONJ/mark>6 taking/take/VERB/acl>4 Baiji/Baiji/PROPN/obj>6',
      ],
      ['- takes Baiji possible'],
    ],
    [
      'what hangs from the particle of a verb',
      [
        'The/the/DET/det>1 army/army/NOUN/nsubj>2 moved/move/VERB/root>-1 back/back/ADV/advmod>2 into/into/ADP/case>5 Goma/Goma/PROPN/obl>3',
      ],
      ['army enters Goma'],
    ],
    [
      'a relative clause with a preposition',
      [
        'Goma/Goma/PROPN/nsubj>8 ,/,/PUNCT/punct>6 from/from/ADP/case>3 which/which/PRON/obl>6 the/the/DET/det>5 army/army/NOUN/nsubj>6 withdrew/withdraw/VERB/acl:relcl>0 ,/,/PUNCT/punct>0 burns/burn/VERB/root>-1',
      ],
      ['army withdraws Goma'],
    ],
    [
      'a relative clause hung from a noun of the aside before it',
      [
        'Bunagana/Bunagana/PROPN/nsubj:pass>12 ,/,/PUNCT/punct>4 on/on/ADP/case>4 the/the/DET/det>4 border/border/NOUN/obl>12 ,/,/PUNCT/punct>9 which/which/PRON/obj>9 M23/M23/PROPN/nsubj>9 had/have/AUX/aux>9 captured/capture/VERB/acl:relcl>4 ,/,/PUNCT/punct>4 was/be/AUX/aux:pass>12 shelled/shell/VERB/root>-1',
      ],
      ['M23 takes Bunagana', '- attacks Bunagana'],
    ],
    [
      'the stations of a place',
      [
        'Zugdidi/Zugdidi/PROPN/nmod:poss>3 ’s/’s/PART/case>0 police/police/NOUN/compound>3 stations/station/NOUN/nsubj:pass>5 were/be/AUX/aux:pass>5 taken/take/VERB/root>-1',
      ],
      ['- takes Zugdidi'],
    ],
    [
      'a time is nobody who takes',
      [
        'Mubi/Mubi/PROPN/nsubj:pass>2 was/be/AUX/aux:pass>2 reached/reach/VERB/root>-1 by/by/ADP/case>4 nightfall/nightfall/NOUN/obl>2',
      ],
      ['- advances Mubi'],
    ],
    [
      'a place that withstands',
      [
        'Samarra/Samarra/PROPN/nsubj>2 has/have/AUX/aux>2 withstood/withstand/VERB/root>-1 two/two/NUM/nummod>4 assaults/assault/NOUN/obj>2',
      ],
      ['- holds Samarra'],
    ],
    [
      'a town under fire as “it”',
      [
        'Rebels/rebel/NOUN/nsubj>1 hold/hold/VERB/root>-1 Marib/Marib/PROPN/obj>1 ./././punct>1',
        'It/it/PRON/nsubj:pass>2 is/be/AUX/aux:pass>2 shelled/shell/VERB/root>-1 daily/daily/ADV/advmod>2',
      ],
      ['Rebels holds Marib', '- attacks Marib'],
    ],
    [
      'fighting that goes on',
      [
        'Goma/Goma/PROPN/nsubj>2 was/be/AUX/aux:pass>2 shelled/shell/VERB/root>-1 ./././punct>2',
        'Fighting/fighting/NOUN/nsubj>1 continues/continue/VERB/root>-1',
      ],
      ['- attacks Goma', '- contested Goma'],
    ],
    [
      'driving in is not driving out',
      [
        'Rebels/rebel/NOUN/nsubj>1 drove/drive/VERB/root>-1 in/in/ADV/advmod>1 from/from/ADP/case>4 Mubi/Mubi/PROPN/obl>1',
      ],
      [],
    ],
    [
      'before they could',
      [
        'Rebels/rebel/NOUN/nsubj:pass>2 were/be/AUX/aux:pass>2 stopped/stop/VERB/root>-1 before/before/SCONJ/mark>6 they/they/PRON/nsubj>6 could/could/AUX/aux>6 enter/enter/VERB/advcl>2 Mubi/Mubi/PROPN/obj>6',
      ],
      [],
    ],
    [
      'what taking would need',
      [
        'Taking/take/VERB/csubj>3 Baiji/Baiji/PROPN/obj>0 would/would/AUX/aux>3 need/need/VERB/root>-1 days/day/NOUN/obj>3',
      ],
      ['- takes Baiji possible'],
    ],
    [
      'a label of a situation report',
      [
        'Goma/Goma/PROPN/nsubj>2 was/be/AUX/aux:pass>2 shelled/shell/VERB/root>-1 ./././punct>2',
        'Baiji/Baiji/PROPN/root>-1 ./././punct>0',
        'Rebels/rebel/NOUN/nsubj>1 seized/seize/VERB/root>-1 the/the/DET/det>3 airport/airport/NOUN/obj>1',
      ],
      ['- attacks Goma', 'Rebels takes Baiji'],
    ],
  ])('%s', async (_, trees, expected) => {
    expect(await rowsIn(trees)).toEqual(expected);
  });

  it('takes “chased from” of a headline for driven out', async () => {
    const tree = 'Rebels/rebel/NOUN/root>-1 chased/chase/VERB/acl>0 from/from/ADP/case>3 Goma/Goma/PROPN/obl>1';
    expect(await rowsIn([tree], 'headline')).toEqual(['Rebels withdraws Goma']);
  });
});

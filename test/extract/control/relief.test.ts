import { describe, expect, it } from 'vitest';
import { cast } from './cast.ts';
import { rowsOf, treeRows } from './stage.ts';

const short = async (text: string, where: 'body' | 'headline' = 'body') =>
  (await rowsOf(text, cast, where)).map(
    (row) => `${row.party ?? '-'} ${row.change} ${row.place ?? '-'} ${row.modality}`,
  );

describe('sieges and those who break them', () => {
  it('reads comrades joined under siege as an entry, and joined anywhere else as none', async () => {
    const joined =
      'Troops/troops/NOUN/nsubj>1 linked/link/VERB/root>-1 up/up/ADP/compound:prt>1 with/with/ADP/case>4 comrades/comrade/NOUN/obl>1 in/in/ADP/case>6 Gori/Gori/PROPN/nmod>4';
    const siege = ',/,/PUNCT/punct>8 ending/end/VERB/advcl>1 a/a/DET/det>10 siege/siege/NOUN/obj>8 ././PUNCT/punct>1';
    expect(await treeRows([`${joined} ${siege}`], cast)).toContain('Troops enters Gori');
    expect(await treeRows([`${joined} ././PUNCT/punct>1`], cast)).toEqual([]);
  });

  it('reads a headline’s broken siege as denied, laid by nobody that it is laid to', async () => {
    expect(await short('Siege of Gori broken, bridge opened', 'headline')).toEqual(['- besieges Gori denied']);
  });

  it('knows who imposed it', async () => {
    const tree =
      'Troops/troops/NOUN/nsubj>1 ended/end/VERB/root>-1 the/the/DET/det>3 siege/siege/NOUN/obj>1 of/of/ADP/case>5 Gori/Gori/PROPN/nmod>3 imposed/impose/VERB/acl>3 by/by/ADP/case>9 the/the/DET/det>9 rebels/rebels/PROPN/obl:agent>6 ././PUNCT/punct>1';
    expect(await treeRows([tree], cast)).toEqual(['rebels besieges Gori denied']);
  });
});

describe('those who come and go with no word of where', () => {
  it('went home from where the story stands', async () => {
    const tree =
      'In/in/ADP/case>1 Gori/Gori/PROPN/obl>4 ,/,/PUNCT/punct>1 troops/troops/NOUN/nsubj>4 went/go/VERB/root>-1 home/home/ADV/advmod>4 ././PUNCT/punct>4';
    expect(await treeRows([tree], cast)).toEqual(['troops withdraws Gori']);
  });

  it('are told to have entered what was told of before', async () => {
    const rows = await short('Troops stormed into Gori. The mayor announced their entry.');
    expect(rows.filter((row) => row.includes('enters Gori')).length).toBeGreaterThan(0);
    expect((await rowsOf('Troops shelled Gori. The army announced its entry.', cast)).map((row) => row.rule)).toContain(
      'noun:entry',
    );
  });
});

describe('whom a report has do something', () => {
  it('does it', async () => {
    const tree =
      'Reports/report/NOUN/nsubj>1 had/have/VERB/root>-1 the/the/DET/det>3 rebels/rebels/PROPN/obj>1 holding/hold/VERB/xcomp>1 Gori/Gori/PROPN/obj>4 ././PUNCT/punct>1';
    expect(await treeRows([tree], cast)).toEqual(['rebels holds Gori']);
  });
});

describe('what is asked', () => {
  it('is not said, whatever stands behind the place', async () => {
    const tree =
      'Who/who/PRON/nsubj>1 holds/hold/VERB/ccomp>8 Gori/Gori/PROPN/obj>1 ,/,/PUNCT/punct>5 the/the/DET/det>5 town/town/NOUN/nsubj>1 ,/,/PUNCT/punct>5 is/be/AUX/cop>8 unclear/unclear/ADJ/root>-1 ././PUNCT/punct>8';
    expect(await treeRows([tree], cast)).toEqual([]);
  });
});

describe('ground that other ground is named by', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'a site behind the action noun',
      'Troops/troops/NOUN/nsubj>1 announced/announce/VERB/root>-1 the/the/DET/det>3 capture/capture/NOUN/obj>1 of/of/ADP/case>7 the/the/DET/det>7 sugar/sugar/NOUN/compound>7 factory/factory/NOUN/nmod>3 at/at/ADP/case>9 Gori/Gori/PROPN/nmod>3 ././PUNCT/punct>1',
      ['Troops takes Gori'],
    ],
    [
      'what is left of a whole',
      'Of/of/ADP/case>2 the/the/DET/det>2 valley/valley/NOUN/obl>5 only/only/ADV/advmod>4 Gori/Gori/PROPN/appos>2 remains/remain/VERB/root>-1 under/under/ADP/case>8 rebel/rebel/ADJ/compound>8 control/control/NOUN/obl>5 ././PUNCT/punct>5',
      ['rebel holds Gori'],
    ],
  ])('%s', async (_, tree, rows) => {
    expect(await treeRows([tree], cast)).toEqual(rows);
  });
});

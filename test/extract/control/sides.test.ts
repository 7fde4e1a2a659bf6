import { describe, expect, it } from 'vitest';
import { control } from '../../../src/extract/control/index.ts';
import { rowsOf, stage, type Cast } from './stage.ts';

const cast: Cast = {
  places: ['Derna', 'Mocha', 'Taiz'],
  actors: {
    'The army': 'army',
    'the army': 'army',
    'The rebels': 'rebels',
    'the rebels': 'rebels',
    'the government': 'army',
    'the guerrillas': 'guerrillas',
  },
};

const names = (value: unknown) => [value].flat().join('+') || '-';

const sidesIn = async (text: string) =>
  (await rowsOf(text, cast)).map(
    (row) => `${names(row.party ?? '-')} ${row.change} ${row.place} against ${names(row.against ?? '-')}`,
  );

describe('the other side', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      'The rebels captured Derna and the army left Derna.',
      ['rebels takes Derna against army', 'army withdraws Derna against rebels'],
    ],
    [
      'The rebels captured Derna, and the army lost the road.',
      ['rebels takes Derna against army', 'army loses null against rebels'],
    ],
    [
      'The rebels captured Derna. The army left Mocha.',
      ['rebels takes Derna against -', 'army withdraws Mocha against -'],
    ],
    [
      'The rebels captured Derna and the army left Mocha.',
      ['rebels takes Derna against -', 'army withdraws Mocha against -'],
    ],
  ])('%s', async (text, expected) => {
    expect(await sidesIn(text)).toEqual(expected);
  });
});

it('gives ground to those loyal to a leader, not to him', async () => {
  const loyal = { ...cast, actors: { 'Forces loyal to Savimbi': 'unita', Savimbi: 'person:unita' } };
  const { actors, ...rest } = await stage('Forces loyal to Savimbi hold Derna.', loyal);
  const { start } = rest.passages[0]!.sentences[0]!;
  const printed = { ...actors[0]!.actor, actorId: 'as-printed:forces-loyal-to-savimbi', kind: 'group' as const };
  const two = [
    { ...actors[0]!, actor: printed },
    {
      ...actors[0]!,
      start: start + 16,
      end: start + 23,
      text: 'Savimbi',
      actor: { ...printed, actorId: 'ao-savimbi', kind: 'person' as const },
    },
  ];
  expect(control({ ...rest, actors: two }).map((row) => row.party)).toEqual(['Forces loyal to Savimbi']);
});

describe('whose a change is that its clause leaves open', () => {
  it.each<readonly [string, string]>([
    ['The army pushed the rebels back from Mocha after clashes in Derna.', 'army+rebels contested Derna against -'],
    ['The army holds Derna. Should Derna fall, the road would be open.', 'army loses Derna against -'],
    ['Derna fell on Sunday. The rebels hold Derna.', '- loses Derna against -'],
    ['Derna fell on Sunday. The army had held Derna for months.', 'army loses Derna against -'],
    ['The army took Derna and holds it. The fall of Derna was a blow.', '- loses Derna against -'],
    ['The army holds Mocha. Should Derna fall, the road would be open.', '- loses Derna against -'],
  ])('%s', async (text, expected) => {
    expect(await sidesIn(text)).toContain(expected);
  });

  it.each<readonly [string, string | null]>([
    ['Derna has been retaken, the army said.', 'army'],
    ['Derna has been captured, the army said.', null], // it may concede as well as boast
  ])('%s', async (text, party) => {
    const reading = await stage(text, cast);
    const by = { by: ['army'], byIds: ['army'], hedged: false, modality: 'asserted' as const, rule: 'test' };
    expect(control({ ...reading, voiceOf: () => by }).map((row) => row.party)).toEqual([party]);
  });
});

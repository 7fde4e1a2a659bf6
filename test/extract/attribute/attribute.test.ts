import { describe, expect, it } from 'vitest';
import { hear, type Told } from './hearing.ts';

type Case = [title: string, body: string, words: string, by: string[]];

const KASSALA: Told = { country: 'SD', places: ['Kassala', 'Singa', 'Bara'] };

describe('on whose word a claim stands', () => {
  it.each<Case>([
    ['speaker before', 'The mayor said that rebels had entered the town.', 'rebels had entered the town', ['mayor']],
    [
      'speaker behind',
      'Rebels have entered the town, the mayor said on Friday.',
      'Rebels have entered the town',
      ['mayor'],
    ],
    [
      'verb before speaker',
      'The bridge was destroyed, said a doctor in the old quarter.',
      'The bridge was destroyed',
      ['a doctor in the old quarter'],
    ],
    [
      'speaker in the middle, a colon behind',
      'The village has not fallen, residents said: the bridge is still theirs.',
      'The village has not fallen',
      ['residents'],
    ],
    [
      'speaker reached somewhere',
      'It is defended by volunteers, an engineer reached on the spot told a radio on Tuesday.',
      'It is defended',
      ['an engineer'],
    ],
    [
      'members of a body',
      'The town fell, according to the Kassala Relief Committee, whose members said 12 people died.',
      '12 people died',
      ['Kassala Relief Committee'],
    ],
    [
      'as X insists',
      'The army was silent. Bara had not fallen, as the rebels insisted.',
      'Bara had not fallen',
      ['rebels'],
    ],
    ['as X put it, in front', 'As the mayor put it, the town was gone.', 'the town was gone', ['mayor']],
    ['as X admit, in the middle', 'The rebels, as residents admit, have lost Bara.', 'have lost Bara', ['residents']],
    [
      'as X admits, inside what Y says',
      'The army said that Bara had fallen and that, as the rebels admit, Singa was lost.',
      'Bara had fallen',
      ['army'],
    ],
    [
      'as X had claimed, of what is not so',
      'Bara had not fallen, as the rebels had claimed.',
      'Bara had not fallen',
      [],
    ],
    ['as quickly as X said', 'Bara did not fall as quickly as the rebels said.', 'Bara did not fall', []],
    ['as X announced something', 'Shells fell on Bara, as the army announced a truce.', 'Shells fell on Bara', []],
    [
      'one who is cited',
      'The governor, who cited a nurse, said that 12 people had died.',
      '12 people had died',
      ['a nurse', 'governor'],
    ],
    ['its own line', 'A line in our morning entry said that rebels held the town.', 'rebels held the town', []],
    [
      'speaker in the middle',
      'The village, residents said, was captured overnight.',
      'was captured overnight',
      ['residents'],
    ],
    [
      'according to, in front',
      'According to the United Nations, 4,000 people fled the town.',
      '4,000 people fled the town',
      ['United Nations'],
    ],
    [
      'according to, behind',
      'The camp was shelled twice, according to activists.',
      'The camp was shelled twice',
      ['activists'],
    ],
    [
      'a list of voices',
      'The town was captured, according to residents and to the opposition.',
      'The town was captured',
      ['residents', 'opposition'],
    ],
    [
      'two speakers',
      'The army and the police both denied that rebels had entered Bara.',
      'rebels had entered Bara',
      ['army', 'police'],
    ],
    [
      'in his words',
      'Sylvain Ekenge met reporters. Bara will be free, in his words, within days.',
      'Bara will be free',
      ['Sylvain Ekenge'],
    ],
    [
      'a rank for a name',
      'General Sylvain Ekenge met reporters. The bridge was destroyed, said the general.',
      'The bridge was destroyed',
      ['Sylvain Ekenge'],
    ],
    [
      'nobody behind “while”',
      'The bridge was lost, the mayor said, while rebels pressed on to Bara.',
      'rebels pressed on to Bara',
      [],
    ],
    ['passive', 'The fall of the town was confirmed by residents on Sunday.', 'The fall of the town', ['residents']],
    [
      'a count',
      'The Sudan Doctors Network put the number of dead at 42.',
      'the number of dead at 42',
      ['Sudan Doctors Network'],
    ],
    [
      'an account',
      'By the account of residents they still hold the bridge.',
      'they still hold the bridge',
      ['residents'],
    ],
    [
      'told an agency',
      'Two officials told Reuters that the garrison had surrendered.',
      'the garrison had surrendered',
      ['Two officials', 'Reuters'],
    ],
    [
      'carried by',
      'The bridge is safe, the governor said in remarks carried by SUNA.',
      'The bridge is safe',
      ['governor', 'SUNA'],
    ],
    [
      'quoting',
      'Foreign media, quoting a rebel commander, claimed that his men were inside Singa.',
      'his men were inside Singa',
      ['rebel commander', 'Foreign media'],
    ],
    [
      'as saying',
      'SUNA quoted a senior officer as saying that troops had entered Singa.',
      'troops had entered Singa',
      ['senior officer', 'SUNA'],
    ],
    [
      'what people saw',
      'A nurse at the hospital saw soldiers leave by the river road.',
      'soldiers leave by the river road',
      ['A nurse at the hospital'],
    ],
    [
      'self',
      'The government said its forces had regained the airport.',
      'its forces had regained the airport',
      ['government'],
    ],
    [
      'the mouthpiece',
      'Local militias, through their media office, claimed to have shot down a drone.',
      'have shot down a drone',
      ['Local militias', 'media office'],
    ],
    [
      'the fullest name',
      'The Rapid Support Forces (RSF) denied it. The RSF said it held Bara.',
      'it held Bara',
      ['Rapid Support Forces'],
    ],
  ])('%s', async (_, body, words, by) => {
    const { voice } = await hear(body, KASSALA);
    expect(voice(words).by.map((name) => name.replace(/^(?:A|a|Two) (?=rebel|senior)/, ''))).toEqual(by);
  });

  it.each<Case>([
    ['plain statement', 'Rebels entered the town on Friday.', 'Rebels entered the town', []],
    ['the outlet itself', 'Our correspondent saw three columns on the road.', 'three columns on the road', []],
    ['told to the outlet', 'Soldiers were leaving, The Nile Courier reports.', 'Soldiers were leaving', []],
    ['rumour', 'The airport too was captured, reports say.', 'The airport too was captured', []],
    [
      'a sentence after a voice',
      'The army said it held Bara. Rebels tried to enter Singa and failed.',
      'Rebels tried to enter Singa',
      [],
    ],
    [
      'a clause that leaves the report',
      'The army said that it had regained Bara, although rebels have held it since May.',
      'rebels have held it since May',
      [],
    ],
    [
      'a relative clause',
      'The ministry, which on Monday denied leaving Bara, was right: its soldiers are there.',
      'its soldiers are there',
      [],
    ],
    ['lives claimed', 'The war has claimed the lives of 20,000 people.', 'the lives of 20,000 people', []],
  ])('nobody: %s', async (_, body, words, by) => {
    const { voice } = await hear(body, { ...KASSALA, outlet: 'The Nile Courier' });
    expect(voice(words).by).toEqual(by);
  });

  it('cuts one voice where the next begins', async () => {
    const { voice } = await hear('The ministry says the army is in Bara; residents say it has left.', KASSALA);
    expect(voice('the army is in Bara').by).toEqual(['ministry']);
    expect(voice('it has left').by).toEqual(['residents']);
  });

  it.each([
    ['AFP, citing SUNA, said the army had left Bara.', 'the army had left Bara', ['SUNA', 'AFP']],
    ['The town fell on Monday, AFP reported, citing residents.', 'The town fell on Monday', ['residents', 'AFP']],
    ['AFP reported, citing residents, that the town had fallen.', 'the town had fallen', ['residents', 'AFP']],
  ])('puts the one cited before the one who cites: %s', async (body, words, by) => {
    const { voice } = await hear(body, KASSALA);
    expect(voice(words).by).toEqual(by);
  });

  it('does not cut a clause at an apposition', async () => {
    const { voice } = await hear(
      'The governor said the blast in Singa, a quiet river town, was caused by a drone.',
      KASSALA,
    );
    expect(voice('was caused by a drone').by).toEqual(['governor']);
  });

  it('leaves the first claim to its voice where another denies “the claim”', async () => {
    const { voice } = await hear('The rebels said they had taken Bara, a claim the army denies.', KASSALA);
    expect(voice('they had taken Bara')).toMatchObject({ by: ['rebels'], modality: 'asserted' });
  });

  it('reads a chain from the fact outwards', async () => {
    const { voice } = await hear('The coalition said it had struck a depot, the state news agency SPA reported.', {
      country: 'YE',
      places: [],
    });
    expect(voice('it had struck a depot').by).toEqual(['coalition', 'SPA']);
  });

  it('carries a voice over a sentence that stands between two of its own', async () => {
    const body =
      'There was no retreat, the ministry said. Units remained in their positions. Warplanes had struck the columns, the ministry added.';
    const { voice } = await hear(body, KASSALA);
    expect(voice('Units remained in their positions').by).toEqual(['ministry']);
  });

  it('carries a quotation that runs on', async () => {
    const body =
      '“We are in the town,” the commander said. “The bridge is ours. The army fled at dawn.” Rain fell all day.';
    const { voice } = await hear(body, KASSALA);
    expect(voice('The bridge is ours').by).toEqual(['commander']);
    expect(voice('The army fled at dawn').by).toEqual(['commander']);
    expect(voice('Rain fell all day').by).toEqual([]);
  });

  it('divides a count among its parts', async () => {
    const { voice } = await hear('Doctors put the number of dead at 60. Of these, 20 were soldiers.', KASSALA);
    expect(voice('20 were soldiers').by).toEqual(['Doctors']);
  });

  it.each<Case>([
    ['Monitor: rebels cut the road', '', 'rebels cut the road', ['Monitor']],
    ['Rebels control most of Bara, residents say', '', 'Rebels control most of Bara', ['residents']],
    ['Army quits Bara - officials', '', 'Army quits Bara', ['officials']],
    ['Army quits Bara: officials', '', 'Army quits Bara', ['officials']],
  ])('headline: %s', async (title, body, words, by) => {
    const { voice } = await hear(body, { ...KASSALA, title });
    expect(voice(words, 'headline').by).toEqual(by);
  });
});

describe('denial', () => {
  it.each([
    ['The army denied that rebels had entered Bara.', 'rebels had entered Bara', ['army']],
    ['The army denied reports that it had left Bara.', 'it had left Bara', ['army']],
    ['The government dismissed the claim as propaganda.', 'the claim as propaganda', ['government']],
    ['Reports that rebels have entered Bara are false, the army said.', 'rebels have entered Bara', ['army']],
    ['The opposition claims to hold it; the government called the claim false.', 'the claim false', ['government']],
  ])('%s', async (body, words, by) => {
    const { voice } = await hear(body, KASSALA);
    expect(voice(words)).toMatchObject({ by, modality: 'denied' });
  });

  it.each([
    ['The army denied the claim, saying rebels had left Bara.', 'rebels had left Bara', ['army']],
    ['The army rejected the report and said its troops held Bara.', 'its troops held Bara', ['army']],
  ])('ends where the same voice goes on to say: %s', async (body, words, by) => {
    const { voice } = await hear(body, KASSALA);
    expect(voice(words)).toMatchObject({ by, modality: 'asserted' });
  });

  it('is the outlet’s own where it withdraws what it wrote', async () => {
    const body = 'An earlier version of this report said that rebels had taken Bara. That was wrong.';
    const { voice } = await hear(body, KASSALA);
    expect(voice('rebels had taken Bara')).toMatchObject({ by: [], modality: 'denied' });
  });

  it('does not reach what is said after it', async () => {
    const { voice } = await hear('The army denied that: its men, it said, were staying in Bara.', KASSALA);
    expect(voice('were staying in Bara').modality).toBe('asserted');
  });

  it('is not what is said against it', async () => {
    const { voice } = await hear('The army disputed this: rebels had left Bara.', KASSALA);
    expect(voice('rebels had left Bara')).toMatchObject({ by: ['army'], modality: 'asserted' });
    expect((await hear('Control of Bara is disputed by rebels.', KASSALA)).voice('Control of Bara').modality).toBe(
      'asserted',
    );
  });

  it('leaves open what someone did not say', async () => {
    const { voice } = await hear('The army did not say that the city was lost.', KASSALA);
    expect(voice('the city was lost').modality).toBe('possible');
  });
});

describe('doubt', () => {
  it.each([
    ['Rebels claimed that they had taken Bara.', 'they had taken Bara', true],
    ['The army said that it held Bara. The claim could not be independently verified.', 'it held Bara', true],
    ['The army said that it held Bara. Reuters was unable to verify the report.', 'it held Bara', true],
    ['The rebels are said to be in Bara.', 'The rebels are said to be in Bara', true],
    ['Soldiers are reportedly leaving Bara.', 'Soldiers are reportedly leaving Bara', true],
    ['The army said that it held Bara.', 'it held Bara', false],
    ['Rebels are in Bara. It rained.', 'Rebels are in Bara', false],
    ['The army denied reports that it had left Bara.', 'it had left Bara', false],
  ])('%s', async (body, words, hedged) => {
    const { voice } = await hear(body, KASSALA);
    expect(voice(words).hedged).toBe(hedged);
  });

  it('covers all of a paragraph for “neither”', async () => {
    const body = 'Doctors said that 20 had died. The army said that 400 had died. Neither number could be verified.';
    const { voice } = await hear(body, KASSALA);
    expect(voice('20 had died').hedged).toBe(true);
    expect(voice('400 had died').hedged).toBe(true);
  });
});

describe('a voice that opens a stretch of text', () => {
  it('speaks for all of its communiqué', async () => {
    const body =
      'The General Staff communicates that:\n\n1. Two helicopters have been shot down.\n\n2. Doctors said that six had died.';
    const { voice } = await hear(body, KASSALA);
    expect(voice('Two helicopters').by).toEqual(['General Staff']);
    expect(voice('six had died').by).toEqual(['Doctors']);
  });

  it('speaks for its post to the end of the paragraph', async () => {
    const body = '[06:10] @bara_fronts (pro-government): Rebels fled at dawn. They left 22 dead.\n\nThe road is open.';
    const { voice } = await hear(body, KASSALA);
    expect(voice('They left 22 dead').by).toEqual(['@bara_fronts']);
    expect(voice('The road is open').by).toEqual([]);
  });
});

describe('odd text', () => {
  it.each(['', ' \n\n ', '”“”“', 'said said said', `${'said the army, '.repeat(300)}.`, 'x'.repeat(5000), '):;,.—'])(
    'does not throw on %j',
    async (body) => {
      const { actors } = await hear(body, KASSALA);
      expect(Array.isArray(actors)).toBe(true);
    },
  );
});

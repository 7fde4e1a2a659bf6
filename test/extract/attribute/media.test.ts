import { describe, expect, it } from 'vitest';
import { speechActs } from '../../../src/extract/identify/speech.ts';
import { treeSentence } from '../trees.ts';
import { hear, type Told } from './hearing.ts';

type Case = [title: string, body: string, words: string, by: string[], told?: Told];

const BURMA: Told = { country: 'MM', places: ['Hpakant', 'Bhamo'] };

describe('media that another outlet quotes', () => {
  it.each<Case>([
    [
      'a website that no list knows',
      'The website Shan Voice said Bhamo had fallen.',
      'Bhamo had fallen',
      ['Shan Voice'],
    ],
    [
      'one that quotes somebody',
      'The newspaper Irrawaddy, quoting two officers, said Bhamo had fallen.',
      'Bhamo had fallen',
      ['officers', 'Irrawaddy'],
    ],
    ['according to it', 'According to the radio Irrawaddy, Bhamo fell.', 'Bhamo fell', ['Irrawaddy']],
    [
      'a page without a name',
      'A Facebook page close to the army wrote that Bhamo had fallen.',
      'Bhamo had fallen',
      ['Facebook page close to the army'],
    ],
    ['whose radio it is', "The rebels' radio said 40 soldiers died in Bhamo.", '40 soldiers died', ["rebels' radio"]],
    [
      'a post on a channel',
      "A post on the rebels' channel said Bhamo had fallen.",
      'Bhamo had fallen',
      ["rebels' channel"],
    ],
    ['a post of anybody', 'A post said Bhamo had fallen.', 'Bhamo had fallen', []],
    [
      'one who is described before a colon',
      'The mayor was calm. Sylvain Ekenge, an officer reached by telephone: "Bhamo had fallen by noon."',
      'Bhamo had fallen',
      ['Sylvain Ekenge'],
    ],
    ['this website', 'This website reported that Bhamo had fallen.', 'Bhamo had fallen', []],
  ])('%s', async (_title, body, words, by, told) => {
    const { voice } = await hear(body, { ...BURMA, ...told });
    expect(voice(words).by).toEqual(by);
  });

  it.each<readonly [string, readonly string[]]>([
    ['The radio withdrew its report that Bhamo had fallen.', ['radio']],
    ['The army deleted the claim that Bhamo had fallen.', ['army']],
  ])('who takes a report back denies it: %s', async (body, by) => {
    const { voice } = await hear(body, BURMA);
    expect(voice('Bhamo had fallen')).toMatchObject({ by, modality: 'denied' });
  });

  it.each<readonly [string, string, string]>([
    ["The rebels' radio said its fighters entered Bhamo.", 'its fighters', 'rebels'],
    ["The rebels' radio said they entered Bhamo.", 'they', 'rebels'],
    ['The rebel radio said its fighters entered Bhamo.', 'its fighters', 'National Unity Government'],
    ['A pro-rebel website said Bhamo fell. The rebels hold Hpakant.', 'The rebels', 'rebels'],
    ['"Bhamo is ours," the rebels\' radio said.', 'ours', 'rebels'],
  ])('whose fighters a mouthpiece speaks of: %s', async (body, words, name) => {
    const { actors } = await hear(body, BURMA);
    expect(actors.find((m) => m.text === words)?.name).toBe(name);
  });

  it('lets the forces of a radio fight, whosever it is', async () => {
    const { actors } = await hear('Freedom Radio said its forces had captured Bhamo.', BURMA);
    expect(actors.find((m) => m.text === 'its forces')).toMatchObject({
      name: 'Freedom Radio',
      actor: { kind: 'group' },
    });
  });

  it('hears the medium and not those who run it', () => {
    const sentence = treeSentence(
      'A/a/DET/det>1 blog/blog/NOUN/nsubj>6 run/run/VERB/nsubj>6 by/by/ADP/case>5 the/the/DET/det>5 rebels/rebel/NOUN/nmod>2 claimed/claim/VERB/root>-1 it/it/PRON/obj>6',
    );
    expect(speechActs(sentence)[0]?.speaker).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { hear, type Told } from './hearing.ts';

type Case = [title: string, body: string, words: string, name: string | undefined, told?: Told];

const CHAD: Told = { country: 'TD', places: ['Faya', 'Wour', 'Zouar'] };

describe('whom a speaker means by "we" and "our"', () => {
  it.each<Case>([
    ['in the same sentence', '"We hold the airport," the rebels said.', 'We', 'rebels'],
    [
      'in the next sentence of a quotation',
      'The rebels said: "The road is cut. Our men entered Faya."',
      'Our men',
      'rebels',
    ],
    ['"ours"', '"The road is cut," a rebel spokesman said. "Wour is ours."', 'ours', 'rebel'],
    ['owners of something else', '"Zouar is in our hands," the rebels said.', 'our', 'rebels'],
    ['described', 'The rebels said: "Our brave young fighters entered Faya."', 'Our brave young fighters', 'rebels'],
    ['without quotation marks', 'The army said our forces had left Wour.', 'our forces', 'army'],
    [
      'a statement behind a colon',
      'The Front said in a statement: We took Faya. Our men are near Zouar.',
      'Our men',
      'Front',
    ],
    [
      'the enemy of a statement keeps the voice',
      'The Front said in a statement: We took Faya. The enemy fled. Our men are near Zouar.',
      'Our men',
      'Front',
    ],
    [
      'a commander by the words beside his name',
      'A spokesman for the rebels, Issa Abdallah, said little. "We entered Faya," Abdallah said.',
      'We',
      'rebels',
    ],
    ['a rank alone', '"We entered Faya," commander Issa Abdallah said.', 'We', undefined],
    ['a witness', '"We left Faya on foot," a nurse said.', 'We', undefined],
    ['the outlet', 'We spoke to the rebels in Faya.', 'We', undefined],
    ['the outlet beside a speaker', 'The rebels told us that we could not enter Faya.', 'we', undefined],
    [
      'the reporter of a denial',
      'The army said the claim of the rebels that our troops fled Wour was a lie.',
      'our troops',
      'army',
    ],
    ['allies', '"Our allies entered Faya," the rebels said.', 'Our allies', undefined],
    [
      'an outlet that fights',
      'Our forces hold Faya. The enemy has shelled Zouar. We took Bara at dawn.',
      'We',
      'our forces',
    ],
    ['an outlet whose forces are named once', 'Our forces hold Faya. We took Bara at dawn.', 'We', undefined],
    [
      'the others',
      'The army entered Faya. "We hold Bara," the rebels said. "They are still in Zouar."',
      'They',
      'army',
    ],
    [
      'the others, told before',
      'The army entered Faya. The rebels said: "They are still in Zouar. We hold Bara."',
      'They',
      'army',
    ],
    [
      'the speaker’s own, called by a noun',
      'The army entered Faya. The rebels said: "Our men are in Bara. They will stay, and we hold Zouar."',
      'They',
      'rebels',
    ],
    ['an officer of a body', '"We hold Bara," an officer of the rebels said.', 'We', 'rebels'],
    ['the men of a leader', "The rebels' commander said his men hold Bara.", 'his men', 'rebels'],
    ['the men of nobody known', 'A farmer said his men hold Bara.', 'his men', 'A farmer'],
    [
      'the title of a communiqué',
      'Our men entered Faya at dawn.',
      'Our men',
      'army',
      { title: 'Communique No. 12 of the army' },
    ],
    [
      'news with such a word in its headline',
      'Our men entered Faya.',
      'Our men',
      undefined,
      { title: 'Statement of the army is false' },
    ],
  ])('%s', async (_title, body, words, name, told) => {
    const { actors } = await hear(body, { ...CHAD, ...told });
    const start = body.search(new RegExp(`\\b${words}\\b`));
    const meant = actors.find(
      (m) => m.in === 'body' && m.start === start && m.end === start + words.length && m.isAnaphor,
    );
    expect(meant?.name).toBe(name);
  });
});

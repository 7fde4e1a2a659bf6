import { describe, expect, it } from 'vitest';
import { figures } from '../../../src/extract/figures/index.ts';
import { stage, type Cast } from '../control/stage.ts';

const cast: Cast = { places: ['Goma', 'Sake'], actors: { 'The army': 'army' } };

/** Where each count of a text applies. */
async function placesIn(text: string): Promise<(string | null)[]> {
  return figures(await stage(text, cast)).map((figure) => figure.place);
}

describe('where a count applies', () => {
  it.each([
    ['Forty soldiers were killed in Goma.', ['Goma']],
    ['About 400,000 people have fled Goma.', ['Goma']],
    ['The army has sent 3,000 troops to Goma.', ['Goma']],
    ['The army has sent 3,000 troops from Goma to Sake.', ['Sake']],
    ['The army shelled Goma overnight, killing two people.', ['Goma']],
    ['Air strikes hit Sake on Monday, killing ten people, hospital staff said.', ['Sake']],
    ['Some 500 people were displaced; 30 were killed in Goma.', [null, 'Goma']],
    ['Ten people were killed in Sake; three soldiers died.', ['Sake', 'Sake']],
    ['Refugees from Sake in Goma spoke of 30 bodies in the streets.', [null]],
    ['The army left Goma, killing two people.', [null]],
    ['Forty soldiers were killed on the way to Goma.', [null]],
  ])('%s', async (text, expected) => {
    expect(await placesIn(text)).toEqual(expected);
  });
});

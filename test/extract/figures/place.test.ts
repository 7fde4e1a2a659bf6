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
    ['Forty soldiers were killed on the way to Goma.', [null]],
  ])('%s', async (text, expected) => {
    expect(await placesIn(text)).toEqual(expected);
  });
});

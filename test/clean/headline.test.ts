import { describe, expect, it } from 'vitest';
import { partsOfText } from '../../src/clean/plain-page.ts';

const text = `The garrison left the bridge at Juba on Friday, two drivers told Nile Daily, and the road to the river was open.

Nobody has claimed the bridge since. The governor said that the garrison would return to the bridge within a week.`;

describe('the headline of a page without markup', () => {
  it('is not the name of the outlet in capitals', () => {
    const { title } = partsOfText(`NILE DAILY\n\nGarrison leaves bridge, drivers say\n\nJuba, 3 May 2014\n\n${text}`);
    expect(title).toBe('Garrison leaves bridge, drivers say');
  });

  it('is not a motto that begins with a small letter', () => {
    const { title } = partsOfText(
      `Nile Daily\nnews from bridge and river\n\nGarrison leaves the bridge\n\n3 May 2014\n\n${text}`,
    );
    expect(title).toBe('Garrison leaves the bridge');
  });

  it('may be in capitals where all lines above the text are', () => {
    const { title } = partsOfText(`GARRISON LEAVES BRIDGE AT JUBA\n\n3 MAY 2014\n\n${text}`);
    expect(title).toBe('GARRISON LEAVES BRIDGE AT JUBA');
  });
});

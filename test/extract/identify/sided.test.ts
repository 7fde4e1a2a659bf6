import { describe, expect, it } from 'vitest';
import { openActors } from '../../../src/actors/open.ts';
import { linesOf, type Draft } from '../../../src/extract/identify/draft.ts';
import { withSides } from '../../../src/extract/identify/sided.ts';
import { passageOf, treeSentence } from '../trees.ts';

const registry = openActors();
const context = { countries: ['CD'], named: [], day: '2025-03-10' };

/** The side of a person whose name is the two words from `first` on. */
function sideIn(rows: string, first: number): string | null {
  const line = linesOf([passageOf(treeSentence(rows))], [])[0]!;
  const { passage, at } = line;
  const actor = { actorId: 'as-printed:jonas-abeli', name: 'Jonas Abeli', kind: 'person' as const };
  const person: Draft = {
    ...{ passage, at, text: 'Jonas Abeli', name: 'Jonas Abeli', manner: 'name', because: 'test' },
    phrase: { first, last: first + 1, head: first },
    actor: { ...actor, side: null, sideName: null },
  };
  return withSides([{ line, drafts: [person] }], registry, context)[0]!.drafts[0]!.actor.side;
}

const titled = (title: string) =>
  `${title}/x/ADJ/compound>1 spokesman/spokesman/NOUN/nmod:desc>2 Jonas/Jonas/PROPN/nsubj>4 Abeli/Abeli/PROPN/flat>2
   left/leave/VERB/root>-1`;

describe('a title before a name', () => {
  it.each([
    ['Government', 'cd-government'],
    ['M23', 'cd-m23'],
    ['Hospital', null],
  ])('%s spokesman', (title, side) => expect(sideIn(titled(title), 2)).toBe(side));

  it('says nothing of those who had it once', () => {
    const rows = `Former/former/ADJ/amod>2 M23/M23/PROPN/compound>2 commander/commander/NOUN/nmod:desc>3
      Jonas/Jonas/PROPN/nsubj>5 Abeli/Abeli/PROPN/flat>3 left/leave/VERB/root>-1`;
    expect(sideIn(rows, 3)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { antecedentOf } from '../../../src/extract/identify/antecedents.ts';
import { linesOf, type Draft } from '../../../src/extract/identify/draft.ts';
import type { ActorKind } from '../../../src/terms/actor.ts';
import { passageOf, treeSentence } from '../trees.ts';

const ROWS = (verb: string) =>
  `Troops/troops/NOUN/nsubj>1 hold/hold/VERB/root>-1 Gori/Gori/PROPN/obj>1 ;/;/PUNCT/punct>5 Watchers/watcher/NOUN/nsubj>5
   say/say/VERB/parataxis>1 it/it/PRON/nsubj>8 has/have/AUX/aux>8 ${verb}/${verb}/VERB/ccomp>5`;

/** Whom "it" points back to, of an army at 0 and a monitor at 4. */
function meantBy(verb: string): string | undefined {
  const line = linesOf([passageOf(treeSentence(ROWS(verb)))], [])[0]!;
  const draft = (at: number, name: string, kind: ActorKind): Draft => ({
    ...{ passage: line.passage, at: 0, phrase: { first: at, last: at, head: at }, text: name, name },
    ...{ manner: 'name', because: 'test', actor: { actorId: name, name, kind, side: null, sideName: null } },
  });
  const here = [draft(0, 'Northland army', 'force'), draft(4, 'Rights Watch', 'monitor')];
  return antecedentOf(line, 6, 'one', [], [], here, false)?.name;
}

describe('who has left, and who has counted', () => {
  it('is no monitor where forces do it', () => expect(meantBy('leave')).toBe('Northland army'));
  it('may be a monitor where anybody does it', () => expect(meantBy('count')).toBe('Rights Watch'));
});

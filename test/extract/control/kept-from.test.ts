import { describe, expect, it } from 'vitest';
import { cast } from './cast.ts';
import { treeRows } from './stage.ts';

describe('who would do it, and who did', () => {
  it.each([
    [
      'those warned against it',
      'Rebels/rebel/NOUN/nsubj>1 warned/warn/VERB/root>-1 the/the/DET/det>3 army/army/NOUN/obj>1 against/against/SCONJ/mark>5 storming/storm/VERB/advcl>1 Marib/Marib/PROPN/obj>5',
      ['army attacks Marib possible'],
    ],
    [
      'those kept from it',
      'Troops/troops/NOUN/nsubj>1 prevented/prevent/VERB/root>-1 rebels/rebel/NOUN/obj>1 from/from/SCONJ/mark>4 taking/take/VERB/advcl>1 Gori/Gori/PROPN/obj>4',
      ['rebels takes Gori attempted'],
    ],
    [
      'those by whom a place was fired at',
      'Rockets/rocket/NOUN/nsubj:pass>2 were/be/AUX/aux:pass>2 fired/fire/VERB/root>-1 at/at/ADP/case>4 Zugdidi/Zugdidi/PROPN/obl>2 by/by/ADP/case>6 rebels/rebel/NOUN/obl:agent>2',
      ['rebels attacks Zugdidi'],
    ],
  ])('%s', async (_, tree, rows) => {
    expect(await treeRows([tree], cast)).toEqual(rows);
  });
});

import { beforeAll, expect, it } from 'vitest';
import type { ClaimCard } from '../../src/terms/desk.ts';
import { startWords } from '../../src/web/i18n/i18n.ts';
import { sayClause } from '../../src/web/parts/claim-clause.ts';

beforeAll(startWords);

const control = { ledger: 'control', place: 'Hama', part: null, party: ['insurgents'], km: null, qualifier: null };
const figure = { ledger: 'figures', kind: 'killed', value: 600, qualifier: 'at_least', of: null, place: null };

it.each([
  [{ ...control, kind: 'takes', modality: 'asserted' }, 'insurgents captured Hama'],
  [{ ...control, kind: 'withdraws', party: [], modality: 'denied' }, 'Hama was left (denied)'],
  [
    { ...control, kind: 'advances', km: 3, qualifier: 'at_most', modality: 'asserted' },
    'insurgents advancing on Hama, at most 3 km away',
  ],
  [figure, 'at least 600 people killed'],
  [{ ledger: 'statements', kind: 'deny', by: ['SANA'] }, 'SANA: denies'],
  [{ ledger: 'statements', kind: 'announce', by: [] }, 'announces'],
])('says the claim %j in one clause', (claim, says) => {
  expect(sayClause(claim as unknown as ClaimCard).replace(/[\u2068\u2069]/g, '')).toBe(says);
});

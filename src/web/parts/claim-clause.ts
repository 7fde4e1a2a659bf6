import type { Change, Measure } from '../../terms/claim.ts';
import type { ClaimCard } from '../../terms/desk.ts';
import { sayControl, sayFigure } from '../../words/claims.ts';
import { sayList } from '../i18n/format.ts';
import { tCode } from '../i18n/i18n.ts';
import { sayMessage } from '../i18n/say-message.ts';

/** A claim in one clause: "insurgents captured Hama", "at least 600 people killed", "SANA: denies". */
export function sayClause(claim: ClaimCard): string {
  const { ledger, kind, place, part, party, km, value, of } = claim;
  if (ledger === 'statements') return [sayList(claim.by), tCode('act.word', kind)].filter(Boolean).join(': ');
  if (ledger === 'figures') {
    const qualifier = claim.qualifier ?? 'exact';
    return sayMessage(sayFigure({ measure: kind as Measure, value: value ?? 0, qualifier, of, place, when: null }));
  }
  const said = { place, part, party, km, change: kind as Change, km_qualifier: claim.qualifier };
  return sayMessage(sayControl({ ...said, hedged: claim.hedged, modality: claim.modality ?? 'asserted' }));
}

import type { ClaimCard } from '../../terms/desk.ts';
import type { Shown } from '../shown.ts';

const COLUMNS = [
  'id',
  'ledger',
  'kind',
  'place',
  'party',
  'against',
  'by',
  'modality',
  'hedged',
  'background',
  'value',
  'qualifier',
  'km',
  'when',
  'quote',
  'passage',
  'start',
  'end',
  'rule',
  'outlet',
  'published',
  'report',
] as const;

/** Claims as export takes them: one row a claim, its exact words and where they stand among them. */
export function shownOf(name: string, claims: readonly ClaimCard[]): Shown {
  return { name, columns: COLUMNS, rows: claims.map(rowOf), points: [], picture: null };
}

function rowOf(claim: ClaimCard): (string | number | null)[] {
  const { report } = claim;
  return [
    ...[claim.id, claim.ledger, claim.kind, claim.place, claim.party.join('; '), claim.against.join('; ')],
    ...[claim.by.join('; '), claim.modality, String(claim.hedged), String(claim.background)],
    ...[claim.value, claim.qualifier, claim.km, claim.when, claim.quote, claim.in, claim.start, claim.end, claim.rule],
    ...[report.outlet, report.publishedAt ?? report.published, report.reportId],
  ];
}

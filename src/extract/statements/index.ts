import type { StatementClaim } from '../../terms/claim.ts';
import type { Reading } from '../reading.ts';

/** Codes the statements ledger of one report. */
export function statements(_reading: Reading): StatementClaim[] {
  return [];
}

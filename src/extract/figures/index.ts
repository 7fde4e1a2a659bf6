import type { FigureClaim } from '../../terms/claim.ts';
import type { Reading } from '../reading.ts';

/** Codes the figures ledger of one report. */
export function figures(_reading: Reading): FigureClaim[] {
  return [];
}

import type { ControlClaim } from '../../terms/claim.ts';
import type { Reading } from '../reading.ts';

/** Codes the control ledger of one report. */
export function control(_reading: Reading): ControlClaim[] {
  return [];
}

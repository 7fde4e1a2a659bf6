import type { CodedReport } from '../terms/coded.ts';
import type { Findings } from '../terms/finding.ts';
import { openReconciler } from './reconciler.ts';

export { openReconciler, type Reconciler } from './reconciler.ts';

/**
 * Concludes from coded reports what they say against and after one another: which repeat which, on whose word each claim
 * stands, what is disputed and what settled it, which figures belong together. Edits no claim, and the order in which
 * the reports arrived leaves no trace.
 */
export function reconcile(reports: readonly CodedReport[]): Findings {
  const reconciler = openReconciler();
  reconciler.add(reports);
  return reconciler.findings();
}

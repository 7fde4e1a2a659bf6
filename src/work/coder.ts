import type { CodedReport } from '../terms/coded.ts';
import type { Report } from '../terms/report.ts';

/** What turns a report into claims, under a name that changes whenever its answers may. */
export interface Coder {
  readonly name: string;
  /** The same report always gives the same claims; nothing is remembered from one to the next. */
  code(report: Report): Promise<CodedReport>;
}

import type { Findings } from '../terms/finding.ts';
import type { DayPicture } from '../terms/picture.ts';

export interface PictureOptions {
  /** First and last day, `YYYY-MM-DD`, inclusive. */
  readonly from: string;
  readonly to: string;
}

/** Draws who held what at the end of each day. */
export function picture(_findings: Findings, _options: PictureOptions): readonly DayPicture[] {
  return [];
}

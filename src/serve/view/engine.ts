import type { CodedReport } from '../../terms/coded.ts';
import type { Findings } from '../../terms/finding.ts';
import type { DayPicture } from '../../terms/picture.ts';

/** The stages that conclude, handed in: serving only shows what they say. */
export interface Engine {
  /** Opens a state that reports are added to, and that concludes from those added so far. */
  readonly open: () => { readonly add: (reports: Iterable<CodedReport>) => void; readonly findings: () => Findings };
  /** Pictures of the days from `from` to `to`, of the places that `isDrawn` names, or of all. */
  readonly draw: (findings: Findings, what: Drawn) => readonly DayPicture[];
}

/** Days as `YYYY-MM-DD`, inclusive. */
export interface Drawn {
  readonly from: string;
  readonly to: string;
  readonly isDrawn?: (placeId: string) => boolean;
}

import type { Actor } from './actor.ts';
import type { Article } from './article.ts';
import type { ControlClaim, FigureClaim, StatementClaim } from './claim.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';

/** One report coded after the codebook: the ledgers, and the places and actors that their ids point at. */
export interface CodedReport {
  readonly article: Article;
  readonly control: readonly ControlClaim[];
  readonly figures: readonly FigureClaim[];
  readonly statements: readonly StatementClaim[];
  /** Every named place of the body once, in order of first mention. */
  readonly places: readonly Place[];
  /** Places that rows point at without being in `places` (headline, caption, anaphora). */
  readonly otherPlaces: readonly Place[];
  /** Every actor that a row points at. */
  readonly actors: readonly Actor[];
  readonly problems: readonly Problem[];
}

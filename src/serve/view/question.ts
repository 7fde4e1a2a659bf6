import type { CodedReport } from '../../terms/coded.ts';
import type { ClaimFilter } from './claim-list.ts';
import type { Piece } from './paging.ts';
import type { ReportFilter } from './report-list.ts';
import type { SearchFilter } from './search.ts';

/** The moment asked about; the last day and everything known where left out. */
export interface Asked {
  readonly day?: string | undefined;
  /** ISO 8601 time. */
  readonly known?: string | undefined;
}

/** What events are narrowed to; days are those of the event. */
export type EventFilter = Pick<ClaimFilter, 'from' | 'to' | 'place' | 'party' | 'asserter' | 'change'>;

/** Everything that can be asked of a desk: one kind for each address of the API that shows conclusions. */
export type Question =
  | { readonly about: 'meta' }
  | (Asked & { readonly about: 'situation'; readonly since?: string | undefined })
  | (Asked & Piece & { readonly about: 'places'; readonly filter: PlaceFilter })
  | (Asked & { readonly about: 'place'; readonly id: string })
  | (Asked &
      Piece & { readonly about: 'disputes'; readonly open?: boolean | undefined; readonly place?: string | undefined })
  | (Asked & { readonly about: 'dispute'; readonly id: string })
  | (Asked &
      Piece & { readonly about: 'figures'; readonly measure?: string | undefined; readonly place?: string | undefined })
  | (Asked & { readonly about: 'figure'; readonly id: string })
  | (Asked & Piece & { readonly about: 'asserters' })
  | (Asked & { readonly about: 'asserter'; readonly id: string })
  | (Asked & Piece & { readonly about: 'timeline'; readonly filter: EventFilter })
  | (Asked & Piece & { readonly about: 'claims'; readonly filter: ClaimFilter })
  | (Asked & { readonly about: 'claim'; readonly id: string })
  | (Asked & Piece & { readonly about: 'reports'; readonly filter: ReportFilter })
  | (Asked & { readonly about: 'report'; readonly id: string; readonly originalBytes?: number })
  | (Asked & Piece & { readonly about: 'search'; readonly filter: SearchFilter })
  | { readonly about: 'pasted'; readonly coded: CodedReport; readonly originalBytes: number; readonly kept: boolean };

/** What a list of places is narrowed to; `party` is a side id, `q` words of the name. */
export interface PlaceFilter {
  readonly status?: string | undefined;
  readonly party?: string | undefined;
  readonly q?: string | undefined;
}

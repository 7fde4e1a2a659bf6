import type { Measure, Modality } from '../../terms/claim.ts';
import type { Sentence } from '../../terms/sentence.ts';
import type { Span } from '../../terms/span.ts';
import type { Link } from './chain.ts';
import type { Counted } from './counted.ts';
import type { Quantity } from './quantity.ts';

/** A count with its measure, before it is asked who says it, where and when. */
export interface Figure extends Span {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  readonly counted: Counted;
  readonly measure: Measure;
  readonly unit: 'percent' | 'km2' | 'settlements' | null;
  readonly of: string | null;
  readonly modality: Modality;
  /** The count that this one is part of or goes on from, or null. */
  readonly base: Figure | null;
  readonly link: Link | null;
  readonly rule: string;
}

import { wordCount } from '../block.ts';
import type { FurnitureRule } from './rule.ts';

const preview =
  /^[\W_]*(?:tomorrow|next(?: time| week| month| part| post| up)?|coming (?:up|soon|next|tomorrow)|later (?:today|this week)|in the next (?:part|post|instalment|installment|edition)|to be continued|watch this space|part (?:\d+|two|three|four)(?: follows)?|stay tuned)\s*(?:[:—–…]|\.$|$)/i;

/** Announcements of what will be published next ("Tomorrow: why the gap isn't a gap."). */
export const previews: FurnitureRule = {
  rule: 'preview',
  reachOf: ({ text }) => (wordCount(text) <= 25 && preview.test(text) ? 'line' : null),
};

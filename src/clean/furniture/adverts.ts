import { wordCount } from '../block.ts';
import type { FurnitureRule } from './rule.ts';

const slot =
  /^[\W_]*(?:ads?|advert(?:s|isements?|ising|orial)?|sponsored(?: (?:content|by|post|message))?|promoted(?: content| by)?|promotion|paid (?:content|post|partnership|promotion)|partner content|(?:story|article|report|text|content) continues (?:below|after|under).*|continue reading (?:below|after).*|scroll (?:down )?(?:to continue|for more).*|(?:skip|close|remove|hide) ads?|ads? by .{0,20}|why (?:am i seeing|this) .{0,12}ads?|ad feedback|sponsor)[\W_]*$/i;

const leading = /^[\W_]*(?:advert(?:isement)?|sponsored|promoted|\[ad\]|ad)\s*[:—–\])|-]+\s*\S/i;

/** Slots of advertisements, and one-line advertisements that own up to being one. */
export const adverts: FurnitureRule = {
  rule: 'advert',
  reachOf: ({ text }) => {
    if (slot.test(text)) return 'line';
    return leading.test(text) && wordCount(text) <= 30 ? 'line' : null;
  },
};

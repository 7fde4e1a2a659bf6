import { endsLikeSentence, segments, wordCount } from '../block.ts';
import { controlWord, counter, duration, sectionWord } from './tool-words.ts';
import type { FurnitureRule } from './rule.ts';

const asks =
  /^(?:(?:please )?(?:share|tweet|like|follow|listen|watch|download|rate|print|copy|bookmark)\b.{0,60}\b(?:this (?:article|story|post|page|report)|us on|our app|our channel|social media|facebook|twitter|telegram|whatsapp|youtube|instagram|google news)\b|click (?:here|to)\b|tap (?:here|to)\b|.{0,30}\bcopy link to post|show (?:older|newer|more) (?:posts|updates|entries)|.{0,40}\b(?:link copied|allow notifications)\b|font:|text size|follow us:|share:|share (?:this|on|via)\b|skip to\b|loading\b|[\d,.]+\s*[km]? (?:readers?|people) (?:is|are) (?:reading|watching|viewing|following|discussing|here|online)\b|was this (?:article|page) helpful|rate this\b|report an error\b|liked the story|your browser|enable javascript|javascript is|advertise with us)/i;

/** No control is longer than this in words. */
const longestControl = 20;

/** Sharing, printing, listening, counting: lines made mostly of the page's own controls, or asking the reader to use them. */
export const controls: FurnitureRule = {
  rule: 'controls',
  reachOf: ({ text }) => {
    if (wordCount(text) <= 25 && asks.test(text)) return 'line';
    if (wordCount(text) > 30) return null;
    const parts = segments(text).flatMap((s) => s.split(/:\s+|,\s+/));
    if (parts.length === 0 || (parts.length === 1 && wordCount(text) > longestControl)) return null;
    let known = 0;
    let unknown = 0;
    for (const part of parts) {
      if (controlWord.test(part) || counter.test(part) || duration.test(part)) known++;
      else if (!sectionWord.test(part)) {
        if (parts.length < 2 || wordCount(part) > 5) return null;
        unknown++;
      }
    }
    // "No, never again." is a sentence that only begins like a control.
    const isSentence = unknown > 0 && wordCount(text) >= 3 && endsLikeSentence(text);
    return unknown === 0 || (known > 0 && unknown <= parts.length / 2 && !isSentence) ? 'line' : null;
  },
};

/** Navigation: three or more short names in a row between bars, bullets or columns. */
export const menus: FurnitureRule = {
  rule: 'menu',
  reachOf: ({ text }) => {
    const parts = segments(text);
    return parts.length >= 3 && parts.every((p) => wordCount(p) <= 4 && !/[.!?]$/.test(p)) ? 'line' : null;
  },
};

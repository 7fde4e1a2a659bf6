import { endsLikeSentence, wordCount } from '../block.ts';
import type { FurnitureRule } from './rule.ts';

const byline =
  /^[\W_]*(?:(?:written |posted |reported |published |compiled |edited |produced |translated |photograph(?:s|ed)? |story |words |text |report |analysis )?by:? (?:the )?[\p{Lu}a][^.!?]{1,80}|(?:reporting|writing|editing|additional reporting|edited|compiled|translation|authors?|reporters?|correspondents?|editors?|written by|photos?|images?|words|text|staff)\s*(?:by|:)\s*.{2,80}|authors? [\p{Lu}].{2,60}|profile picture of .{2,60}|about the author.{0,40}|posted by .{2,40})$/iu;

const foot =
  /^[\W_]*\(*(?:(?:additional )?(?:reporting|writing|editing|edited|compiled|translated|with (?:reporting|additional reporting|inputs?|files|agency input|material|contributions?))\b(?:\s+(?:by|from)\b|[^.]{0,30};).{0,250}|with (?:inputs?|agenc(?:y|ies)|files)\b.{0,60}|(?:[\p{L}.’' -]{2,60}(?:, [\p{L}.’' -]{2,40}){0,5}(?: and [\p{L}.’' -]{2,40})?) (?:contributed|reported) (?:to this (?:report|story|article)|from [\p{L} ,]{2,40})\.?|.{0,60}@[\w.-]+\.\w{2,}[^.]{0,100}|for (?:more|further) information.{0,120}|(?:contact|e-?mail|write to|reach) (?:us|the (?:author|reporter|newsroom|desk|editor)|our)\b.{0,80}|tips?:.{0,60}|corrections?: ?\S+@.{0,60}|\(?(?:ends|end|more|updates?)\)?|-?30-?|###)\)*[.\s]*$/iu;

const bio =
  /^[\p{Lu}][\p{L}.’'-]+(?: [\p{Lu}][\p{L}.’'-]+){1,3} (?:is|was) (?:an? |the )?(?:[\p{L}’'-]+ ){0,6}(?:reporter|correspondent|journalist|editor|writer|author|fellow|analyst|columnist|freelancer?|photographer|producer|researcher|contributor|bureau chief)\b.{0,60}\b(?:at|for|with|covering|based in|who (?:covers|writes))\b/u;

/** A name with its address in brackets and what the writer is. */
const bioWithAddress =
  /^[\p{Lu}][\p{L}.’'-]+(?: [\p{Lu}][\p{L}.’'-]+){1,3} \([\w.+-]+@[\w.-]+\) (?:is|was|writes|covers|reports)\b/u;

/** Whether a line names the author as bylines do, and is no sentence that begins with "By". */
export function isByline(text: string): boolean {
  return wordCount(text) <= 14 && !endsLikeSentence(text.replace(/\b\p{Lu}\.$/u, '')) && byline.test(text);
}

/** Who wrote, edited and may be written to: bylines, desk lines, "(Reporting by …)", "contributed to this report". */
export const credits: FurnitureRule = {
  rule: 'credit',
  reachOf: ({ text }) => {
    const words = wordCount(text);
    if (isByline(text)) return 'line';
    if (words <= 45 && foot.test(text)) return 'line';
    return words <= 60 && (bio.test(text) || bioWithAddress.test(text)) ? 'line' : null;
  },
};

/** Whether a segment names a desk or staff in the manner of bylines: "Gulf Ledger staff", "by our correspondents". */
export function isDesk(segment: string): boolean {
  const manner = /\b(?:staff|correspondents?|agencies|desk|reporters?|newsroom|news team|team|editors?)$/i;
  return wordCount(segment) <= 7 && (/^(?:by|from|posted by|authors?)\b[:\s]/i.test(segment) || manner.test(segment));
}

import { endsLikeSentence, wordCount } from './block.ts';

const opening =
  /^[\W_]*(?:\[(?:photo|image|picture|video|caption|file)s?\b[:\s]*\]?|(?:photo|image|picture|video|map|graphic|illustration)s?(?: caption)?\s*[:|]\s|(?:image|photo|video|picture) caption[:,]?\s|caption\s*:|(?:image|photo|picture) of\s|file (?:photo|picture|image|pic)\s*[:—–-]?\s|file\s*[—–-]\s|in this (?:photo|image|picture|frame|file photo|handout)\b)/i;

const creditAtEnd =
  /[\s([|/—–-]*\b(?:(?:file )?(?:photo(?:graph)?s?|images?|pictures?|pics?|video|graphic|map|illustration|credits?|photo credits?|image credits?|courtesy)\s*(?:\/|:|©| by:? | courtesy(?: of)?:? | via | supplied| from )\s*[^.]{0,80}|(?:photo(?:graph)?|picture|image) (?:supplied|provided|handout)|file photo|getty images|shutterstock|social media|screen ?(?:grab|shot)|handout)[\])\s.]*$/i;

const bracketed =
  /\s*(?:\[[^\][]{2,80}(?:\/[^\][]{2,40}|AFP|AP|Reuters|EPA|Getty|Anadolu)\]|\([^()]{0,60}(?:\/[^()]{2,40}|photo[^()]{0,40}|AP Photo[^()]{0,60})\)|©\s*[^.]{2,60})\s*$/i;

/** A picture agency that leads a line without full stop: "Getty Images A soldier walks past a pickup". */
const creditFirst =
  /^(?:Getty Images|Reuters|AFP|EPA|AP(?: Photo)?|Anadolu|Shutterstock|Handout|Supplied|UGC|Social media|Maxar|Planet Labs|Xinhua|TASS)(?:\/[\w. ]{2,30})?(?:,? via \w+)?\s+(?=\p{Lu}\p{Ll}*\s)/u;

/** Whether a line of a page without markup is the caption or credit of a picture. */
export function isCaption(text: string): boolean {
  if (text.length > 800 || wordCount(text) > 80) return false;
  if (opening.test(text) || (creditFirst.test(text) && !endsLikeSentence(text) && wordCount(text) >= 5)) return true;
  return (
    (creditAtEnd.test(text) && /[:©/]|\bby\b|photo|picture|getty|supplied|handout/i.test(creditAtEnd.exec(text)![0])) ||
    bracketed.test(text)
  );
}

/**
 * A caption without marks, alternative text and credit: "[photo] The wheels. JMP" → "The wheels."
 * What stands after the last sentence in five words or fewer is taken for the credit.
 * @param title the headline, which some pages repeat as the picture's alternative text.
 */
export function captionText(text: string, title: string): string {
  let rest = text
    .replace(/^[\s[]+(?=(?:photo|image|picture|video|caption)s?\b)/i, '')
    .replace(/\]\s*$/, (m) => (/^\s*\[/.test(text) ? '' : m));
  rest = rest.replace(opening, '').replace(/^(?:photo|image|picture|video|caption)s?\b\s*[\]:]?\s*/i, '');
  if (title !== '' && rest.toLowerCase().startsWith(title.toLowerCase())) rest = rest.slice(title.length);
  if (!endsLikeSentence(rest)) rest = rest.replace(creditFirst, '');
  rest = rest.replace(bracketed, '').trim();
  rest = rest.replace(creditAtEnd, '').trim();
  const fragment = /^(.*[.!?…]["”’]?)\s+([^.!?…]{1,60})$/s.exec(rest);
  if (fragment && wordCount(fragment[2]!) <= 5) rest = fragment[1]!;
  return /[\p{L}]{2}/u.test(rest) && (wordCount(rest) >= 3 || endsLikeSentence(rest)) ? rest.trim() : '';
}

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

/** How long a credit at the end of a caption may be in characters. */
const longestCredit = 200;

/** Whether a line of a page without markup is the caption or credit of a picture. */
export function isCaption(text: string): boolean {
  if (text.length > 800 || wordCount(text) > 80) return false;
  if (opening.test(text) || (creditFirst.test(text) && !endsLikeSentence(text) && wordCount(text) >= 5)) return true;
  const tail = text.slice(-longestCredit);
  const credit = creditAtEnd.exec(tail)?.[0];
  return (
    (credit !== undefined && /[:©/]|\bby\b|photo|picture|getty|supplied|handout/i.test(credit)) || bracketed.test(tail)
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

/** A caption and who made the picture. */
export interface Captioned {
  readonly text: string;
  /** Photographer or agency as printed, label and brackets off; null where the page names none. */
  readonly credit: string | null;
}

const creditLabel =
  /^[\s[\](){}|/:;,.—–-]*(?:(?:file |undated )?(?:photo(?:graph)?s?|images?|pictures?|pics?|credits?|video|courtesy|handout|©|\(c\))[\s/:—–-]*)*(?:by:?|courtesy(?: of)?|via|from)?[\s:]*/i;

/** Parts the captions of a page from their credits; a credit alone is of the caption before it. Empty ones are left out. */
export function captionsOf(lines: readonly string[], title: string): readonly Captioned[] {
  const found: Captioned[] = [];
  for (const line of lines) {
    const text = captionText(line, title);
    const credit = creditOf(line, text);
    const last = found.at(-1);
    if (text !== '') {
      if (!found.some((c) => c.text === text)) found.push({ text, credit });
    } else if (credit !== null && last?.credit === null) found[found.length - 1] = { ...last, credit };
  }
  return found;
}

function creditOf(line: string, text: string): string | null {
  const at = line.indexOf(text);
  const first = creditFirst.exec(line.trim());
  const rest = at === -1 ? '' : line.slice(at + text.length);
  const credit = (text !== '' && rest.trim() === '' && first && at > 0 ? first[0] : rest)
    .replace(creditLabel, '')
    .replace(/[\s[\](){}|/:;,.—–-]+$/, '');
  return /\p{L}{2}/u.test(credit) && wordCount(credit) <= 12 ? credit : null;
}

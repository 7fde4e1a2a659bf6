import type { Mention } from '../../terms/sentence.ts';

/** The words a name cannot end with. */
const HANGING = /(?:\s+(?:of|for|in|and|the|a|an))+$/i;

/**
 * The mentions of a sentence with those mended that the reader cut at a preposition: "Units of the" and "Battlegroup South"
 * are one name where they stand side by side and are of one kind; else the hanging words go.
 * @param text that the mentions' offsets count in.
 */
export function wholeNames(mentions: readonly Mention[], text: string): readonly Mention[] {
  if (!mentions.some((mention) => HANGING.test(mention.text))) return mentions;
  const whole: Mention[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    const next = mentions[i + 1];
    if (!HANGING.test(mention.text)) {
      whole.push(mention);
    } else if (next?.kind === mention.kind && /^\s*$/.test(text.slice(mention.end, next.start))) {
      whole.push({ ...mention, end: next.end, text: text.slice(mention.start, next.end) });
      i++;
    } else {
      const kept = mention.text.replace(HANGING, '');
      whole.push({ ...mention, end: mention.start + kept.length, text: kept });
    }
  }
  return whole;
}

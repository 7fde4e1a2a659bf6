import type { PassageReading } from '../reading.ts';
import type { Cue } from './cue.ts';
import { paragraphsOf } from './hedges.ts';

/**
 * The voices that carry over to sentences without a cue of their own, where the text makes that plain: a quotation that
 * runs on, and a sentence between two of one voice of which the second says that it goes on ("…, the ministry added").
 *
 * @returns cues whose content is a whole sentence.
 */
export function carriedCues(passage: PassageReading, main: readonly (readonly Cue[])[]): Cue[] {
  const paragraphs = paragraphsOf(passage);
  const carried: Cue[] = [];
  let quotedBy: Cue | null = null;
  passage.sentences.forEach((sentence, at) => {
    const text = passage.text.slice(sentence.start, sentence.end);
    if (main[at]!.length === 0) {
      const isPart = PARTITIVE.test(text) && paragraphs[at] === paragraphs[at - 1];
      const voice = quotedBy ?? (isSandwiched(at) || isPart ? lastVoice(at - 1) : null);
      if (voice)
        carried.push({
          ...voice,
          at,
          content: [{ start: sentence.start, end: sentence.end }],
          words: { start: sentence.start, end: sentence.start },
          denies: false,
          isOpen: false,
          rule: quotedBy ? 'attribute.quote-goes-on' : 'attribute.between-two',
        });
    }
    quotedBy = staysOpen(text) ? (lastVoice(at) ?? quotedBy) : /[”"]/.test(text) ? null : quotedBy;
  });
  return carried;

  function lastVoice(at: number): Cue | null {
    return main[at]?.filter((cue) => cue.by.length > 0).at(-1) ?? null;
  }

  function isSandwiched(at: number): boolean {
    const before = lastVoice(at - 1);
    const after = main[at + 1]?.find((cue) => cue.continues && cue.by.length > 0);
    if (!before || !after || before.by[0]!.name.toLowerCase() !== after.by[0]!.name.toLowerCase()) return false;
    return paragraphs[at] === paragraphs[at - 1] || paragraphs[at] === paragraphs[at + 1];
  }
}

/** A sentence that divides what the one before counted: "Of these, 102 belonged to …". */
const PARTITIVE =
  /^(?:of (?:these|those|them|the (?:dead|total))|among (?:them|these|those|the dead)|(?:the|a) later (?:one|count|toll)|they include|these include|the (?:dead|toll|figure|total|number) (?:include|comprise)[sd]?)\b/i;

function staysOpen(text: string): boolean {
  const opened = (text.match(/[“]/g) ?? []).length;
  const closed = (text.match(/[”]/g) ?? []).length;
  return opened > closed;
}

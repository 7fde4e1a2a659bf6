import type { PassageReading } from '../reading.ts';
import type { Cue } from './cue.ts';
import { isPartisan } from './firstPerson.ts';
import { doubtAt, paragraphsOf } from './hedges.ts';

/**
 * The voices that carry over to sentences without a cue of their own, where the text makes that plain: a quotation that
 * runs on, a sentence between two of one voice of which the second says that it goes on ("…, the ministry added"), and a statement
 * that goes on about "our forces" and "the enemy".
 *
 * @returns cues whose content is a whole sentence.
 */
export function carriedCues(passage: PassageReading, main: readonly (readonly Cue[])[]): Cue[] {
  const paragraphs = paragraphsOf(passage);
  const quoted = quotedSentences(passage, paragraphs);
  const carried: Cue[] = [];
  passage.sentences.forEach((sentence, at) => {
    if (main[at]!.length > 0) return;
    const text = passage.text.slice(sentence.start, sentence.end);
    const isPart = PARTITIVE.test(text) && paragraphs[at] === paragraphs[at - 1];
    const voice = quoted.has(at)
      ? quotedVoice(at)
      : isSandwiched(at) || isPart
        ? lastVoice(at - 1)
        : statementVoice(at, text);
    if (voice) {
      const content = [{ start: sentence.start, end: sentence.end }];
      const words = { start: sentence.start, end: sentence.start };
      const rule = quoted.has(at) ? 'attribute.quote-goes-on' : 'attribute.between-two';
      carried.push({ ...voice, at, content, words, denies: false, isOpen: false, rule });
    }
  });
  return carried;

  /** Whose quotation runs through a sentence: the last voice of the paragraph before it, else the next behind it. */
  function quotedVoice(at: number): Cue | null {
    for (let i = at - 1; i >= 0 && at - i <= 6 && (paragraphs[i] === paragraphs[at] || quoted.has(i)); i--) {
      const voice = lastVoice(i);
      if (voice) return voice;
    }
    for (let i = at + 1; i - at <= 3 && paragraphs[i] === paragraphs[at]; i++) {
      const voice = lastVoice(i);
      if (voice) return voice;
    }
    return null;
  }

  function lastVoice(at: number): Cue | null {
    return main[at]?.filter((cue) => cue.by.length > 0).at(-1) ?? null;
  }

  /** "The Front said in a statement: We have taken P. Our men are near Q. The enemy fled.": whose words still speak for a side. */
  function statementVoice(at: number, text: string): Cue | null {
    const before = passage.sentences[at - 1];
    if (before === undefined || paragraphs[at] !== paragraphs[at - 1] || quoted.has(at - 1)) return null;
    if (!isPartisan(text) || doubtAt(text) !== null) return null;
    const gone = carried.at(-1);
    if (gone?.at === at - 1) return gone;
    const voice = lastVoice(at - 1);
    const end = voice?.content.at(-1)?.end ?? 0;
    const said = voice?.content.map((span) => passage.text.slice(span.start, span.end)).join(' ') ?? '';
    const isToEnd = before.end - end <= 1 && !/["“”]/.test(said);
    return voice !== null && isToEnd && isPartisan(said) ? voice : null;
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

/** Sentences that start inside quotation marks; straight marks open and close in turn within a paragraph. */
function quotedSentences(passage: PassageReading, paragraphs: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  let isOpen = false;
  let isCurly = false;
  passage.sentences.forEach((sentence, at) => {
    // A curly quotation may run over paragraphs, each of which opens it anew; a straight one is closed by its paragraph.
    if (at > 0 && paragraphs[at] !== paragraphs[at - 1] && !isCurly) isOpen = false;
    const text = passage.text.slice(sentence.start, sentence.end);
    if (isOpen || /^["“]/.test(text)) found.add(at);
    for (const mark of text.match(/["“”]/g) ?? []) {
      isCurly = mark !== '"';
      isOpen = mark === '“' || (mark === '"' && !isOpen);
    }
  });
  return found;
}

import { endsLikeSentence, isProse, wordCount } from '../block.ts';
import type { HtmlBlock } from './blocks.ts';

/** What is counted of a block's text, once for all who ask. */
export interface Shape {
  readonly words: number;
  readonly isProse: boolean;
  readonly endsSentence: boolean;
  /** Letters and digits only, lower case, the first 200: how texts are compared. */
  readonly folded: string;
}

/** Counts what blocks are told apart by. */
export function shapesOf(blocks: readonly HtmlBlock[]): readonly Shape[] {
  return blocks.map(({ text }) => {
    const words = wordCount(text);
    return { words, isProse: isProse(text, words), endsSentence: endsLikeSentence(text), folded: foldedText(text) };
  });
}

/** A block's text as it is compared: letters and digits only, the first 200. */
export function foldedText(text: string): string {
  return folded(text.slice(0, 400)).slice(0, 200);
}

/** Letters and digits only, lower case. Runs beyond ASCII are looked at apart: telling letters from signs there is slow. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\x00-\x2f\x3a-\x60\x7b-\x7f]+/g, '')
    .replace(/[^\x00-\x7f]+/g, (run) => run.replace(/[^\p{L}\p{N}]+/gu, ''));
}

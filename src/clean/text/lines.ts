import type { Block } from '../block.ts';
import { endsLikeSentence } from '../block.ts';
import { splitGlued } from './glued.ts';

/** How long a line may be in characters; whole articles without a line end stay below. */
const longestLine = 100_000;

/** How many lines of a page are read; the longest reports have some hundreds. */
const maxLines = 10_000;

/** Lines of a hard-wrapped text are at most this long; newsletters and wires wrap at 60 to 80 columns. */
const wrapColumns = 100;

/**
 * The lines of a plain-text page as blocks. Lines of rulers only are gaps; metadata glued to the first word of a
 * paragraph is put on a line of its own; text wrapped at a column is joined to paragraphs again.
 */
export function blocksOfText(text: string): readonly Block[] {
  const lines = text.split('\n', maxLines).map((line) => line.replace(/\t/g, '   ').trimEnd());
  const joined = isWrapped(lines) ? unwrap(lines) : lines;
  const blocks: Block[] = [];
  let gap = true;
  for (const line of joined) {
    const text = squeeze(line.slice(0, longestLine));
    if (!/[\p{L}\p{N}]/u.test(text)) {
      gap = gap || text === '' || text.length > 2;
      continue;
    }
    splitGlued(text).forEach((part, i) => blocks.push({ text: part, gap: gap && i === 0, tag: 'line', linkShare: 0 }));
    gap = false;
  }
  return blocks;
}

function squeeze(line: string): string {
  return line
    .trim()
    .replace(/\s{3,}/g, '   ')
    .replace(/(\S) {2}(\S)/g, '$1 $2');
}

/** Whether paragraphs are broken over lines: most long lines are followed at once by a line, and none is very long. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.some((line) => line.length > wrapColumns)) return false;
  const long = lines.filter((line) => line.length >= 50);
  const broken = lines.filter(
    (line, i) => line.length >= 50 && !endsLikeSentence(line) && /^[\p{Ll}\d("“]/u.test((lines[i + 1] ?? '').trim()),
  );
  return long.length >= 6 && broken.length >= long.length / 3;
}

function unwrap(lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  let open = false;
  for (const line of lines) {
    if (open && line.trim() !== '' && !/^\s*[-*•·>|]/.test(line)) out[out.length - 1] += ` ${line.trim()}`;
    else out.push(line);
    open = line.length >= 45 && line.trim() !== '';
  }
  return out;
}

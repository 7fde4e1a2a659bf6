import { wordCount } from './block.ts';
import { partDateline } from './dateline.ts';
import { readEntities } from './text/characters.ts';
import { blocksOfText } from './text/lines.ts';
import { hasStamp, withoutStamp } from './furniture/live-entries.ts';
import { findHeadline } from './headline.ts';
import { type Parts, partition } from './partition.ts';

/** A headline shorter than this in words is no sentence, and its closing bar may part it from the outlet's name. */
const suffix = /\s+[|–—-]\s+[^|–—]{2,40}$/;

/** Tells the parts of a plain-text page apart: headline, header, text, captions and furniture. */
export function partsOfText(text: string): Parts {
  const blocks = blocksOfText(readEntities(text));
  const at = findHeadline(blocks);
  const title = at === -1 ? '' : titleOf(blocks[at]!.text, blocks.map((b) => b.text).join('\n'));
  return partition(blocks, at, title);
}

/** The headline without mark-up left-overs, label, or a site's name after it that the page prints elsewhere too. */
function titleOf(line: string, page: string): string {
  const bare = line.replace(/^(?:#{1,6}\s+|[•*●▪]\s+|(?:headline|title)\s*:\s+)/i, '').trim();
  const tail = suffix.exec(bare)?.[0];
  if (!tail || wordCount(bare.slice(0, -tail.length)) < 3) return bare;
  const name = tail.replace(/^\s+[|–—-]\s+/, '');
  return page.split(name).length > 2 || /\|/.test(tail) ? bare.slice(0, -tail.length).trim() : bare;
}

export interface Prose {
  readonly paragraphs: readonly string[];
  readonly dateline: string | null;
  readonly agency: string | null;
  /** The whole dateline as printed; empty where there is none. */
  readonly datelineText: string;
}

/** How many paragraphs may stand before the one with the dateline: standfirst, correction, editor's note. */
const datelineWithin = 3;

/** Cuts the dateline and the times of a live page's entries from the paragraphs. */
export function withoutDateline(body: readonly string[]): Prose {
  const stamped = body.filter(hasStamp).length;
  const isLive = stamped >= 3 && stamped >= body.length / 4;
  let dateline: string | null = null;
  let agency: string | null = null;
  let datelineText = '';
  const paragraphs = body.map((paragraph, i) => {
    const text = isLive ? withoutStamp(paragraph) : paragraph;
    if (i >= datelineWithin || dateline !== null) return text;
    const parted = partDateline(text);
    if (!parted || wordCount(parted.text) < 4) return text;
    dateline = parted.place;
    agency = parted.agency;
    datelineText = parted.line;
    return parted.text;
  });
  return { paragraphs, dateline, agency, datelineText };
}

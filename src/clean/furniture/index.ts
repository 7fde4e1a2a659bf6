import type { Block } from '../block.ts';
import { adverts } from './adverts.ts';
import { comments } from './comments.ts';
import { controls, menus } from './controls.ts';
import { credits } from './credits.ts';
import { licences } from './licences.ts';
import { listedOutlets } from './listed-outlets.ts';
import { liveEntries } from './live-entries.ts';
import { newsletters } from './newsletters.ts';
import { previews } from './previews.ts';
import { relatedStories } from './related-stories.ts';
import type { FurnitureRule, Reach } from './rule.ts';
import { tagLines } from './tag-lines.ts';
import { walls } from './walls.ts';

/** The families of furniture, in the order in which they are asked; the first that knows a block signs it. */
const families: readonly FurnitureRule[] = [
  adverts, // "ADVERTISEMENT", "Story continues below"
  comments, // "Leave a Reply", "2 replies" and all after
  relatedStories, // "Check Also", "Read next: …"
  listedOutlets, // "Sources: …", kept in `listed`
  tagLines, // "TAGS: …", kept in `tags`
  newsletters, // "Get our evening briefing"
  walls, // "Keep reading for €1", "We use cookies", "Support our work"
  licences, // "© 2024 …", "Reprinting permitted with …"
  previews, // "Tomorrow: …"
  liveEntries, // "17:40", "5 minutes ago", lines of dates and counters
  credits, // "By …", "(Reporting by …)"
  controls, // "Share · Print", "41K views"
  menus, // "Home | World | Sport"
];

type Verdict = { readonly rule: string; readonly reach: Reach } | null;

/** Furniture is short: the longest lines that any family knows, cookie notices, stay under this many characters. */
const longestFurniture = 700;

/** Verdicts already given; a page's blocks are asked about several times. */
const given = new WeakMap<Block, Verdict>();

/** Which family a block belongs to and how far it reaches, or null where none knows it. */
export function furnitureOf(block: Block): Verdict {
  const before = given.get(block);
  if (before !== undefined) return before;
  const verdict = block.text.length > longestFurniture ? null : ask(block);
  given.set(block, verdict);
  return verdict;
}

function ask(block: Block): Verdict {
  // Rows of tables are made of names and figures, as menus and counters are; their place says more than their wording.
  if (block.tag === 'tr') return null;
  for (const family of families) {
    const reach = family.reachOf(block);
    if (reach !== null) return { rule: family.rule, reach };
  }
  return null;
}

/** Characters of a passage, and of it before the word found. */
const LENGTH = 240;
const BEFORE = 60;
/** Passages a text. */
const MOST = 2;

/**
 * The places of a text where words stand, for a list of what was found: at most two passages, in the order of the text,
 * with an ellipsis between them. Preferred are those that hold more of the different words; a text that holds none as they
 * are looked for here gives its beginning.
 * @param stems words as the full-text search knows them, without their endings
 */
export function passagesOf(text: string, stems: readonly string[]): string {
  const hits = hitsOf(text, stems);
  const chosen: Hit[] = [];
  const told = new Set<string>();
  while (chosen.length < MOST) {
    const best = bestOf(hits, chosen, told);
    if (best === null) break;
    for (const stem of best.stems) told.add(stem);
    chosen.push(best);
  }
  if (chosen.length === 0) return passageAt(text, 0);
  chosen.sort((a, b) => a.at - b.at);
  return chosen.map(({ at }) => passageAt(text, at)).join(' … ');
}

interface Hit {
  readonly at: number;
  /** The different words within a passage that begins about here. */
  readonly stems: ReadonlySet<string>;
}

function hitsOf(text: string, stems: readonly string[]): Hit[] {
  const found: { at: number; stem: string }[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const small = word.toLowerCase();
    const stem = stems.find((s) => small.startsWith(s) || (s.endsWith('i') && small.startsWith(`${s.slice(0, -1)}y`)));
    if (stem !== undefined) found.push({ at: index, stem });
  }
  return found.map(({ at }, i) => {
    const near = new Set<string>();
    for (let j = i; j < found.length && found[j]!.at < at + LENGTH - BEFORE; j++) near.add(found[j]!.stem);
    return { at, stems: near };
  });
}

/** The first of the hits apart from those chosen that tells the most words that these do not; null where none tells one. */
function bestOf(hits: readonly Hit[], chosen: readonly Hit[], told: ReadonlySet<string>): Hit | null {
  let best: Hit | null = null;
  let most = 0;
  for (const hit of hits) {
    if (chosen.some((other) => Math.abs(other.at - hit.at) < LENGTH)) continue;
    const news = [...hit.stems].filter((stem) => !told.has(stem)).length;
    // A second passage for words already told is worth less than any new word.
    const worth = news + hit.stems.size / 1000;
    if (worth <= most) continue;
    most = worth;
    best = hit;
  }
  return best;
}

/** A passage with a hit near its beginning, cut between words. */
function passageAt(text: string, at: number): string {
  const start = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1;
  const from = start > at ? at : start;
  const end = from + LENGTH >= text.length ? text.length : text.lastIndexOf(' ', from + LENGTH);
  return text.slice(from, end > at ? end : from + LENGTH).trim();
}

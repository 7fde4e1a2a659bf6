import { asPrinted } from '../../actors/printed.ts';
import type { Sentence } from '../../terms/sentence.ts';
import type { Span } from '../../terms/span.ts';
import type { PassageReading } from '../reading.ts';
import type { Asserter, Cue } from './cue.ts';
import { paragraphsOf } from './hedges.ts';
import { asserterOf, isOutlet, type Scene } from './speakers.ts';

/**
 * Voices that open a stretch of text with a colon: a communiqué ("The General Staff communicates that:" and all its
 * paragraphs behind it) and a post or answer under its author's name ("[06:10] @front_news (pro-government): …", "UN: …")
 * to the end of its paragraph.
 *
 * @param main the cues found so far, by sentence; a sentence with one of its own stands on that.
 * @param title the voice that the headline gives the whole body, where it is the title of a communiqué.
 * @returns cues whose content is a sentence, or what stands behind its colon.
 */
export function openingCues(
  passage: PassageReading,
  scenes: readonly Scene[],
  main: readonly (readonly Cue[])[],
  title: Asserter | null = null,
): Cue[] {
  const paragraphs = paragraphsOf(passage);
  const found: Cue[] = [];
  let whole = title;
  let label: { readonly voice: Asserter; readonly paragraph: number } | null = null;
  passage.sentences.forEach((sentence, at) => {
    if (label && label.paragraph !== paragraphs[at]) label = null;
    const labelled = labelOf(scenes[at]!, sentence, paragraphs[at] !== paragraphs[at - 1]);
    if (labelled) label = { voice: labelled.voice, paragraph: paragraphs[at]! };
    const voice = label?.voice ?? whole;
    if (voice && main[at]!.length === 0)
      found.push(cueOver(voice, at, { start: labelled?.end ?? sentence.start, end: sentence.end }));
    if (at < LAST_OPENING && whole === null && paragraphs[at] !== paragraphs[at + 1])
      whole = communique(scenes[at]!, sentence) ?? titleVoice(scenes[at]!, sentence);
  });
  return found;
}

/** A communiqué names its body within this many sentences. */
const LAST_OPENING = 6;

const ISSUES =
  /\b(?:communicates?|states?|announces?|declares?|informs?|issued|issues|released?|made|makes|published|reads|stated|announced|declared)\b[^.]{0,80}:\s*$/i;

/** "A spokesman for the General Command made the following statement:", at the end of its paragraph. */
function communique({ passage, mentions, outlet }: Scene, sentence: Sentence): Asserter | null {
  const text = passage.text.slice(sentence.start, sentence.end);
  const verb = ISSUES.exec(text);
  if (!verb) return null;
  const before = mentions.filter((m) => !m.isAnaphor && m.end <= sentence.start + verb.index);
  const body = before.findLast((m) => m.actor.kind !== 'person') ?? before.at(-1);
  return body && !isOutlet(body.name, outlet) ? asserterOf(body) : null;
}

/** "Communiqué No. 14 of the General Command": a title without a verb, whose body speaks for all that stands under it. */
export function titleVoice({ passage, mentions, outlet }: Scene, { start, end, tokens }: Sentence): Asserter | null {
  const head = TITLE.exec(passage.text.slice(start, end));
  if (head === null || tokens.some((t) => t.upos === 'AUX' || (t.upos === 'VERB' && !/^issued$/i.test(t.text))))
    return null;
  const from = start + head[0].length;
  const body = mentions.find((m) => !m.isAnaphor && m.start >= from && m.start - from <= LONGEST_GAP);
  return body && !isOutlet(body.name, outlet) ? asserterOf(body) : null;
}

const TITLE =
  /^(?:(?:military|war|official|special|joint|press|urgent|daily) )*(?:communiqu[ée]|statement|bulletin|announcement|declaration|dispatch|order of the day)\b(?:,? (?:no\.? ?|number |nr\.? ?|#)?\d+)?[^.:!?]{0,40}?\b(?:of|by|from)\b/i;

/** "of the", "issued by the Office of the": what may stand before the name of the body. */
const LONGEST_GAP = 16;

const HANDLE = /^(?:\[[^\]\n]{1,20}\] ?)?(?<who>@\w{3,30})(?: \([^)\n]{1,40}\))?: /;
const NAMED = /^(?:\[[^\]\n]{1,20}\] ?)?(?<who>[^:\n[\]]{2,90}?)(?: \([^)\n]{1,40}\))?: (?=\S)/;

/** 'X, a spokesman reached by telephone: "…"' */
const APPOSED = /^(?<who>\p{Lu}[^:\n,"“]{2,60}), [^:\n"“]{3,120}: (?=["“])/u;

/** The author at the head of a post and where the colon ends; a land at the head is a heading. */
function labelOf(scene: Scene, sentence: Sentence, opens: boolean): { voice: Asserter; end: number } | null {
  const text = scene.passage.text.slice(sentence.start, sentence.end);
  const handle = opens ? HANDLE.exec(text) : null;
  if (handle) {
    const name = handle.groups!['who']!;
    return { voice: { name, id: asPrinted(name, 'media').actorId }, end: sentence.start + handle[0].length };
  }
  const apposed = APPOSED.exec(text);
  if (apposed) {
    const person = scene.mentions.find(
      (m) => m.actor.kind === 'person' && !m.isAnaphor && m.end === sentence.start + apposed.groups!['who']!.length,
    );
    if (person) return { voice: asserterOf(person), end: sentence.start + apposed[0].length };
  }
  const named = NAMED.exec(text);
  if (!named) return null;
  const start = sentence.start + named[0].indexOf(named.groups!['who']!);
  const end = start + named.groups!['who']!.length;
  const mention = scene.mentions.find(
    (m) => !m.isAnaphor && m.actor.kind !== 'state' && m.start <= start + 4 && m.end >= end - 1 && m.end <= end + 1,
  );
  if (!mention || isOutlet(mention.name, scene.outlet)) return null;
  return { voice: asserterOf(mention), end: sentence.start + named[0].length };
}

function cueOver(voice: Asserter, at: number, content: Span): Cue {
  return {
    at,
    by: [voice],
    content: [content],
    words: { start: content.start, end: content.start },
    denies: false,
    hedged: false,
    isOpen: false,
    rule: 'attribute.opening',
    continues: false,
    isPast: true,
  };
}

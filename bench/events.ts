// How well events are tied to places and to their doers, in two public sets:
// - where an event happened (Halterman 2019), by word; four in ten of its sentences have no place marked, though many of them
//   name one, so both all sentences and those with a place are shown;
// - PETRARCH's unit sentences whose event is one of our acts or changes: the right actor on the right side.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Tools, extract } from '../src/extract/index.ts';
import { identify } from '../src/extract/identify/index.ts';
import { locate } from '../src/extract/locate/index.ts';
import { placesOfEvent } from '../src/extract/locate/ofEvent.ts';
import { readPassages } from '../src/extract/passages.ts';
import type { PlaceMention } from '../src/extract/reading.ts';
import type { Article } from '../src/terms/article.ts';
import { sentenceAt } from '../src/language/tree.ts';
import { overlaps, type Span } from '../src/terms/span.ts';
import { type CodedSentence, type LocatedEvent, readLocatedEvents, readUnitSentences } from './eventSets.ts';
import { coveredEvents, isTold } from './unitEvents.ts';

/** Scores in percent by set; items with even numbers are for tuning, those with odd ones are shown beside them. */
export async function eventScores(
  folder: string,
  tools: Tools,
  show: (line: string) => void = () => undefined,
): Promise<Record<string, Record<string, number>>> {
  const scored: Record<string, Record<string, number>> = {};
  const located = join(folder, 'geo/event_location/labeled.json');
  const units = join(folder, 'events/petrarch/PETR.UnitTest.records.xml');
  for (const half of ['tuned', 'unseen'] as const) {
    const ofHalf = <T>(items: readonly T[]) => items.filter((_, i) => (i % 2 === 0) === (half === 'tuned'));
    const say = half === 'tuned' ? show : () => undefined;
    const scores: Record<string, number> = {};
    if (existsSync(located)) Object.assign(scores, await scorePlaces(ofHalf(readLocatedEvents(located)), tools, say));
    if (existsSync(units)) Object.assign(scores, await scoreUnits(ofHalf(coveredOf(units)), tools, say));
    scored[`events, ${half}`] = scores;
  }
  return scored;
}

const percent = (part: number, whole: number) => Math.round((1000 * part) / Math.max(1, whole)) / 10;

async function scorePlaces(items: readonly LocatedEvent[], tools: Tools, show: (line: string) => void) {
  const all = { both: 0, ours: 0, gold: 0 };
  const placed = { both: 0, ours: 0, gold: 0 };
  for (const item of items) {
    const ours = await placesFound(item, tools);
    const wordsIn = (spans: readonly Span[]) => item.words.filter((word) => spans.some((span) => overlaps(span, word)));
    const [found, gold] = [wordsIn(ours), wordsIn(item.places)];
    const both = found.filter((word) => gold.includes(word)).length;
    for (const tally of gold.length > 0 ? [all, placed] : [all]) {
      tally.both += both;
      tally.ours += found.length;
      tally.gold += gold.length;
    }
    if (gold.length > 0 && (both < found.length || both < gold.length)) {
      const printed = (spans: readonly Span[]) => spans.map((s) => item.text.slice(s.start, s.end)).join(' | ');
      show(`PLACE ${printed([item.verb])}: ours ${printed(ours)}; gold ${printed(item.places)} :: ${item.text}`);
    }
  }
  return {
    'events.placed_precision': percent(placed.both, placed.ours),
    'events.placed_recall': percent(placed.both, placed.gold),
    'events.placed_f1': percent(2 * placed.both, placed.ours + placed.gold),
    'events.all_f1': percent(2 * all.both, all.ours + all.gold),
  };
}

async function placesFound({ text, verb }: LocatedEvent, tools: Tools): Promise<Span[]> {
  const article = articleOf(text);
  const passages = await readPassages(article, tools.language);
  const located = locate(passages, article, tools.gazetteer);
  const names = identify(passages, article, located, tools.actors).filter((a) => a.in === 'body' && !a.isAnaphor);
  const sentence = sentenceAt(passages[1]!.sentences, verb);
  const event = sentence?.tokens.findIndex((token) => overlaps(token, verb)) ?? -1;
  if (!sentence || event < 0) return [];
  const named = located.mentions.filter((m) => m.in === 'body' && !m.isAnaphor);
  return placesOfEvent(sentence, event, text, named, names).map((m) => withKind(m, text));
}

/** The set takes a kind word with a capital into the name: "Shindand District". */
function withKind({ start, end }: PlaceMention, text: string): Span {
  const kind = /^ (?:Province|District|Governorate|City|Village|State|County|Region|Municipality)\b/.exec(
    text.slice(end),
  );
  return { start, end: end + (kind?.[0].length ?? 0) };
}

const coveredOf = (file: string) => readUnitSentences(file).flatMap(coveredEvents);

async function scoreUnits(items: readonly CodedSentence[], tools: Tools, show: (line: string) => void) {
  let right = 0;
  for (const item of items) {
    const coded = await extract(articleOf(item.text), tools);
    const isRight = item.events.every((event) => isTold(event, item.text, coded));
    if (isRight) right++;
    else {
      const rows = [
        ...coded.statements.map((s) => `${s.speaker} ${s.act} to ${s.to} about ${s.about}: ${s.that}`),
        ...coded.control.map((c) => `${String(c.party)} ${c.change} ${c.place} against ${String(c.against)}`),
      ];
      show(`UNIT ${item.id} ${JSON.stringify(item.events)} ours ${rows.join('; ')} :: ${item.text}`);
    }
  }
  return { 'events.direction': percent(right, items.length), 'events.direction_items': items.length };
}

function articleOf(body: string): Article {
  return {
    reportId: 'bench',
    file: 'bench.txt',
    title: '',
    body,
    caption: '',
    dateline: null,
    outlet: null,
    published: null,
    language: 'en',
    problems: [],
  } as unknown as Article;
}

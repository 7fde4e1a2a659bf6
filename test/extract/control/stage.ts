import { control } from '../../../src/extract/control/index.ts';
import type { ActorMention, PassageReading, PlaceMention, Reading } from '../../../src/extract/reading.ts';
import { openWinkReader } from '../../../src/language/wink.ts';
import type { ActorKind } from '../../../src/terms/actor.ts';
import type { Article } from '../../../src/terms/article.ts';
import type { ControlClaim, Passage } from '../../../src/terms/claim.ts';
import type { LanguageReader, Sentence } from '../../../src/terms/sentence.ts';
import type { Span } from '../../../src/terms/span.ts';
import { treeSentence } from '../trees.ts';

/** Names that a staged report knows: places as printed, and actors as printed with their side. */
export interface Cast {
  readonly places: readonly string[];
  /** Printed name → side; `monitor:` or `people:` before a side sets the kind. */
  readonly actors: Readonly<Record<string, string>>;
}

const article: Article = {
  reportId: 'r',
  file: 'r.txt',
  url: null,
  title: '',
  outlet: null,
  published: '2025-03-10',
  publishedAt: null,
  updatedAt: null,
  byline: null,
  dateline: null,
  language: 'en',
  body: '',
  caption: '',
  tags: [],
  listed: [],
  furniture: [],
  problems: [],
};

let opened: LanguageReader | null = null;

/** A reading of one text with the places and actors given, in the outlet's own voice and without dates. */
export async function stage(
  text: string,
  cast: Cast,
  where: Passage = 'body',
  reader: LanguageReader = (opened ??= openWinkReader()),
): Promise<Reading> {
  const sentences = (await reader.read([text]))[0]!;
  const passage: PassageReading = { in: where, text, sentences };
  return {
    article: { ...article, body: text },
    passages: [passage],
    places: placesIn(text, where, cast),
    actors: actorsIn(text, where, cast),
    voiceOf: () => ({ by: [], byIds: [], hedged: false, modality: 'asserted', rule: 'own-voice' }),
    dateOf: () => ({ when: null, from: null, to: null, words: null, isBackground: false }),
  };
}

/** The control rows of a text. */
export async function rowsOf(text: string, cast: Cast, where: Passage = 'body'): Promise<ControlClaim[]> {
  return control(await stage(text, cast, where));
}

function findAll(text: string, words: readonly string[]): { word: string; start: number; end: number }[] {
  const sorted = [...words].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}-])(?:${sorted.map((w) => w.replace(/[.*+?^$()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}])`,
    'gu',
  );
  return [...text.matchAll(pattern)].map((m) => ({ word: m[0], start: m.index, end: m.index + m[0].length }));
}

function placesIn(text: string, where: Passage, cast: Cast): PlaceMention[] {
  let last = cast.places[0] ?? 'x';
  return findAll(text, [...cast.places, 'the city', 'the town', 'the village', 'the capital']).map(
    ({ word, start, end }) => {
      const isAnaphor = word.startsWith('the ');
      if (!isAnaphor) last = word;
      const name = isAnaphor ? last : word;
      return {
        start,
        end,
        in: where,
        text: word,
        name,
        part: isAnaphor ? 'city' : null,
        isAnaphor,
        place: {
          placeId: `p:${name}`,
          name,
          canonical: name,
          kind: 'city',
          country: null,
          latDeg: null,
          lonDeg: null,
          geonameid: null,
          precision: 'none',
          radiusKm: null,
          within: null,
          because: 'staged',
        },
      };
    },
  );
}

function actorsIn(text: string, where: Passage, cast: Cast): ActorMention[] {
  return findAll(text, Object.keys(cast.actors)).map(({ word, start, end }) => {
    const printed = cast.actors[word]!;
    const [kind, side] = printed.includes(':') ? printed.split(':') : ['force', printed];
    return {
      start,
      end,
      in: where,
      text: word,
      name: word.replace(/^the /i, ''),
      isAnaphor: /^(?:they|it|them)$/i.test(word),
      because: 'staged',
      actor: { actorId: side!, name: side!, kind: kind as ActorKind, side: side!, sideName: side! },
    };
  });
}

/** A reader that gives each sentence the tree written for it: what a reader makes of a construct is part of the case. */
function writtenReader(trees: readonly string[]): LanguageReader {
  const sentences: Sentence[] = [];
  for (const tree of trees) {
    const from = sentences.length === 0 ? 0 : sentences.at(-1)!.end + 1;
    const sentence = treeSentence(tree);
    const moved = <T extends Span>(span: T): T => ({ ...span, start: span.start + from, end: span.end + from });
    sentences.push({ ...moved(sentence), tokens: sentence.tokens.map(moved) });
  }
  return { name: 'written', close: async () => {}, read: async () => [sentences] };
}

/** The control rows of sentences with written trees: party, change, place, distance and, unless asserted, modality. */
export async function treeRows(trees: readonly string[], cast: Cast, where: Passage = 'body'): Promise<string[]> {
  const reader = writtenReader(trees);
  const [sentences] = await reader.read([]);
  const text = sentences!
    .flatMap((sentence) => sentence.tokens)
    .reduce((line, token) => line.padEnd(token.start) + token.text, '');
  return control(await stage(text, cast, where, reader)).map((row) =>
    [
      [row.party ?? '-'].flat().join('+'),
      row.change,
      row.place ?? '-',
      ...(row.km === null ? [] : [row.km]),
      ...(row.modality === 'asserted' ? [] : [row.modality]),
    ].join(' '),
  );
}

import { readFileSync } from 'node:fs';
import type { Span } from '../src/terms/span.ts';

/** A sentence with one event word marked, and where annotators say that event happened: spans in `text`, none where it does not say. */
export interface LocatedEvent {
  readonly text: string;
  readonly verb: Span;
  readonly places: readonly Span[];
  /** The set's own words, by which it scores. */
  readonly words: readonly Span[];
}

/** Every so many items are kept: the whole set takes minutes to read. */
const ONE_IN = 4;

/** Reads the event-location set (Halterman 2019), every fourth accepted item with one marked verb. */
export function readLocatedEvents(file: string): LocatedEvent[] {
  interface Item {
    readonly text: string;
    readonly answer?: string;
    readonly tokens: readonly Span[];
    readonly spans?: readonly { readonly label: string; readonly token_start: number; readonly token_end: number }[];
  }
  // One span in six gives word numbers where letters should be; the word numbers are right everywhere.
  const spansOf = ({ tokens, spans = [] }: Item, label: string) =>
    spans
      .filter((span) => span.label === label)
      .map((span) => ({ start: tokens[span.token_start]!.start, end: tokens[span.token_end]!.end }));
  const items = JSON.parse(readFileSync(file, 'utf8')) as readonly Item[];
  return items
    .filter((item, i) => i % ONE_IN === 0 && (item.answer ?? 'accept') === 'accept')
    .flatMap((item) => {
      const verbs = spansOf(item, 'VERB');
      const { text } = item;
      const words = item.tokens.filter((token) => text.slice(token.start, token.end).trim() !== ''); // a run of blanks is no word
      return verbs.length === 1 ? [{ text, verb: verbs[0]!, places: spansOf(item, 'LOCATION'), words }] : [];
    });
}

/** A unit sentence with its coded events: who does what to whom, in CAMEO codes. */
export interface CodedSentence {
  readonly id: string;
  readonly text: string;
  readonly events: readonly { readonly source: string; readonly target: string; readonly code: string }[];
}

/** Reads PETRARCH's unit sentences that are marked valid and have an event with both sides. */
export function readUnitSentences(file: string): CodedSentence[] {
  const xml = readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/g, '');
  return [...xml.matchAll(/<Sentence ([^>]*)>([\s\S]*?)<\/Sentence>/g)].flatMap(([, attributes, inner]) => {
    const of = (name: string, within: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(within)?.[1] ?? '';
    const text = /<Text>([\s\S]*?)<\/Text>/.exec(inner!)?.[1]?.replace(/\s+/g, ' ').trim() ?? '';
    const events = [...inner!.matchAll(/<EventCoding ([^>]*)>/g)]
      .map(([, coding]) => ({
        source: of('sourcecode', coding!),
        target: of('targetcode', coding!),
        code: of('eventcode', coding!),
      }))
      .filter(({ source, target, code }) => source !== '' && target !== '' && code !== '');
    return events.length > 0 ? [{ id: of('id', attributes!), text, events }] : [];
  });
}

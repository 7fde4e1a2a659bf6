import type { ActorRegistry } from '../../actors/registry.ts';
import type { Article } from '../../terms/article.ts';
import { overlaps } from '../../terms/span.ts';
import type { Located } from '../locate/index.ts';
import type { ActorMention, PassageReading } from '../reading.ts';
import { shortForms } from './acronyms.ts';
import { contextOf } from './context.ts';
import { definiteAntecedent, isBareDefinite } from './definite.ts';
import { describedActors, unknownSpeakers } from './described.ts';
import { linesOf, type Draft, type Line } from './draft.ts';
import { fullestNames } from './fullest.ts';
import { readerNames, registryNames } from './names.ts';
import { pronounsOf } from './pronouns.ts';

/** Finds parties, institutions, persons and crowds in the passages and ties each to an actor. */
export function identify(
  passages: readonly PassageReading[],
  article: Article,
  located: Located,
  registry: ActorRegistry,
): readonly ActorMention[] {
  const context = contextOf(passages, article, located, registry); // which war this is
  const lines = linesOf(passages);
  let drafts = lines.flatMap((line) => registryNames(line, registry, context, located.mentions)); // known names
  drafts = [...drafts, ...lines.flatMap((line) => readerNames(line, drafts, located.mentions, registry, context))]; // other names
  drafts = [...drafts, ...shortForms(lines, drafts)]; // acronyms and surnames that the report explains
  drafts = [...drafts, ...lines.flatMap((line) => describedActors(line, registry, context, drafts))]; // "the insurgents"
  drafts = [...drafts, ...lines.flatMap((line) => unknownSpeakers(line, drafts))]; // "a lorry driver said"
  drafts = pointBack(lines, inOrder(drafts)); // "the monitor", "they"
  const fullest = fullestNames(drafts);
  return inOrder(withoutParts(drafts)).map((draft) => mentionOf(draft, drafts, fullest));

  function pointBack(all: readonly Line[], known: readonly Draft[]): Draft[] {
    let done: Draft[] = [...known];
    for (const line of all) {
      const here = done.filter((d) => d.passage === line.passage && d.at === line.at);
      for (const draft of here) {
        if (draft.manner !== 'description' || !isBareDefinite(line, draft)) continue;
        const antecedent = definiteAntecedent(line, draft, done);
        if (!antecedent || (draft.actor.side !== null && antecedent.actor.side !== draft.actor.side)) continue;
        const because = `“${draft.text}” points back to ${antecedent.name}`;
        const tied: Draft = { ...draft, actor: antecedent.actor, name: antecedent.name, manner: 'anaphor', because };
        done = done.map((d) =>
          d === draft ? tied : isSpokenFor(d, draft) ? { ...d, actor: tied.actor, name: tied.name } : d,
        );
      }
      const now = done.filter((d) => d.passage === line.passage && d.at === line.at);
      const before = done.filter((d) => d.passage === line.passage && d.at < line.at && line.at - d.at <= 4);
      const pronouns = pronounsOf(line, before, now, (l) => startsWithPlace(l));
      if (pronouns.length > 0) done = inOrder([...done, ...pronouns]);
    }
    return done;
  }

  /** Says whether the sentence before has a place as its first subject, so that "it" may mean the place. */
  function startsWithPlace(line: Line): boolean {
    const previous = line.passage.sentences[line.at - 1];
    const subject = previous?.tokens.find((t) => t.deprel.startsWith('nsubj'));
    return subject !== undefined && located.mentions.some((p) => p.in === line.passage.in && overlaps(p, subject));
  }
}

/** "a spokesman for the group": whom the inner words mean, the outer mean. */
function isSpokenFor(outer: Draft, inner: Draft): boolean {
  return (
    outer !== inner &&
    outer.passage === inner.passage &&
    outer.at === inner.at &&
    outer.because.startsWith('its spokesman') &&
    outer.phrase.first <= inner.phrase.first &&
    inner.phrase.last <= outer.phrase.last
  );
}

function inOrder(drafts: readonly Draft[]): Draft[] {
  const rank = { body: 0, headline: 1, caption: 2 };
  return [...drafts].sort(
    (a, b) =>
      rank[a.passage.in] - rank[b.passage.in] ||
      a.at - b.at ||
      a.phrase.first - b.phrase.first ||
      b.phrase.last - a.phrase.last,
  );
}

/** Of two drafts with one head, the one that points back stays, then the longer, then the earlier. */
function withoutParts(drafts: readonly Draft[]): Draft[] {
  const order = new Map(drafts.map((draft, i) => [draft, i]));
  const isOwned = (d: Draft) => d.manner === 'description' && /^(?:its|their|his|her|our)\s/i.test(d.text);
  const beats = (a: Draft, b: Draft) => {
    if (a.manner === 'anaphor' && isOwned(b)) return true;
    if (b.manner === 'anaphor' && isOwned(a)) return false;
    const [long, short] = [a.phrase.last - a.phrase.first, b.phrase.last - b.phrase.first];
    return long !== short ? long > short : order.get(a)! < order.get(b)!;
  };
  const seats = new Map<string, Draft>();
  for (const draft of drafts) {
    const seat = `${draft.passage.in} ${draft.at} ${draft.phrase.head}`;
    const holder = seats.get(seat);
    if (holder === undefined || beats(draft, holder)) seats.set(seat, draft);
  }
  return [...seats.values()];
}

function mentionOf(draft: Draft, all: readonly Draft[], fullest: ReadonlyMap<Draft, string>): ActorMention {
  const { tokens } = draft.passage.sentences[draft.at]!;
  const origin = fullest.has(draft)
    ? draft
    : all.find((d) => d.manner !== 'anaphor' && d.actor.actorId === draft.actor.actorId && d.name === draft.name);
  return {
    in: draft.passage.in,
    start: tokens[draft.phrase.first]!.start,
    end: tokens[draft.phrase.last]!.end,
    text: draft.text,
    name: (origin && fullest.get(origin)) ?? draft.name,
    actor: draft.actor,
    isAnaphor: draft.manner === 'anaphor',
    because: draft.because,
  };
}

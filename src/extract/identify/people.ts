import { asPrinted } from '../../actors/printed.ts';
import type { ActorContext, ActorRegistry } from '../../actors/registry.ts';
import { draftOf } from './described.ts';
import { type Draft, type Line, textOf, withoutArticle } from './draft.ts';
import { fullPhrase, type Phrase } from './phrase.ts';

const SPOKESMAN = /^(?:spokes(?:man|men|woman|women|person|persons|people)|representative)$/;

export function peopleAt(
  line: Line,
  head: number,
  registry: ActorRegistry,
  context: ActorContext,
  names: readonly Draft[],
): Draft | null {
  const { tokens } = line.sentence;
  const word = tokens[head]!.text.toLowerCase();
  const next = tokens[head + 1]?.text === ',' ? head + 2 : head + 1;
  const named = names.find((d) => d.phrase.first === next && d.actor.kind === 'person');
  if (named && next === head + 1) return null;
  if (tokens[head + 1]?.upos === 'PROPN' && /^\p{Lu}/u.test(tokens[head + 1]!.text)) return null;
  const phrase = fullPhrase(line.sentence, head);
  const text = textOf(line, phrase);
  const name = withoutArticle(text);
  const front = textOf(line, { ...phrase, last: head });
  if (SPOKESMAN.test(word)) {
    const body = spokenFor(line, phrase, names, registry, context);
    if (body)
      return draftOf(
        line,
        phrase,
        body.name,
        { actor: body.actor, because: `its spokesman speaks: ${body.name}` },
        'description',
      );
  }
  const hit = registry.identify(text, context) ?? registry.identify(front, context);
  const side = hit?.actor.side ? { side: hit.actor.side, sideName: hit.actor.sideName } : {};
  return draftOf(
    line,
    phrase,
    name,
    { actor: { ...asPrinted(name, 'people'), ...side }, because: hit ? hit.because : 'people described' },
    'description',
  );
}

/** The body behind "an army spokesman", "a spokesman for the ministry". */
function spokenFor(
  line: Line,
  phrase: Phrase,
  names: readonly Draft[],
  registry: ActorRegistry,
  context: ActorContext,
): { name: string; actor: Draft['actor'] } | null {
  const inside = names.find((d) => d.phrase.first >= phrase.first && d.phrase.last <= phrase.last);
  if (inside) return { name: inside.name, actor: inside.actor };
  const before = textOf(line, { ...phrase, last: phrase.head }).replace(/\s+\S+$/, '');
  const after =
    phrase.last > phrase.head ? textOf(line, { ...phrase, first: Math.min(phrase.head + 2, phrase.last) }) : '';
  for (const part of [after, before]) {
    const name = withoutArticle(part)
      .replace(/^(?:an?)\s+/i, '')
      .replace(/[’'`]s?$/, '');
    const hit = name === '' ? null : registry.identify(name, context);
    if (hit) return { name, actor: hit.actor };
  }
  return null;
}

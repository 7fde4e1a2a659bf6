import type { Sentence } from '../../terms/sentence.ts';
import type { ActorMention } from '../reading.ts';
import { spanFrom, type Cue } from './cue.ts';
import { asserterOf, distinct, isOutlet, mentionAt, type Scene } from './speakers.ts';

/** "SANA quoted an officer as saying that …", "an officer was quoted by SANA as saying": whom someone quotes. */
export function quotingCues(scene: Scene, sentence: Sentence, at: number): Cue[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, as) => {
    if (!/^as$/i.test(token.text) || !/^saying$/i.test(tokens[as + 1]?.text ?? '')) return [];
    const verb = tokens.findLastIndex(
      (t, i) => i < as && /^(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|report(?:ed|s))$/i.test(t.text),
    );
    const content = spanFrom(sentence, as + 2, tokens.length - 1);
    if (verb < 0 || !content) return [];
    const isPassive = tokens.slice(Math.max(0, verb - 2), verb).some((t) => /^(?:was|were|is|are|been)$/i.test(t.text));
    const before = mentionsBetween(scene, sentence, 0, verb).at(-1);
    const after = mentionsBetween(scene, sentence, verb + 1, as);
    const [said, passedOn] = isPassive ? [before, after[0]] : [after[0], before];
    if (!said) return [];
    const voices = [said, passedOn].filter((m) => m !== undefined && !isOutlet(m.text, scene.outlet)) as ActorMention[];
    const words = spanFrom(sentence, Math.min(verb, as), as + 1)!;
    const by = distinct(voices.map(asserterOf));
    return [
      {
        at,
        by,
        content: [content],
        words,
        denies: false,
        hedged: false,
        isOpen: false,
        rule: 'attribute.quoted-as-saying',
        continues: false,
        isPast: true,
      },
    ];
  });
}

/** The outermost mentions whose heads stand between two tokens. */
function mentionsBetween(scene: Scene, sentence: Sentence, first: number, end: number): ActorMention[] {
  const found: ActorMention[] = [];
  for (let i = first; i < end; i++) {
    const token = sentence.tokens[i]!;
    const mention =
      scene.mentions.find((m) => m.start <= token.start && token.end <= m.end) ?? mentionAt(scene, sentence, i);
    if (mention && !found.includes(mention)) found.push(mention);
  }
  return found;
}

import { childrenOf, subtreeOf } from '../../language/tree.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { nounPhrase } from './phrase.ts';
import type { Saying } from './saying.ts';
import { subjectOf } from './speaker.ts';
import { byPreposition, objectOf } from './verbal.ts';

const talkNouns = new Set([
  'call',
  'conversation',
  'meeting',
  'talk',
  'talks',
  'discussion',
  'telephone',
  'phone',
  'contact',
]);

/** Meetings told in passing: "in a phone call with X", "By telephone A warned B". */
export function meetingSayings(sentence: Sentence): Saying[] {
  return sentence.tokens.flatMap((token, i) => {
    if (token.upos !== 'NOUN' || !talkNouns.has(token.lemma.toLowerCase())) return [];
    const opens = childrenOf(sentence, i, 'case').map((c) => sentence.tokens[c]!.text.toLowerCase());
    if (!opens.some((word) => ['in', 'during', 'by', 'over', 'on'].includes(word))) return [];
    return meetingAt(sentence, i);
  });
}

function meetingAt(sentence: Sentence, noun: number): Saying[] {
  const verb = verbAbove(sentence, noun);
  const withWhom = byPreposition(sentence, [noun], ['with']);
  const to = withWhom >= 0 ? withWhom : verb < 0 ? -1 : objectOf(sentence, verb);
  const speaker = verb < 0 ? sentence.tokens[noun]!.head : subjectOf(sentence, verb);
  if (speaker < 0 || speaker === to) return [];
  // "Russia, Turkey and Iran remain in close contact": they talk with one another.
  const areInTouch = sentence.tokens[noun]!.lemma === 'contact' && childrenOf(sentence, speaker, 'conj').length > 0;
  if (to < 0 ? !areInTouch : !isNamed(sentence, to) || !isNamed(sentence, speaker)) return [];
  const topic = byPreposition(sentence, verb < 0 ? [noun] : [noun, verb], ['regarding', 'about', 'over', 'concerning']);
  const about = topic < 0 ? null : nounPhrase(sentence, topic);
  const rule = verb >= 0 && sentence.tokens[verb]!.lemma === 'tell' ? 'told-in-talks' : 'in-talks';
  return [{ sentence, act: 'meet', cue: noun, speaker, to: to < 0 ? null : to, about, that: null, rule }];
}

function verbAbove(sentence: Sentence, noun: number): number {
  if (sentence.tokens[noun]!.deprel === 'root') return noun;
  let at = sentence.tokens[noun]!.head;
  for (let steps = 0; steps < 3 && at >= 0 && sentence.tokens[at]!.upos !== 'VERB'; steps++)
    at = sentence.tokens[at]!.head;
  return at >= 0 && sentence.tokens[at]!.upos === 'VERB' ? at : -1;
}

function isNamed(sentence: Sentence, i: number): boolean {
  return subtreeOf(sentence, i).some((t) => sentence.tokens[t]!.upos === 'PROPN');
}

import { childrenOf } from '../../language/tree.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { isNegated } from './negated.ts';
import { hasChild, lemmaOf, wordOf } from './words.ts';

/** Nouns of telling, which may be called false. */
export const TOLD = /^(?:report|version|story|boast|rumou?r|claim|allegation|news|talk|suggestion|assertion|truth)$/;
/** What calls something untrue. */
export const FALSE = /^(?:false|untrue|baseless|unfounded|fabricated|wrong|incorrect|fake|lies?)$/;

/** "“It is a lie,” X said, “that P has fallen”": what "it" stands for comes behind the words for who says so. */
export function isCalledLie(sentence: Sentence, at: number, head: number): boolean {
  if (!hasChild(sentence, at, ['mark'], /^that$/)) return false;
  return childrenOf(sentence, head, 'ccomp', 'parataxis').some((i) => {
    const isTrue = /^(?:true|correct|so)$/.test(wordOf(sentence, i));
    const isIt = hasChild(sentence, i, ['nsubj', 'expl'], /^it$/);
    return (
      i < at && isIt && (isTrue ? isNegated(sentence, i) : FALSE.test(wordOf(sentence, i)) && !isNegated(sentence, i))
    );
  });
}

/** "reports that … are false", "no truth in reports of …". */
export function isCalledFalse(sentence: Sentence, noun: number): boolean {
  const head = sentence.tokens[noun]!.head;
  const beside = head < 0 ? [] : childrenOf(sentence, head, 'xcomp', 'amod', 'ccomp');
  const near = [head, ...childrenOf(sentence, noun), ...beside];
  if (near.some((i) => FALSE.test(wordOf(sentence, i)))) return true;
  const isRefused =
    head >= 0 && /^(?:deny|reject|dismiss|refute)$/.test(lemmaOf(sentence, head)) && !isNegated(sentence, head);
  if (isRefused && sentence.tokens[noun]!.deprel === 'nsubj:pass') return true; // "the version, by which …, is denied"
  if (head >= 0 && /^(?:correspond|true|accurate|correct)$/.test(lemmaOf(sentence, head)) && isNegated(sentence, head))
    return true;
  return head >= 0 && lemmaOf(sentence, head) === 'truth' && hasChild(sentence, head, ['det'], /^no$/);
}

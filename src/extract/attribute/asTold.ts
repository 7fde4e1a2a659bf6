import type { Sentence, Token } from '../../terms/sentence.ts';
import type { SpeechAct } from '../identify/speech.ts';
import { skipAdjuncts } from './adjuncts.ts';

const TOLD =
  /^(?:insist|maintain|admit|concede|acknowledge|put|stress|claim|say|report|announce|confirm|tell|allege|boast|state|write|note|recall|assert|contend|argue|explain)$/;

/** With these "P had not fallen, as X claimed" leaves open which of the two X claimed. */
const OPEN = /^(?:claim|say|report|announce|allege|tell|state|write|assert|boast)$/;

const NEGATED = /^(?:not|n[’']t|never|nobody|none|no)$/i;

/**
 * What "as X insisted", "as X put it", "as X themselves admit" is said of: the clause around it, on X's word and nobody else's.
 *
 * @param first where the words for X begin.
 * @param verbs the sentence's verbs of reporting.
 * @returns runs of tokens, first and last; null where the words are no such aside.
 */
export function asTold(
  sentence: Sentence,
  act: SpeechAct,
  first: number,
  verbs: readonly number[],
): [number, number][] | null {
  const { tokens } = sentence;
  const as = /^(?:even|also|now|later|only)$/i.test(tokens[first - 1]?.text ?? '') ? first - 2 : first - 1;
  if (!/^as$/i.test(tokens[as]?.text ?? '') || !TOLD.test(act.lemma) || act.isBehind) return null;
  const before = tokens[as - 1];
  if (before !== undefined && !/^[,–—(]$/.test(before.text)) return null; // "as quickly as they said"
  const end = endOfAside(tokens, act);
  const earlier = Math.max(-1, ...verbs.filter((verb) => verb < as));
  if (end === null) return null;
  const isOpening = as < 2 || /^(?:that|and|but|because|when|where)$/i.test(tokens[as - 2]!.text); // "…, and that, as X admits, P fell"
  const isClosed = /^(?:and|but|while|though|although|yet)$/i.test(tokens[end + 1]?.text ?? '') && !isOpening;
  const clause: [number, number][] = [
    isOpening ? [0, -1] : [startOf(tokens, as - 1, earlier), as - 2],
    isClosed ? [0, -1] : [end + 1, endOf(tokens, end + 1)],
  ];
  const said = clause.filter(([from, to]) => from <= to);
  const isNegated = said.some(([from, to]) => tokens.slice(from, to + 1).some((t) => NEGATED.test(t.text)));
  return said.length === 0 || (isNegated && OPEN.test(act.lemma)) ? null : said;
}

/** The mark that closes the aside right behind its verb, or the end of the sentence; null where the verb has something to say itself. */
function endOfAside(tokens: readonly Token[], act: SpeechAct): number | null {
  const isPut = /^(?:it|so)$/i.test(tokens[act.verb + 1]?.text ?? '');
  if (act.lemma === 'put' && !isPut) return null;
  const end = skipAdjuncts(tokens, act.verb + (isPut ? 2 : 1), act);
  const mark = tokens[end];
  if (mark === undefined) return tokens.length;
  return /^[,.;:!?–—)]$/.test(mark.text) ? end : null;
}

function startOf(tokens: readonly Token[], end: number, earlier: number): number {
  for (let i = end - 1; i > earlier + 1; i--) if (/^[;:]$/.test(tokens[i]!.text)) return i + 1;
  return earlier + 1;
}

function endOf(tokens: readonly Token[], from: number): number {
  const stop = tokens.findIndex((t, i) => i >= from && /^[;]$/.test(t.text));
  return stop < 0 ? tokens.length - 1 : stop - 1;
}

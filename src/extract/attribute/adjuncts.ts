import type { Token } from '../../terms/sentence.ts';
import { isTimeWord } from '../identify/phrase.ts';
import type { SpeechAct } from '../identify/speech.ts';

/** Past "on Friday", "in a statement", "by telephone", "told Reuters" and adverbs, to where content could start. */
export function skipAdjuncts(tokens: readonly Token[], from: number, act: SpeechAct): number {
  let i = from;
  if (/^(?:tell|inform|brief|assure|remind|warn|notify)$/.test(act.lemma)) i = skipNoun(tokens, i);
  for (let guard = 0; guard < 12; guard++) {
    const token = tokens[i];
    if (token === undefined) break;
    const lower = token.text.toLowerCase();
    const cites = token.text === ',' && /^(?:citing|quoting)$/i.test(tokens[i + 1]?.text ?? '');
    const behind = cites ? tokens.findIndex((t, k) => k > i + 1 && t.text === ',') : -1;
    if (behind > 0) i = behind + 1;
    else if (
      token.upos === 'ADV' &&
      !/^(?:how|why|where|when|over|more|about|around|nearly|almost|some|only|at)$/.test(lower) &&
      !/^(?:NUM|SYM)$/.test(tokens[i + 1]?.upos ?? '')
    )
      i++;
    else if (isTimeWord(token)) i++;
    else if (
      /^(?:on|in|by|at|to|from|via|through|during|after|before|late|early|over|for|with)$/.test(lower) &&
      !/^(?:least|most)$/i.test(tokens[i + 1]?.text ?? '') &&
      isAdjunct(tokens, i)
    )
      i = endOfAdjunct(tokens, i + 1);
    else break;
  }
  return i;
}

const MEDIUM =
  /^(?:statement|tweet|release|note|blog|interview|memo|hearing|court|telephone|phone|telegram|interview|conference|briefing|message|post|facebook|twitter|x|e-mail|email|video|speech|remarks|bulletin|report|update|telephone|address|letter|condition|reporters|journalists|parliament|comments|broadcast|radio|television|tv|communique|communiqué|media|platform|whatsapp|part|outset|turn|station|agency|afp|reuters|ap|anonymity|quarter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|night|week|month|day|dawn|noon|midnight|january|february|march|april|may|june|july|august|september|october|november|december|hours|hour|lost)$/i;

/** A prepositional phrase that tells when or how one spoke, and no content: its noun is a time or a medium. */
function isAdjunct(tokens: readonly Token[], from: number): boolean {
  for (let i = from + 1; i < tokens.length && i - from <= 6; i++) {
    const token = tokens[i]!;
    if (MEDIUM.test(token.text) || (token.upos === 'PROPN' && /^(?:to|on)$/i.test(tokens[from]!.text))) return true;
    if (/^\d{1,4}$/.test(token.text) && isTimeWord(tokens[i + 1])) return true;
    if (['VERB', 'AUX', 'PUNCT', 'SCONJ', 'CCONJ'].includes(token.upos)) return false;
  }
  return false;
}

function endOfAdjunct(tokens: readonly Token[], from: number): number {
  let i = from;
  while (
    i < tokens.length &&
    !MEDIUM.test(tokens[i]!.text) &&
    tokens[i]!.upos !== 'PROPN' &&
    tokens[i]!.upos !== 'PUNCT'
  )
    i++;
  if (i < tokens.length && tokens[i]!.upos !== 'PUNCT') i++;
  while (i < tokens.length && (isTimeWord(tokens[i]) || tokens[i]!.upos === 'PROPN')) i++;
  if (
    /^(?:carried|published|broadcast|released|issued|quoted|aired|posted|shared|seen|obtained|sent|read|made)$/i.test(
      tokens[i]?.text ?? '',
    )
  ) {
    while (i < tokens.length && !/^[,.;:]$/.test(tokens[i]!.text) && !/^that$/i.test(tokens[i]!.text)) i++;
  }
  return i;
}

function skipNoun(tokens: readonly Token[], from: number): number {
  let i = from;
  if (tokens[i]?.upos === 'PRON') return i + 1;
  if (/^(?:the|a|an|this|its|their|our|his|her)$/i.test(tokens[i]?.text ?? '')) i++;
  while (
    i < tokens.length &&
    (['PROPN', 'NOUN', 'ADJ'].includes(tokens[i]!.upos) ||
      tokens[i]!.text === '-' ||
      /^(?:run|owned|backed|linked)$/i.test(tokens[i]!.text))
  )
    i++;
  return i;
}

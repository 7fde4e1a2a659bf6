import type { Sentence } from '../../terms/sentence.ts';
import type { Link } from './chain.ts';
import type { Counted } from './counted.ts';
import type { Figure } from './figure.ts';
import { people } from './measures.ts';

/** Who is counted, in the report's words, and where those words end. */
export interface Words {
  readonly of: string | null;
  readonly end: number;
}

/** Names who is counted; a bare "of them" or "two from Afghanistan" leans on the count before. */
export function countedWords(
  sentence: Sentence,
  counted: Counted,
  link: Link | null,
  base: Figure | null,
  text: string,
): Words {
  const end = sentence.tokens[counted.last]!.end;
  if (counted.of !== null) return { of: counted.of, end };
  const behind = text.slice(end, sentence.end);
  const told =
    (link === 'part' || link === 'list' || counted.isPart) && namesThem(sentence, counted)
      ? belonging.exec(behind)
      : null;
  if (told) return { of: told[1]!, end: end + told[0].length };
  const from = link !== null && base ? /^ (?:from|of) ([^,;.:]+?)(?=,|;|\.|:| and \d|$)/.exec(behind) : null;
  if (from && base)
    return { of: base.of === null ? from[1]! : `${base.of} from ${from[1]!}`, end: end + from[0].length };
  const people = counted.isPart ? /^ (\p{Lu}[\p{L}-]+)(?=[,;.)]| and )/u.exec(behind) : null; // "500 of them French"
  if (people) return { of: people[1]!, end: end + people[0].length };
  if (counted.isPart) return { of: antecedent(sentence, counted, text) ?? base?.of ?? null, end };
  const isBare = counted.noun < 0 && (link === 'part' || link === 'recount'); // "including 29", "the M23 says 2,000"
  const isSame = isBare || link === 'earlier' || (link === 'list' && /^ (?:in|at|near|around|on) /i.test(behind));
  return { of: isSame ? (base?.of ?? null) : null, end };
}

const belonging = /^ (?:belonged to|belonging to|to|were|are|was) (?:the )?([^,;.:]+?)(?= and \d|,|;|\.|:|$| while)/;

/** "61 were government troops" names them; "61 were wounded" and "61 were in the town" do not. */
function namesThem(sentence: Sentence, counted: Counted): boolean {
  const next = sentence.tokens[counted.last + 1];
  return !(next?.upos === 'AUX' && /^(?:VERB|AUX|ADP|ADV)$/.test(sentence.tokens[counted.last + 2]?.upos ?? ''));
}

/** The people named last before "100 of them" in the same sentence. */
function antecedent(sentence: Sentence, counted: Counted, text: string): string | null {
  const { tokens } = sentence;
  for (let i = counted.first - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.upos !== 'NOUN' || !people.has(token.lemma.toLowerCase()) || !/s$|men$|people$/.test(token.text))
      continue;
    const first = tokens[i - 1]?.upos === 'ADJ' ? i - 1 : i;
    return text.slice(tokens[first]!.start, token.end);
  }
  return null;
}

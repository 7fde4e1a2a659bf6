import { asPrinted } from '../../actors/printed.ts';
import { draftOf } from './described.ts';
import { type Draft, isTaken, type Line, textOf, withoutArticle } from './draft.ts';
import { canSpeak, THINGS } from './nouns.ts';
import { fullPhrase } from './phrase.ts';
import { speechActs } from './speech.ts';
import { isFreeVerb } from './speechVerbs.ts';

/** Speakers of a sentence whom no other rule found: "my aunt", "a lorry driver". */
export function unknownSpeakers(line: Line, taken: readonly Draft[]): Draft[] {
  return speechActs(line.sentence).flatMap((act) => {
    const head = act.speaker;
    const token = head === null ? undefined : line.sentence.tokens[head];
    if (head === null || token === undefined || isTaken(taken, head)) return [];
    const word = token.text.toLowerCase();
    const isHuman = canSpeak(word) && !THINGS.test(word);
    const isName = token.upos === 'PROPN';
    if (token.upos !== 'NOUN' && !isName && !/^(?:one|another|others|some|many)$/.test(word)) return [];
    if (!isHuman && !isName && !(isFreeVerb(act.lemma) && !NOT_SPEAKERS.test(word))) return [];
    if (NOT_SPEAKERS.test(word)) return [];
    const owner = ownerBefore(line, head, taken);
    if (owner) return [{ ...owner, phrase: { first: head, last: head, head }, text: token.text, manner: 'anaphor' }];
    const phrase = fullPhrase(line.sentence, head);
    const text = textOf(line, phrase);
    const name = withoutArticle(text);
    return [
      draftOf(
        line,
        phrase,
        name,
        { actor: asPrinted(name, isName ? 'body' : 'people'), because: 'speaks in the report' },
        'speaker',
      ),
    ];
  });
}

/** "The committee, whose members said": unnamed, they speak for the body. */
function ownerBefore({ sentence }: Line, head: number, taken: readonly Draft[]): Draft | undefined {
  const [owned, whose] = [sentence.tokens[head]!.text, sentence.tokens[head - 1]?.text];
  if (whose?.toLowerCase() !== 'whose' || !OF_A_BODY.test(owned)) return undefined;
  const last = sentence.tokens[head - 2]?.text === ',' ? head - 3 : head - 2;
  return taken.find((draft) => draft.phrase.last === last);
}

const OF_A_BODY =
  /^(?:members?|officials?|officers?|spokes(?:man|woman|person|people)|representatives?|leaders?|staff|commanders?|monitors?|volunteers|workers)$/i;

const NOT_SPEAKERS =
  /^(?:reports?|statements?|it|report|lines?|entry|entries|sentence|passage|paragraph|rumou?rs?|footage|videos?|pictures?|images?|photos?|photographs?|posts?|documents?|data|figures?|studies|study|accounts?|claims?|law|agreement|deal|map|maps|article|story|conflict|war|fighting|attack|attacks|offensive|violence|battle|clashes|shelling|strikes?|item|headline|version|that|this|which|who|way|fact|text|letter|what|evidence|times|correspondents?|reporters?|newspaper|website|site)$/;

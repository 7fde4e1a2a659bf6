import { asPrinted } from '../../actors/printed.ts';
import type { ActorContext, ActorRegistry } from '../../actors/registry.ts';
import { draftOf } from './described.ts';
import { type Draft, isTaken, type Line, textOf, withoutArticle } from './draft.ts';
import { isMedium, mediumOf } from './mediaNames.ts';
import { canSpeak, THINGS } from './nouns.ts';
import { fullPhrase } from './phrase.ts';
import { speechActs } from './speech.ts';
import { isFreeVerb } from './speechVerbs.ts';

/** Speakers of a sentence whom no other rule found: "my aunt", "a lorry driver". */
export function unknownSpeakers(
  line: Line,
  taken: readonly Draft[],
  registry: ActorRegistry,
  context: ActorContext,
): Draft[] {
  return speechActs(line.sentence).flatMap((act) => {
    const head = act.speaker;
    const token = head === null ? undefined : line.sentence.tokens[head];
    if (head === null || token === undefined || isTaken(taken, head)) return [];
    const word = token.text.toLowerCase();
    const isHuman = canSpeak(word) && !THINGS.test(word);
    const isName = token.upos === 'PROPN';
    if (token.upos !== 'NOUN' && !isName && !/^(?:one|another|others|some|many)$/.test(word)) return [];
    const phrase = fullPhrase(line.sentence, head);
    const text = textOf(line, phrase);
    const isOutlet = isMedium(word) && /^(?:an?|the|one|another) \S+ /i.test(text); // "a page close to the army", not "this site"
    if (!isHuman && !isName && !isOutlet && !(isFreeVerb(act.lemma) && !NOT_SPEAKERS.test(word))) return [];
    if (NOT_SPEAKERS.test(word) && !isOutlet) return [];
    const owner = ownerBefore(line, head, taken);
    if (owner) return [{ ...owner, phrase: { first: head, last: head, head }, text: token.text, manner: 'anaphor' }];
    const name = nameOf(withoutArticle(text), isOutlet);
    const isMouthpiece = isOutlet || isMedium(line.sentence.tokens[phrase.last]!.text); // "the rebels' Voice of P radio"
    const actor = isMouthpiece ? mediumOf(name, taken, registry, context) : asPrinted(name, isName ? 'body' : 'people');
    return [draftOf(line, phrase, name, { actor, because: 'speaks in the report' }, 'speaker')];
  });
}

/** "pro-rebel website TamilNet" is TamilNet, "a page close to the army" keeps its words. */
function nameOf(text: string, isOutlet: boolean): string {
  const words = text.split(' ');
  const medium = words.findIndex(isMedium);
  if (medium >= 0 && /^\p{Lu}/u.test(words[medium + 1] ?? '')) return words.slice(medium + 1).join(' ');
  return isOutlet ? text.replace(/^(?:an?|one|another) /i, '') : text;
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

import { asPrinted } from '../../actors/printed.ts';
import type { Sentence } from '../../terms/sentence.ts';
import { phraseBefore } from '../identify/phrase.ts';
import { speechActs, type SpeechAct } from '../identify/speech.ts';
import type { ActorMention } from '../reading.ts';
import { mentionFrom, relaysOf } from './chain.ts';
import { saidBy, type CuePlace } from './content.ts';
import { spanFrom, type Asserter, type Cue } from './cue.ts';
import { asserterOf, distinct, isOutlet, mentionAt, namedBody, namedPerson, type Scene } from './speakers.ts';

const DOCUMENT = /^(?:statements?|communiqu[ée]s?|announcements?|declarations?|bulletins?|message|posts?|tweets?)$/i;
/** What anybody may write: no voice without an owner. */
const POST = /^(?:posts?|tweets?)$/i;
const RUMOUR = /^(?:reports|rumou?rs?|accounts|posts|claims)$/i;
const PERCEPTS = new Set(['people', 'person']);
const EVENTS =
  /^(?:conflict|war|fighting|attacks?|offensive|violence|battles?|clashes|shelling|strikes?|bombing|explosion|blast|campaign|operation|siege|law|agreement|deal|figures?|toll|tally|number|numbers|move|raid|raids|advance|gains|footage|pictures?|photos?|images?|videos?|map|maps)$/i;

/** Cues made of a verb of reporting and its speaker: "the monitor said", "was confirmed by residents", "SANA put it at 5". */
export function verbalCues(
  scene: Scene,
  sentence: Sentence,
  at: number,
  before: readonly Cue[],
  frames: readonly Cue[],
): Cue[] {
  const acts = speechActs(sentence).filter((act) => isSpeech(scene, sentence, act));
  const places = acts.map((act) => placeOf(sentence, act));
  const found: Cue[] = [];
  acts.forEach((act, i) => {
    const voice = voiceOf(scene, sentence, act, [...before, ...frames, ...found], at);
    if (voice === null) return;
    const said = saidBy(sentence, places[i]!, places, scene.passage.in === 'headline');
    if (said.content.length === 0) return;
    const words = spanFrom(sentence, Math.min(places[i]!.first, act.verb), Math.max(places[i]!.last, act.verb))!;
    const relays = relaysOf(scene, sentence, act);
    const text = said.content.map((span) => scene.passage.text.slice(span.start, span.end)).join(' ');
    found.push({
      at,
      by: distinct([...voice.by, ...relays]),
      content: said.content,
      words,
      denies:
        (act.speech === 'denies' && said.isAnswer !== true) ||
        (/^(?:call|describe|brand)$/.test(act.lemma) && FALSE.test(text)),
      hedged: act.speech === 'claims' || voice.hedged,
      isOpen: isNegated(sentence, act.verb),
      rule: `attribute.${act.isPassive ? 'passive' : said.isBefore ? 'behind' : 'before'}-${act.lemma}`,
      continues:
        /^(?:add|continue|note|stress)$/.test(act.lemma) || ALSO.test(scene.passage.text.slice(words.start, words.end)),
      isPast: /(?:ed|said|told|wrote|put|gave|saw|heard|spoke|met)$/i.test(sentence.tokens[act.verb]!.text),
    });
  });
  return found;
}

const FALSE = /\b(?:false|untrue|baseless|lies?|fabricat\w+|unfounded|nonsense|propaganda|fake)\b/i;
const ALSO = /\b(?:also|further|again|went on)\b/i;

interface Speaker {
  readonly by: readonly Asserter[];
  readonly hedged: boolean;
}

/** Who stands behind an act: an actor, the outlet (nobody), rumour (nobody, hedged); null where it is no voice at all. */
function voiceOf(scene: Scene, sentence: Sentence, act: SpeechAct, before: readonly Cue[], at: number): Speaker | null {
  if (act.speaker === null)
    return act.isPassive ? { by: [], hedged: /^(?:say|report|claim|believe|think|allege)$/.test(act.lemma) } : null;
  const token = sentence.tokens[act.speaker]!;
  const phrase = phraseBefore(sentence, act.speaker);
  const printed = scene.passage.text.slice(sentence.tokens[phrase.first]!.start, token.end);
  if (isOutlet(printed, scene.outlet) || isOutlet(token.text, scene.outlet)) return { by: [], hedged: false };
  if (mentionAt(scene, sentence, act.speaker) && isOutlet(mentionAt(scene, sentence, act.speaker)!.name, scene.outlet))
    return { by: [], hedged: false };
  if (RUMOUR.test(token.text) && !POST.test(token.text)) return { by: [], hedged: true };
  if (/^(?:no|neither)$/i.test(sentence.tokens[phrase.first]!.text)) return { by: [], hedged: false }; // "no party disputes it"
  const mention = mentionAt(scene, sentence, act.speaker);
  const person = namedPerson(scene, sentence, act.speaker, mention) ?? namedBody(scene, sentence, act.speaker, mention);
  const isBarePronoun = token.upos === 'PRON' && mention === null;
  if (person && !isBarePronoun)
    return { by: distinct([...quoted(scene, sentence, token.end, act.verb), asserterOf(person)]), hedged: false };
  if (DOCUMENT.test(token.text) || isBarePronoun) {
    const owner = scene.mentions.find(
      (m) =>
        m.start >= sentence.tokens[phrase.first]!.start &&
        m.end <= token.end + 60 &&
        m.start <= token.end + 5 &&
        !isBarePronoun &&
        (m.end === token.start - 1 || // "a UNITA communiqué"
          /\b(?:of|by|from|on|[’']s)\b/.test(
            scene.passage.text.slice(Math.min(token.end, m.start), Math.max(token.end, m.end)),
          )),
    );
    if (owner) return { by: [asserterOf(owner)], hedged: false };
    if (POST.test(token.text)) return { by: [], hedged: true };
    const last = before.filter((cue) => at - cue.at <= 3 && cue.by.length > 0).at(-1);
    return last ? { by: last.by.slice(0, 1), hedged: false } : null;
  }
  if (mention) {
    const voices = [
      ...quoted(scene, sentence, token.end, act.verb),
      ...listed(scene, sentence, mention, act.verb),
      ...through(scene, sentence, token.end),
    ];
    return { by: distinct(voices), hedged: false };
  }
  return null;
}

/** "the office, which cited the Red Cross, said". */
function isWhoCited(tokens: Sentence['tokens'], at: number): boolean {
  return (
    /^(?:quotes?|quoted|cites?|cited)$/i.test(tokens[at]!.text) && /^(?:which|who)$/i.test(tokens[at - 1]?.text ?? '')
  );
}

/** "Foreign channels, quoting a commander, had claimed": the one quoted is closer to the fact. */
function quoted(scene: Scene, sentence: Sentence, end: number, verb: number): Asserter[] {
  const { tokens } = sentence;
  const isVerbless = (from: number, to: number) => !tokens.slice(from, to).some((t) => t.upos === 'VERB');
  const i = tokens.findIndex(
    (t, k) =>
      t.start >= end &&
      (/^(?:quoting|citing)$/i.test(t.text) || isWhoCited(tokens, k)) &&
      (k < verb || isVerbless(verb + 1, k)),
  );
  const heard = i < 0 ? null : mentionFrom(scene, sentence, i + 1, 3);
  return heard ? [asserterOf(heard)] : [];
}

/** "The ministry and the monitor both said": a speaker and the one joined to it before or behind. */
function listed(scene: Scene, sentence: Sentence, mention: ActorMention, verb: number): Asserter[] {
  const before = scene.mentions.find(
    (m) => m.end < mention.start && /^,?\s+and\s+(?:the\s+)?$/.test(scene.passage.text.slice(m.end, mention.start)),
  );
  const behind = scene.mentions.find(
    (m) =>
      m.start > mention.end &&
      m.end <= sentence.tokens[verb]!.start &&
      /^,?\s+and\s+(?:the\s+)?$/.test(scene.passage.text.slice(mention.end, m.start)),
  );
  return [before, mention, behind].filter((m) => m !== undefined).map(asserterOf);
}

/** "the insurgency, through its Military Operations Department, claimed": the mouthpiece follows the asserter. */
function through(scene: Scene, sentence: Sentence, end: number): Asserter[] {
  const tail = scene.passage.text.slice(end, Math.min(sentence.end, end + 14));
  const opening = /^,?\s+through\s+(?:its|their|the)?\s*/i.exec(tail);
  if (!opening) return [];
  const start = end + opening[0].length;
  const there = scene.mentions.filter((m) => m.start >= end && m.start <= start + 4 && m.end > start + 2);
  const mouth = there.find((m) => !m.isAnaphor) ?? there[0];
  if (mouth === undefined) return [];
  const name = mouth.text.replace(/^(?:its|their|the|a|an)\s+/i, '');
  return mouth.isAnaphor ? [{ name, id: asPrinted(name, 'body').actorId }] : [asserterOf(mouth)];
}

function placeOf(sentence: Sentence, act: SpeechAct): CuePlace {
  if (act.speaker === null) return { act, first: act.verb, last: act.verb };
  const phrase = phraseBefore(sentence, act.speaker);
  if (act.isBehind) {
    let last = act.speaker;
    const { tokens } = sentence;
    while (last + 2 < tokens.length && /^(?:of|in|from|at|for)$/i.test(tokens[last + 1]!.text)) {
      let i = last + 2;
      while (i < tokens.length && ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(tokens[i]!.upos)) i++;
      if (i === last + 2) break;
      last = i - 1;
    }
    return { act, first: act.verb, last };
  }
  return { act, first: startOfList(sentence, phrase.first), last: Math.max(act.verb, phrase.last) };
}

/** "residents and a military officer said": where a list of speakers that follows a comma or opens the sentence starts. */
function startOfList(sentence: Sentence, first: number): number {
  const { tokens } = sentence;
  if (!/^and$/i.test(tokens[first - 1]?.text ?? '') || !['NOUN', 'PROPN'].includes(tokens[first - 2]?.upos ?? ''))
    return first;
  const other = phraseBefore(sentence, first - 2).first;
  return other === 0 || /^[,”"]$/.test(tokens[other - 1]!.text) ? other : first;
}

function isSpeech(scene: Scene, sentence: Sentence, act: SpeechAct): boolean {
  if (act.speaker === null) return act.isPassive;
  const token = sentence.tokens[act.speaker]!;
  if (EVENTS.test(token.text)) return false;
  if (isClaimOfClaim(sentence, act)) return false;
  const takes = Object.hasOwn(TAKES_THIS, act.lemma) ? TAKES_THIS[act.lemma]! : null;
  if (takes !== null && !takes.test(scene.passage.text.slice(sentence.tokens[act.verb]!.end, sentence.end)))
    return false;
  if (
    act.lemma === 'claim' &&
    /\b(?:lives|victims)\b/.test(scene.passage.text.slice(sentence.tokens[act.verb]!.end, sentence.end))
  )
    return false;
  if (act.speech !== 'sees') return true;
  const mention = mentionAt(scene, sentence, act.speaker);
  return (mention !== null && PERCEPTS.has(mention.actor.kind)) || SELFISH.test(token.text);
}

/** "…, a claim the ministry denies": it speaks of what was said before and says nothing itself. */
function isClaimOfClaim(sentence: Sentence, act: SpeechAct): boolean {
  const { tokens } = sentence;
  const first = Math.max(0, Math.min(phraseBefore(sentence, act.speaker!).first, act.verb) - 3);
  const before = tokens.slice(first, Math.min(act.speaker!, act.verb)).map((t) => t.text.toLowerCase());
  return /(?:^| )(?:an?|the) (?:claim|charge|allegation|accusation|assertion|account|version)(?: (?:which|that|the|its|both))*$|(?:^|, )something(?: that| the)*$/.test(
    before.join(' '),
  );
}

/** A telling, and a deed told: "disputed the report", "contests the loss of P"; a town is disputed in another sense. */
const DISPUTED =
  /^\s(?:that|this|it|having|being|any|(?:the|those|its|their) (?:claims?|reports?|accounts?|version|figures?|tolls?|numbers?|loss|fall|capture|recapture|seizure|takeover|withdrawal|retreat|entry|advance))\b/i;

/** Verbs that report only with certain objects: one gives a toll, but gives up a town. */
const TAKES_THIS: Readonly<Record<string, RegExp>> = {
  give: /^\s(?:[^\s,]+\s){0,4}(?:tolls?|figures?|counts?|numbers?|tally|estimates?|accounts?|version|picture)\b/i,
  raise: /^\s(?:\S+\s){0,3}(?:tolls?|figures?|counts?|tally|estimates?)\b/i,
  release: /^\s(?:\S+\s){0,3}(?:tolls?|figures?|counts?|tally|estimates?|statements?)\b/i,
  publish: /^\s(?:\S+\s){0,3}(?:tolls?|figures?|counts?|tally|estimates?|statements?)\b/i,
  place: /^\s(?:\S+\s){0,6}(?:at|within|\d+|\S+ (?:kilomet\S+|km|miles))\b/i,
  put: /^\s(?:(?:it|so)\s?[,.;:]|(?:\S+\s){0,14}(?:at|in|\d+)\b)/i, // "put it at 5", "as they put it"
  point: /^\s(?:out|to)\b/i,
  ask: /^(?:\s*[.,]|$)/,
  speak: /^\s(?:of)\b/i,
  meet: /^\s(?:the first|its|their|columns?|patrols?|fighters|soldiers)/i,
  quote: /\bsaying\b/i,
  cite: /^$/,
  dispute: DISPUTED,
  contest: DISPUTED,
};

const SELFISH = /^(?:i|we|correspondents?|reporters?)$/i;

function isNegated(sentence: Sentence, verb: number): boolean {
  const { tokens } = sentence;
  for (let i = verb - 1; i >= 0 && verb - i <= 3; i--) {
    const word = tokens[i]!.text.toLowerCase();
    if (/^(?:not|n[’']t|never)$/.test(word)) return true;
    if (!['AUX', 'ADV', 'PART'].includes(tokens[i]!.upos)) return false;
  }
  return false;
}

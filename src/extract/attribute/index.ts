import type { Article } from '../../terms/article.ts';
import type { Span } from '../../terms/span.ts';
import type { ActorMention, PassageReading, Reading, Voice } from '../reading.ts';
import { carriedCues } from './carry.ts';
import { correctedSentences } from './corrections.ts';
import { covers, sizeOf, type Asserter, type Cue } from './cue.ts';
import { doubtedCues } from './doubt.ts';
import { frameCues } from './frames.ts';
import { isHedged } from './hedges.ts';
import { learnedCues } from './learned.ts';
import { openingCues, titleVoice } from './openings.ts';
import { distinct, scenesOf } from './speakers.ts';
import { verbalCues } from './verbal.ts';

/** Works out on whose word each piece of the passages stands. */
export function attribute(
  passages: readonly PassageReading[],
  article: Article,
  actors: readonly ActorMention[],
): Reading['voiceOf'] {
  const title = titleOf(passages, actors, article.outlet);
  const heard = new Map(
    passages.map((passage) => [
      passage.in,
      hear(passage, actors, article.outlet, passage.in === 'body' ? title : null),
    ]),
  );
  return (passage, span) => heard.get(passage)?.(span) ?? OWN;
}

/** The voice that a headline such as "Communiqué of the General Command" gives to the body. */
function titleOf(
  passages: readonly PassageReading[],
  actors: readonly ActorMention[],
  outlet: string | null,
): Asserter | null {
  const headline = passages.find((passage) => passage.in === 'headline');
  const scene = headline && scenesOf(headline, actors, outlet)[0];
  return scene === undefined ? null : titleVoice(scene, headline!.sentences[0]!);
}

const OWN: Voice = { by: [], byIds: [], hedged: false, modality: 'asserted', rule: 'attribute.own-voice' };

/** A denied rumour is no hedge: only voices that are named can make what a denial speaks of unsure. */
const COUNTS_AS_HEDGE = (cue: Cue, isDenied: boolean) => cue.hedged && !(isDenied && cue.by.length === 0);

function hear(
  passage: PassageReading,
  actors: readonly ActorMention[],
  outlet: string | null,
  title: Asserter | null,
): (span: Span) => Voice {
  const scenes = scenesOf(passage, actors, outlet);
  const plain: Cue[][] = [];
  passage.sentences.forEach((sentence, at) => {
    const frames = frameCues(scenes[at]!, sentence, at); // according to, per, headline colons
    const verbal = verbalCues(scenes[at]!, sentence, at, plain.slice(-3).flat(), frames); // said, denied, counted
    const ruled = [...frames, ...verbal];
    plain.push([...ruled, ...learnedCues(scenes[at]!, sentence, at, ruled)]); // what only the reader saw
  });
  const carried = new Map(carriedCues(passage, plain).map((cue) => [cue.at, cue])); // quotes that run on
  const heard = plain.map((here, at) => (carried.has(at) ? [...here, carried.get(at)!] : here));
  const opened = new Map(openingCues(passage, scenes, heard, title).map((cue) => [cue.at, cue])); // a communiqué's, a post's author
  const cues = heard.map((here, at) => (opened.has(at) ? [...here, opened.get(at)!] : here));
  const doubted = doubtedCues(passage, cues); // "could not be verified"
  const corrected = correctedSentences(passage); // "That was wrong"

  return (span) => {
    const at = sentenceAt(passage, span.start);
    const sentence = passage.sentences[at];
    if (sentence === undefined) return OWN;
    const over = cues[at]!.filter((cue) => covers(cue, span)).sort((a, b) => sizeOf(a) - sizeOf(b));
    const denial = over.findIndex(
      (cue, i) => cue.denies && !over.slice(0, i).some((inner) => goesOn(cue, inner, passage)),
    );
    const voices = denial >= 0 && over[denial]!.by.length > 0 ? over.slice(denial) : over;
    const by = distinct(voices.flatMap((cue) => cue.by));
    const isDenied = denial >= 0 || corrected.has(at);
    const words = over.length > 0 ? span : sentence;
    const hedged =
      over.some((cue) => COUNTS_AS_HEDGE(cue, isDenied) || doubted.cues.has(cue)) ||
      doubted.sentences.has(at) ||
      isHedged(passage.text.slice(words.start, words.end));
    const isOpen = over.some((cue) => cue.isOpen);
    return {
      by: by.map((a) => a.name),
      byIds: by.map((a) => a.id),
      hedged,
      modality: isDenied ? 'denied' : isOpen ? 'possible' : 'asserted',
      rule: over[0]?.rule ?? OWN.rule,
    };
  };
}

/** "X denied the report, saying their men held P": what X says next is no part of what X denies. */
function goesOn(denial: Cue, inner: Cue, { text }: PassageReading): boolean {
  const isSame = inner.by[0] !== undefined && inner.by[0].id === denial.by[0]?.id && !inner.denies;
  const between = isSame ? text.slice(denial.words.end, inner.words.end) : '';
  return /,|\b(?:and|but)\b/.test(between);
}

/** Index of the sentence that holds a position, found by halving; -1 where none does. */
function sentenceAt(passage: PassageReading, position: number): number {
  let [low, high] = [0, passage.sentences.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = passage.sentences[middle]!;
    if (position < sentence.start) high = middle - 1;
    else if (position >= sentence.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

import type { Article } from '../../terms/article.ts';
import type { Span } from '../../terms/span.ts';
import type { ActorMention, PassageReading, Reading, Voice } from '../reading.ts';
import { carriedCues } from './carry.ts';
import { correctedSentences } from './corrections.ts';
import { shared, type Cue } from './cue.ts';
import { doubtedCues } from './doubt.ts';
import { frameCues } from './frames.ts';
import { isHedged } from './hedges.ts';
import { distinct, type Scene } from './speakers.ts';
import { verbalCues } from './verbal.ts';

/** Works out on whose word each piece of the passages stands. */
export function attribute(
  passages: readonly PassageReading[],
  article: Article,
  actors: readonly ActorMention[],
): Reading['voiceOf'] {
  const heard = new Map(
    passages.map((passage) => [passage.in, hear({ passage, mentions: actors, outlet: article.outlet })]),
  );
  return (passage, span) => heard.get(passage)?.(span) ?? OWN;
}

const OWN: Voice = { by: [], byIds: [], hedged: false, modality: 'asserted', rule: 'attribute.own-voice' };

function hear(scene: Scene): (span: Span) => Voice {
  const { passage } = scene;
  const plain: Cue[] = [];
  passage.sentences.forEach((sentence, at) => {
    plain.push(...frameCues(scene, sentence, at)); // according to, per, headline colons
    plain.push(...verbalCues(scene, sentence, at, plain)); // said, denied, was confirmed by
  });
  const cues = [...plain, ...carriedCues(passage, plain)]; // quotes that run on
  const doubted = doubtedCues(passage, cues); // "could not be verified"
  const corrected = correctedSentences(passage); // "That was wrong"

  return (span) => {
    const at = passage.sentences.findIndex((s) => s.start <= span.start && span.start < s.end);
    const sentence = passage.sentences[at];
    if (sentence === undefined) return OWN;
    const over = cues.filter((cue) => cue.at === at && covers(cue, span)).sort((a, b) => size(a) - size(b));
    const denial = over.findIndex((cue) => cue.denies);
    const voices = denial >= 0 && over[denial]!.by.length > 0 ? over.slice(denial) : over;
    const by = distinct(voices.flatMap((cue) => cue.by));
    const isDenied = denial >= 0 || corrected.has(at);
    const clause = passage.text.slice(span.start, span.end);
    const hedged =
      over.some((cue) => (cue.hedged && !(isDenied && cue.by.length === 0)) || doubted.has(cue)) ||
      doubted.sentences.has(at) ||
      isHedged(over.length > 0 ? clause : passage.text.slice(sentence.start, sentence.end));
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

/** A cue covers a span where most of the span that is not the cue itself lies in its content. */
function covers(cue: Cue, span: Span): boolean {
  const rest = span.end - span.start - shared(span, [cue.words]);
  const inside = shared(span, cue.content);
  return inside > 0 && inside >= 0.5 * rest;
}

function size(cue: Cue): number {
  return cue.content.reduce((sum, span) => sum + span.end - span.start, 0);
}

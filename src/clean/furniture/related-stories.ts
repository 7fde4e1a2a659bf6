import { isProse, segments, wordCount } from '../block.ts';
import type { FurnitureRule } from './rule.ts';

const heading =
  /^[\W_]*(?:(?:check|see|read|watch|listen) (?:also|next|more|this|too)|also (?:on|in|from|by|read|see|read on|check)\b.{0,40}|(?:you )?(?:might|may) (?:also )?(?:like|be interested in|enjoy).*|(?:related|similar|connected|suggested|recommended|recent|latest|popular|trending|featured|selected|further|previous|other|more)(?: (?:stories|articles?|news|posts?|topics?|coverage|content|reading|reports?|links?|headlines|updates|videos?|live pages|items|entries|dispatches|stor(?:y|ies)))?|related to this.*|recommended for you|trending(?: now| today| stories)?|most[- ](?:read|viewed|popular|shared|commented|watched|important|discussed|recent)(?: .{0,30})?|the most important .*|popular(?: now| today)?|top (?:stories|news|headlines|reads)|editors?[’']?s?[’']? (?:picks?|choice)|don[’']?t miss.*|what (?:to read|others read|else|readers) .{0,30}|further reading|up next|next (?:slugs?|stor(?:y|ies)|articles?|up|post)|other (?:live pages|stories|news|headlines|posts|reports)|in other news|elsewhere(?: .{0,30})?|from (?:around )?the (?:web|archives?)|around the (?:web|region|world)|from our (?:archives?|partners|network)|explore more|keep reading|continue reading|must[- ]reads?|in case you missed it|icymi|dig deeper|go deeper|more (?:from|on|in|about|by|stories|coverage|news|headlines|reports|dispatches)\b.{0,40}|also (?:today|tonight|this week).*|in pictures|on the same (?:subject|topic)|in this (?:series|section)|readers (?:also|are) .{0,30}|people also .{0,20}|latest (?:from|on|in|news|stories|headlines)\b.{0,30}|older|newer|tonight|today[’']s (?:top )?(?:stories|headlines|picks)|this week|(?:our )?(?:special )?(?:coverage|series)|sponsored (?:links|stories)|promoted (?:links|stories|content)|paid content|you missed|don[’']t leave.*)[\s:»›>▸…—-]*$/i;

const withStory =
  /^[\W_]*(?:(?:read|watch|listen|see|check)(?: it)? (?:also|next|more|too|here)|also read|related(?: stor(?:y|ies)| articles?| news| posts?)?|recommended|trending(?: now)?|more(?: (?:from|on|in) [^:]{2,40}| stories| news)?|most (?:read|viewed|popular)|editor[’']?s? pick|don[’']?t miss|must[- ]read|next (?:slugs?|story|article|post|up)|previous(?: (?:story|article|post))?|next|older|newer|up next|previously|other (?:live pages|stories|news)|see also|background|explainer|opinion|podcast|gallery|video|in pictures|from the archives?|latest|also on [^:]{2,40}|in other news|elsewhere)\s*[:»›▸|—–]\s*\S/i;

/** The story before and the one after: arrows, or "Previous" as a label and no word of a sentence. */
const neighbours =
  /(?:^|\s)(?:[◄◂←«‹<]|(?:previous|older|newer)(?: (?:post|stor(?:y|ies)|article|page))?:)|[►▸→»›]\s*$|^[\W_]*previous\b.*\bnext\b/i;

/** A story named, and then what to do with it: "A year under siege: listen now." */
const storyFirst = /\s*[:|—–-]\s*(?:listen|watch|read)(?: (?:it|the story))? (?:now|here|more|on)[\s.!»›>]*$/i;

/** Lines that are labels of sections too, and open a box only with a story on the same line. */
const ambiguous = /^[\W_]*(?:background|explainer|opinion|podcast|gallery|video|latest|analysis)\s*:/i;

/** Other stories: headings such as "Check Also" or "More from World", and lines that name a story after such a label. */
export const relatedStories: FurnitureRule = {
  rule: 'related-stories',
  reachOf: ({ text }) => {
    if (wordCount(text) <= 9 && heading.test(text)) return 'box';
    if (wordCount(text) <= 25 && storyFirst.test(text)) return 'line';
    if (ambiguous.test(text)) return wordCount(text) <= 14 && !/[.!?]$/.test(text) ? 'line' : null;
    if (withStory.test(text) && (wordCount(text) <= 40 || segments(text).length >= 3))
      return segments(text).length >= 3 ? 'box' : 'line';
    if (wordCount(text) <= 30 && /previous|next|older|newer/i.test(text) && neighbours.test(text) && !isProse(text))
      return 'box';
    return null;
  },
};

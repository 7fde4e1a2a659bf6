import { wordCount } from '../block.ts';
import type { FurnitureRule } from './rule.ts';

const opening =
  /^[\W_]*(?:leave (?:a|your) (?:reply|comment|response)|(?:\d[\d,.]{0,9}|no|one|view|show|all|see|load|post|add|write|latest|top|newest|readers?[’']?s?[’']?|your|facebook|user|disqus)?\s*(?:all )?(?:a |your |\d{1,9} )?(?:comments?|replies|responses|reactions|reader (?:comments|letters))\b(?:\s*(?:\(\s*\d[\d,.]*\s*\)|\d[\d,.]*|are closed|closed|off|on this (?:story|article|post)|policy|section|below))?(?:\s{3}.*|\s*[:|].*)?$|join (?:in|the (?:discussion|conversation|debate))\b.{0,30}|add your (?:voice|comment|thoughts|view|reply)s?|have your say.{0,30}|(?:share|tell us) (?:your (?:thoughts|views?|opinion)|what you think).{0,30}|what do you think\??$|be the first to (?:comment|reply)|start the conversation|sort by\b.*|write a (?:comment|reply).{0,5}|type your comment.*|(?:log|sign) ?in to (?:comment|reply|post).*|you must be logged in.*|your e-?mail address will not be.*|we never show your e-?mail.*|required fields.*|boxes with a star.*|comment\*?$|name\*?$|submit comment|post comment|cancel reply|save my name.*|notify me of.*|guestbook$|letters to the editor$|discussion$|conversation$)/i;

const form =
  /^\W*(?:comment|your comment|name|your name|e-?mail)\b\W*\s+.{0,60}\b(?:name|e-?mail|post|submit|website)\b/i;

/** What a page says of how comments are let through. */
const moderation =
  /^[\W_]*(?:(?:note|attention|please note|warning)\s*:\s*)?(?:we (?:are|will|do)|(?:all |your )?comments) .{0,40}\b(?:moderat(?:e|ed|ing)|will not be (?:approved|published|posted)|are (?:reviewed|held|checked))\b/i;

/** An invitation to write to the paper: "We'd like to hear what you think about this or any of our articles." */
const letters =
  /\bletters? to the editor\b.{0,80}\b(?:hear|write|send|e-?mail|submit)|^we(?:[’']d| would) (?:like|love) to hear what you think\b/i;

/** Readers' comments and the form to write one: nothing of the article comes after. */
export const comments: FurnitureRule = {
  rule: 'comments',
  reachOf: ({ text }) => {
    const words = wordCount(text);
    if (words <= 22 && (opening.test(text) || form.test(text))) return 'rest';
    return words <= 60 && (moderation.test(text) || letters.test(text)) ? 'line' : null;
  },
};

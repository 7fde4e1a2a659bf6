import { wordCount } from '../block.ts';
import type { FurnitureRule } from './rule.ts';

const asks =
  /^[\W_]*(?:(?:our )?(?:daily |weekly |morning |evening |free )*newsletters?\b|(?:sign|signing) up\b|subscribe\b|get (?:the|our|all|daily|breaking|news|updates|more|your|latest)\b.{0,60}\b(?:inbox|e-?mail|newsletter|briefing|edition|alerts?|updates|app|phone|whatsapp|telegram|delivered)\b|(?:join|receive|register|enter|don[’']t miss|stay (?:informed|updated|up to date|connected|ahead|tuned)|never miss|keep up|be the first|want more|like what you)\b.{0,80}\b(?:inbox|e-?mail|newsletter|briefing|edition|alerts?|updates|channel|readers|subscribers|telegram|whatsapp|community|members?|story|news)\b|(?:enter|type) your e-?mail|your e-?mail(?: address)?$|e-?mail(?: address)?\s*[:_*]|.{0,60}\b(?:straight|delivered|right|direct(?:ly)?) (?:in)?to your (?:inbox|phone)|.{0,40}\bin your inbox\b|by (?:signing|subscribing|clicking|providing|submitting)\b.{0,100}\b(?:agree|consent|terms|privacy)|join \d[\d,.]*\s*[km]? |morning briefing$|evening briefing$|download (?:our|the) .{0,30}\bapp\b|follow (?:us|our|the) .{0,60}\b(?:channel|telegram|whatsapp|twitter|facebook|x|google news|instagram|youtube)\b|(?:our|the) (?:telegram|whatsapp) channel|follow @\w+ on\b|chat with us\b|start your day with\b.{0,60}\b(?:newsletter|briefing|powered by|inbox)\b|get .{2,60}\bdelivered (?:to your|through|straight|every)\b|(?:get|try|buy) .{0,60}\bsubscriptions?\b.{0,60}\bfor (?:as little as|only|just|free)\b|.{0,80}\bsign up (?:for|to) .{2,60}\b(?:newsletter|inbox)\b)/i;

/** Newsletter boxes, subscriptions and invitations to follow. */
export const newsletters: FurnitureRule = {
  rule: 'newsletter',
  reachOf: ({ text }) => (wordCount(text) <= 40 && asks.test(text) ? 'box' : null),
};

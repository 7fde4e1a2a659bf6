import { wordCount } from '../block.ts';
import type { FurnitureRule } from './rule.ts';

const wall =
  /^[\W_]*(?:(?:keep|continue|carry on) reading (?:for|with|by|this|the)\b.*|you have (?:read|reached|used|\d+|one|no|viewed)\b.{0,60}\b(?:free|articles?|limit|left|remaining)\b.*|(?:already|not yet) (?:a |an )?(?:subscriber|member|registered).*|(?:this|the rest of this) (?:article|story|content) is (?:for|only|available|reserved)\b.*|to (?:continue|keep|read|finish) (?:reading|the (?:full|rest)|this)\b.{0,80}\b(?:subscri|sign|log|regist|account|premium)\w*.*|(?:subscribe|register|log in|sign in|become a member) (?:to|for|and) (?:read|continue|unlock|access|get|keep)\b.*|unlock (?:this|the|full)\b.*|(?:premium|subscriber|members?)[- ]only.*|(?:for|only) [€$£]\s?\d.*|start your (?:free )?trial.*)/i;

const consent =
  /^[\W_]*(?:(?:we|this (?:site|website|page)|our (?:site|website|partners)|by (?:continuing|using|clicking)|cookies?)\b.{0,200}\b(?:cookies?|privacy|consent|partners|personali[sz]ed?)\b|(?:we and our |our )\d* ?partners\b.*|manage (?:cookies|consent|preferences).*|cookie (?:policy|settings|preferences|notice).*|before you continue.*)/i;

const gifts =
  /^[\W_]*(?:(?:please )?(?:donate|support|help us|become a (?:patron|member|supporter)|make a (?:donation|gift)|chip in|buy us)\b.{0,120}\b(?:today|journalis\w+|work|us|independent|reporting|newsroom|now|here|coffee|patreon|month)\b|(?:we (?:are|rely|depend)|our (?:work|journalism|reporting)|your (?:support|donation|gift))\b.{0,120}\b(?:reader[- ]?(?:funded|supported)|donations?|readers like you|support(?:ers)?|independent journalism|possible|free)\b.{0,80}|(?:got|have) (?:a )?(?:tip|news|story|information)\b.{0,100}|(?:did you|do you) (?:see|witness|live|know|have)\b.{0,80}\b(?:send|write|contact|tell|share|whatsapp|tip|photos?|videos?|story)\b.*|send (?:us )?(?:your )?(?:tips|photos|videos|pictures|stories)\b.*)/i;

const plea = /\bconsider (?:supporting|donating|becoming|subscribing|making|a donation)\b/i;

/** Paywalls, consent banners and calls for money or tips: the page speaks of itself. */
export const walls: FurnitureRule = {
  rule: 'wall',
  reachOf: ({ text }) => {
    const words = wordCount(text);
    if (words <= 40 && wall.test(text)) return 'box';
    return words <= 60 && (consent.test(text) || gifts.test(text) || plea.test(text.slice(0, 200))) ? 'box' : null;
  },
};

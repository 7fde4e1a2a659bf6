import { wordCount } from '../block.ts';
import type { FurnitureRule } from './rule.ts';

/** What every copyright line has. */
const mark = /©|&copy;|\(c\)|all rights/i;

const sign = /^[\W_]*(?:©|\(c\)\s|&copy;)|©\s*(?:\d{4}|[\p{L}])|\ball rights reserved\b|[\p{L}.]\s©/iu;

const word = /^[\W_]*(?:Copyright|COPYRIGHT)\s+(?:©|\([cC]\)|\d|by\b|\p{Lu})/u;

const terms =
  /^[\W_]*(?:this (?:article|story|report|project|post|investigation|piece) (?:was|is|has been) (?:produced|made possible|supported|funded|part of|written|first|adapted|translated|syndicated|provided|an? (?:edited|abridged|updated)|originally|published|updated|reproduced|co-?published|taken)\b.{0,200}|(?:this|our|the) (?:live )?(?:blog|page|coverage|feed|stream|live page|thread) (?:is|has|was|will)\b.{0,60}\b(?:closed|ended|paused|over|now|back)\b.*|(?:we are|we[’']re|i[’']m) (?:now )?(?:closing|pausing|wrapping up|ending) (?:this|our)\b.*|the post .{2,200} (?:appeared first|first appeared) on .*|(?:any |the )?(?:re-?use|use|reproduction|reprint(?:ing|s)?|re-?publi(?:cation|shing)|republish|quoting|copying|distribution|citation)\b.{0,80}\b(?:allowed|permitted|permission|prohibited|forbidden|link|hyperlink|mention|credit|source|subscribers?|licen[cs]e|only|without|agreement|terms)\b|(?:this|the) (?:article|story|report|text|work|post|content|material)s? (?:is|was|are|may|can|has been) .{0,60}\b(?:licen[cs]ed|republish|reproduced?|creative commons|published (?:first )?(?:by|in|on|under)|originally)\b|originally published\b|(?:first )?published (?:by|under) .{0,40}\b(?:licen[cs]e|cc)\b|creative commons|share freely\b|you (?:may|can|are free to) (?:republish|share|reprint|reuse|copy).*|materials? (?:may|can) be .{0,60}|terms (?:of|and)\b.{0,40}|privacy (?:policy|notice).{0,40}|disclaimer\b.{0,200}|powered by\b.*|theme:.*|the (?:views|opinions) expressed\b.*|(?:views|opinions) expressed .{0,60}\b(?:author|own)\b.*|(?:registered|published) (?:in|at|by|weekly|daily)\b.{0,60}\b(?:no|number|registration|licen[cs]e)\b.*|issn\b.*|a? ?member of\b.{0,60}|for (?:permission|reprints|licensing|syndication).*|unauthori[sz]ed\b.*)/i;

/** What a bulletin does not stand for: "does not imply any opinion on the legal status". */
const disclaimer =
  /^(?:this|these|the) (?:bulletin|report|map|maps|update|document|boundaries|designations|names?|content|contents|information)\b.{0,160}\b(?:(?:does|do) not (?:imply|necessarily|reflect|constitute|represent)|(?:official )?endorsement)\b/i;

const reuse = /\b(?:republish(?:ing)?|reproduc(?:e|ing)|syndicat(?:e|ing)) this (?:content|article|story|material)\b/i;

/** Copyright, licence and imprint lines. */
export const licences: FurnitureRule = {
  rule: 'licence',
  reachOf: ({ text }) => {
    if (wordCount(text) > 60) return null;
    const isSigned = wordCount(text) <= 35 && ((mark.test(text) && sign.test(text)) || word.test(text));
    return isSigned || terms.test(text) || disclaimer.test(text) || reuse.test(text) ? 'box' : null;
  },
};

/** Words for a body of people that in the middle of an English sentence want an article and a small letter. */
const BODIES = new Set(
  'agency alliance army brigade coalition column command council faction force garrison government group insurgency leadership media military militia ministry monitor navy observatory operation opposition police president presidency rebellion regime resistance revolution state television unit'.split(
    ' ',
  ),
);
/** Bodies that are spoken of without one. */
const BARE = new Set(['media', 'police', 'television', 'state']);
/** Words for many people, which want a small letter only. */
const CROWDS = new Set(
  'attackers fighters forces guerrillas gunmen insurgents jihadis jihadists militants militias rebels residents separatists soldiers terrorists troops villagers'.split(
    ' ',
  ),
);
const DETERMINED =
  /^(?:an?|the|this|that|these|those|its|their|his|her|our|my|your|some|all|both|no|every|each|another|one|two|three|several|many|\d.*|\S+[’']s)$/;

/** Who acts or speaks, in English. Clauses that stand alone are told as headlines are: "army holding Ford". */
export function sayActor(printed: string, code: string): string {
  return code.startsWith('clause.') ? printed : withArticle(printed);
}

/**
 * As English has it inside a sentence: "army" is "the army", "Insurgents" are "insurgents"; names stay
 * as they are printed.
 */
function withArticle(printed: string): string {
  const words = printed.split(' ');
  const first = words[0]!.toLowerCase();
  const isPlain = words.slice(1).every((word) => !/\p{Lu}/u.test(word));
  const isCommon = isPlain && (CROWDS.has(first) || BODIES.has(first));
  const said = isCommon ? [first, ...words.slice(1)].join(' ') : smallArticle(printed);
  const head = words.at(-1)!;
  const isBody = words.length === 1 ? BODIES.has(first) && isCommon : BODIES.has(head);
  return isBody && !BARE.has(head.toLowerCase()) && !DETERMINED.test(first) ? `the ${said}` : said;
}

/** "A military source" is "a military source" within a sentence; "The Night Desk" is a name. */
function smallArticle(printed: string): string {
  return printed.replace(/^(?:An?|The)(?= \p{Ll})/u, (article) => article.toLowerCase());
}

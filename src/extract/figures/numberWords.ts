const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** What the codebook counts vague words as; each is a floor. */
const floors = new Map([
  ['hundreds of thousands', 100_000],
  ['tens of thousands', 10_000],
  ['tens of millions', 10_000_000],
  ['hundreds of millions', 100_000_000],
  ['millions', 1_000_000],
  ['thousands', 1000],
  ['hundreds', 100],
  ['scores', 40],
  ['dozens', 24],
  ['several', 3],
  ['a few', 3],
  ['a handful of', 3],
]);

const scales = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

const unitWord = units.slice(1).join('|');
const tenWord = tens.join('|');
const scaleWord = [...scales.keys()].join('|');
const vagueWord = [...floors.keys()].filter((w) => w !== 'several').join('|');

/** A number in digits, words or both: "1,600", "2.5 million", "half a million", "twenty-five", "several hundred", "dozens". */
export const numberPattern = [
  vagueWord,
  `half an? (?:${scaleWord})`,
  `(?:an?|one|two|three|four|five|six|seven|eight|nine) and a half (?:${scaleWord})`,
  `several (?:${scaleWord})|a few (?:${scaleWord})|several`,
  String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:\.\d+)?)(?: (?:${scaleWord})\b)?`,
  `(?:an? (?:${scaleWord})|(?:${tenWord})(?:[ -](?:${unitWord}))?|${[...units].reverse().slice(0, -1).join('|')})(?:(?: and)? (?:${scaleWord}|${tenWord}|(?:${tenWord})-(?:${unitWord})|${unitWord})\\b)*`,
].join('|');

/** The value of a number as `numberPattern` matches it, and whether the word itself is only a floor; null where it has none. */
export function valueOf(printed: string): { value: number; isFloor: boolean } | null {
  const text = printed.toLowerCase().trim();
  const floor = floors.get(text);
  if (floor !== undefined) return { value: floor, isFloor: true };
  const half = new RegExp(`^half an? (${scaleWord})$`).exec(text);
  if (half) return { value: scales.get(half[1]!)! / 2, isFloor: false };
  const andHalf = new RegExp(`^(\\p{L}+) and a half (${scaleWord})$`, 'u').exec(text);
  if (andHalf) return { value: (simple(andHalf[1]!) + 0.5) * scales.get(andHalf[2]!)!, isFloor: false };
  const several = new RegExp(`^(?:several|a few) (${scaleWord})$`).exec(text);
  if (several) return { value: 3 * scales.get(several[1]!)!, isFloor: true };
  const digits = new RegExp(`^([\\d.,\\s]+?)(?: (${scaleWord}))?$`).exec(text);
  const value = digits ? +digits[1]!.replace(/[,\s]/g, '') * (scales.get(digits[2] ?? '') ?? 1) : wordsValue(text);
  return Number.isFinite(value) ? { value, isFloor: false } : null;
}

/** "two thousand five hundred and twenty-five" → 2525. NaN where a word is no number. */
function wordsValue(text: string): number {
  let total = 0;
  let current = 0;
  for (const word of text.split(/[ -]/)) {
    const scale = scales.get(word);
    if (word === 'and') continue;
    if (scale === undefined) current += simple(word);
    else if (scale > 100) {
      total += Math.max(current, 1) * scale;
      current = 0;
    } else current = Math.max(current, 1) * scale;
  }
  return total + current;
}

function simple(word: string): number {
  if (word === 'a' || word === 'an') return 1;
  if (units.includes(word)) return units.indexOf(word);
  return tens.includes(word) ? 20 + 10 * tens.indexOf(word) : NaN;
}

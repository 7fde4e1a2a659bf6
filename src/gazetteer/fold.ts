// Two ways to fold a place name: `foldName` keeps its spelling, `foldSpelling` keeps only what transliterations share.

const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
  ħ: 'h',
  ŋ: 'ng',
};

const ABBREVIATED: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', mt: 'mount', ft: 'fort' };

/**
 * Folds a name to what every printing of one spelling shares: no case, marks, apostrophes or punctuation; "St." is "saint".
 *
 * @returns words of a-z and 0-9 joined by single spaces; empty where the name has no Latin letter or digit.
 * @example foldName('Ma’arrat an-Nu‘mān') // 'maarrat an numan'
 */
export function foldName(name: string): string {
  let text = name.toLowerCase();
  if (PLAIN.test(text)) return ABBREVIATION.test(text) ? expand(text) : text;
  if (NOT_ASCII.test(text)) text = text.normalize('NFKD').replace(/[ıłøđðþßæœəħŋ]/g, (c) => LETTERS[c]!);
  text = text
    .replace(/[\u0300-\u036f'’‘ʼʻʿʾ`´′.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return ABBREVIATION.test(text) ? expand(text) : text;
}

const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const NOT_ASCII = /[^\0-\x7f]/;
const ABBREVIATION = /\b(?:st|ste|mt|ft)\b/;

function expand(text: string): string {
  return text
    .split(' ')
    .map((word) => ABBREVIATED[word] ?? word)
    .join(' ');
}

/** Words of which transliterations disagree, under one spelling. Terms of Arabic place names: hill, village, sheikh, mother, spring. */
const SAME_WORD: Readonly<Record<string, string>> = {
  tal: 'tl',
  tall: 'tl',
  tel: 'tl',
  tell: 'tl',
  kafr: 'kfr',
  kfar: 'kfr',
  kafar: 'kfr',
  kufr: 'kfr',
  kefr: 'kfr',
  sheikh: 'xk',
  shaykh: 'xk',
  shaikh: 'xk',
  sheik: 'xk',
  cheikh: 'xk',
  umm: 'um',
  oum: 'um',
  om: 'um',
  ibn: 'bn',
  ben: 'bn',
  bin: 'bn',
  bani: 'bani',
  beni: 'bani',
  banu: 'bani',
  jabal: 'jbl',
  jebel: 'jbl',
  djebel: 'jbl',
  gebel: 'jbl',
};

const ARTICLES = new Set(['al', 'el', 'ul']);
/** Articles whose consonant has become that of the next word: ar-Rastan, ash-Sham, an-Nabk. */
const SUN_ARTICLE = /^[aeu]([rstdnzl]|sh|th|dh)$/;

/**
 * Folds a name to what its transliterations share: Saraqib and Saraqeb, Tal and Tell Rifaat, Talbisa and Talbiseh,
 * al-Sawaiq and Sawaaeq agree; Hama and Homs, Kyaukme and Kyaikkami do not.
 *
 * Articles go; the vowels fall into three classes (a; e, i, y; o, u, w) and diphthongs with them; doubled letters are
 * single; q is k; -iya, -iyah and -iyeh are one ending, as are -a, -ah and -eh; words are written together.
 *
 * @returns letters and digits without spaces; empty where the name has no Latin letter or digit.
 */
export function foldSpelling(name: string): string {
  const words = foldName(name).split(' ');
  const kept = words.filter((word, i) => words.length === 1 || !isArticle(word, words[i + 1]));
  return kept
    .map((word) => SAME_WORD[word] ?? remembered(word))
    .join('')
    .replace(/(.)\1+/g, '$1');
}

function isArticle(word: string, next: string | undefined): boolean {
  if (ARTICLES.has(word)) return true;
  const consonant = SUN_ARTICLE.exec(word)?.[1];
  return consonant !== undefined && next !== undefined && next.startsWith(consonant);
}

/** Words folded before: names share most of theirs. */
const folded = new Map<string, string>();
const REMEMBERED_WORDS = 50_000;

function remembered(word: string): string {
  let fold = folded.get(word);
  if (fold === undefined) {
    if (folded.size >= REMEMBERED_WORDS) folded.clear();
    folded.set(word, (fold = foldWord(word)));
  }
  return fold;
}

function foldWord(word: string): string {
  if (/\d/.test(word)) return word;
  return word
    .replace(/i?y?[iy][ae]h?$/, 'YA')
    .replace(/(?<=..)(?:ah|eh|e)$/, 'a')
    .replace(/YA$/, 'ia')
    .replace(/aa+/g, 'a')
    .replace(/[ae][iey]+/g, 'i')
    .replace(/ou|oo/g, 'u')
    .replace(/[eiy]/g, 'i')
    .replace(/[ouw]/g, 'u')
    .replace(/q/g, 'k');
}

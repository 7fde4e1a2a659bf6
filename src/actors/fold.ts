const ARTICLES = /\b(?:al|el|ash|as|ar|an|at|az|ad)[-‑](?=\p{L})/gu;
const SPELLINGS: Readonly<Record<string, string>> = {
  defence: 'defense',
  centre: 'center',
  organisation: 'organization',
  organisations: 'organizations',
  programme: 'program',
  labour: 'labor',
  armoured: 'armored',
  recognised: 'recognized',
  mobilisation: 'mobilization',
  neighbour: 'neighbor',
};

/** Most words are plain letters and need no more than lower case. */
const PLAIN = /^[A-Za-z0-9]+$/;

function foldPlain(printed: string): readonly string[] {
  const word = printed.toLowerCase();
  if (word === 'al' || word === 'el') return [];
  return [Object.hasOwn(SPELLINGS, word) ? SPELLINGS[word]! : word];
}

/**
 * Folds a printed name into the words that look-ups compare: lower case, no marks, possessives or Arabic articles, one
 * spelling for British and American words. "Hay’at Tahrir al-Sham’s" gives `hayat tahrir sham`.
 *
 * @returns the words; empty where nothing but punctuation was printed.
 */
export function foldWords(printed: string): readonly string[] {
  if (printed.length > LONGEST_KEPT) return foldAnew(printed);
  let words = folded.get(printed);
  if (words === undefined) {
    if (folded.size >= MOST_KEPT) folded.clear();
    folded.set(printed, (words = PLAIN.test(printed) ? foldPlain(printed) : foldAnew(printed)));
  }
  return words;
}

/** Words and names folded before: a report asks for the same ones again and again. */
const folded = new Map<string, readonly string[]>();
const MOST_KEPT = 50_000;
const LONGEST_KEPT = 80;

function foldAnew(printed: string): readonly string[] {
  return printed
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`ʼʻ]s(?![\p{L}\p{N}])/gu, '')
    .replace(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''))
    .replace(/['’`ʼʻ.]/gu, '')
    .replace(/ı/gu, 'i')
    .replace(ARTICLES, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'al' && word !== 'el')
    .map((word) => (Object.hasOwn(SPELLINGS, word) ? SPELLINGS[word]! : word));
}

/** The folded words of a name as one key. */
export function fold(printed: string): string {
  return foldWords(printed).join(' ');
}

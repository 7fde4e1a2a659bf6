import iconv from 'iconv-lite';

/**
 * A single-byte charset as tables from character to byte, for the upper half: the byte that may lead a UTF-8 sequence
 * (0xC2 to 0xF4) and the one that may continue it (0x80 to 0xBF). A character that fills a hole can be both.
 */
export interface Codepage {
  readonly name: string;
  readonly leadOf: ReadonlyMap<string, number>;
  readonly trailOf: ReadonlyMap<string, number>;
}

/** Single-byte charsets that text was wrongly decoded with, the commonest first: ties go to the earlier one. */
const names = [
  'windows-1252', 'windows-1251', 'windows-874', 'windows-1250', 'windows-1254', 'windows-1256', 'windows-1253', 'windows-1255', 'windows-1257', 'windows-1258',
  'iso-8859-1', 'iso-8859-2', 'iso-8859-5', 'iso-8859-7', 'iso-8859-15', 'macintosh', 'koi8-r', 'koi8-u', 'cp437', 'cp850', 'cp866',
  'iso-8859-3', 'iso-8859-4', 'iso-8859-6', 'iso-8859-8', 'iso-8859-9', 'iso-8859-10', 'iso-8859-11', 'iso-8859-13', 'iso-8859-14', 'iso-8859-16',
  'koi8-ru', 'cp720', 'cp737', 'cp775', 'cp852', 'cp855', 'cp857', 'cp858', 'cp860', 'cp861', 'cp862', 'cp863', 'cp864', 'cp865', 'cp869', 'cp1125',
  'maccyrillic', 'macgreek', 'maccenteuro', 'macturkish', 'maciceland', 'macromania', 'maccroatian', 'georgianps', 'rk1048', 'pt154', 'hproman8', 'mik',
]; // prettier-ignore

/**
 * The upper halves of the single-byte charsets as lenient decoders read them: a byte that a charset leaves undefined
 * stands for its windows-1252 character or for the C1 control character of its number. Without the filling,
 * windows-874 could not give back the apostrophe's third byte, 0x99.
 */
export const codepages: readonly Codepage[] = names.map((name) => ({ name, ...tablesOf(name) }));

function tablesOf(name: string): Omit<Codepage, 'name'> {
  const own = upperHalf(name);
  const western = upperHalf('windows-1252');
  const leadOf = new Map<string, number>();
  const trailOf = new Map<string, number>();
  const put = (char: string, byte: number) => {
    const table = byte < 0xc0 ? trailOf : byte >= 0xc2 && byte <= 0xf4 ? leadOf : null;
    if (char !== '\uFFFD' && table !== null && !table.has(char)) table.set(char, byte);
  };
  own.forEach((char, i) => put(char, 0x80 + i));
  own.forEach((char, i) => {
    if (char !== '\uFFFD') return;
    put(western[i]!, 0x80 + i);
    if (i < 32) put(String.fromCharCode(0x80 + i), 0x80 + i);
  });
  return { leadOf, trailOf };
}

/** One bit a codepage, thirty a number: text is looked through once for all of them. */
const bits = 30;
const numbers = Math.ceil(names.length / bits);
const leads = membershipsOf((page) => page.leadOf);
const trails = membershipsOf((page) => page.trailOf);

/** Which codepages hold each character as a lead or as a trail. */
function membershipsOf(table: (page: Codepage) => ReadonlyMap<string, number>): Map<string, readonly number[]> {
  const found = new Map<string, number[]>();
  codepages.forEach((page, k) => {
    for (const char of table(page).keys()) {
      const mask = found.get(char) ?? Array<number>(numbers).fill(0);
      mask[Math.floor(k / bits)]! |= 1 << (k % bits);
      found.set(char, mask);
    }
  });
  return found;
}

/** The codepages in which some character of the runs could lead a sequence that the next one continues. */
export function possible(runs: Iterable<string>): readonly Codepage[] {
  const seen = Array<number>(numbers).fill(0);
  for (const run of runs) {
    for (let i = 0; i + 1 < run.length; i++) {
      const lead = leads.get(run.charAt(i));
      const trail = lead && trails.get(run.charAt(i + 1));
      if (lead && trail) for (let k = 0; k < numbers; k++) seen[k]! |= lead[k]! & trail[k]!;
    }
  }
  return codepages.filter((_, k) => (seen[Math.floor(k / bits)]! & (1 << (k % bits))) !== 0);
}

function upperHalf(name: string): readonly string[] {
  return Array.from({ length: 128 }, (_, i) => iconv.decode(Buffer.from([0x80 + i]), name).charAt(0) || '\uFFFD');
}

import iconv from 'iconv-lite';

/** A single-byte charset as a table from character to byte, for the upper half. */
export interface Codepage {
  readonly name: string;
  readonly byteOf: ReadonlyMap<string, number>;
}

/** Single-byte charsets that text was wrongly decoded with, the commonest first: ties go to the earlier one. */
const names = [
  'windows-1252',
  'windows-1251',
  'windows-874',
  'windows-1250',
  'windows-1254',
  'windows-1256',
  'windows-1253',
  'windows-1255',
  'windows-1257',
  'windows-1258',
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-15',
  'macintosh',
  'koi8-r',
  'koi8-u',
  'cp437',
  'cp850',
  'cp866',
];

/**
 * The upper halves of the single-byte charsets as lenient decoders read them: a byte that a charset leaves undefined
 * stands for its windows-1252 character or for the C1 control character of its number. Without the filling,
 * windows-874 could not give back the apostrophe's third byte, 0x99.
 */
export const codepages: readonly Codepage[] = names.map((name) => ({ name, byteOf: tableOf(name) }));

function tableOf(name: string): ReadonlyMap<string, number> {
  const own = upperHalf(name);
  const western = upperHalf('windows-1252');
  const table = new Map<string, number>();
  for (let i = 0; i < 128; i++) {
    const control = String.fromCharCode(0x80 + i);
    if (i < 32 && own[i] === '\uFFFD') table.set(control, 0x80 + i);
    const filled = own[i] === '\uFFFD' ? western[i]! : own[i]!;
    if (filled !== '\uFFFD') table.set(filled, 0x80 + i);
  }
  return table;
}

function upperHalf(name: string): readonly string[] {
  return Array.from({ length: 128 }, (_, i) => iconv.decode(Buffer.from([0x80 + i]), name).charAt(0) || '\uFFFD');
}

import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/charset.ts';

const french = 'Le café “Chez Rémy” a rouvert – dit-il à Genève… C’était l’été, déjà.';
const russian = 'Армия отошла из города в субботу утром, сообщили жители района.';
const html = (charset: string, text: string) =>
  iconv.encode(`<html><head><meta charset="${charset}"></head><body>${text}</body></html>`, charset);

describe('decode', () => {
  it.each([
    ['UTF-8 with mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(french)]), 'utf-8', french],
    [
      'UTF-16 with mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(french, 'utf-16le')]),
      'utf-16le',
      french,
    ],
    [
      'UTF-16 without mark',
      iconv.encode('Plain words without any mark at all.', 'utf-16le'),
      'utf-16le',
      'Plain words',
    ],
    ['plain UTF-8', Buffer.from(russian), 'utf-8', russian],
    ['windows-1252 undeclared', iconv.encode(french, 'windows-1252'), 'windows-1252', french],
    [
      'one accent in a long text',
      iconv.encode(`${'The army left the town on Monday. '.repeat(30)}It was caf\u00e9 talk.`, 'windows-1252'),
      'windows-1252',
      'caf\u00e9 talk',
    ],
    ['windows-1251 undeclared', iconv.encode(russian, 'windows-1251'), 'windows-1251', russian],
    ['windows-1251 declared', html('windows-1251', russian), 'windows-1251', russian],
    [
      'Latin-1 declared, which the web reads as windows-1252',
      Buffer.from(html('windows-1252', french).toString('latin1').replace('windows-1252', 'iso-8859-1'), 'latin1'),
      'windows-1252',
      french,
    ],
    ['GBK declared', html('gbk', '军队撤离了城市'), 'gbk', '军队撤离了城市'],
  ])('reads %s', (_, bytes, encoding, text) => {
    const decoded = decode(bytes);
    expect(decoded.text).toContain(text);
    expect(decoded.encoding).toBe(encoding);
  });

  it('believes faultless UTF-8 over a wrong declaration, and says so', () => {
    const decoded = decode(Buffer.from(`<meta charset="windows-1251"><p>${french}</p>`));
    expect(decoded.text).toContain(french);
    expect(decoded.problems.map((p) => p.rule)).toEqual(['charset-misdeclared']);
  });

  it.each([
    ['windows-1251', russian],
    ['windows-1252', french],
  ])('reads bytes of %s that are declared to be UTF-8, and says so', (charset, text) => {
    const bytes = Buffer.concat([Buffer.from('<meta charset="utf-8">'), iconv.encode(`<p>${text}</p>`, charset)]);
    const decoded = decode(bytes);
    expect(decoded.text).toContain(text);
    expect(decoded.problems.map((p) => p.rule)).toEqual(['charset-misdeclared']);
  });

  it('goes on without a charset that nobody knows, and says so', () => {
    const decoded = decode(iconv.encode(`<meta charset="x-klingon"><p>${french}</p>`, 'windows-1252'));
    expect(decoded.text).toContain(french);
    expect(decoded.problems.map((p) => p.rule)).toEqual(['charset-unknown']);
  });

  it('keeps UTF-8 with a few broken bytes as UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(russian), Buffer.from([0xff]), Buffer.from(russian)]);
    const decoded = decode(bytes);
    expect(decoded.encoding).toBe('utf-8');
    expect(decoded.problems.map((p) => p.rule)).toEqual(['utf8-damaged']);
  });
});

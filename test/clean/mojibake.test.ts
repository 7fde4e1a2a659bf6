import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { codepages } from '../../src/clean/encoding/codepages.ts';
import { repairMojibake } from '../../src/clean/encoding/mojibake.ts';
import { repairsIn } from '../../src/clean/encoding/repairs.ts';
import { clean } from '../../src/clean/index.ts';
import { readBytes } from '../../src/read/index.ts';

/** Decodes UTF-8 bytes wrongly, as lenient decoders do: holes of the charset filled from windows-1252, then C1. */
function misread(text: string, charset: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const own = iconv.decode(Buffer.from([byte]), charset);
      const filled = own === '\uFFFD' ? iconv.decode(Buffer.from([byte]), 'windows-1252') : own;
      return filled === '\uFFFD' ? String.fromCharCode(byte) : filled;
    })
    .join('');
}

const sound = [
  'The governor’s “safe corridor” – so he called it – was shelled… again.',
  'Le café de l’Écluse a rouvert ; élèves et réfugiés s’y abritent, à Genève.',
  'Армия отошла на восток — «СССР» и «ТАСС» об этом молчали…',
  'Війська відійшли з Авдіївки; її більше немає.',
  'انسحب الجيش من المدينة مساء السبت، بحسب المرصد.',
  'הצבא נסוג מן העיר בליל שבת.',
  'กองทัพถอนตัวออกจากเมืองแขกเทพเมื่อวันเสาร์',
  'Ο στρατός αποχώρησε από την πόλη «χθες».',
  '軍は土曜日に市から撤退した。',
  'Wojska wyszły z miasta Żółkiew; łąki płoną.',
  'Ordu Şırnak’tan çekildi; Iğdır’da çatışma sürüyor.',
  'Quân đội đã rút khỏi thành phố vào tối thứ Bảy.',
  'သောကြာနေ့က မြို့ကို သိမ်းပိုက်ခဲ့သည်။',
  'IRMÃ… NÃO. Der Buchstabe „Ä“ und Ö”',
];

/** Lines that hold enough beyond ASCII to tell what they were misread as. */
const damageable = [
  'The governor’s “safe corridor” – so he called “it” – was shelled… again, the mayor’s office said on Friday.',
  'Le café de l’Écluse a rouvert à Genève : élèves et réfugiés s’y abritent déjà, où qu’ils soient nés.',
  'Армия отошла на восток — «СССР» и «ТАСС» об этом молчали до субботы.',
  'Війська відійшли з Авдіївки; її більше немає, кажуть у штабі.',
  'انسحب الجيش من المدينة مساء السبت، بحسب المرصد السوري.',
  'הצבא נסוג מן העיר בליל שבת לפי דברי ראש העיר.',
  'Ο στρατός αποχώρησε από την πόλη χθες το βράδυ, είπε ο δήμαρχος.',
  'სამხედროები ქალაქიდან წავიდნენ შაბათს დილით მერის თქმით.',
];

describe('repairMojibake', () => {
  it.each(codepages.map(({ name }) => name))('restores text that was misread as %s', (charset) => {
    for (const text of ['Assad’s “régime” – gone… says Żółć', 'Армия отошла из города в субботу утром']) {
      expect(repairMojibake(misread(text, charset)).text).toBe(text);
    }
  });

  it('restores lines of all scripts, whichever single-byte charset they were misread as', () => {
    const line = fc
      .constantFrom(...damageable)
      .chain((text) => fc.shuffledSubarray(text.split(' '), { minLength: 5 }))
      .map((words) => words.join(' '));
    const charset = fc.constantFrom(...codepages.map(({ name }) => name));
    const drawn = fc.sample(fc.tuple(line, charset), { numRuns: 2000, seed: 20_241_205 });
    const lost = drawn.filter(([text, name]) => repairMojibake(misread(text, name)).text !== text);
    // What is lost reads well in two charsets: "oÃš" is "où" in ISO 8859-4 and "oè" in ISO 8859-15.
    expect(lost.length / drawn.length).toBeLessThan(0.02);
    expect(lost.filter(([, name]) => /^windows-(?:1252|1251|874|1250|1256)$/.test(name))).toEqual([]);
  });

  it('restores text damaged twice', () => {
    const text = 'The army’s “safe” road';
    expect(repairMojibake(misread(misread(text, 'windows-1252'), 'windows-1252')).text).toBe(text);
  });

  it('repairs the damaged line and leaves its sound neighbours', () => {
    const page = `Сводка за день — «тихо».\nThe army${misread('’', 'windows-874')}s road is open.`;
    expect(repairMojibake(page)).toMatchObject({
      text: 'Сводка за день — «тихо».\nThe army’s road is open.',
      codepage: 'windows-874',
      restored: 1,
    });
  });

  it.each(sound)('leaves sound text alone: %s', (text) => {
    expect(repairMojibake(text)).toEqual({ text, codepage: null, restored: 0, pieces: [] });
  });

  it('leaves any prose in any of the scripts alone', () => {
    const words = fc.constantFrom(...sound.flatMap((line) => line.split(' ')).filter((word) => word.length > 1));
    const line = fc.array(words, { minLength: 3, maxLength: 25 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(line, (text) => repairMojibake(text).text === text),
      { numRuns: 500 },
    );
  });

  it('tells what it restored and what stood there, through several rounds', () => {
    const text = 'The army’s “café” – мир – road';
    for (const damaged of [misread(text, 'windows-874'), misread(misread(text, 'windows-1252'), 'windows-1252')]) {
      const { text: mended, pieces } = repairMojibake(damaged);
      let at = 0;
      const found = pieces.map((piece) => {
        const before = mended.slice(at, piece.at);
        at = piece.at + piece.text.length;
        return before + piece.from;
      });
      expect(mended).toBe(text);
      expect(found.join('') + mended.slice(at)).toBe(damaged);
      expect(pieces.map((piece) => mended.slice(piece.at, piece.at + piece.text.length))).toEqual(
        pieces.map((piece) => piece.text),
      );
    }
  });
});

describe('the repairs of a body', () => {
  const page = (paragraphs: string) =>
    `<html><body><h1>Army leaves port</h1>${paragraphs}<p>Two residents said on Saturday that no soldiers were left in the port.</p></body></html>`;
  const read = (html: string) => clean(readBytes('x.html', Buffer.from(html)));

  it('are marked where they stand, with what stood there', () => {
    const damaged = misread('The governor’s men left the café by night, and “nobody” saw them go.', 'windows-874');
    const { body, repairs = [] } = read(page(`<p>${damaged}</p>`));
    expect(repairs.map(({ start, end }) => body.slice(start, end))).toEqual(['’', 'é', '“', '”']);
    expect(repairs.map(({ from }) => from)).toEqual(['’', 'é', '“', '”'].map((c) => misread(c, 'windows-874')));
  });

  it('leave out the same signs where they were sound', () => {
    const sound = 'The mayor’s car was found at the bridge on Friday evening, his deputy told reporters.';
    const damaged = misread('The governor’s men left by night, and nobody in the town saw them go.', 'windows-1252');
    const { body, repairs = [] } = read(page(`<p>${sound}</p>\n<p>${damaged}</p>`));
    expect(repairs.map(({ start, end }) => body.slice(start - 8, end))).toEqual(['governor’']);
  });

  it('are none on a sound page', () => {
    expect(read(page('<p>The mayor’s car was found at the bridge on Friday evening.</p>')).repairs).toBeUndefined();
    expect(repairsIn(repairMojibake('a’b'), 'a’b')).toEqual([]);
  });
});

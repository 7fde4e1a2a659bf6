import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { repairMojibake } from '../../src/clean/encoding/mojibake.ts';

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

const charsets = [
  'windows-1252', 'windows-874', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256', 'windows-1257', 'windows-1258', 'iso-8859-1', 'iso-8859-2', 'iso-8859-5', 'iso-8859-15', 'macintosh', 'koi8-r', 'cp437', 'cp850', 'cp866',
]; // prettier-ignore

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

describe('repairMojibake', () => {
  it.each(charsets)('restores text that was misread as %s', (charset) => {
    for (const text of ['Assad’s “régime” – gone… says Żółć', 'Армия отошла из города в субботу утром']) {
      expect(repairMojibake(misread(text, charset)).text).toBe(text);
    }
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
    expect(repairMojibake(text)).toEqual({ text, codepage: null, restored: 0 });
  });

  it('leaves any prose in any of the scripts alone', () => {
    const words = fc.constantFrom(...sound.flatMap((line) => line.split(' ')).filter((word) => word.length > 1));
    const line = fc.array(words, { minLength: 3, maxLength: 25 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(line, (text) => repairMojibake(text).text === text),
      { numRuns: 500 },
    );
  });
});

import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sayHolder, sayNames } from '../../src/web/parts/say.ts';
import type { FigureLine } from '../../src/terms/desk.ts';
import { sayMeasure } from '../../src/web/figures/figure-words.ts';
import { sayCoverage, sayDay, sayHour, sayList, sayMoment, sayNumber } from '../../src/web/i18n/format.ts';
import { speak, startWords, t, tCode } from '../../src/web/i18n/i18n.ts';
import { fetchRegions } from '../../src/web/i18n/regions.ts';
import { countryName } from '../../src/web/map/names.ts';
import { chooseLanguage, directionOf, LANGUAGES, type Language } from '../../src/web/i18n/language.ts';
import { ENGLISH } from '../../src/words/english.ts';
import { ar as arSaid } from '../../src/web/i18n/said/ar.ts';
import { hy as hySaid } from '../../src/web/i18n/said/hy.ts';
import { ru as ruSaid } from '../../src/web/i18n/said/ru.ts';
import { ar as arStory } from '../../src/web/i18n/story/ar.ts';
import { en as enStory } from '../../src/web/i18n/story/en.ts';
import { hy as hyStory } from '../../src/web/i18n/story/hy.ts';
import { ru as ruStory } from '../../src/web/i18n/story/ru.ts';
import { ar as arTools } from '../../src/web/i18n/tools/ar.ts';
import { en as enTools } from '../../src/web/i18n/tools/en.ts';
import { hy as hyTools } from '../../src/web/i18n/tools/hy.ts';
import { ru as ruTools } from '../../src/web/i18n/tools/ru.ts';

const WORDS: Record<Language, Record<string, string>> = {
  en: { ...enStory, ...enTools, ...ENGLISH },
  ru: { ...ruStory, ...ruTools, ...ruSaid },
  ar: { ...arStory, ...arTools, ...arSaid },
  hy: { ...hyStory, ...hyTools, ...hySaid },
};
const FORM = /_(zero|one|two|few|many|other)$/;
const languages = Object.keys(LANGUAGES) as Language[];
const counted = [...new Set(Object.keys(WORDS.en).filter((key) => FORM.test(key)))].map((key) => key.replace(FORM, ''));
const plain = Object.keys(WORDS.en).filter((key) => !FORM.test(key));
const fillings = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]!).sort();

beforeAll(startWords);

describe('what is said of places, figures and names', () => {
  it.each([
    ['held', 'insurgents', 'insurgents'],
    ['contested', 'insurgents', 'contested, insurgents ahead'],
    ['contested', null, 'contested, no holder named'],
    ['unknown', null, 'not known'],
  ] as const)('says a place %s by %s as "%s"', (status, holder, says) => {
    expect(sayHolder({ status, holder })).toBe(says);
  });

  it('names each once, however it is written, with no large article in mid-sentence', () => {
    const says = sayNames(['A military source', 'Defence Ministry', 'defence ministry', 'The Night Desk']);
    expect(says.replace(/[\u2068\u2069]/g, '')).toBe('a military source, Defence Ministry and The Night Desk');
  });

  it.each([
    ['killed', 'rebels', 'rebels killed'],
    ['territory', 'villages', 'territory: villages'],
    ['strikes', null, 'strikes'],
  ])('calls %s of %s "%s"', (measure, of, says) => {
    const figure = { measure, of } as FigureLine;
    expect(sayMeasure(figure).replace(/[\u2068\u2069]/g, '')).toBe(says);
  });
});

describe.each(languages)('a list of names in %s', (language) => {
  it('keeps each name in its own direction, and runs as the page does', async () => {
    await speak(language);
    const says = sayList(['Defence Ministry', 'الجيش', 'SANA']);
    expect(says.match(/\u2068[^\u2068\u2069]+\u2069/g)).toHaveLength(3);
    // No letter stands outside the names that would turn the line against the page.
    const between = says.replace(/\u2068[^\u2069]+\u2069/g, '');
    expect(/[A-Za-z]/.test(between)).toBe(language === 'en');
    await speak('en');
  });
});

describe.each(languages)('the words of the desk in %s', (language) => {
  it('are all there, none empty', () => {
    expect(plain.filter((key) => !WORDS[language][key]?.trim())).toEqual([]);
  });

  it('fill in the same values as English', () => {
    const off = plain.filter((key) => `${fillings(WORDS[language][key]!)}` !== `${fillings(WORDS.en[key]!)}`);
    expect(off).toEqual([]);
  });

  it('fill in no other values than English in any plural form', () => {
    const off = counted.flatMap((key) =>
      Object.keys(WORDS[language])
        .filter((name) => FORM.test(name) && name.replace(FORM, '') === key)
        .filter((name) => {
          const english = [...fillings(WORDS.en[`${key}_other`]!), 'count'];
          const own = fillings(WORDS[language][name]!);
          // The number itself may be a word ("two reports"); everything else must stand there.
          return (
            own.some((gap) => !english.includes(gap)) || english.some((gap) => gap !== 'count' && !own.includes(gap))
          );
        }),
    );
    expect(off).toEqual([]);
  });

  it('have every plural form the language counts by', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const missing = [...new Set(counted)].flatMap((key) =>
      forms.map((form) => `${key}_${form}`).filter((name) => !WORDS[language][name]?.trim()),
    );
    expect(missing).toEqual([]);
  });

  it('say nothing that English does not', () => {
    const strange = Object.keys(WORDS[language]).filter(
      (key) => !(key in WORDS.en) && !counted.includes(key.replace(FORM, '')),
    );
    expect(strange).toEqual([]);
  });

  if (language !== 'en') {
    it('are translated, not copied', () => {
      // Examples of what to search for are in the language of the reports.
      const words = plain.filter((key) => !key.endsWith('.example'));
      const latin = words.filter((key) =>
        /[A-Za-z]{4,}/.test(WORDS.en[key]!.replace(/\{\{\w+\}\}|fogline|ingest/gi, '')),
      );
      const same = latin.filter((key) => WORDS[language][key] === WORDS.en[key]);
      expect(same).toEqual([]);
    });
  }
});

describe('plural forms', () => {
  it.each([
    ['en', 1, '1 report'],
    ['en', 3, '3 reports'],
    ['ru', 1, '1 сообщение'],
    ['ru', 3, '3 сообщения'],
    ['ru', 5, '5 сообщений'],
    ['ru', 21, '21 сообщение'],
    ['ar', 0, 'لا تقارير'],
    ['ar', 1, 'تقرير واحد'],
    ['ar', 2, 'تقريران'],
    ['ar', 5, '5 تقارير'],
    ['ar', 25, '25 تقريرًا'],
    ['ar', 100, '100 تقرير'],
    ['hy', 5, '5 հաղորդում'],
  ] as const)('%s counts %i as "%s"', async (language, count, says) => {
    await speak(language);
    expect(t('count.reports', { count })).toBe(says);
  });
});

describe('days, moments and numbers', () => {
  it.each([
    ['en', '4 December 2024', '4 Dec'],
    ['ru', '4 декабря 2024 г.', '4 дек.'],
    ['ar', '4 ديسمبر 2024', '4 ديسمبر'],
    ['hy', '4 դեկտեմբերի 2024 թ.', '4 դեկ'],
  ] as const)('%s', async (language, long, short) => {
    await speak(language);
    expect(sayDay('2024-12-04')).toBe(long);
    expect(sayDay('2024-12-04', 'short')).toBe(short);
  });

  it('says a day as coarsely as it is known, and leaves alone what is no day', async () => {
    await speak('en');
    expect([sayDay('2024'), sayDay('2024-12'), sayDay('soon'), sayDay('2024-99-99')]).toEqual([
      '2024',
      'December 2024',
      'soon',
      '2024-99-99',
    ]);
  });

  it.each([
    ['2024-12-05T11:21:00Z', '11:21'],
    ['2024-12-05T11:21', '11:21'],
    ['2024-12-05T11:21:00+02:00', '09:21'],
    ['2024-12-05Tnoon', ''],
  ])('reads the hour of %s in UTC', (moment, hour) => {
    expect(sayHour(moment)).toBe(hour);
  });

  it.each([
    ['en', 'Syria, 27 Nov – 8 December 2024'],
    ['ru', 'Сирия, 27 нояб. – 8 декабря 2024 г.'],
    ['ar', 'سوريا، 27 نوفمبر – 8 ديسمبر 2024'],
    ['hy', 'Սիրիա, 27 նոյ – 8 դեկտեմբերի 2024 թ.'],
  ] as const)('says in %s what is covered', async (language, says) => {
    await speak(language);
    expect(sayCoverage('SY', '2024-11-27', '2024-12-08')).toBe(says);
  });

  it('names countries in Armenian where the browser cannot, and nothing of what is no country', async () => {
    const names = vi.spyOn(Intl.DisplayNames, 'supportedLocalesOf').mockReturnValue([]);
    await fetchRegions('hy');
    expect(sayCoverage('SY', '2024-11-27', '2024-12-08')).toBe('Սիրիա, 27 նոյ – 8 դեկտեմբերի 2024 թ.');
    expect(countryName({ code: 'TR', name: 'Turkey', at: [0, 0], widthDeg: 1 }, 'hy')).toBe('Թուրքիա');
    expect(countryName({ code: '', name: 'N. Cyprus', at: [0, 0], widthDeg: 1 }, 'hy')).toBe('N. Cyprus');
    names.mockRestore();
    expect(sayCoverage('nowhere', '2024-11-27', '2024-12-08')).toBeNull();
    await speak('en');
  });

  it('says a bare day without an hour', async () => {
    await speak('en');
    expect(sayMoment('2024-12-05')).toBe('5 December 2024');
    expect(sayNumber(1600)).toBe('1,600');
  });
});

describe('the language to begin with', () => {
  it.each([
    ['ar', 'ru', ['hy'], 'ar'],
    [undefined, 'ru', ['hy'], 'ru'],
    [undefined, null, ['fr-FR', 'hy-AM', 'en'], 'hy'],
    [undefined, null, ['fr'], 'en'],
    ['xx', 'constructor', [], 'en'],
  ] as const)('address %s, chosen %s, browser %j: %s', (address, chosen, browser, expected) => {
    expect(chooseLanguage(address, chosen, browser)).toBe(expected);
  });

  it('runs from the right in Arabic alone', () => {
    expect(languages.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar']);
  });
});

it('a code without words stands as itself', () => {
  expect(tCode('change', 'no_such_change')).toBe('no such change');
});

import { describe, expect, it } from 'vitest';
import { whyUnreadable } from '../../src/extract/readable.ts';
import { article } from '../brief/findings.fixture.ts';

describe('whyUnreadable', () => {
  it.each([
    ['ru', 'Вооружённые силы заявили, что их бойцы вошли в город в понедельник утром.', 'Russian'],
    ['fr', 'Les combattants sont entrés dans la ville lundi, selon un porte-parole de l’armée.', 'French'],
    // Languages that no guess names: by script, or by the lack of English words.
    [null, 'သောကြာနေ့က မြို့ကို သိမ်းပိုက်ခဲ့သည်။ ဒေသခံများက ပြောကြားခဲ့သည်။', 'the Myanmar script'],
    ['en', 'የኢትዮጵያ መከላከያ ሠራዊት ከተማዋን መልሶ መቆጣጠሩን ዓርብ ዕለት አስታወቀ።', 'the Ethiopic script'],
    [
      null,
      'Jeshi la Kongo limesema waasi wameuteka mji wa Sake siku ya Jumanne baada ya mapigano makali yaliyodumu siku tatu. Maelfu ya raia wamekimbia makazi yao kuelekea Goma, kwa mujibu wa Umoja wa Mataifa.',
      'a language that could not be told',
    ],
    ['ar', 'أعلن الجيش أن قواته دخلت المدينة صباح الاثنين.', 'Arabic'],
  ])('says that a report in %s is not read', (language, body, name) => {
    expect(whyUnreadable(article({ language, body }))).toMatchObject({
      rule: 'language-not-read',
      message: expect.stringContaining(name),
    });
  });

  it.each([
    ['en', 'Fighters entered the town.'],
    ['en-GB', 'Fighters entered the town.'],
    [null, 'Texte sans langue.'],
    [
      null,
      'Velmar 12 killed, Upper Drenov 3 killed, Lower Drenov 9 wounded, Karsa 4 missing, Tell Abu Hasan 7 wounded, Kafr Nabudah 2 killed, the ministry said in a list that it gave to reporters.',
    ],
    ['en', 'Fighters of the People’s Defence (Народна оборона) entered the town of Velmar on Monday.'],
    [
      'so',
      'Fighters of the group entered Harardhere and Galcad on Monday, the minister said, after they had left El Dher.',
    ],
  ])('lets a report through whose language is %s', (language, body) => {
    expect(whyUnreadable(article({ language, body }))).toBeNull();
  });
});

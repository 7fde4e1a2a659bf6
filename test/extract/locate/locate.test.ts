import { beforeAll, describe, expect, it } from 'vitest';
import { locate, type Located } from '../../../src/extract/locate/index.ts';
import { spots } from '../../../src/extract/locate/spot.ts';
import { wordsOf } from '../../../src/extract/locate/words.ts';
import { readPassages } from '../../../src/extract/passages.ts';
import type { Gazetteer } from '../../../src/gazetteer/gazetteer.ts';
import { openGazetteer } from '../../../src/gazetteer/open.ts';
import { openWinkReader } from '../../../src/language/wink.ts';
import type { Article } from '../../../src/terms/article.ts';

const BUILD_MS = 120_000;
const reader = openWinkReader();
let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await openGazetteer();
}, BUILD_MS);

async function read(body: string, rest: Partial<Article> = {}): Promise<Located> {
  const article = { title: '', caption: '', dateline: null, ...rest, body } as Article;
  return locate(await readPassages(article, reader), article, gazetteer);
}

const names = (located: Located) => located.rows.map((place) => place.name);

describe('which names are places', () => {
  it.each([
    ['Rebels captured Bunagana and Rutshuru in North Kivu on Monday.', ['Bunagana', 'Rutshuru', 'North Kivu']],
    ['The army of Sudan shelled El Fasher, Nyala and Zalingei.', ['Sudan', 'El Fasher', 'Nyala', 'Zalingei']],
    ['Ukrainian forces withdrew from the town of Avdiivka, officials in Kyiv said.', ['Avdiivka', 'Kyiv']],
    ['President Bashar Assad met Abbas Araghchi in Damascus. Assad thanked Iran.', ['Damascus', 'Iran']],
    ['An Loc was shelled. An army officer and an RSF unit were in Kontum, on Highway 1.', ['An Loc', 'Kontum']],
    ['The Kachin Independence Army said it had entered Bhamo.', ['Bhamo']],
    ['US troops and Iran-backed fighters left Iraq, the White House said.', ['Iraq']],
    ['Rebels took the Damascus-Aleppo road near Saraqib.', ['Damascus', 'Aleppo', 'Saraqib']],
    ['In May the Taliban took Sangin. May was a bad month for Afghanistan.', ['Sangin', 'Afghanistan']],
    ['Fighters entered the villages of Al-Raghibiyah and Qubba in Iraq.', ['Al-Raghibiyah', 'Qubba', 'Iraq']],
    ['SANA and AFP reported strikes in Idlib, Syria.', ['Idlib', 'Syria']],
    ['Fighting raged around Zamzam camp and Merowe airport in Sudan.', ['Zamzam camp', 'Merowe airport', 'Sudan']],
    ['Fighting went on around Nasser hospital in Khan Younis.', ['Nasser hospital', 'Khan Younis']],
    ['Troops captured Kilinochchi, the capital of the Liberation Tigers.', ['Kilinochchi']],
    ['Gunmen killed 30 people in Qwertum LGA and raided Zxanga District.', ['Qwertum', 'Zxanga']],
    ['Jets bombed Saraqib, Qwertum, and Maarat al-Numan in Syria.', ['Saraqib', 'Qwertum', 'Maarat al-Numan', 'Syria']],
    ['Fighting broke out in Sheikh Qwertum, a resident said.', ['Sheikh Qwertum']],
    ['The Islamic State of Iraq and al-Sham took Palmyra in Syria.', ['Palmyra', 'Syria']],
    ['Rebels took al-‘Zxanga and the nearby village of Qwertum in Syria.', ['al-‘Zxanga', 'Qwertum', 'Syria']],
    ['Troops entered the village of Maskar Al-Zxanga in Syria.', ['Maskar Al-Zxanga', 'Syria']],
    ['Nobody came. TUCSON, Ariz. (XYZ) - Rain fell.', ['TUCSON', 'Ariz']],
    ['The war in the former Yugoslavia and Zaire ended.', ['Yugoslavia', 'Zaire']],
    ['He said nothing. Reading on, she agreed that All was well.', []],
    ['Sudan’s army held Jebel Aulia, whose garrison had fled.', ['Sudan', 'Jebel Aulia']],
    ['Sudanese troops entered Libya market in Omdurman.', ['Libya market', 'Omdurman']],
    ['Al Jazeera reported from Khartoum that Sudan was calm.', ['Khartoum', 'Sudan']],
    ['The General Command of the Armed Forces said troops had entered Wad Madani in Sudan.', ['Wad Madani', 'Sudan']],
    ['Kunduz is still in the hands of soldiers. Herat remains with the army.', ['Kunduz', 'Herat']],
    ['Kobani never fell, and Mubi has yet to be retaken.', ['Kobani', 'Mubi']],
    [
      'Zepa changed hands twice, Gorazde held for weeks. Foca is theirs, in Bosnia.',
      ['Zepa', 'Gorazde', 'Foca', 'Bosnia'],
    ],
    ['Foca under attack by rebels in Bosnia', ['Foca', 'Bosnia']],
    ['Shellfire fell all night. Gunners pounded Zepa in Bosnia.', ['Zepa', 'Bosnia']],
    ['In Vukovar Serbian troops shelled the barracks. Croatia lost Vukovar.', ['Vukovar', 'Croatia']],
    ['REBELS SAID THEY HAD SEIZED HUAMBO IN ANGOLA. THEY HAD FLED THE RUINED CITY.', ['Huambo', 'Angola']],
  ])('%s', async (body, expected) => expect(names(await read(body))).toEqual(expected));

  it('knows a province before whoever governs it, and no people before its president', () => {
    const text = 'Borno Governor Babagana Zulum met US President Donald Trump.';
    const words = wordsOf({ in: 'body', text, sentences: [] });
    const found = spots(words, text, gazetteer, false).filter((spot) => spot.candidates.length > 0);
    expect(found.map((spot) => spot.name)).toEqual(['Borno']);
  });

  it('takes a name with a bank and an article for a river', async () => {
    const { rows } = await read('Troops left the west bank of the Dnipro near Kherson, in Ukraine.');
    expect(rows.find((place) => place.name === 'Dnipro')).toMatchObject({ kind: 'feature' });
  });

  it('puts an unknown village into the country of the towns told of, not of those who act', async () => {
    const { rows } = await read(
      'Israeli troops shelled Khiam and Marjayoun in Lebanon. The Israeli army entered the village of Qwertiyah.',
    );
    expect(rows.find((place) => place.name === 'Qwertiyah')?.country).toBe('LB');
  });

  it('does not take a government abroad for the city', async () => {
    const { mentions } = await read(
      'Troops took Kirkuk and Tikrit. Donald Trump said Washington was watching. They held the city for years.',
    );
    expect(mentions.find((m) => m.isAnaphor)?.name).toBe('Tikrit');
  });

  it('takes two spellings of one place, and a city and its province, for one', async () => {
    const located = await read(
      'Saraqib fell on Friday. Syrian troops then left Saraqeb. Idlib city is calm, unlike Idlib province.',
    );
    expect(names(located)).toEqual(['Saraqib', 'Idlib']);
    expect(located.rows[1]!.kind).toBe('city');
  });

  it('counts the places of the dateline first', async () => {
    expect(names(await read('Troops entered Goma.', { dateline: 'NAIROBI, Kenya' }))).toEqual([
      'Nairobi',
      'Kenya',
      'Goma',
    ]);
  });

  it('reads a headline with capitals on every word', async () => {
    const located = await read('It fell on Sunday.', {
      title: 'Arakan Rebels Seize Ann Base After Weeks Of Fighting In Myanmar',
    });
    expect(located.mentions.filter((m) => m.in === 'headline').map((m) => m.name)).toContain('Myanmar');
    expect(located.rows).toEqual([]);
  });
});

describe('which place a name means', () => {
  it.each([
    ['Haftar’s forces shelled Tripoli, the Libyan capital.', 'Tripoli', 'LY'],
    ['Lebanese troops deployed in Tripoli and Sidon, Lebanon.', 'Tripoli', 'LB'],
    ['Soldiers left Suran, north of Hama.', 'Suran', 'SY'],
    ['A storm hit Paris, Texas, on Monday.', 'Paris', 'US'],
    ['The mayor of Paris spoke.', 'Paris', 'FR'],
    ['Malian soldiers entered Kidal.', 'Kidal', 'ML'],
    ['In Khartoum, Sudanese troops cleared Riyadh, Burri and Soba of fighters.', 'Riyadh', 'SD'],
    ['The minister flew to Riyadh for talks.', 'Riyadh', 'SA'],
    ['Rebels fought ECOMOG in Freetown, in Sierra Leone, from Kissy to Wellington.', 'Wellington', 'SL'],
    ['A storm hit Valencia. Rain fell in Maracay and Puerto Cabello.', 'Valencia', 'VE'],
    ['Troops left Atlanta, Georgia, on Monday.', 'Georgia', 'US'],
    ['Troops left Batumi, Georgia, on Monday.', 'Georgia', 'GE'],
    ['A storm hit Aberdeen on the coast of Scotland.', 'Aberdeen', 'GB'],
  ])('%s', async (body, name, country) => {
    const located = await read(body);
    expect(located.rows.find((place) => place.name === name)).toMatchObject({ country });
  });

  it('gives one id to all spellings, in all reports', async () => {
    const ids = await Promise.all(
      ['Tal Rifaat', 'Tell Rifaat', 'Tel Rifat'].map(
        async (name) => (await read(`Syrian rebels captured ${name}.`)).rows[0]?.placeId,
      ),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('keeps a place it does not know without a position, under an id that spellings share', async () => {
    const [one] = (await read('Sudanese soldiers retook the village of Umm Zulaybah.')).rows;
    expect(one).toMatchObject({
      placeId: 'name:sd/umzuliba',
      kind: 'village',
      country: 'SD',
      latDeg: null,
      precision: 'none',
    });
    const [other] = (await read('Sudanese soldiers lost the village of Um Zuleiba.')).rows;
    expect(other!.placeId).toBe(one!.placeId);
  });

  it('puts an unknown place where the report says it lies', async () => {
    const rows = (await read('Rebels took the village of Xanuba, 10 kilometres north of Goma, in Congo.')).rows;
    const place = rows.find((p) => p.name === 'Xanuba')!;
    expect(place.precision).toBe('inferred');
    expect(place.latDeg).toBeCloseTo(-1.59, 1);
    expect(place.radiusKm).toBeGreaterThan(0);
  });

  it('puts a facility it does not know at the town it is called after', async () => {
    const rows = (await read('In Myanmar, rebels overran Loikaw prison on Tuesday.')).rows;
    expect(rows.find((p) => p.name === 'Loikaw prison')).toMatchObject({
      kind: 'feature',
      precision: 'inferred',
      country: 'MM',
    });
  });
});

describe('words that point back to a place', () => {
  const pointed = (located: Located) =>
    located.mentions.filter((m) => m.isAnaphor).map((m) => [m.text, m.name, m.part]);

  it.each([
    ['M23 entered Goma on Monday. The army denied that it had left the city.', [['the city', 'Goma', 'city']]],
    [
      'Rebels took Mopti. Most families fled in trucks toward Bamako. Shops in the city were looted.',
      [['the city', 'Mopti', 'city']],
    ],
    [
      'The rebels took Goma on Monday. Kinshasa denied it. A doctor said the city was quiet.',
      [['the city', 'Goma', 'city']],
    ],
    ['Rebels left Sake on Monday, an official in Goma said. The town was quiet.', [['The town', 'Sake', 'city']]],
    [
      'Goma is in Congo. Fighting shook Sake, 25 km west of Goma, and soldiers left the town.',
      [['the town', 'Sake', 'city']],
    ],
    ['Tanks entered Daraa and advanced from Suwayda. Shops burned there.', [['there', 'Daraa', null]]],
    ['The RSF besieged El Obeid, then took it.', [['it', 'El Obeid', null]]],
    ['Troops reached Bakhmut. Fighting went on in its outskirts.', [['its', 'Bakhmut', 'outskirts']]],
    ['Rebels entered Mopti. Shots were heard there on Sunday.', [['there', 'Mopti', null]]],
    [
      'They hold Inkhil and Jasim in Syria, and nobody fought for both towns.',
      [
        ['both towns', 'Inkhil', 'city'],
        ['both towns', 'Jasim', 'city'],
      ],
    ],
    [
      'The rebels left Kidal for Tessalit. The army took the besieged garrison town.',
      [['the besieged garrison town', 'Kidal', 'city']],
    ],
    ['Shells hit Beni in Congo. The next town was quiet, and so was the largest town of the east.', []],
    [
      'Fighters pushed out of Kidal towards Gao, the main city of the north. The army holds the city.',
      [['the city', 'Gao', 'city']],
    ],
    ['Rebels captured Mushaki in Congo. The settlement was theirs.', [['The settlement', 'Mushaki', null]]],
    [
      'Troops entered Bor and Yei in South Sudan. Rebels had abandoned both.',
      [
        ['both', 'Bor', null],
        ['both', 'Yei', null],
      ],
    ],
    ['Troops entered Bor and Yei in South Sudan. Both sides lost men.', []],
    ['Rebels left N’Djamena. Shops in the Chadian capital opened.', [['the Chadian capital', 'N’Djamena', null]]],
    ['Rebels hold Gao. They may march on the Malian capital.', []],
    ['Biafran soldiers lost Enugu in Nigeria. The Biafran capital burned.', [['The Biafran capital', 'Enugu', null]]],
    [
      'Troops entered Wad Madani in Sudan. Shells hit the capital of Gezira state.',
      [['the capital of Gezira state', 'Wad Madani', null]],
    ],
    ['Troops entered Wad Madani, the capital of Gezira state, in Sudan.', []],
    [
      'Soldiers hold Presidential Palace in Kabul. Shells hit the palace on Sunday.',
      [['the palace', 'Presidential Palace', null]],
    ],
    ['There was fighting in Kabul, and it was heavy.', []],
    ['They hold Inkhil, Jasim and Nawa in Syria. Soldiers left three villages.', []],
    ['The city council of Odesa met.', []],
  ])('%s', async (body, expected) => expect(pointed(await read(body))).toEqual(expected));
});

describe('a hostile text', () => {
  it.each([
    ['capitals', 'AAAA '.repeat(40_000)],
    ['names', 'Hama and Homs, '.repeat(8_000)],
    ['one word', 'A'.repeat(200_000)],
    ['pronouns', 'took it in the city there '.repeat(6_000)],
    ['capitals of provinces', 'took the capital of Idlib and the Syrian capital '.repeat(4_000)],
  ])('is read in seconds: %s', async (_, body) => {
    const passages = [{ in: 'body' as const, text: body, sentences: [] }];
    const start = performance.now();
    locate(passages, { title: '', body, caption: '', dateline: null } as unknown as Article, gazetteer);
    expect(performance.now() - start).toBeLessThan(8_000);
  });
});

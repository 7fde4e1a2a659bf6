import { describe, expect, it } from 'vitest';
import type { ControlClaim, Passage } from '../../../src/terms/claim.ts';
import { rowsOf, type Cast } from './stage.ts';

const cast: Cast = {
  places: [
    'El Fasher',
    'Wad Madani',
    'Omdurman',
    'Khartoum',
    'Goma',
    'Sake',
    'Bukavu',
    'Masisi',
    'Pokrovsk',
    'Lyman',
    'Izium',
    'Bakhmut',
    'Lashio',
    'Kidal',
    'Herat',
    'Kandahar',
    'Rafah',
  ],
  actors: {
    RSF: 'rsf',
    'the RSF': 'rsf',
    'The RSF': 'rsf',
    'The army': 'army',
    'the army': 'army',
    Army: 'army',
    army: 'army',
    'M23 rebels': 'm23',
    M23: 'm23',
    Rebels: 'm23',
    rebels: 'm23',
    'Russian forces': 'russia',
    'Ukrainian troops': 'ukraine',
    'The junta': 'junta',
    'The Taliban': 'taliban',
    'Malian army': 'mali',
    'Tuareg rebels': 'tuareg',
    Residents: 'people:civil',
  },
};

/** Rows in one line each: `party change place[/part][ vs other][ qualifier km][ modality]`. */
const short = (rows: readonly ControlClaim[]) =>
  rows.map((row) =>
    [
      [row.party].flat().join('+') || '-',
      row.change,
      `${row.place ?? '-'}${row.part === null ? '' : `/${row.part}`}`,
      ...(row.against === null ? [] : [`vs ${[row.against].flat().join('+')}`]),
      ...(row.km === null ? [] : [`${row.km_qualifier} ${row.km}`]),
      ...(row.modality === 'asserted' ? [] : [row.modality]),
    ].join(' '),
  );

const cases = (where: Passage, table: readonly (readonly [string, readonly string[]])[]) =>
  it.each(table)('%s', async (text, expected) => {
    expect(short(await rowsOf(text, cast, where))).toEqual(expected);
  });

describe('who takes and loses which place', () => {
  cases('body', [
    ['The RSF captured El Fasher on Sunday.', ['RSF takes El Fasher']],
    ['El Fasher was captured by the RSF.', ['RSF takes El Fasher']],
    ['The army retook Wad Madani and Omdurman.', ['army retakes Wad Madani', 'army retakes Omdurman']],
    ['El Fasher has fallen to the RSF.', ['RSF takes El Fasher']],
    ['Goma fell on Monday.', ['- loses Goma']],
    ['The junta lost control of Lashio.', ['junta loses Lashio']],
    ['M23 rebels took control of Goma.', ['M23 rebels takes Goma']],
    ['The fall of Goma to M23 rebels shocked the region.', ['M23 rebels takes Goma']],
    ['The RSF seized several villages west of El Fasher.', ['RSF takes El Fasher/countryside']],
  ]);
});

describe('who moves where', () => {
  cases('body', [
    ['The Taliban entered Herat before dawn.', ['Taliban enters Herat']],
    ['Ukrainian troops pulled out of Bakhmut.', ['Ukrainian troops withdraws Bakhmut']],
    [
      'Russian forces drove Ukrainian troops out of Lyman and Izium.',
      ['Ukrainian troops withdraws Lyman vs Russian forces', 'Ukrainian troops withdraws Izium vs Russian forces'],
    ],
    [
      'Russian forces pushed Ukrainian troops back 5 km from Lyman.',
      ['Ukrainian troops withdraws Lyman vs Russian forces exact 5'],
    ],
    ['Russian forces are within 5 km of Pokrovsk.', ['Russian forces advances Pokrovsk at_most 5']],
    ['Rebels were at the gates of Goma.', ['Rebels advances Goma/outskirts']],
    ['Residents fled Goma.', []],
  ]);
});

describe('who fights, holds and besieges', () => {
  cases('body', [
    ['The RSF besieged El Fasher for 500 days.', ['RSF besieges El Fasher']],
    ['Clashes broke out in Goma on Tuesday.', ['- contested Goma']],
    ['The army shelled Omdurman.', ['army attacks Omdurman']],
    ['Kidal is in the hands of Tuareg rebels.', ['Tuareg rebels holds Kidal']],
    ['Rebels in control of Goma opened the airport.', ['Rebels holds Goma']],
    ['The army lifted the siege of El Fasher.', ['- besieges El Fasher denied']],
  ]);
});

describe('what is denied, tried or only possible', () => {
  cases('body', [
    ['The RSF has not entered El Fasher.', ['RSF enters El Fasher denied']],
    ['Russian forces failed to take Bakhmut.', ['Russian forces takes Bakhmut attempted']],
    ['If M23 rebels capture Bukavu, the border will close.', ['M23 rebels takes Bukavu possible']],
    ['The Taliban vowed to capture Kandahar.', ['Taliban takes Kandahar possible']],
  ]);
});

describe('headlines', () => {
  cases('headline', [
    ['Army retakes Wad Madani', ['Army retakes Wad Madani']],
    ['Rebels enter Goma', ['Rebels enters Goma']],
    ['Goma falls to M23 rebels', ['M23 rebels takes Goma']],
  ]);
});

describe('the story', () => {
  it('gives those who left the place told of before', async () => {
    const rows = await rowsOf('Rebels entered Goma. The army had withdrawn before dawn.', cast);
    expect(short(rows)).toContain('army withdraws Goma');
  });

  it('names the winner of the sentence before where the text plainly goes on', async () => {
    const rows = await rowsOf('M23 rebels captured Goma on Monday. Sake was captured too.', cast);
    expect(short(rows)).toEqual(['M23 rebels takes Goma', 'M23 rebels takes Sake']);
  });

  it('codes a claim once however often the same voice repeats it', async () => {
    const rows = await rowsOf('M23 rebels captured Goma. The capture of Goma by M23 rebels was swift.', cast);
    expect(short(rows)).toEqual(['M23 rebels takes Goma']);
  });

  it('gives a denial that only points back the claim it points at', async () => {
    const rows = await rowsOf('M23 rebels captured Goma on Monday. The army denied it.', cast);
    expect(short(rows)).toEqual(['M23 rebels takes Goma', 'M23 rebels takes Goma denied']);
    expect(rows[1]!.byIds).toEqual(['army']);
  });

  it('gives a denial that names the leaving and not the place the place told of last', async () => {
    const rows = await rowsOf('The army entered Goma on Monday. M23 denied any withdrawal.', cast);
    expect(short(rows)).toEqual(['army enters Goma', 'M23 withdraws Goma denied']);
    expect(rows[1]).toMatchObject({ quote: 'M23 denied any withdrawal', byIds: ['m23'], party: 'M23' });
  });

  it('hears some of those who deny having left, and not the place that heads the line', async () => {
    const rows = await rowsOf(
      'The army entered Goma on Monday. Two of the M23 rebels denied that they had left it.',
      cast,
    );
    expect(short(rows)).toEqual(['army enters Goma', 'M23 rebels withdraws Goma denied']);
  });

  it('answers nothing with what is not denied', async () => {
    const rows = await rowsOf('M23 rebels captured Goma on Monday. The army does not deny it.', cast);
    expect(short(rows)).toEqual(['M23 rebels takes Goma']);
  });

  it('takes no claim from a question', async () => {
    expect(await rowsOf('It was not clear who controlled Kidal.', cast)).toEqual([]);
  });

  it('keeps the quote verbatim and gives the same id twice', async () => {
    const text = 'On Sunday the RSF captured El Fasher, residents said.';
    const [once] = await rowsOf(text, cast);
    const [again] = await rowsOf(text, cast);
    expect(text.slice(once!.start, once!.end)).toBe(once!.quote);
    expect(again!.id).toBe(once!.id);
  });
});

describe('odd text', () => {
  it.each(['', ' ', '??? !!! ...', 'the of in at by', 'Goma '.repeat(300), '('.repeat(500)])(
    'never throws on %j',
    async (text) => {
      await expect(rowsOf(text, cast)).resolves.toBeInstanceOf(Array);
    },
  );
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReconciler } from '../../src/reconcile/index.ts';
import { type Desk, makeDesk } from '../../src/serve/index.ts';
import { draw } from '../../src/pipeline.ts';
import type { Page, PlaceLine, ReportPage, SearchPage } from '../../src/terms/desk.ts';
import { codeSamples, type Samples } from './samples.ts';

let samples: Samples;
let desk: Desk;
beforeAll(async () => {
  samples = await codeSamples();
  // One report as if its quotation marks had been broken on the page.
  const [first, ...others] = samples.coded;
  const repairs = [{ start: 0, end: 1, from: 'â€œ' }];
  const mended = { ...first!, article: { ...first!.article, repairs } };
  const facts = { version: '0', revision: 'r', canKeep: false, today: '2024-12-31' };
  desk = makeDesk([mended, ...others], { open: openReconciler, draw }, facts);
}, 240_000);
afterAll(() => samples?.tools.language.close());

const search = (filter: object, day?: string) =>
  desk.ask({ about: 'search', limit: 500, ...(day && { day }), filter: { q: '', ...filter } }) as SearchPage;

describe('a search', () => {
  it.each([
    ['held', '2024-12-05'],
    ['contested', '2024-12-03'],
  ] as const)('narrowed to %s places finds what is told of such places only', (status, day) => {
    const { items } = desk.ask({ about: 'places', limit: 500, day, filter: { status } }) as Page<PlaceLine>;
    const there = new Set(items.map((line) => line.placeId));
    const found = search({ status }, day);
    expect(found.total).toBeGreaterThan(0);
    for (const { claim } of found.items) expect(there).toContain(claim!.placeId);
    expect(found.facets.status.map(({ value }) => value)).toEqual([status]);
    expect(search({ q: 'hama', status }, day).items.every(({ kind }) => kind === 'claim' || kind === 'place')).toBe(
      true,
    );
  });

  it('narrowed to what is denied finds denials only', () => {
    const denied = search({ modality: 'denied' });
    expect(denied.total).toBeGreaterThan(0);
    expect(denied.items.every(({ claim }) => claim?.modality === 'denied')).toBe(true);
  });

  it('counts each status and way of saying that it could be narrowed to', () => {
    const { facets } = search({});
    for (const { value, count } of facets.status) expect(search({ status: value }).total).toBe(count);
    for (const { value, count } of facets.modality) expect(search({ modality: value }).total).toBe(count);
  });
});

it('tells where a report was mended and what stood there', () => {
  const id = samples.coded[0]!.article.reportId;
  expect((desk.ask({ about: 'report', id }) as ReportPage).repairs).toEqual([{ start: 0, end: 1, from: 'â€œ' }]);
  const other = samples.coded[1]!.article.reportId;
  expect((desk.ask({ about: 'report', id: other }) as ReportPage).repairs).toBeInstanceOf(Array);
});

describe('the search made ready beforehand', () => {
  const fresh = () =>
    makeDesk(
      samples.coded,
      { open: openReconciler, draw },
      { version: '0', revision: 'r', canKeep: false, today: '2024-12-31' },
    );

  it('finds what a search finds that nobody prepared, and is ready at some time', () => {
    const prepared = fresh();
    let pieces = 1;
    while (prepared.prepare()) pieces += 1;
    expect(pieces).toBeGreaterThan(2);
    expect(prepared.prepare()).toBe(false);
    const question = { about: 'search', limit: 500, filter: { q: 'hama army' } } as const;
    const found = prepared.ask(question) as SearchPage;
    expect(found.total).toBeGreaterThan(0);
    expect(found).toEqual(fresh().ask(question));
  });

  it('finds all even where it was prepared in part only', () => {
    const begun = fresh();
    begun.prepare();
    const count = (q: string) => (begun.ask({ about: 'search', limit: 1, filter: { q } }) as SearchPage).total;
    expect(count('hama')).toBe(search({ q: 'hama' }).total);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elsewhere, parseAddress, patched, printAddress, VIEWS } from '../../src/web/address/address.ts';

const parse = (href: string) => {
  const url = new URL(href, 'http://desk');
  return parseAddress(url.pathname, url.search);
};

describe('an address', () => {
  it.each([
    ['/', { view: 'situation', id: null, query: {} }],
    ['/?day=2024-12-05&place=gn%3A1', { view: 'situation', id: null, query: { day: '2024-12-05', place: 'gn:1' } }],
    ['/place/fl%3Asy%2Fmaardis', { view: 'place', id: 'fl:sy/maardis', query: {} }],
    ['/report/ab12?claim=c1', { view: 'report', id: 'ab12', query: { claim: 'c1' } }],
    ['/search?q=%D8%AD%D9%85%D8%A7%D8%A9', { view: 'search', id: null, query: { q: 'حماة' } }],
    ['/?known=2024-12-05T11%3A00%3A00Z', { view: 'situation', id: null, query: { known: '2024-12-05T11:00:00Z' } }],
  ])('%s reads as its view and state', (href, expected) => {
    expect(parse(href)).toEqual(expected);
  });

  it.each([
    ['an unknown view', '/admin', 'situation'],
    ['a view of one thing without its id', '/place', 'situation'],
    ['a broken escape', '/place/%E0%A4%A', 'situation'],
  ])('%s opens the situation', (_, path, view) => {
    expect(parseAddress(path, '').view).toBe(view);
  });

  it.each(['?day=yesterday', '?lang=xx', '?theme=<script>', '?size=99', '?nonsense=1', '?__proto__=1'])(
    'leaves out what cannot be right: %s',
    (search) => expect(parseAddress('/', search).query).toEqual({}),
  );

  it.each(['.', '..', '...', '~', '~.', '%2E', 'a/b', '../x'])('leads to the thing named %s', (id) => {
    expect(parse(printAddress({ view: 'place', id, query: {} })).id).toBe(id);
  });

  it('written and read again is the same', () => {
    const ids = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((id) => id.trim() !== '');
    fc.assert(
      fc.property(fc.constantFrom('place', 'asserter', 'report'), ids, ids, (view, id, q) => {
        const address = { view, id, query: { day: '2024-12-01', q } } as const;
        expect(parse(printAddress(address))).toEqual(address);
      }),
    );
  });

  it('says equal states in equal words, whatever the order they came in', () => {
    expect(printAddress(parse('/map?place=x&day=2024-12-01'))).toBe(printAddress(parse('/map?day=2024-12-01&place=x')));
  });

  it('takes moment and settings to another view, and leaves selection and filters behind', () => {
    const here = parse('/?day=2024-12-05&known=2024-12-05T11:00:00Z&lang=ar&theme=night&size=2&place=gn:1&q=x');
    expect(Object.keys(elsewhere(here, 'disputes').query).sort()).toEqual(['day', 'known', 'lang', 'size', 'theme']);
  });

  it('loses a key that is patched to null', () => {
    expect(patched(parse('/?place=a&day=2024-12-05'), { place: null }).query).toEqual({ day: '2024-12-05' });
  });

  it('exists for every view', () => {
    for (const view of VIEWS) expect(parse(printAddress({ view, id: 'x', query: {} })).view).toBe(view);
  });
});

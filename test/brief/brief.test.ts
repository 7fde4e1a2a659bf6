import { describe, expect, it } from 'vitest';
import { compose, renderMarkdown, renderPage, renderSummary } from '../../src/brief/index.ts';
import { likelihood, oddsOf } from '../../src/brief/likelihood.ts';
import { listOf, quantity, sayDay, sayState, sayWho } from '../../src/brief/wording.ts';
import { article, BODY, claim, denied, entered, findings, pictures } from './findings.fixture.ts';

const brief = compose(findings(), pictures);
const page = renderPage(brief, new Map([['r1', article()]]));

describe('likelihood', () => {
  it.each([
    [0, 'almost no chance'],
    [0.19, 'very unlikely'],
    [0.44, 'unlikely'],
    [0.5, 'roughly even chance'],
    [0.79, 'likely'],
    [0.94, 'very likely'],
    [1, 'almost certain'],
  ])('says %d as "%s"', (probability, words) => expect(likelihood(probability)).toBe(words));
});

describe('wording', () => {
  it.each([
    ['held', 'insurgents', 'insurgents'],
    ['contested', 'insurgents', 'contested, insurgents ahead'],
    ['contested', null, 'contested, no holder can be named'],
    ['unknown', null, 'not known who holds it'],
  ])('says a place that is %s by %s as "%s"', (status, holder, says) => expect(sayState(status, holder)).toBe(says));
  it('names the report itself where it names nobody', () => expect(sayWho([])).toBe('reports in their own voice'));
  it('gives no odds where no holder can be named', () => expect(oddsOf({ holder: null, confidence: 0.4 })).toBeNull());
  it('joins names as prose does', () => expect(listOf(['a', 'b', 'c'])).toBe('a, b and c'));
  it('sets a qualifier before a quantity', () => expect(quantity(1600, 'at_least')).toBe('at least 1,600'));
  it.each([
    ['2024-12-05', '5 December 2024'],
    ['2024-12', 'December 2024'],
    ['2024-12-05T11:21:00Z', '5 December 2024'],
    [null, 'no day stated'],
  ])('says the day %s', (day, words) => expect(sayDay(day)).toBe(words));
});

describe('compose', () => {
  it('notes a change of state but not a first appearance', () => {
    expect(brief.changes.map(({ day, before, now }) => [day, before.status, now.status])).toEqual([
      ['2023-05-02', 'held', 'contested'],
    ]);
  });

  it('numbers references from 1 in the order in which the page needs them', () => {
    expect(brief.references.map((r) => [r.n, r.claim])).toEqual([
      [1, denied.id],
      [2, entered.id],
    ]);
  });

  it('puts a denial beside the claim of its day, not in its place', () => {
    const entries = brief.timeline.flatMap((day) => day.entries);
    expect(entries.map((e) => [e.says, e.by, e.deniedBy])).toEqual([
      ['fighters entered Velmar', ['Northern Front'], ['army']],
    ]);
  });

  it('says why a place has no answer', () => {
    const unknown = compose(findings(), [
      {
        day: '2023-05-01',
        places: [{ ...pictures[0]!.places[0]!, holder: null, status: 'unknown', because: { code: 'state.unsettled' } }],
      },
    ]);
    expect(unknown.holdings).toEqual([]);
    expect(unknown.unsettled).toContainEqual({ what: 'Velmar', why: 'The reports do not settle who holds it.' });
  });

  it('gives an empty brief for no reports', () => {
    const empty = compose(findings({ reports: [], control: [], disputes: [] }), []);
    expect(renderPage(empty, new Map())).toContain('The reports support no answer');
    expect(renderMarkdown(empty)).toContain('no day stated');
    expect(renderSummary(empty)).toContain('0 reports');
  });
});

describe('renderPage', () => {
  it('opens the exact words of every reference in the report', () => {
    for (const { n, quote } of brief.references) {
      expect(page).toContain(`href="#w${n}"`);
      expect(page).toContain(`id="w${n}" href="#r${n}">${n}</a><mark>${quote}</mark>`);
    }
  });

  it('never lets a report write markup', () => {
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<b>Gazette');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('keeps every character of a report whose quotes overlap', () => {
    const inner = claim('fighters entered Velmar on Monday');
    const overlapping = compose(
      findings({
        control: [entered, inner, denied],
        disputes: [
          {
            topic: { code: 'topic.holder', with: { place: 't' } },
            placeId: null,
            type: 'direct',
            day: '2023-05-01',
            place: null,
            kind: 'control',
            because: { code: 'clash.hands' },
            settled: null,
            sides: [{ says: { code: 'ground.unnamed' }, by: [], reports: [], claims: [entered.id, inner.id] }],
          },
        ],
      }),
      pictures,
    );
    const html = renderPage(overlapping, new Map([['r1', article()]]));
    const text = html
      .slice(html.indexOf('<details'))
      .replace(/<a class="at"[^>]*>\d+<\/a>/g, '')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>');
    for (const paragraph of BODY.split('\n\n')) expect(text).toContain(paragraph);
  });

  it('shows marks that turn the direction of text instead of obeying them', () => {
    const turned = renderPage(brief, new Map([['r1', article({ outlet: 'a\u202eb' })]]));
    expect(turned).not.toContain('\u202e');
  });

  it('carries no script and allows none', () => {
    expect(page).toContain(`default-src 'none'; style-src 'unsafe-inline'`);
  });
});

describe('renderMarkdown', () => {
  it('cites the same numbers as the page and escapes markup', () => {
    const text = renderMarkdown(brief);
    expect(text).toContain('[1]');
    expect(text).toContain('\\<b\\>Gazette');
  });
});

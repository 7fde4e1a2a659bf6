import { createHash } from 'node:crypto';
import type { CodedReport } from '../../src/terms/coded.ts';
import type { Report } from '../../src/terms/report.ts';

const nothing = { title: null, outlet: null, url: null, published: null, updated: null, author: null, language: null };

/** A report with this text. */
export function report(file: string, text: string): Report {
  const bytes = new TextEncoder().encode(text);
  const id = createHash('sha256').update(bytes).digest('hex');
  return { id, file, kind: 'text', bytes, text, encoding: 'utf-8', envelope: nothing, problems: [] };
}

/** That report coded into one row of each kind; the quote is the whole text. */
export function codedReport({ id, file, text }: Report, published: string | null): CodedReport {
  const base = {
    reportId: id,
    start: 0,
    end: text.length,
    quote: text,
    in: 'body',
    by: ['A body'],
    byIds: ['as-printed:a body'],
  } as const;
  const place = {
    placeId: 'gn:1',
    name: 'Alpha',
    canonical: 'Alpha',
    kind: 'city',
    country: 'XX',
    latDeg: 35.5,
    lonDeg: -3.25,
    geonameid: 1,
    precision: 'point',
    radiusKm: null,
    within: null,
    because: 'the only one of this name',
  } as const;
  return {
    article: {
      reportId: id,
      file,
      url: null,
      title: 'A title',
      outlet: 'The Outlet',
      published,
      publishedAt: published && `${published}T08:00:00+02:00`,
      updatedAt: null,
      byline: null,
      dateline: null,
      language: 'en',
      body: text,
      caption: '',
      tags: ['a', 'b'],
      listed: [],
      furniture: [{ text: 'Menu', rule: 'menu' }],
      problems: [],
    },
    control: [
      {
        ...base,
        id: `c-${id}`,
        rule: 'a-rule',
        place: 'Alpha',
        placeId: 'gn:1',
        part: null,
        party: ['X', 'Y'],
        partyIds: ['x', 'y'],
        change: 'takes',
        against: null,
        againstIds: [],
        km: 20,
        km_qualifier: 'about',
        hedged: false,
        modality: 'asserted',
        when: published,
        background: false,
      },
    ],
    figures: [
      {
        ...base,
        id: `f-${id}`,
        rule: 'b-rule',
        measure: 'killed',
        value: 12,
        qualifier: 'at_least',
        of: 'people',
        unit: null,
        place: 'Alpha',
        placeId: 'gn:1',
        hedged: true,
        modality: 'asserted',
        when: null,
        from: null,
        to: null,
        background: false,
      },
    ],
    statements: [
      {
        ...base,
        id: `s-${id}`,
        rule: 'c-rule',
        act: 'deny',
        speaker: 'X',
        speakerId: 'x',
        to: null,
        about: 'Y',
        that: null,
      },
    ],
    places: [place],
    otherPlaces: [{ ...place, placeId: 'gn:2', name: 'Beta' }],
    actors: [{ actorId: 'x', name: 'X', kind: 'force', side: null, sideName: null }],
    problems: [{ stage: 'extract', rule: 'odd', message: 'Something odd.' }],
  };
}

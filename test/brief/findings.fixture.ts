import type { Article } from '../../src/terms/article.ts';
import type { ControlClaim } from '../../src/terms/claim.ts';
import type { Findings } from '../../src/terms/finding.ts';
import type { DayPicture, PlaceState } from '../../src/terms/picture.ts';

/** Two reports on one town: a party claims it, the other denies it. Every sentence is made up. */
export const BODY =
  'Northern Front fighters entered Velmar on Monday, the group said.\n\nThe army denied that anybody had entered Velmar <script>alert(1)</script>.';

export const article = (changes: Partial<Article> = {}): Article => ({
  reportId: 'r1',
  file: 'velmar.txt',
  url: null,
  title: 'Fighters enter Velmar',
  outlet: 'The <b>Gazette</b>',
  published: '2023-05-02',
  publishedAt: null,
  updatedAt: null,
  byline: null,
  dateline: null,
  language: 'en',
  body: BODY,
  caption: '',
  tags: [],
  listed: [],
  furniture: [],
  problems: [],
  ...changes,
});

export const claim = (quote: string, changes: Partial<ControlClaim> = {}): ControlClaim => ({
  id: `c-${BODY.indexOf(quote)}`,
  reportId: 'r1',
  quote,
  in: 'body',
  start: BODY.indexOf(quote),
  end: BODY.indexOf(quote) + quote.length,
  by: ['Northern Front'],
  byIds: ['as-printed:northern front'],
  rule: 'test',
  place: 'Velmar',
  placeId: 'gn:1',
  part: null,
  party: 'fighters',
  partyIds: ['as-printed:northern front'],
  change: 'enters',
  against: null,
  againstIds: [],
  km: null,
  km_qualifier: null,
  hedged: false,
  modality: 'asserted',
  when: '2023-05-01',
  background: false,
  ...changes,
});

export const entered = claim('Northern Front fighters entered Velmar');
export const denied = claim('denied that anybody had entered Velmar', { by: ['army'], modality: 'denied' });

export const findings = (changes: Partial<Findings> = {}): Findings =>
  ({
    reports: [
      {
        reportId: 'r1',
        report: 'velmar',
        outlet: 'The <b>Gazette</b>',
        url: null,
        title: 'Fighters enter Velmar',
        published: '2023-05-02',
        publishedAt: null,
      },
    ],
    control: [entered, denied],
    figureClaims: [],
    places: new Map(),
    actors: new Map(),
    duplicates: [],
    lineage: [],
    sides: new Map(),
    tellings: [],
    voices: [],
    alarms: [],
    disputes: [
      {
        topic: { code: 'topic.whether', with: { what: 'fighters inside Velmar' } },
        place: 'Velmar',
        placeId: 'gn:1',
        type: 'direct',
        day: '2023-05-01',
        kind: 'control',
        settled: null,
        sides: [
          {
            says: { code: 'clause.enters', with: { party: 'fighters', place: 'Velmar' } },
            by: ['Northern Front'],
            reports: ['velmar'],
            claims: [entered.id],
          },
          {
            says: { code: 'passive.enters', with: { place: 'Velmar' } },
            by: ['army'],
            reports: ['velmar'],
            claims: [denied.id],
          },
        ],
      },
    ],
    figures: [],
    independent: [],
    problems: [],
    ...changes,
  }) as Findings;

export const state = (changes: Partial<PlaceState>): PlaceState =>
  ({
    placeId: 'gn:1',
    place: 'Velmar',
    country: null,
    latDeg: 1,
    lonDeg: 2,
    holder: 'Government',
    status: 'held',
    basis: 'assessed',
    confidence: 0.9,
    since: null,
    for: [denied.id],
    against: [],
    voices: ['army'],
    because: { code: 'state.around', with: { holder: 'Government' } },
    ...changes,
  }) as PlaceState;

export const pictures: DayPicture[] = [
  { day: '2023-05-01', places: [state({})] },
  {
    day: '2023-05-02',
    places: [state({ status: 'contested', basis: 'claimed', confidence: 0.6, against: [entered.id] })],
  },
];

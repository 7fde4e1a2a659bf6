// Reports, claims and pictures of a made-up war, from a seed: the same numbers give the same rows, byte for byte.
import { createHash } from 'node:crypto';
import type { Actor } from '../../src/terms/actor.ts';
import { CHANGES, type ControlClaim } from '../../src/terms/claim.ts';
import type { CodedReport } from '../../src/terms/coded.ts';
import { addDays } from '../../src/terms/day.ts';
import type { Place } from '../../src/terms/place.ts';
import type { Report } from '../../src/terms/report.ts';
import type { Kept, RecordedState } from '../../src/store/index.ts';

export interface World {
  readonly reports: number;
  readonly claimsPerReport: number;
  readonly places: number;
  readonly days: number;
  readonly seed: number;
}

export const FIRST_DAY = '2024-01-01';
const SYLLABLES = 'ka lo mi ra te su na do ve shi ba gur hal zin mor tal qu eb ish ar'.split(' ');
const PLAIN =
  'forces army fighters town village road bridge south north attack shelling convoy civilians hospital said reported after during near against control captured withdrew clashes airstrike checkpoint district monday night morning front line officials residents'.split(
    ' ',
  );

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A small index most of the time, as names in the news are: the harmonic law, near enough. */
export function skewed(next: () => number, size: number): number {
  return Math.min(size - 1, Math.floor(size ** next()) - 1);
}

/** The n-th made-up word; no two are alike. */
export function word(n: number): string {
  let text = '';
  for (let rest = n + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    text += SYLLABLES[rest % SYLLABLES.length];
  return text;
}

export function placeOf(n: number): Place {
  const name = word(n * 7 + 400).replace(/^./, (c) => c.toUpperCase());
  const [latDeg, lonDeg] = [32 + ((n * 37) % 500) / 100, 36 + ((n * 53) % 600) / 100];
  const rest = { kind: 'town', country: 'XX', geonameid: n, precision: 'point', radiusKm: null, within: null } as const;
  return { placeId: `gn:${n}`, name, canonical: name, latDeg, lonDeg, because: 'the only one of this name', ...rest };
}

export function actorOf(n: number): Actor {
  const name = `${word(n + 900)} ${['Brigade', 'Monitor', 'Agency', 'Council'][n % 4]}`;
  const side = n % 3 === 0 ? null : `side-${n % 5}`;
  return { actorId: `actor-${n}`, name, kind: 'group', side, sideName: side };
}

/** Reports with their claims, in order of publication. */
export function* generate({ reports, claimsPerReport, places, days, seed }: World): Generator<Kept> {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const words = (count: number) =>
    Array.from({ length: count }, () =>
      next() < 0.4 ? PLAIN[skewed(next, PLAIN.length)] : word(skewed(next, 30_000)),
    ).join(' ');
  for (let n = 0; n < reports; n++) {
    const day = addDays(FIRST_DAY, Math.floor((n * days) / reports));
    const sentences: string[] = [];
    const drafts = Array.from({ length: claimsPerReport }, () => {
      const [place, party, by] = [
        placeOf(skewed(next, places)),
        actorOf(skewed(next, 60)),
        actorOf(60 + skewed(next, 400)),
      ];
      const change = pick(CHANGES);
      const quote = `${party.name} ${change} ${place.name}, ${by.name} said: ${words(14)}.`;
      sentences.push(quote, `${words(12)}.`);
      return { place, party, by, change, quote, when: addDays(day, -Math.floor(next() * 4)) };
    });
    const body = sentences.join(' ');
    const bytes = new TextEncoder().encode(`${n} ${body}`);
    const id = createHash('sha256').update(bytes).digest('hex');
    let at = 0;
    const control = drafts.map(({ place, party, by, change, quote, when }, i): ControlClaim => {
      const start = body.indexOf(quote, at);
      at = start + 1;
      const span = { start, end: start + quote.length, quote, in: 'body' as const };
      const said = { by: [by.name], byIds: [by.actorId], rule: 'made-up', modality: 'asserted' as const };
      const party_ = { party: party.name, partyIds: [party.actorId], against: null, againstIds: [] };
      const none = { part: null, km: null, km_qualifier: null, hedged: false, background: false };
      return {
        id: id.slice(0, 12) + i,
        reportId: id,
        place: place.name,
        placeId: place.placeId,
        change,
        when,
        ...span,
        ...said,
        ...party_,
        ...none,
      };
    });
    yield { report: reportOf(id, n, bytes), coded: codedOf(id, n, day, body, control, drafts) };
  }
}

function reportOf(id: string, n: number, bytes: Uint8Array): Report {
  const envelope = {
    title: null,
    outlet: null,
    url: null,
    published: null,
    updated: null,
    author: null,
    language: null,
  };
  return { id, file: `made-${n}.txt`, kind: 'text', bytes, text: '', encoding: 'utf-8', envelope, problems: [] };
}

function codedOf(
  id: string,
  n: number,
  day: string,
  body: string,
  control: ControlClaim[],
  drafts: { place: Place; party: Actor; by: Actor }[],
): CodedReport {
  const once = <T>(list: readonly T[], keyOf: (item: T) => string) => [
    ...new Map(list.map((item) => [keyOf(item), item])).values(),
  ];
  const hour = `${String(n % 24).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}:00Z`;
  const article = {
    reportId: id,
    file: `made-${n}.txt`,
    url: `https://made-up.example/${n}`,
    title: `${word(n)} ${body.split(',')[0]}`,
    outlet: `Outlet ${n % 200}`,
    published: day,
    publishedAt: `${day}T${hour}`,
    updatedAt: null,
    byline: null,
    dateline: null,
    language: 'en',
    body,
    caption: '',
    tags: [],
    listed: [],
    furniture: [],
    problems: [],
  };
  return {
    article,
    control,
    figures: [],
    statements: [],
    otherPlaces: [],
    problems: [],
    places: once(
      drafts.map((d) => d.place),
      (place) => place.placeId,
    ),
    actors: once(
      drafts.flatMap((d) => [d.party, d.by]),
      (actor) => actor.actorId,
    ),
  };
}

/** The states of one place: eight spans of days, each recorded in three versions, one after the other. */
export function statesOf(n: number, { days, seed }: World): RecordedState[] {
  const place = placeOf(n);
  const next = random(seed + n);
  const length = Math.floor(days / 8);
  const ids = (count: number) =>
    Array.from({ length: count }, () =>
      Math.floor(next() * 2 ** 48)
        .toString(16)
        .padStart(16, '0'),
    );
  return Array.from({ length: 24 }, (_, i) => {
    const [span, version] = [Math.floor(i / 3), i % 3];
    const fromDay = addDays(FIRST_DAY, span * length);
    const moment = (v: number) => `${addDays(fromDay, v * 9 + 1)}T08:00:00.000Z`;
    const { placeId, name, country, latDeg, lonDeg } = place;
    const holder = `Side ${Math.floor(next() * 5)}`;
    const state = {
      placeId,
      place: name,
      country,
      latDeg,
      lonDeg,
      holder,
      status: 'held',
      basis: 'assessed',
      confidence: next(),
      since: fromDay,
      for: ids(6),
      against: ids(2),
      voices: ['A monitor', 'An agency'],
      because: { code: 'state.around', with: { holder } },
    } as const;
    return {
      placeId,
      fromDay,
      toDay: addDays(FIRST_DAY, span === 7 ? days : (span + 1) * length),
      recordedFrom: moment(version),
      recordedTo: version === 2 ? null : moment(version + 1),
      state,
    };
  });
}

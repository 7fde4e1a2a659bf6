import { createHash } from 'node:crypto';
import type { CodedReport } from '../../src/terms/coded.ts';
import type { ControlClaim } from '../../src/terms/claim.ts';
import type { Place } from '../../src/terms/place.ts';
import type { Report } from '../../src/terms/report.ts';
import type { Coder } from '../../src/work/coder.ts';

const SIDES = ['north', 'south'];
const CHANGES = ['takes', 'holds', 'loses', 'attacks'] as const;
const noEnvelope = {
  title: null,
  outlet: null,
  url: null,
  published: null,
  updated: null,
  author: null,
  language: null,
};

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A stream of reports on a made-up war: each says in plain words who did what where, so that coding it is cheap. */
export function streamOf(count: number, options: { seed?: number; places?: number; days?: number } = {}): Report[] {
  const { seed = 1, places = 12, days = 20 } = options;
  const random = randomOf(seed);
  const pick = (n: number) => Math.floor(random() * n);
  return Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(2024, 0, 1 + Math.floor((i * days) / count))).toISOString().slice(0, 10);
    const lines = Array.from({ length: 1 + pick(4) }, () => {
      const side = SIDES[pick(2)];
      return `${side} ${CHANGES[pick(4)]} place${pick(places)}, says ${pick(3) === 0 ? 'nobody' : SIDES[pick(2)]}.`;
    });
    return reportOf(
      `report-${String(i).padStart(5, '0')}.txt`,
      [`${day} outlet${pick(4)} no. ${i}`, ...lines].join('\n'),
    );
  });
}

/** A report of this text. */
export function reportOf(file: string, text: string): Report {
  const bytes = new TextEncoder().encode(text);
  const id = createHash('sha256').update(bytes).digest('hex');
  return { id, file, kind: 'text', bytes, text, encoding: 'utf-8', envelope: noEnvelope, problems: [] };
}

/** Codes reports of that stream; the same text gives the same claims. */
export const cheapCoder: Coder = { name: 'cheap', code: async (report) => codeCheaply(report) };

/** The claims of one report of that stream. */
export function codeCheaply({ id, file, text }: Report): CodedReport {
  const [head = '', ...lines] = text.split('\n');
  const [published = null, outlet = null] = head.split(' ');
  const rows = lines.flatMap((line) => {
    const [, side, change, placeId, by] = /^(\w+) (\w+) (\w+), says (\w+)/.exec(line) ?? [];
    return side && change && placeId && by ? [{ line, side, change, placeId, by }] : [];
  });
  const control = rows.map(({ line, side, change, placeId, by }, i): ControlClaim => {
    const start = text.indexOf(line);
    return {
      id: `${id.slice(0, 12)}-${i}`,
      reportId: id,
      start,
      end: start + line.length,
      quote: line,
      in: 'body',
      by: by === 'nobody' ? [] : [by],
      byIds: by === 'nobody' ? [] : [by],
      rule: 'cheap',
      place: placeId,
      placeId: `gn:${placeId.slice(5)}`,
      part: null,
      party: [side],
      partyIds: [side],
      change: change as ControlClaim['change'],
      against: null,
      againstIds: [],
      km: null,
      km_qualifier: null,
      hedged: false,
      modality: 'asserted',
      when: published,
      background: false,
    };
  });
  return {
    article: {
      reportId: id,
      file,
      url: null,
      title: head,
      outlet,
      published,
      publishedAt: null,
      updatedAt: null,
      byline: null,
      dateline: null,
      language: 'en',
      body: text,
      caption: '',
      tags: [],
      listed: [],
      furniture: [],
      problems: [],
    },
    control,
    figures: [],
    statements: [],
    places: [...new Set(rows.map((row) => row.placeId))].map(placeOf),
    otherPlaces: [],
    actors: SIDES.map((side) => ({ actorId: side, name: side, kind: 'force', side, sideName: side }) as const),
    problems: [],
  };
}

function placeOf(name: string): Place {
  const no = Number(name.slice(5));
  return {
    placeId: `gn:${no}`,
    name,
    canonical: name,
    kind: 'town',
    country: 'XX',
    latDeg: 30 + (no % 10) / 5,
    lonDeg: 10 + Math.floor(no / 10) / 5,
    geonameid: no,
    precision: 'point',
    radiusKm: null,
    within: null,
    because: 'made up',
  };
}

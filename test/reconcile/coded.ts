// Builds coded reports for tests from few words.
import type { Actor } from '../../src/terms/actor.ts';
import type { ControlClaim, FigureClaim } from '../../src/terms/claim.ts';
import type { CodedReport } from '../../src/terms/coded.ts';
import type { Place } from '../../src/terms/place.ts';

export const ACTORS: readonly Actor[] = [
  { actorId: 'army', name: 'Northland army', kind: 'force', side: 'gov', sideName: 'Northland government' },
  { actorId: 'gov', name: 'Northland government', kind: 'state', side: 'gov', sideName: 'Northland government' },
  { actorId: 'front', name: 'River Front', kind: 'group', side: 'front', sideName: 'River Front' },
  { actorId: 'front-media', name: 'Front Media', kind: 'media', side: 'front', sideName: 'River Front' },
  { actorId: 'league', name: 'Hill League', kind: 'group', side: 'league', sideName: 'Hill League' },
  { actorId: 'watch', name: 'Rights Watchers', kind: 'monitor', side: null, sideName: null },
  { actorId: 'wire', name: 'Blue Wire', kind: 'media', side: null, sideName: null },
  { actorId: 'as-printed:residents', name: 'residents', kind: 'people', side: null, sideName: null },
  { actorId: 'as-printed:a source', name: 'a source', kind: 'person', side: null, sideName: null },
];

const byName = new Map(ACTORS.map((a) => [a.name, a]));
const idsOf = (names: string | readonly string[] | null): string[] =>
  (names === null ? [] : [names].flat()).map((n) => byName.get(n)?.actorId ?? `as-printed:${n.toLowerCase()}`);

export function place(name: string, more: Partial<Place> = {}): Place {
  return {
    placeId: `p:${name.toLowerCase()}`,
    name,
    canonical: name,
    kind: 'town',
    country: 'NL',
    latDeg: 10,
    lonDeg: 10,
    geonameid: null,
    precision: 'point',
    radiusKm: null,
    within: null,
    because: 'test',
    ...more,
  };
}

type Control = Partial<ControlClaim> & Pick<ControlClaim, 'change'>;
type Figure = Partial<FigureClaim> & Pick<FigureClaim, 'value'>;

export interface ReportSketch {
  readonly published?: string | null;
  readonly publishedAt?: string | null;
  readonly outlet?: string | null;
  readonly body?: string;
  readonly control?: readonly Control[];
  readonly figures?: readonly Figure[];
  readonly places?: readonly Place[];
}

/** A coded report: claims stand in the body, are asserted by the outlet and speak of Ford unless said otherwise. */
export function coded(name: string, sketch: ReportSketch): CodedReport {
  const published = sketch.published === undefined ? '2030-05-10' : sketch.published;
  const base = (i: number, kind: string, by: readonly string[]) => ({
    id: `${name}-${kind}${i}`,
    reportId: `id-${name}`,
    start: i,
    end: i + 1,
    quote: 'q',
    in: 'body' as const,
    by,
    byIds: idsOf(by),
    rule: 'test',
    hedged: false,
    modality: 'asserted' as const,
    background: false,
    when: null,
  });
  const control = (sketch.control ?? []).map((c, i): ControlClaim => {
    const where = c.place === undefined ? 'Ford' : c.place;
    return {
      ...base(i, 'c', c.by ?? []),
      place: where,
      placeId: where === null ? null : `p:${where.toLowerCase()}`,
      part: null,
      party: null,
      partyIds: idsOf(c.party ?? null),
      against: null,
      againstIds: idsOf(c.against ?? null),
      km: null,
      km_qualifier: null,
      ...c,
    };
  });
  const figures = (sketch.figures ?? []).map((f, i): FigureClaim => {
    return {
      ...base(i, 'f', f.by ?? []),
      measure: 'killed',
      qualifier: 'exact',
      of: null,
      unit: null,
      place: null,
      placeId: f.place ? `p:${f.place.toLowerCase()}` : null,
      from: null,
      to: null,
      ...f,
    };
  });
  const named = [...new Set([...control.map((c) => c.place), ...figures.map((f) => f.place)])].flatMap((p) =>
    p === null ? [] : [p],
  );
  const given = new Set((sketch.places ?? []).map((p) => p.name));
  return {
    article: {
      reportId: `id-${name}`,
      file: `${name}.txt`,
      url: null,
      title: name,
      outlet: sketch.outlet === undefined ? `Outlet ${name}` : sketch.outlet,
      published,
      publishedAt: sketch.publishedAt ?? null,
      updatedAt: null,
      byline: null,
      dateline: null,
      language: 'en',
      body: sketch.body ?? `Report ${name} has words of its own, ${name} and again ${name}.`,
      caption: '',
      tags: [],
      listed: [],
      furniture: [],
      problems: [],
    },
    control,
    figures,
    statements: [],
    places: [...(sketch.places ?? []), ...named.filter((n) => !given.has(n)).map((n) => place(n))],
    otherPlaces: [],
    actors: ACTORS,
    problems: [],
  };
}

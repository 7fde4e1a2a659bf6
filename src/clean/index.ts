import type { Article } from '../terms/article.ts';
import type { Problem } from '../terms/problem.ts';
import type { Report } from '../terms/report.ts';
import { repairMojibake } from './encoding/mojibake.ts';
import { repairsIn } from './encoding/repairs.ts';
import { addressDay } from './metadata/address.ts';
import { agreeOnDate } from './metadata/agree.ts';
import { printedByline, withoutBy } from './metadata/byline.ts';
import { languageOf } from './metadata/language.ts';
import { licenceOf } from './metadata/licence.ts';
import { isoMoment } from './metadata/moment.ts';
import { outletOfWindow, printedOutlet, toldOutlet } from './metadata/outlet.ts';
import { printedTimes } from './metadata/printed.ts';
import { sectionOf } from './metadata/section.ts';
import { datelineOfHeader } from './dateline.ts';
import { entriesOf } from './entries.ts';
import { type HtmlPage, openPage } from './html-page.ts';
import { tagsFrom } from './metadata/tags.ts';
import type { Parts } from './partition.ts';
import { partsOfText, withoutDateline } from './plain-page.ts';
import { standfirstOf } from './standfirst.ts';
import { plainCharacters } from './text/characters.ts';

/**
 * Finds the article in a report: its headline, its own text, who published it and when. In order: damaged encoding is
 * repaired and characters made plain; the page is taken apart, by its elements where it has them and by its lines
 * where not; dateline and entry times are cut from the text; then what is said about the article is settled, each
 * carrier of it (feed, JSON-LD, head, print, address) being heard.
 */
export function clean(report: Report): Article {
  const repaired = repairMojibake(report.text);
  const page = report.kind === 'html' ? openPage(repaired.text) : null;
  // A page's text is made plain as it is read, its scripts never.
  const text = page ? '' : plainCharacters(repaired.text);
  const parts = page ? page.parts : partsOfText(text);
  const prose = withoutDateline(parts.body);
  const printed = printedTimes(parts, prose.datelineText);
  const { envelope } = report;
  const url = envelope.url ?? page?.head.url ?? page?.jsonLd?.url ?? null;
  const date = agreeOnDate({
    envelope: envelope.published,
    jsonLd: isoMoment(page?.jsonLd?.published ?? null),
    meta: isoMoments(page?.head.published),
    timeElement: isoMoment(page?.timeElement ?? null),
    printed: printed.isBesideHeadline ? (printed.at ?? printed.day) : null,
    printedOtherDay: printed.otherDay,
    printedElsewhere: printed.isBesideHeadline ? null : (printed.at ?? printed.day),
    address: addressDay(url),
    modified: envelope.updated,
  });
  const body = prose.paragraphs.join('\n\n');
  const updatedAt =
    envelope.updated ??
    isoMoment(page?.jsonLd?.modified ?? null) ??
    isoMoments(page?.head.modified)[0] ??
    printed.updatedAt;
  const repairs = repairsIn(repaired, body);
  const entries = entriesOf(prose.paragraphs, {
    stamps: parts.stamps,
    updates: page?.jsonLd?.updates ?? [],
    day: date.day,
    moments: [updatedAt, date.at, envelope.published, isoMoment(page?.jsonLd?.published ?? null)],
  });
  // The first entry of a live page that has none before it is no standfirst.
  const apart = entries?.[0]?.start === 0 ? null : standfirstOf(parts, prose.datelineText);
  const standfirst = apart === prose.paragraphs[0] ? apart : null;
  return {
    reportId: report.id,
    file: report.file,
    url,
    title: headlineOf(report, page, parts.title),
    outlet: outletOf(report, page, parts, prose.agency, text),
    published: date.day,
    publishedAt: date.at,
    updatedAt: isEarlier(updatedAt, date.at) ? null : updatedAt,
    byline: envelope.author ?? printedByline(parts) ?? withoutBy(page?.jsonLd?.author ?? page?.head.authors[0] ?? null),
    dateline: prose.dateline ?? datelineOfHeader(parts.header),
    language: languageOf(body, envelope.language ?? page?.head.language ?? page?.jsonLd?.language ?? null),
    body,
    ...(standfirst === null ? {} : { standfirst }),
    ...(entries === null ? {} : { entries }),
    ...(repairs.length === 0 ? {} : { repairs }),
    caption: parts.captions.map((c) => c.text).join('\n\n'),
    captions: parts.captions,
    section: sectionOf(parts, page?.head ?? null, page?.jsonLd ?? null),
    licence: licenceOf(parts, page?.head ?? null, page?.jsonLd ?? null),
    tags: tagsFrom([...parts.tags, ...(page?.head.tags ?? []), ...(page?.jsonLd?.keywords ?? [])]),
    listed: unique(parts.listed),
    furniture: parts.furniture,
    problems: [...report.problems, ...problemsWith(repaired.codepage, repaired.restored, date.disagreement, body)],
  };
}

function headlineOf(report: Report, page: HtmlPage | null, printed: string): string {
  const title = page === null || printed === '' ? (report.envelope.title ?? printed) : printed;
  return plainCharacters(title).replace(/\s+/g, ' ').trim();
}

function outletOf(
  report: Report,
  page: HtmlPage | null,
  parts: Parts,
  agency: string | null,
  text: string,
): string | null {
  if (report.envelope.outlet !== null) return report.envelope.outlet;
  if (page === null) return printedOutlet(parts, agency, text);
  return (
    toldOutlet([...page.head.outlets, page.jsonLd?.publisher ?? '']) ??
    outletOfWindow(page.head.windowTitle, page.parts) ??
    printedOutlet(parts, agency, '')
  );
}

/** A page is not updated before it is published; one that says so has mixed up its zones. */
const isEarlier = (a: string | null, b: string | null) =>
  a !== null && b !== null && hasZone.test(a) && hasZone.test(b) && Date.parse(a) < Date.parse(b);
const hasZone = /(?:Z|[+-]\d\d:\d\d)$/;

const isoMoments = (values: readonly string[] | undefined) => (values ?? []).map(isoMoment).filter((m) => m !== null);

const unique = (values: readonly string[]) => values.filter((v, i) => values.indexOf(v) === i);

function problemsWith(
  codepage: string | null,
  restored: number,
  disagreement: string | null,
  body: string,
): readonly Problem[] {
  const problem = (rule: string, message: string): Problem => ({ stage: 'clean', rule, message });
  return [
    ...(codepage === null
      ? []
      : [problem('mojibake-repaired', `${restored} characters had been decoded as ${codepage} and were restored.`)]),
    ...(disagreement === null ? [] : [problem('dates-disagree', disagreement)]),
    ...(body === '' ? [problem('no-body', 'No article text was found on the page.')] : []),
  ];
}

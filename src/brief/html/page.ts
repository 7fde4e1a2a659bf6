import type { Article } from '../../terms/article.ts';
import type { Brief } from '../brief.ts';
import { markParties } from '../parties.ts';
import { count, sayDay } from '../wording.ts';
import { archive } from './archive.ts';
import { chart, type Outlines } from './chart.ts';
import { escape } from './escape.ts';
import { chip, type Parties } from './marks.ts';
import { changes, disputes, figures, holdings, lineage, references, timeline, unsettled, voices } from './sections.ts';
import { STYLE } from './style.ts';

/**
 * The brief as one self-contained page: no script, no request, opened by its path.
 * @param articles by report id, so that every reference opens the exact words
 * @param outlines coastlines and borders for the chart of places; without them it has a graticule only
 */
export function renderPage(brief: Brief, articles: ReadonlyMap<string, Article>, outlines: Outlines = []): string {
  const parties = markParties(brief);
  const open = brief.disputes.filter((d) => d.settled === null).length;
  const sections: readonly [id: string, title: string, html: string][] = [
    ['changes', 'What changed', changes(brief, parties)],
    ['holdings', 'Who holds what', legend(parties) + chart(brief, parties, outlines) + holdings(brief, parties)],
    ['disputes', `Disputes (${open} open, ${brief.disputes.length - open} settled)`, disputes(brief)],
    ['figures', 'Figures', figures(brief)],
    ['timeline', 'Timeline', timeline(brief)],
    ['lineage', 'Who repeats whom', lineage(brief)],
    ['voices', 'Voices and their record', voices(brief)],
    ['unsettled', 'Not placed, not settled', unsettled(brief)],
    ['references', 'References', references(brief)],
  ];
  const range = brief.from && brief.asOf ? `${sayDay(brief.from)} to ${sayDay(brief.asOf)}` : 'no dated reports';
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escape(brief.title)}, ${escape(sayDay(brief.asOf))} · Fogline</title>
<style>${STYLE}</style></head>
<body><a class="skip" href="#changes">Skip to what changed</a>
<svg width="0" height="0" aria-hidden="true" style="position:absolute"><defs><pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4" height="4" fill="none"/><line x1="0" y1="0" x2="0" y2="4" stroke="currentColor" stroke-width="2.4"/></pattern></defs></svg>
<header><p>Fogline · the situation as reported</p><h1>${escape(brief.title)}</h1>
<p>${escape(range)} · as of the end of ${escape(sayDay(brief.asOf))} · ${count(brief.reports, 'report')}, ${count(brief.outlets, 'outlet')}, ${count(brief.claims, 'claim')}. Small numbers open the exact words in the report.</p></header>
<nav aria-label="Sections">${sections.map(([id, title]) => `<a href="#${id}">${escape(title)}</a>`).join('')}<a href="#reports">Reports</a></nav>
<main>
${sections.map(([id, title, html]) => `<section id="${id}"><h2>${escape(title)}</h2>\n${html}\n</section>`).join('\n')}
<section id="reports" class="reports"><h2>Reports as read</h2>
${archive(brief.references, articles)}
</section></main>
<footer class="evidence"><p>Positions from GeoNames (CC BY 4.0) and a hand-made list. Borders from Natural Earth, drawn as held de facto; no position on them is taken. Words for probability after ICD 203. Fogline states what reports say; it is no witness.</p></footer>
</body></html>
`;
}

function legend(parties: Parties): string {
  const holders = [...parties.values()].map(
    (mark) => `<span>${chip(mark.name, 'held', 'assessed', parties)} ${escape(mark.name)}</span>`,
  );
  const first = [...parties.values()][0]?.name ?? null;
  const grammar = [
    ['held', 'assessed', 'assessed: more than one independent voice, or against interest'],
    ['held', 'claimed', 'claimed: one side or one voice only'],
    ['contested', 'assessed', 'contested'],
    ['unknown', 'claimed', 'unknown'],
  ].map(
    ([status, basis, words]) =>
      `<span>${chip(status === 'unknown' ? null : first, status!, basis!, parties)} ${words}</span>`,
  );
  return `<div class="legend">${holders.join('')}</div><div class="legend">${grammar.join('')}</div>`;
}

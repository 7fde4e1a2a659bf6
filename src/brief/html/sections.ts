import { oddsOf } from '../likelihood.ts';
import type {
  AlarmNote,
  Brief,
  ChangeNote,
  DisputeNote,
  FigureNote,
  Holding,
  LineageNote,
  Reference,
  VoiceNote,
} from '../brief.ts';
import { count, listOf, quantity, sayBacking, sayDay, sayState } from '../wording.ts';
import { escape } from './escape.ts';
import { chip, refs, ribbon, type Parties } from './marks.ts';
import { range } from './ranges.ts';

const names = (list: readonly string[]) => escape(listOf(list));

/** What changed, the newest day first. */
export function changes(brief: Brief, parties: Parties): string {
  if (brief.changes.length === 0)
    return '<p class="empty">No place changed hands in these days, as far as the reports say.</p>';
  const days = new Map<string, ChangeNote[]>();
  for (const change of brief.changes) days.set(change.day, [...(days.get(change.day) ?? []), change]);
  const [newest, ...earlier] = [...days].map(
    ([day, notes]) =>
      `<h3>${escape(sayDay(day))}</h3><ul class="changes">${notes.map((n) => change(n, parties)).join('\n')}</ul>`,
  );
  const before = brief.changes.length - (days.values().next().value?.length ?? 0);
  const rest = `<details class="earlier"><summary>${count(before, 'change')} on earlier days</summary>${earlier.join('\n')}</details>`;
  return `${newest}${before > 0 ? rest : ''}`;
}

function change({ before, now }: ChangeNote, parties: Parties): string {
  return `<li>${chip(now.holder, now.status, now.basis, parties)}<div><b>${escape(now.place)}</b> ${escape(sayState(now.status, now.holder))} <span class="was">before: ${escape(sayState(before.status, before.holder))}</span>
<div class="sure">${sure(now)}${refs(now.for, 5)}${against(now, 5)}</div></div></li>`;
}

/** How sure, on whose word: nothing is likely where nobody can be named. */
function sure(h: Holding): string {
  const parts = [h.basis, oddsOf(h), h.since ? `since ${sayDay(h.since)}` : null, sayBacking(h)];
  return parts
    .flatMap((part) => part ?? [])
    .map(escape)
    .join(' · ');
}

function against(h: Holding, limit: number): string {
  return h.against.length > 0 ? ` <span class="denied">against${refs(h.against, limit)}</span>` : '';
}

/** Who holds what at the end of the last day. */
export function holdings(brief: Brief, parties: Parties): string {
  if (brief.holdings.length === 0)
    return '<p class="empty">The reports support no answer. Add reports that name places and say who holds them.</p>';
  return `<ul class="holdings">${brief.holdings.map((h) => holding(h, parties)).join('\n')}</ul>`;
}

function holding(h: Holding, parties: Parties): string {
  return `<li class="${h.status} ${h.basis}">
<div class="name">${chip(h.holder, h.status, h.basis, parties)} <b>${escape(h.place)}</b> <span class="holder">${escape(sayState(h.status, h.holder))}</span></div>
<div class="sure">${sure(h)}</div>
${ribbon(h, parties)}
<p class="because">${escape(h.because)}${refs(h.for)}${against(h, 8)}</p>
</li>`;
}

/** Disputes, the open ones first, both sides in their own words. */
export function disputes(brief: Brief): string {
  if (brief.disputes.length === 0)
    return '<p class="empty">No claims about one place and time contradict each other.</p>';
  const quotes = new Map(brief.references.map((reference) => [reference.n, reference]));
  return brief.disputes.map((d) => dispute(d, quotes)).join('\n');
}

function dispute(d: DisputeNote, quotes: ReadonlyMap<number, Reference>): string {
  const sides = d.sides.map((side) => {
    const words = side.references.slice(0, 2).flatMap((n) => {
      const quote = quotes.get(n)?.quote;
      return quote ? [`<q dir="auto">${escape(quote)}</q>${refs([n])}`] : [];
    });
    const who = side.by.length > 0 ? names(side.by) : 'Reports in their own voice';
    return `<li><b>${who}</b>: ${escape(side.says)}${refs(side.references.slice(2), 4)} <span class="sure">${count(side.reports.length, 'report')}</span>${words.length > 0 ? `<div class="words">${words.join(' ')}</div>` : ''}</li>`;
  });
  const end = d.settled
    ? `<p class="settled">Settled ${escape(sayDay(d.settled.when))}: ${escape(d.settled.how)}</p>`
    : '<p class="open">Open</p>';
  return `<article class="dispute ${d.settled ? 'is-settled' : 'is-open'}"><h3>${escape(d.topic)}</h3><ul>${sides.join('')}</ul>${end}</article>`;
}

/** Counts as ranges, with the rows that make them. */
export function figures(brief: Brief): string {
  if (brief.figures.length === 0) return '<p class="empty">No counted quantities in these reports.</p>';
  return `<ul class="figures">${brief.figures.map(figure).join('\n')}</ul>`;
}

function figure(f: FigureNote): string {
  const what = [f.of, f.measure === 'other' ? null : f.measure].filter((x) => x !== null).join(', ');
  const span =
    f.low === f.high ? quantity(f.low, 'exact') : `${quantity(f.low, 'exact')} to ${quantity(f.high, 'exact')}`;
  const rows = f.rows.map(
    (row) =>
      `<li>${escape(quantity(row.value, row.qualifier))}: ${row.by.length > 0 ? `${names(row.by)}, in ${escape(row.report)}` : `${escape(row.report)} in its own voice`}${row.reference === null ? '' : refs([row.reference])}</li>`,
  );
  const flags = f.flags.map((flag) => `<li class="flag">${escape(flag)}</li>`);
  return `<li><div class="name"><b>${span}</b> ${escape(what)}</div><div class="sure">${[f.place, f.window]
    .filter((x) => x !== null)
    .map((x) => escape(x))
    .join(' · ')}</div>${range(f)}<ul class="rows">${rows.join('')}${flags.join('')}</ul></li>`;
}

/** What is said to have happened, day by day. */
export function timeline(brief: Brief): string {
  const days = brief.timeline.map(({ day, entries }) => {
    const items = entries.map(
      (e) =>
        `<li>${escape(e.says)} <span class="sure">${e.by.length > 0 ? `says ${names(e.by)}` : 'no asserter named'} · ${count(e.outlets, 'outlet')}</span>${e.deniedBy.length > 0 ? ` <span class="denied">denied by ${names(e.deniedBy)}</span>` : ''}${refs(e.references, 4)}</li>`,
    );
    return `<h3>${escape(sayDay(day))}</h3><ul>${items.join('\n')}</ul>`;
  });
  return days.join('\n') || '<p class="empty">No dated events.</p>';
}

/** Which reports carry whose claim, and where the asserter's name was lost on the way. */
export function lineage(brief: Brief): string {
  if (brief.lineage.length === 0) return '<p class="empty">No claim travels from one report to another.</p>';
  const alarms =
    brief.alarms.length > 0
      ? `<h3>A party's word printed as the outlet's own</h3><ul class="lineage">${brief.alarms.map(alarm).join('\n')}</ul><h3>The way of each claim</h3>`
      : '';
  return `${alarms}<ul class="lineage">${brief.lineage.map(line).join('\n')}</ul>`;
}

function alarm({ outlet, asserter, because, references: numbers }: AlarmNote): string {
  return `<li><b>${escape(outlet)}</b> carries the word of ${escape(asserter)} without saying so: ${escape(because)}${refs(numbers)}</li>`;
}

function line({ claim, asserter, chain, drift }: LineageNote): string {
  const steps = chain.map(({ report, attribution, by, references: numbers }) => {
    const how = attribution === 'changed' && by.length > 0 ? `changed to ${listOf(by)}` : attribution;
    return `<span class="step ${attribution}">${escape(report)} <i>${escape(how)}</i>${refs(numbers)}</span>`;
  });
  const drifted = drift.length > 0 ? `<div class="sure">${escape(listOf(drift))}</div>` : '';
  return `<li><b>${escape(asserter)}</b>: ${escape(claim)}<div>${steps.join(' ')}</div>${drifted}</li>`;
}

/** How each named voice has fared so far: n, share that held, and the interval around it. */
export function voices(brief: Brief): string {
  if (brief.voices.length === 0) return '<p class="empty">No asserter is named in these reports.</p>';
  return `<div class="wide"><table><thead><tr><th scope="col">Voice</th><th scope="col">Speaks for</th><th scope="col">Claims</th><th scope="col">Outlets</th><th scope="col">Settled</th><th scope="col">Held</th><th scope="col">Share that held, 90 % interval</th></tr></thead><tbody>${brief.voices.map(voice).join('\n')}</tbody></table></div>`;
}

function voice(v: VoiceNote): string {
  const share = v.share
    ? `${v.share.mean.toFixed(2)} (${v.share.low.toFixed(2)} to ${v.share.high.toFixed(2)})`
    : 'not judged: nothing settled yet';
  return `<tr><th scope="row">${escape(v.name)}</th><td>${escape(v.side ?? (v.kind === 'monitor' ? 'no side' : 'not known'))}</td><td>${v.claims}</td><td>${v.outlets}</td><td>${v.settled}</td><td>${v.held}</td><td>${share}</td></tr>`;
}

/** What could not be placed or settled, each with its reason. */
export function unsettled(brief: Brief): string {
  if (brief.unsettled.length === 0) return '<p class="empty">Everything found its place.</p>';
  return `<ul class="unsettled">${brief.unsettled.map(({ what, why }) => `<li><b>${escape(what)}</b>: ${escape(why)}</li>`).join('\n')}</ul>`;
}

/** All references in order of number: the words, whose they are, where and when they stood. */
export function references(brief: Brief): string {
  const items = brief.references.map((r) => {
    const marks = [
      r.in === 'body' ? '' : r.in,
      r.modality === 'asserted' ? '' : r.modality,
      r.hedged ? 'hedged' : '',
    ].filter(Boolean);
    return `<li id="r${r.n}" value="${r.n}"><a href="#w${r.n}"><q dir="auto">${escape(r.quote)}</q></a> <span class="sure">${r.by.length > 0 ? names(r.by) : 'the outlet itself'}, in ${escape(r.outlet ?? r.report)}, ${escape(sayDay(r.published))}${marks.length > 0 ? ` · ${marks.join(', ')}` : ''}</span></li>`;
  });
  return `<ol class="references">${items.join('\n')}</ol>`;
}

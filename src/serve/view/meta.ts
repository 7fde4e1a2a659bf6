import type { DeskMeta } from '../../terms/desk.ts';
import { addDays } from '../../terms/day.ts';
import { partyMarks } from './parties.ts';
import type { View } from './view.ts';

/** Days before the first report of which events still count as covered. */
const BEFORE_DAYS = 14;

/** What is fixed for the whole server. */
export type ServerFacts = Pick<DeskMeta, 'version' | 'revision' | 'canKeep' | 'behind'>;

/** The frame of the desk: what is covered, from when to when, and how parties are drawn. */
export function meta(view: View, { version, revision, canKeep, behind = 0 }: ServerFacts): DeskMeta {
  const { firstDay, lastDay } = view;
  const moments = view.findings.reports.flatMap((r) => r.publishedAt ?? r.published ?? []).sort(byTime);
  return {
    ...{ version, revision },
    title: titleOf(view),
    country: countryOf(view),
    reports: view.coded.length,
    claims: view.claimIds.length,
    firstDay: firstDay === null ? null : firstEventDay(view, firstDay),
    lastDay,
    firstKnown: moments[0] ?? null,
    lastKnown: moments.at(-1) ?? null,
    parties: partyMarks(view),
    canKeep,
    behind,
  };
}

function byTime(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}

function firstEventDay(view: View, firstPublished: string): string {
  const earliest = addDays(firstPublished, -BEFORE_DAYS);
  let first = firstPublished;
  for (const t of view.findings.tellings)
    if (!t.isBackground && t.isDated && t.day < first && t.day >= earliest) first = t.day;
  return first;
}

/** Code of the country most claims are about. */
function countryOf(view: View): string | null {
  const tally = new Map<string, number>();
  for (const { placeId } of view.findings.control) {
    const country = view.findings.places.get(placeId ?? '')?.country;
    if (country) tally.set(country, (tally.get(country) ?? 0) + 1);
  }
  return [...tally].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0] ?? null;
}

/** That country and the days of publication: "Syria, 27 Nov – 8 Dec 2024". */
function titleOf(view: View): string {
  const top = countryOf(view);
  const country = top === null ? 'The situation' : (new Intl.DisplayNames('en', { type: 'region' }).of(top) ?? top);
  if (view.firstDay === null || view.lastDay === null) return country;
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return `${country}, ${format.formatRange(new Date(view.firstDay), new Date(view.lastDay))}`;
}

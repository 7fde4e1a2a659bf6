import type { FigureClaim } from '../terms/claim.ts';
import type { CodedReport } from '../terms/coded.ts';
import type { FigureSeries } from '../terms/finding.ts';
import type { Message } from '../terms/message.ts';
import { message } from '../words/index.ts';
import type { Counted } from './counted.ts';
import type { Asserter } from './voices.ts';

/** A figure with the window, place and group it can be compared by, and the voice behind it. */
export interface Count {
  readonly figure: FigureClaim;
  readonly coded: CodedReport;
  readonly report: string;
  /** Where it stands in order of publication, among all counts of all reports. */
  readonly order: string;
  readonly counted: Counted;
  /** Joined place; null for the whole theatre. */
  readonly placeId: string | null;
  /** ISO code of the country that is counted in, as far as the report tells. */
  readonly theatre: string | null;
  /** First day, or null where the count runs from a beginning that the report does not date. */
  readonly from: string | null;
  /** Last day: told, or that of publication. */
  readonly to: string;
  /** True where the report gives no window at all. */
  readonly isUndated: boolean;
  readonly asserter: Asserter;
  /** The original's voice for a copy. */
  readonly voice: string;
  readonly copyOf: string | null;
}

/** A count in its series, with the reason why it is there. */
export interface Grouped extends Count {
  readonly because: Message;
}

/** Counts that are compared with one another at all: one measure, in one country. */
export function ledgerKeyOf(count: Count): string {
  return `${count.theatre ?? ''}|${count.figure.measure}|${count.figure.unit ?? ''}`;
}

/** The ledger of a count, and the day up to which it counts. */
export function ledgerDayOf(count: Count, day = count.to): string {
  return `${ledgerKeyOf(count)}|${day}`;
}

/** Describes one group of counts for the ledger: its range, its rows and what to be careful about. */
export function asSeries(group: readonly Grouped[], nameOf: (placeId: string) => string): FigureSeries {
  const first = group[0]!;
  const values = group.map((c) => c.figure.value);
  const place = group.find((c) => c.placeId !== null)?.placeId ?? null;
  const phrase = group.find((c) => c.figure.of !== null)?.figure.of ?? null;
  const starts = group.flatMap((c) => (c.from === null ? [] : [c.from])).sort();
  return {
    measure: first.figure.measure,
    of: phrase,
    place: place === null ? (group.find((c) => c.figure.place !== null)?.figure.place ?? null) : nameOf(place),
    window: starts[0] === undefined ? `to ${first.to}` : `${starts[0]} to ${first.to}`,
    low: Math.min(...values),
    high: Math.max(...values),
    rows: group.map((c) => ({
      report: c.report,
      claim: c.figure.id,
      value: c.figure.value,
      qualifier: c.figure.qualifier,
      by: c.figure.by,
      because: c.because,
    })),
    flags: flagsOf(group),
  };
}

function flagsOf(group: readonly Count[]): Message[] {
  const flags: Message[] = [];
  const voices = new Set(group.map((c) => c.voice));
  if (group.length > 1 && voices.size === 1) flags.push(message('flag.oneVoice', { count: group.length }));
  const lost = group.filter((c) => c.asserter.kind === 'outlet' && (c.copyOf !== null || voices.size > 1));
  for (const c of lost) flags.push(message('flag.nobody', { report: { reports: [c.report] } }));
  return flags;
}

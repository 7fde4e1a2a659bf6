import type { CodedReport } from '../terms/coded.ts';
import type { Telling } from '../terms/finding.ts';
import { bareTelling } from './bare-telling.ts';
import type { Sheet } from './sheet.ts';
import type { Told } from './tellings.ts';
import { recordKeyOf, type TrustBook } from './trust-book.ts';
import { withdrawnOf } from './withdrawals.ts';

/** The tellings that findings show, by report and by place. */
export interface TellingLists {
  /** Lists the tellings of a place anew; the list stays the same object where nothing in it changed. */
  readonly refresh: (placeId: string, told: readonly Told[]) => void;
  /** Places where a telling bears a record that changed and was published after the day. */
  readonly placesBearing: (recordKey: string, day: string) => readonly string[];
  /** What a report tells; the places it tells of must have been refreshed. */
  readonly ofReport: (sheet: Sheet) => readonly Telling[];
  readonly ofPlaces: () => ReadonlyMap<string, readonly Telling[]>;
}

/** Opens empty lists. */
export function openTellingLists(trustIn: TrustBook['trustIn'], sheetOf: (report: CodedReport) => Sheet): TellingLists {
  const bared = new WeakMap<Told, Telling>();
  const ofPlace = new Map<string, readonly Telling[]>();
  /** By record, the last day of publication of what a place tells on it. */
  const bearing = new Map<string, Map<string, string>>();

  const bare = (told: Told, isWithdrawn: boolean): Telling => {
    const trust = trustIn(told);
    const known = bared.get(told);
    if (known?.trust === trust && known.isWithdrawn === isWithdrawn) return known;
    sheetOf(told.coded).tellings = null;
    const telling = bareTelling(told, { trust, isWithdrawn });
    bared.set(told, telling);
    return telling;
  };

  return {
    refresh(placeId, told) {
      const before = ofPlace.get(placeId);
      const withdrawn = withdrawnOf(told);
      const now = told.map((one) => bare(one, withdrawn.has(one)));
      if (now.length === 0) ofPlace.delete(placeId);
      else if (!before || before.length !== now.length || now.some((t, i) => t !== before[i]))
        ofPlace.set(placeId, now);
      for (const one of told) {
        const key = recordKeyOf(one);
        const places = bearing.get(key) ?? new Map<string, string>();
        if (places.size === 0) bearing.set(key, places);
        const published = one.published ?? one.day;
        if (published > (places.get(placeId) ?? '')) places.set(placeId, published);
      }
    },
    placesBearing: (recordKey, day) =>
      [...(bearing.get(recordKey) ?? [])].filter(([, last]) => last > day).map(([placeId]) => placeId),
    ofReport: (sheet) => (sheet.tellings ??= sheet.told.map((told) => bared.get(told)!)),
    ofPlaces: () => new Map([...ofPlace].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

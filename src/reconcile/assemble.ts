import type { Findings } from '../terms/finding.ts';
import type { Actors } from './actors.ts';
import type { PlaceConclusions } from './conclusions.ts';
import type { Duplicates } from './duplicates.ts';
import type { Ledger } from './ledger.ts';
import type { JoinedPlaces } from './places.ts';
import type { Sheet } from './sheet.ts';
import type { Shelf } from './shelf.ts';
import type { TellingLists } from './telling-lists.ts';
import type { Told } from './tellings.ts';
import type { TrustBook } from './trust-book.ts';
import type { VoiceLedger } from './voice-ledger.ts';

export interface Parts {
  /** In order of publication. */
  readonly sheets: readonly Sheet[];
  readonly byPlace: Shelf<Told, PlaceConclusions>;
  readonly ledger: Ledger;
  readonly lists: TellingLists;
  readonly book: TrustBook;
  readonly voices: VoiceLedger;
  readonly places: JoinedPlaces;
  readonly actors: Actors;
  readonly duplicates: Duplicates;
}

/**
 * Settles what changed and puts the conclusions of all parts together. Only the places and counts that were told of
 * anew are concluded, and the records these bear on; putting together moves pointers and reads no claim.
 */
export function assemble(parts: Parts): Findings {
  const { sheets, lists, places, actors, duplicates, voices } = parts;
  settle(parts);
  const ofPlaces = parts.byPlace.conclusions();
  const ofLedgers = parts.ledger.conclusions();
  const known = actors.all();
  return {
    reports: sheets.map(({ card }) => card),
    control: flat(sheets, ({ report }) => report.control),
    figureClaims: flat(sheets, ({ report }) => report.figures),
    places: places.all(),
    actors: known,
    sides: new Map([...known.values()].map((a) => [a.side ?? a.actorId, a.sideName ?? a.name])),
    tellings: flat(sheets, lists.ofReport),
    tellingsOfPlace: lists.ofPlaces(),
    voices: voices.list(),
    duplicates: duplicates.groups(),
    lineage: [...flat(ofPlaces, (c) => c.lineage), ...flat(ofLedgers, (c) => c.lineage)],
    alarms: [...flat(ofPlaces, (c) => c.alarms), ...flat(ofLedgers, (c) => c.alarms)],
    disputes: [...flat(ofPlaces, (c) => c.disputes), ...flat(ofLedgers, (c) => c.disputes)],
    differences: [...flat(ofPlaces, (c) => c.differences), ...flat(ofLedgers, (c) => c.differences)],
    figures: flat(ofLedgers, (c) => c.series),
    independent: [...flat(ofPlaces, (c) => c.independent), ...flat(ofLedgers, (c) => c.independent)],
    problems: sheets
      .filter(({ card }) => card.published === null)
      .map(({ report }) => ({
        stage: 'reconcile' as const,
        rule: 'undated-report',
        message: `${report.article.file} gives no day of publication; its undated claims count for no day`,
      })),
  };
}

/** Concludes anew what changed, and has the records that follow from it bear on what was told later. */
function settle({ byPlace, ledger, lists, book, voices }: Parts): void {
  ledger.settle();
  const settled = byPlace.settle();
  for (const [placeId, conclusions] of settled) book.write(placeId, conclusions?.outcomes ?? []);
  const stale = new Set(settled.keys());
  for (const [key, { voice, day }] of book.news()) {
    voices.disturb(voice);
    for (const placeId of lists.placesBearing(key, day)) stale.add(placeId);
  }
  for (const placeId of stale) lists.refresh(placeId, byPlace.itemsOf(placeId));
}

/** The lists of all items as one. Loops by index: this runs over every claim of the store each time. */
function flat<T, U>(items: readonly T[], of: (item: T) => readonly U[]): U[] {
  const all: U[] = [];
  for (let i = 0; i < items.length; i++) {
    const list = of(items[i]!);
    for (let k = 0; k < list.length; k++) all.push(list[k]!);
  }
  return all;
}

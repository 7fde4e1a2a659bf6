import type { CodedReport } from '../terms/coded.ts';
import type { Findings } from '../terms/finding.ts';
import { openActors } from './actors.ts';
import { openAsserterNames } from './asserter-names.ts';
import { assemble } from './assemble.ts';
import { concludePlace } from './conclusions.ts';
import { countsOf } from './counts.ts';
import { openDuplicates } from './duplicates.ts';
import { ledgerDayOf } from './figures.ts';
import { Hostility } from './interest.ts';
import { openLedger } from './ledger.ts';
import type { Names } from './names.ts';
import { openPlaces } from './places.ts';
import { orderOf } from './report-card.ts';
import { insertSheets, sheetOf, type Sheet } from './sheet.ts';
import { openShelf } from './shelf.ts';
import { openTellingLists } from './telling-lists.ts';
import { noteHostility, tellingsOf, type TellingContext, type Told } from './tellings.ts';
import { openTrustBook } from './trust-book.ts';
import { openVoiceLedger } from './voice-ledger.ts';

/** Reports as they come in, and what they conclude so far. */
export interface Reconciler {
  /** Takes reports in, in any order; one that is known already, by id and file, is passed over. */
  readonly add: (reports: Iterable<CodedReport>) => void;
  /** What the reports taken in so far conclude: the same as from all of them at once, in any order. */
  readonly findings: () => Findings;
}

/**
 * Opens a state that reconciles reports as they come. A new report is compared with those it may copy; then the reports
 * whose reading it changes (a copy of it, a name it explains, a place it locates) are read anew, and of the places and
 * counts that any of these speak of, and of no other, the conclusions are drawn anew.
 */
export function openReconciler(): Reconciler {
  const places = openPlaces(); // one id for the spellings of a place
  const actors = openActors(); // who the actors are
  const names = openAsserterNames(); // one voice for the names of an asserter
  const duplicates = openDuplicates(); // one text on many pages
  const hostility = new Hostility(); // who fights whom
  const who = { actorOf: actors.actorOf, knownAs: names.knownAs };
  const context: TellingContext = { places, who, hostility, originOf: duplicates.originOf };

  const called: Names = { ofPlace: places.nameOf, ofActor: actors.nameOf, isPerson: actors.isPerson };
  const byPlace = openShelf<Told, ReturnType<typeof concludePlace>>((placeId, told) =>
    concludePlace(placeId, told, called),
  );
  const ledger = openLedger(called); // which figures count one thing
  const book = openTrustBook(); // what became of the claims of each voice
  const lists = openTellingLists(book.trustIn, (report) => sheets.get(report)!);
  const voices = openVoiceLedger({ actorName: actors.nameOf, recordOf: book.recordOf });

  const known = new Set<string>();
  const sheets = new Map<CodedReport, Sheet>();
  const ordered: Sheet[] = [];
  const copies = new Map<CodedReport, Set<CodedReport>>();
  const repeated = new Map<CodedReport, CodedReport>();
  const countedOn = new Map<string, Set<string>>();
  const mentioning = new Map<string, Set<CodedReport>>();
  const speaking = new Map<string, Set<CodedReport>>();
  const stale = new Set<CodedReport>();

  return {
    add(reports) {
      const news = [...reports].filter((report) => {
        const isNew = !known.has(orderOf(report));
        if (isNew) known.add(orderOf(report));
        return isNew;
      });
      // Taken in order, as they were published, fewer are read twice.
      for (const report of news.sort(byOrder)) take(report);
      insertSheets(
        ordered,
        news.map((report) => sheets.get(report)!),
      );
    },
    findings() {
      const readAnew = new Set([...stale].flatMap((report) => [report, ...(copies.get(report) ?? [])]));
      stale.clear();
      for (const report of readAnew) read(report);
      return assemble({ sheets: ordered, byPlace, ledger, lists, book, voices, places, actors, duplicates });
    },
  };

  function take(report: CodedReport): void {
    sheets.set(report, sheetOf(report));
    stale.add(report);
    for (const other of actors.add(report)) stale.add(other);
    for (const other of names.add(report)) stale.add(other);
    const { moved, renamed } = places.add(report);
    for (const { placeId } of [...report.places, ...report.otherPlaces]) note(mentioning, placeId, report);
    for (const placeId of moved) for (const other of mentioning.get(placeId) ?? []) stale.add(other);
    for (const placeId of renamed) {
      byPlace.disturb(placeId);
      for (const key of countedOn.get(placeId) ?? []) ledger.disturb(key);
    }
    for (const side of noteHostility(report, who, hostility))
      for (const other of speaking.get(side) ?? []) stale.add(other);
    for (const copy of duplicates.add(report)) stale.add(copy);
  }

  function read(report: CodedReport): void {
    const origin = duplicates.originOf(report);
    const before = repeated.get(report);
    if (before && before !== origin) copies.get(before)?.delete(report);
    if (origin) {
      note(copies, origin, report);
      repeated.set(report, origin);
    }
    const told = tellingsOf(report, context);
    for (const { asserter } of told) if (asserter.side !== null) note(speaking, asserter.side, report);
    byPlace.put(report, told, (t) => t.placeId);
    Object.assign(sheets.get(report)!, { told, tellings: null });
    const counts = countsOf(report, context);
    voices.put(
      report,
      [...told, ...counts].map(({ asserter }) => asserter),
    );
    ledger.put(report, counts);
    for (const count of counts) if (count.placeId !== null) note(countedOn, count.placeId, ledgerDayOf(count));
  }
}

function note<K, V>(index: Map<K, Set<V>>, key: K, value: V): void {
  index.set(key, (index.get(key) ?? new Set<V>()).add(value));
}

function byOrder(a: CodedReport, b: CodedReport): number {
  return orderOf(a) < orderOf(b) ? -1 : 1;
}

import type { CodedReport } from '../terms/coded.ts';
import type { Findings, Telling } from '../terms/finding.ts';
import type { Actors } from './actors.ts';
import type { LedgerConclusions, PlaceConclusions } from './conclusions.ts';
import type { Duplicates } from './duplicates.ts';
import type { Count } from './figures.ts';
import type { JoinedPlaces } from './places.ts';
import { trustOf } from './record.ts';
import { cardOf } from './report-card.ts';
import type { Shelf } from './shelf.ts';
import type { Told } from './tellings.ts';
import { bareTelling, listVoices } from './voice-ledger.ts';

interface Parts {
  /** In order of publication. */
  readonly reports: readonly CodedReport[];
  readonly byPlace: Shelf<Told, PlaceConclusions>;
  readonly byLedger: Shelf<Count, LedgerConclusions>;
  readonly places: JoinedPlaces;
  readonly actors: Actors;
  readonly duplicates: Duplicates;
}

/** Puts the conclusions of all parts together, with what can only be said of all: the record of each voice. */
export function assemble({ reports, byPlace, byLedger, places, actors, duplicates }: Parts): Findings {
  const ofPlaces = byPlace.conclusions();
  const ofLedgers = byLedger.conclusions();
  const tellings = reports.flatMap((report) => byPlace.of(report));
  const counts = reports.flatMap((report) => byLedger.of(report));
  const outcomes = ofPlaces.flatMap((c) => c.outcomes);
  const trust = trustOf(outcomes); // what each voice's record was worth when it spoke
  const known = actors.all();
  return {
    reports: reports.map(cardOf),
    control: reports.flatMap((report) => report.control),
    figureClaims: reports.flatMap((report) => report.figures),
    places: places.all(),
    actors: known,
    sides: new Map([...known.values()].map((a) => [a.side ?? a.actorId, a.sideName ?? a.name])),
    tellings: tellings.map((told) => bare(told, trust(told))),
    voices: listVoices(tellings, counts, outcomes, actors.nameOf),
    duplicates: duplicates.groups(),
    lineage: [...ofPlaces.flatMap((c) => c.lineage), ...ofLedgers.flatMap((c) => c.lineage)],
    alarms: ofPlaces.flatMap((c) => c.alarms),
    disputes: [...ofPlaces.flatMap((c) => c.disputes), ...ofLedgers.flatMap((c) => c.disputes)],
    figures: ofLedgers.flatMap((c) => c.series),
    independent: [...ofPlaces.flatMap((c) => c.independent), ...ofLedgers.flatMap((c) => c.independent)],
    problems: reports
      .filter((report) => report.article.published === null)
      .map((report) => ({
        stage: 'reconcile' as const,
        rule: 'undated-report',
        message: `${report.article.file} gives no day of publication; its undated claims count for no day`,
      })),
  };
}

const bared = new WeakMap<Told, Telling>();

/** The bare form of a telling; the same object as before as long as nothing about it changed. */
function bare(told: Told, trust: number): Telling {
  const known = bared.get(told);
  if (known?.trust === trust) return known;
  const telling = bareTelling(told, trust);
  bared.set(told, telling);
  return telling;
}

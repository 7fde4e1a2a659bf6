import type { ClaimCard, ReportLine } from '../../terms/desk.ts';
import type { CodedReport } from '../../terms/coded.ts';
import type { Findings, Telling, Voice } from '../../terms/finding.ts';
import type { PlaceState } from '../../terms/picture.ts';
import { addDays } from '../../terms/day.ts';
import { cardMaker } from './card.ts';
import type { Engine } from './engine.ts';
import { groupBy } from './group-by.ts';
import { keepFew } from './keep-few.ts';
import { reportLine } from './report-line.ts';

/** Days whose pictures are kept: more than any page looks back over. */
const DAYS = 150;

/** Everything that was concluded from the reports known at one moment, with the ways into it that pages need. */
export interface View {
  /** Reports once each, in order of publication. */
  readonly coded: readonly CodedReport[];
  readonly findings: Findings;
  /** Coded report by its id. */
  readonly codedOf: ReadonlyMap<string, CodedReport>;
  /** Id of the report that findings call by its file without the ending. */
  readonly idOfStem: ReadonlyMap<string, string>;
  readonly tellingsOfClaim: ReadonlyMap<string, readonly Telling[]>;
  readonly tellingsOfPlace: ReadonlyMap<string, readonly Telling[]>;
  readonly voices: ReadonlyMap<string, Voice>;
  /** Id of the side that findings name so. */
  readonly sideOfName: ReadonlyMap<string, string>;
  /** One id for all spellings of a place. */
  readonly placeIdOf: (placeId: string) => string;
  /** First and last day of publication; null where no report is dated. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly line: (reportId: string) => ReportLine | undefined;
  /** Cards of the claims known here, once each, in the order of `claimIds`. */
  readonly cards: (claimIds: readonly string[]) => ClaimCard[];
  /** Ids of all claims: reports in order of publication, control before figures before statements. */
  readonly claimIds: readonly string[];
  /** Claims about a place, in the same order. */
  readonly claimIdsAt: (placeId: string) => readonly string[];
  /** Ids of the reports that name a place. */
  readonly reportsAt: ReadonlyMap<string, ReadonlySet<string>>;
  /** Who holds what at the end of a day, by place. */
  readonly stateOn: (day: string) => ReadonlyMap<string, PlaceState>;
  /** Who held one place at the end of each day, both days included; days of which nothing is told are left out. */
  readonly course: (
    placeId: string,
    from: string,
    to: string,
  ) => { readonly day: string; readonly state: PlaceState }[];
}

/**
 * Indexes what was concluded from some reports; pictures and cards are made when asked for, and kept.
 * @param reports those the findings speak of, each once
 */
export function openView(reports: readonly CodedReport[], findings: Findings, draw: Engine['draw']): View {
  const codedOf = new Map(reports.map((coded) => [coded.article.reportId, coded]));
  const inOrder = findings.reports.map((card) => codedOf.get(card.reportId)!);
  const tellingsOfClaim = groupBy(findings.tellings, (t) => t.claimId);
  const joined = joinedPlaces(inOrder, tellingsOfClaim);
  const placeIdOf = (placeId: string) => joined.get(placeId) ?? placeId;
  const lines = new Map(inOrder.map((coded) => [coded.article.reportId, reportLine(coded)]));
  const { card, claimIds } = cardMaker({ inOrder, findings, tellingsOfClaim, placeIdOf, lines });
  const claimsAt = claimsByPlace(inOrder, placeIdOf);
  const days = findings.reports.flatMap((r) => (r.published === null ? [] : [r.published])).sort();
  const states = keepFew<ReadonlyMap<string, PlaceState>>(DAYS);
  return {
    coded: inOrder,
    findings,
    codedOf,
    idOfStem: new Map([...findings.reports].reverse().map((r) => [r.report, r.reportId])),
    tellingsOfClaim,
    tellingsOfPlace: groupBy(findings.tellings, (t) => t.placeId),
    voices: new Map(findings.voices.map((v) => [v.voice, v])),
    sideOfName: new Map([...findings.sides].map(([side, name]) => [name, side])),
    placeIdOf,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    line: (reportId) => lines.get(reportId),
    cards: (ids) => [...new Set(ids)].flatMap((id) => card(id) ?? []),
    claimIds,
    claimIdsAt: (placeId) => claimsAt.get(placeId) ?? [],
    reportsAt: reportsByPlace(inOrder, placeIdOf),
    stateOn: (day) =>
      states(day, () => {
        const [picture] = draw(findings, { from: day, to: day });
        return new Map((picture?.places ?? []).map((place) => [place.placeId, place]));
      }),
    course: (placeId, from, to) =>
      draw(findings, { from, to, isDrawn: (id) => id === placeId }).flatMap(({ day, places }) =>
        places.map((state) => ({ day, state })),
      ),
  };
}

/** The days from `from` to `to`, both included; none where `from` is later. */
export function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Which ids reconciling joined, as its tellings show. */
function joinedPlaces(coded: readonly CodedReport[], tellings: ReadonlyMap<string, readonly Telling[]>) {
  const joined = new Map<string, string>();
  for (const { control } of coded)
    for (const { id, placeId } of control) {
      const telling = placeId === null ? undefined : tellings.get(id)?.[0];
      if (placeId !== null && telling) joined.set(placeId, telling.placeId);
    }
  return joined;
}

function claimsByPlace(coded: readonly CodedReport[], placeIdOf: View['placeIdOf']): Map<string, string[]> {
  const claims = coded.flatMap(({ control, figures }) => [...control, ...figures]);
  const groups = groupBy(claims, (claim) => (claim.placeId === null ? '' : placeIdOf(claim.placeId)));
  return new Map([...groups].map(([placeId, of]) => [placeId, of.map((claim) => claim.id)]));
}

function reportsByPlace(coded: readonly CodedReport[], placeIdOf: View['placeIdOf']): Map<string, Set<string>> {
  const reports = new Map<string, Set<string>>();
  for (const { article, places } of coded)
    for (const { placeId } of places) {
      const at = reports.get(placeIdOf(placeId)) ?? new Set();
      reports.set(placeIdOf(placeId), at.add(article.reportId));
    }
  return reports;
}

import type { Actor } from '../terms/actor.ts';
import type { Article } from '../terms/article.ts';
import type { ControlClaim } from '../terms/claim.ts';
import type { CodedReport } from '../terms/coded.ts';
import { addDays, daysBetween, spanOfDate } from '../terms/day.ts';
import type { Scope, Telling } from '../terms/finding.ts';
import type { Place } from '../terms/place.ts';
import { groupBy } from './group-by.ts';
import { isDescription } from './counted.ts';
import { impliedSide, isEnemy } from './implied-side.ts';
import { interestOf, type Hostility } from './interest.ts';
import type { JoinedPlaces } from './places.ts';
import { momentOf, stemOf } from './report-card.ts';
import { assertersOf, outletVoice, type Asserter, type Who } from './voices.ts';

/** Codebook: an event that ended more than this before publication is background. */
const BACKGROUND_DAYS = 14;

/** A telling with the claim, report and asserter it was made from, for the steps of reconciling. */
export interface Told extends Telling {
  readonly claim: ControlClaim;
  readonly coded: CodedReport;
  readonly asserter: Asserter;
}

/** What tellings are made with. */
export interface TellingContext {
  readonly places: Pick<JoinedPlaces, 'idOf' | 'placeOf'>;
  readonly who: Who;
  readonly hostility: Hostility;
  readonly originOf: (report: CodedReport) => CodedReport | undefined;
}

/**
 * Makes of every located control claim of a report one telling for each voice behind it: which place and part it decides,
 * of which days it speaks, what its asserter stands to win, and whether the report merely repeats another.
 * Claims without a place or a day to hang on are left out here and stay in the ledger.
 */
export function tellingsOf(report: CodedReport, { places, who, hostility, originOf }: TellingContext): Told[] {
  const tellings: Told[] = [];
  const origin = originOf(report);
  const sinceOf = beginningsOf(report);
  for (const claim of report.control) {
    if (claim.placeId === null) continue;
    const isBeginning = claim.change !== 'holds' && sinceOf.has(`${claim.placeId}|${claim.when}`);
    const time = timeOf(isBeginning ? { ...claim, when: null } : claim, report.article);
    if (!time) continue;
    const named = isEnemy(claim) ? [] : sidesOf(claim.partyIds, report, who);
    const original = origin && twinOf(claim, origin, places);
    for (const asserter of assertersOf(claim, report, who)) {
      const kind = who.actorOf(asserter.voice, report)?.kind;
      const implied = named.length > 0 ? null : impliedSide(claim, asserter, kind, (side) => hostility.enemyOf(side));
      const sides = implied === null ? named : [implied];
      const against = sidesOf(claim.againstIds, report, who).filter((side) => !sides.includes(side));
      const speaker = original ? speakerOf(asserter, original, origin, who) : asserter;
      tellings.push({
        claim,
        coded: report,
        asserter,
        claimId: claim.id,
        reportId: report.article.reportId,
        report: stemOf(report),
        in: claim.in,
        placeId: places.idOf(claim.placeId),
        change: claim.change,
        modality: claim.modality,
        scope: scopeOf(claim, places.placeOf(claim.placeId)),
        km: claim.km,
        kmQualifier: claim.km_qualifier,
        hedged: claim.hedged,
        sides,
        against,
        ...time,
        isFormer: false,
        publishedAt: momentOf(report),
        published: report.article.published,
        voice: speaker.voice,
        interest: interestOf(speaker, { change: claim.change, modality: claim.modality, sides, against }, hostility),
        isWithdrawn: false,
        copyOf: origin ? stemOf(origin) : null,
        voiceKind: speaker.kind,
        moving: [],
        trust: 1,
      });
    }
  }
  const moving = movingIn(tellings);
  return endFormerStates(moving.length === 0 ? tellings : tellings.map((t) => ({ ...t, moving })));
}

const MOVES: ReadonlySet<Told['change']> = new Set(['takes', 'retakes', 'enters', 'advances']);

/** The sides that a report shows gaining ground. */
function movingIn(tellings: readonly Told[]): string[] {
  const moves = tellings.filter((t) => {
    return MOVES.has(t.change) && t.modality === 'asserted' && !t.isBackground && t.copyOf === null;
  });
  return [...new Set(moves.flatMap((t) => t.sides))];
}

/** Notes who fights whom by a report's claims; returns the sides that were not known to fight one another. */
export function noteHostility(report: CodedReport, who: Who, hostility: Hostility): string[] {
  return report.control.flatMap((claim) => {
    const sides = sidesOf(claim.partyIds, report, who);
    const against = sidesOf(claim.againstIds, report, who);
    return hostility.add(sides, claim.change === 'contested' ? [...against, ...sides] : against);
  });
}

/** The sides of some actors in the order in which they are printed: of two that act together the first leads. */
function sidesOf(actorIds: readonly string[], report: CodedReport, who: Who): string[] {
  const sides = actorIds.map((actorId) => sideOf(actorId, who.actorOf(actorId, report)));
  return [...new Set(sides)].filter((side) => side !== null);
}

/**
 * Id of the side an actor stands on; its own id where it is a party of its own. Null for persons and crowds without a side
 * and for mere descriptions ("rear guard", "1,600 insurgents") that nobody could tie to a party: they hold nothing.
 */
export function sideOf(actorId: string, actor: Actor | undefined): string | null {
  if (!actor) return actorId.startsWith('as-printed:') ? null : actorId;
  if (actor.side !== null) return actor.side;
  if (actor.kind === 'person' || actor.kind === 'people') return null;
  return actorId.startsWith('as-printed:') && isDescription(actor.name) ? null : actorId;
}

/** The part of a place that a claim decides. */
export function scopeOf(claim: ControlClaim, place: Place | undefined): Scope {
  // A quarter, a square or a base is a place itself: "inside the Zahra quarter" decides all of Zahra.
  if (place?.kind === 'neighbourhood') return claim.part === 'outskirts' ? 'edge' : 'whole';
  if (place?.kind === 'province' || place?.kind === 'country') return 'around';
  switch (claim.part) {
    case null:
    case 'city':
      return 'whole';
    case 'centre':
      return place?.kind === 'feature' ? 'whole' : 'inside';
    case 'neighbourhood':
      return 'quarter';
    case 'parts':
      return 'inside';
    case 'outskirts':
      return 'edge';
    default:
      return 'around';
  }
}

/**
 * Places and dates since when a report tells somebody to hold them. "Held by A since 2016, it was overrun by B": what ends
 * a state that still stood can't bear the date of its beginning, so a change with that date speaks of no day.
 */
function beginningsOf(report: CodedReport): Set<string> {
  const lasting = report.control.filter((c) => {
    return c.change === 'holds' && c.modality === 'asserted' && !c.background && c.when !== null && c.when.length < 10;
  });
  return new Set(lasting.map((c) => `${c.placeId}|${c.when}`));
}

type Time = Pick<Telling, 'day' | 'from' | 'isDated' | 'isBackground'>;

/** The days a claim speaks of: its own date, else the day of publication; a state told with its beginning goes on until then. */
function timeOf(claim: ControlClaim, article: Article): Time | null {
  const { published } = article;
  const told = claim.when === null ? null : spanOfDate(claim.when);
  if (!told) {
    if (!published) return null;
    return { day: published, from: published, isDated: false, isBackground: claim.background };
  }
  // "Has held it since Thursday" and "since 2016" go on; "held it on Thursday" speaks of Thursday.
  const isSince = /\bsince\b/i.test(clauseOf(claim, article));
  const isLasting = told.first !== told.last || isSince;
  const isPressed = isSince && /^(?:besieges|contested)$/.test(claim.change); // "besieged since May", "fought over since Sunday"
  const isState = (claim.change === 'holds' || isPressed) && claim.modality !== 'attempted';
  if (isState && isLasting && !claim.background && published && told.first <= published)
    return { day: published, from: told.first, isDated: true, isBackground: false };
  const last = published && told.last > published && told.first <= published ? published : told.last;
  const isOld = published !== null && daysBetween(last, published) > BACKGROUND_DAYS;
  return { day: last, from: told.first, isDated: true, isBackground: claim.background || isOld };
}

/** The claim's words and what follows them up to the next stop, where its time may stand. */
function clauseOf({ quote, start, end }: ControlClaim, { body }: Article): string {
  if (body.slice(start, end) !== quote) return quote;
  return quote + (/^[^.;!?\n]{0,80}/.exec(body.slice(end, end + 80))?.[0] ?? '');
}

/** The claim of the original that a copy's claim repeats: same place and change, the one worded alike first. */
function twinOf(claim: ControlClaim, origin: CodedReport, places: TellingContext['places']): ControlClaim | undefined {
  const same = origin.control.filter(
    (other) =>
      other.change === claim.change &&
      other.modality === claim.modality &&
      other.placeId !== null &&
      places.idOf(other.placeId) === places.idOf(claim.placeId!),
  );
  return (
    same.find((other) => other.part === claim.part && other.in === claim.in) ??
    same.find((o) => o.in === claim.in) ??
    same[0]
  );
}

/** A copy adds no voice: its claim stands on the original's asserter, whatever name it gives. */
function speakerOf(asserter: Asserter, original: ControlClaim, origin: CodedReport, who: Who): Asserter {
  const first = assertersOf(original, origin, who);
  return first.find((one) => one.voice === asserter.voice) ?? first[0] ?? outletVoice(origin);
}

/**
 * Marks states that the same voice of the same report tells as ended: "the government had held it throughout the war"
 * beside "the insurgents captured it on Thursday". Such a state speaks of the day before the change.
 */
function endFormerStates(tellings: readonly Told[]): Told[] {
  const keyOf = (t: Told) => `${t.reportId}|${t.placeId}`;
  const changes = groupBy(tellings.filter(isChangeOfHands), keyOf);
  return tellings.map((t) => {
    if (t.change !== 'holds' || t.modality !== 'asserted' || t.scope === 'around') return t;
    const sameVoice = (c: Told) =>
      c.asserter.voice === t.asserter.voice ||
      (t.asserter.kind === 'outlet' && daysBetween(t.from, c.day) > BACKGROUND_DAYS);
    const later = (changes.get(keyOf(t)) ?? []).filter((c) => sameVoice(c) && endsHolding(c, t));
    const end = later.map((c) => c.day).sort()[0];
    if (end === undefined) return t;
    const told = t.claim.when !== null && t.claim.when.length === 10 ? t.claim.when : null;
    if (told !== null && told > end) return t;
    const day = told ?? addDays(end, -1);
    return { ...t, isFormer: true, day, from: t.from < day ? t.from : day };
  });
}

function isChangeOfHands(t: Told): boolean {
  if (t.modality !== 'asserted' || t.isBackground || t.scope === 'around' || t.scope === 'edge') return false;
  return t.change === 'takes' || t.change === 'retakes' || t.change === 'loses' || t.change === 'withdraws';
}

function endsHolding(change: Told, holding: Told): boolean {
  const isLoss = change.change === 'loses' || change.change === 'withdraws';
  if (isLoss) return change.sides.length === 0 || change.sides.some((side) => holding.sides.includes(side));
  return change.sides.length > 0 && !change.sides.some((side) => holding.sides.includes(side));
}

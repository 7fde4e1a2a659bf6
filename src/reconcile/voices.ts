import type { Actor } from '../terms/actor.ts';
import type { ClaimBase } from '../terms/claim.ts';
import type { CodedReport } from '../terms/coded.ts';
import type { VoiceKind } from '../terms/finding.ts';
import type { KnownAs } from './asserter-names.ts';
import { stemOf } from './report-card.ts';

/** Somebody on whose word a claim stands. */
export interface Asserter {
  readonly voice: string;
  /** As the report prints it; the outlet's name for its own voice. */
  readonly name: string;
  readonly kind: VoiceKind;
  /** Side id, or null. */
  readonly side: string | null;
}

/** What is known of actors: by id, as a report itself knows them first, and across reports by name. */
export interface Who {
  readonly actorOf: (actorId: string, report: CodedReport) => Actor | undefined;
  readonly knownAs: KnownAs;
}

/** Kinds that speak for themselves as a body, so that two of them named together are two voices. */
const BODIES: ReadonlySet<Actor['kind']> = new Set(['state', 'force', 'group', 'monitor', 'body']);

/** The outlet as a voice: its name, or the report where it has none. */
export function outletVoice(report: CodedReport): Asserter {
  const name = report.article.outlet ?? stemOf(report);
  return { voice: `outlet:${name.toLowerCase()}`, name, kind: 'outlet', side: null };
}

/**
 * On whose word a claim stands: the asserter closest to the fact. The rest of `by` are relays, save where the claim
 * names two bodies that do not belong together ("according to the monitor and to the rebels"): those are two voices.
 *
 * @returns at least one asserter; the outlet itself where the claim names nobody
 */
export function assertersOf(claim: ClaimBase, report: CodedReport, { actorOf, knownAs }: Who): Asserter[] {
  if (claim.by.length === 0) return [outletVoice(report)];
  const ids = claim.by.map((name, i) => knownAs(name, claim.byIds[i] ?? `as-printed:${name.toLowerCase()}`, report));
  const named = claim.by.map((name, i) => asserter(name, ids[i]!, report, actorOf(ids[i]!, report)));
  const first = withRelayedSide(named);
  const isBody = (i: number) => BODIES.has(actorOf(ids[i]!, report)?.kind ?? 'people');
  const others = named.filter(
    (other, i) => i > 0 && isBody(0) && isBody(i) && other.voice !== first.voice && other.side !== first.side,
  );
  return [first, ...others];
}

/** "A military source told the state agency": an unnamed person speaks for the side of the organ that carries the word. */
function withRelayedSide([first, ...relays]: readonly Asserter[]): Asserter {
  const side = first!.side ?? (first!.kind === 'witness' ? relays.find((r) => r.side !== null)?.side : null) ?? null;
  return side === first!.side ? first! : { ...first!, side, kind: 'party' };
}

function asserter(name: string, actorId: string, report: CodedReport, actor: Actor | undefined): Asserter {
  const side = actor?.side ?? null;
  return {
    voice: actorId.startsWith('as-printed:') && !isProperName(name) ? unnamedVoice(actorId, side, report) : actorId,
    name,
    kind: voiceKind(actor, side),
    side,
  };
}

/**
 * "Residents" of two outlets are two crowds; but unnamed people who speak for one side ("a rebel commander") can't be told
 * apart and count as one voice of that side.
 */
function unnamedVoice(actorId: string, side: string | null, report: CodedReport): string {
  return side === null ? `${actorId}@${(report.article.outlet ?? stemOf(report)).toLowerCase()}` : `unnamed@${side}`;
}

function voiceKind(actor: Actor | undefined, side: string | null): VoiceKind {
  if (side !== null) return 'party';
  if (!actor) return 'unknown';
  if (actor.kind === 'monitor') return 'monitor';
  if (actor.kind === 'agency' || actor.kind === 'media' || actor.kind === 'body') return 'agency';
  if (actor.kind === 'person' || actor.kind === 'people') return 'witness';
  return 'party';
}

/** Two capitalised words, or an acronym: a name, not a description such as "A lorry driver". */
function isProperName(name: string): boolean {
  const capitals = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  const isDescribed = /^(?:a|an|the|one|two|three|some|my|his|her|their|people|residents?|locals?)\b/i.test(name);
  return !isDescribed && (capitals.length > 1 || /^\p{Lu}{2,}$/u.test(name));
}

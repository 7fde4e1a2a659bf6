import { hash } from 'node:crypto';
import { childrenOf, subtreeOf } from '../../language/tree.ts';
import type { Change, ControlClaim, Modality } from '../../terms/claim.ts';
import type { Span } from '../../terms/span.ts';
import { isBackdrop } from './backdrop.ts';
import { distancesIn } from './distance.ts';
import type { Ground } from './ground.ts';
import { isSaidBeside, moodOf } from './mood.ts';
import type { Party } from './party.ts';
import { isDeclared } from './passive.ts';
import type { Distance, Sighting } from './sighting.ts';
import { hasChild } from './words.ts';

/** A row with what made it, for the rules that look across rows. */
export interface Draft {
  readonly claim: ControlClaim;
  readonly sighting: Sighting;
  readonly parties: readonly Party[];
  readonly against: readonly Party[];
}

/** Turns what a rule saw into rows: one for each place, with voice, time and mood asked of the reading. None where nobody said it. */
export function claimsFrom(sighting: Sighting): Draft[] {
  const mood = sighting.modality ?? moodOf(sighting.scene.sentence, sighting.predicate);
  if (mood === 'unsaid' || isAsked(sighting)) return [];
  const once = sighting.grounds.filter(
    (ground, i) => sighting.grounds.findIndex((g) => g.place?.place.placeId === ground.place?.place.placeId) === i,
  );
  return once.map((ground, i) => draftOf(inTurn(sighting, i, once.length), ground, mood));
}

/** "A and B hold P and Q respectively": each its own. */
function inTurn(sighting: Sighting, i: number, count: number): Sighting {
  const { tokens } = sighting.scene.sentence;
  const isPaired = count > 1 && sighting.parties.length === count && tokens.some((t) => /^respectively$/i.test(t.text));
  return isPaired ? { ...sighting, parties: [sighting.parties[i]!] } : sighting;
}

/** "Is P under their control?" asks. */
function isAsked({ scene }: Sighting): boolean {
  return /\?["”’)]*$/.test(scene.passage.text.slice(scene.sentence.start, scene.sentence.end).trimEnd());
}

function draftOf(sighting: Sighting, ground: Ground, mood: Modality): Draft {
  const { reading, passage } = sighting.scene;
  const span = quoteSpan(sighting, ground);
  const told = reading.voiceOf(passage.in, span);
  const voice = isBackdrop(sighting) ? { ...told, by: [], byIds: [] } : told;
  const dated = reading.dateOf(passage.in, span, sighting.scene.sentence.tokens[sighting.predicate]);
  const distance = sighting.km ?? distanceTo(sighting, span);
  const change = changeOf(sighting, mood, voice.by[0] ?? '');
  const quote = passage.text.slice(span.start, span.end);
  const row = {
    place: ground.place?.name ?? null,
    placeId: ground.place?.place.placeId ?? null,
    part: ground.part,
    ...named(sighting.parties, sighting.against),
    change,
    km: distance?.km ?? null,
    km_qualifier: distance?.qualifier ?? null,
    by: voice.by,
    byIds: voice.byIds,
    hedged: voice.hedged,
    modality: isColoured(sighting, voice.modality)
      ? voice.modality
      : change === 'besieges' && isNoLonger(sighting)
        ? 'denied' // "no longer encircled"
        : mood,
    when: dated.when,
    background: dated.isBackground && !isLasting(sighting, dated.words),
    in: passage.in,
    ...span,
    quote,
    rule: sighting.rule,
    reportId: reading.article.reportId,
  };
  const id = idOf([row.reportId, row.in, quote, row.place, row.change, JSON.stringify(row.party)]);
  return { claim: { id, ...row }, sighting, parties: sighting.parties, against: sighting.against };
}

/** What the voice makes of its words; "denied that P was lost and said [units had left Q]" says the second. */
function isColoured({ scene, predicate }: Sighting, voiced: Modality): boolean {
  if (voiced === 'possible') return true;
  return voiced === 'denied' && !isSaidBeside(scene.sentence, predicate);
}

/** The names and ids of party and other side, as the row prints them: a lone name, a list of several, or null. */
export function named(
  parties: readonly Party[],
  against: readonly Party[],
): Pick<ControlClaim, 'party' | 'partyIds' | 'against' | 'againstIds'> {
  return {
    party: nameOf(parties),
    partyIds: parties.map((p) => p.id),
    against: nameOf(against),
    againstIds: against.map((p) => p.id),
  };
}

function nameOf(parties: readonly Party[]): string | readonly string[] | null {
  const names = parties.map((p) => p.name).filter((name) => name !== ''); // "anyone" names nobody
  return names.length > 1 ? names : (names[0] ?? null);
}

const OF_STATE = /\b(?:army|armed forces|government|military)\b/i;

/** A state's own forces free what was theirs: for them "liberated" says retaken. */
function changeOf(sighting: Sighting, mood: Modality, teller: string): Change {
  // "failed to control", "should they capture P and control Q": control not had is taken
  if (sighting.rule === 'verb:control' && (mood === 'attempted' || mood === 'possible')) return 'takes';
  if (sighting.change === 'holds' && isNoLonger(sighting)) return 'loses';
  if (sighting.rule === 'verb:occupy' && isOccupying(sighting)) return 'takes';
  const isFreeing = /liberat/.test(sighting.rule);
  const isState =
    sighting.parties.some((p) => p.kind === 'state' || OF_STATE.test(p.name)) ||
    (sighting.parties.length === 0 && OF_STATE.test(teller)); // "P has been liberated, the army said"
  return isFreeing && isState ? 'retakes' : sighting.change;
}

/** "were no longer in rebel hands", "no longer holds P". */
function isNoLonger({ scene, predicate, words }: Sighting): boolean {
  const { tokens } = scene.sentence;
  const at = tokens.findIndex((t, i) => /^no$/i.test(t.text) && /^longer$/i.test(tokens[i + 1]?.text ?? ''));
  const last = Math.max(predicate, ...words);
  return at >= 0 && at < last && !tokens.slice(at, last).some((t) => t.text === ',' || t.text === ';');
}

/** "troops occupied the police station": an event; "still occupied", "have occupied since 2016", "marked as occupied" are states. */
function isOccupying(sighting: Sighting): boolean {
  const { scene, predicate } = sighting;
  const { sentence } = scene;
  if (isBriefly(sighting)) return true;
  return (
    /^occupied$/i.test(sentence.tokens[predicate]!.text) &&
    !/acl|amod|xcomp/.test(sentence.tokens[predicate]!.deprel) &&
    !isDeclared(sentence, predicate) &&
    !hasChild(sentence, predicate, ['advmod'], /^still$/) &&
    childrenOf(sentence, predicate, 'aux', 'aux:pass').length === 0
  );
}

/** "P was briefly occupied": over before it is told. */
function isBriefly({ scene: { sentence }, predicate }: Sighting): boolean {
  return (
    childrenOf(sentence, predicate, 'aux:pass').some((i) => /^(?:was|were)$/i.test(sentence.tokens[i]!.text)) &&
    childrenOf(sentence, predicate, 'advmod').some((i) =>
      /^(?:briefly|temporarily|quickly|swiftly|then|later|subsequently)$/i.test(sentence.tokens[i]!.text),
    )
  );
}

/** What began "since 2016" and is said to last is no background. */
function isLasting(sighting: Sighting, words: string | null): boolean {
  return sighting.change === 'holds' && /^since\b/i.test(words ?? '');
}

const MEASURED: ReadonlySet<Change> = new Set(['withdraws', 'advances', 'contested']);

/** A distance beside the change, from verb to place: "pushed them back more than 20 km from P". */
function distanceTo(sighting: Sighting, span: Span): Distance | null {
  if (!MEASURED.has(sighting.change)) return null;
  const { sentence, passage } = sighting.scene;
  const from = Math.min(span.start, sentence.tokens[sighting.predicate]!.start);
  const { end } = sentence.tokens[sighting.predicate]!;
  const near = distancesIn(passage.text.slice(end, sentence.end))[0]; // "driven back 4 km" from where the story stands
  const words = passage.text.slice(
    from,
    Math.max(span.end, near !== undefined && near.start <= 7 ? end + near.end : 0),
  );
  const found = distancesIn(words).find((distance) => !isAside(words, distance));
  return found === undefined ? null : { km: found.km, qualifier: found.qualifier };
}

/** "heading for P, 70 km to the north, and Q": where P lies, not how far they are. */
function isAside(words: string, { start, end }: Span): boolean {
  return /,\s*$/.test(words.slice(0, start)) && /^(?: (?:to the )?\p{L}+)?,/u.test(words.slice(end));
}

/** From the first to the last of subject, predicate and place, without what stands around them. */
function quoteSpan(sighting: Sighting, ground: Ground): Span {
  const { sentence } = sighting.scene;
  const first = sighting.words.flatMap((word) => subtreeOf(sentence, word).filter((i) => i <= word && word - i <= 6));
  const tokens = [...first, ...sighting.words, sighting.predicate, ground.token].map((i) => sentence.tokens[i]!);
  const place = ground.isImplied === true ? null : ground.place;
  const end = Math.max(...tokens.map((t) => t.end), place?.end ?? 0);
  const start = Math.min(...tokens.map((t) => t.start), place?.start ?? Infinity);
  return { start, end };
}

/** A short hash of the fields that tell a row from every other. */
export function idOf(fields: readonly (string | null)[]): string {
  return hash('sha256', JSON.stringify(fields)).slice(0, 16);
}

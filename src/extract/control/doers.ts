import { lemmaOf, wordOf } from './words.ts';
import { phrasesOf, type Phrase } from './phrases.ts';
import { subjectsOf } from './clause.ts';
import { groundsAt } from './ground.ts';
import { isForceWord, partiesAt, partyOf, type Party } from './party.ts';
import type { Scene } from './scene.ts';
import type { VerbFrame } from './verbFrame.ts';

/** Things that strike: "shells hit P", "drones struck P". */
export const WEAPON =
  /^(?:shells?|shelling|shellfire|rocket ?fire|rockets?|missiles?|drones?|bombs?|air ?strikes?|airstrikes?|strikes?|warplanes?|aircraft|jets?|planes?|helicopters?|artillery|mortars?|fire|bombardment|shrapnel|raids?|barrages?|uavs?|gunships?|attacks?|munitions?|projectiles?)$/;

export const FIGHTING =
  /^(?:fighting|clash|clashes|battle|battles|combat|gunfire|front|frontline|war|violence|hostilities|skirmishes)$/;

/** Crowds in the street, who break windows and move no front. */
const CROWD =
  /^(?:demonstrators?|protest[eo]rs?|marchers|crowds?|mobs?|rioters?|looters?|students?|youths?|supporters|hooligans)$/;

/** Verbs by which armed people attack at a place; what falls or lands there ("men dropped at P") must be a weapon. */
export const STRIKES = /^(?:turn|fire|attack|strike|shell|counter-?attack|answer|respond|retaliate)$/;

/** Of several tokens that a muddled tree calls subject, the nearest that can act. */
export function actingSubject(scene: Scene, verb: number): number | null {
  const all = subjectsOf(scene.sentence, verb);
  const acts = (i: number) => FIGHTING.test(wordOf(scene.sentence, i)) || partiesAt(scene, i).length > 0;
  const first = all.at(-1);
  if (first !== undefined && FIGHTING.test(wordOf(scene.sentence, first))) return first; // "fighting between A and B reached P"
  return all.find(acts) ?? all[0] ?? null;
}

/** Whom the doer of a verb names: armed people, or their leader where one takes, holds or loses a place as their leader ("Savimbi lost Huambo"). */
export function doersAt(scene: Scene, agent: number | null, { change }: VerbFrame): Party[] {
  const parties = partiesAt(scene, agent);
  if (parties.length > 0 || !/^(?:takes|retakes|holds|loses|besieges)$/.test(change)) return parties;
  const leader = scene.actors.find((actor) => actor.head === agent && actor.mention.actor.kind === 'person');
  return leader === undefined ? [] : [partyOf(leader.mention)];
}

/** Of several tokens that a muddled tree calls subject, the nearest that is ground. */
export function heldSubject(scene: Scene, verb: number): number | null {
  const all = subjectsOf(scene.sentence, verb);
  return all.find((i) => groundsAt(scene, i).length > 0) ?? all[0] ?? null;
}

/** "lost to the rebels", "fell to the army": who has it now. */
export function winnerOf(scene: Scene, verb: number): Party[] {
  return (
    phrasesOf(scene.sentence, verb)
      .filter((phrase) => /^(?:in|back |over )?(?:to|into|under|in)$/.test(phrase.lead))
      .map((phrase) => partiesAt(scene, phrase.head))
      .find((parties) => parties.length > 0) ?? []
  );
}

/** The other side: "from the army", "against the rebels", "with government forces". */
export function againstIn(scene: Scene, verb: number, parties: readonly Party[]): Party[] {
  const found = phrasesOf(scene.sentence, verb)
    .filter((phrase) => /^(?:from|against|at|on)$/.test(phrase.lead) || isWith(scene, verb, phrase))
    .flatMap((phrase) => partiesAt(scene, phrase.head));
  return found.filter((other) => !parties.some((party) => party.id === other.id));
}

/** "fought with the army", "after clashes with the army"; "the crossing with Egypt" tells of no enemy. */
function isWith(scene: Scene, verb: number, phrase: Phrase): boolean {
  const { sentence } = scene;
  const head = sentence.tokens[phrase.head]!.head;
  const isFight = [verb, head].some((i) => FIGHTING.test(lemmaOf(sentence, i)) || FIGHTS.test(lemmaOf(sentence, i)));
  return phrase.lead === 'with' && (head === verb || isFight);
}

const FIGHTS = /^(?:fight|clash|battle|skirmish)$/;

export function canAct(scene: Scene, agent: number | null, frame: VerbFrame, isTurned: boolean): boolean {
  if (agent === null) return isTurned || !frame.isForceOnly || hasGap(scene);
  if (frame.change === 'withdraws' && isPeople(scene, agent)) return false;
  const word = wordOf(scene.sentence, agent);
  if (frame.change === 'enters' && WEAPON.test(word)) return false; // "a helicopter landed in P"
  if (partiesAt(scene, agent).length > 0) return true;
  if (FIGHTING.test(word)) return frame.change === 'advances' || frame.change === 'enters';
  if (WEAPON.test(word)) return frame.change === 'attacks';
  return !frame.isForceOnly && !CROWD.test(word) && !isCivil(scene, agent);
}

/** "25,000 Muslims fled": a people that is counted are its people, not its army. */
export function isPeople(scene: Scene, subject: number): boolean {
  const { tokens } = scene.sentence;
  const named = [subject, subject + 1].find((i) => /^\p{Lu}\p{Ll}+(?:s|ese|ish)$/u.test(tokens[i]?.text ?? ''));
  return named !== undefined && !isForceWord(scene, named) && tokens[named - 1]?.upos === 'NUM';
}

/** Captions and headlines drop the subject; elsewhere a lone infinitive or participle has none to check. */
function hasGap(scene: Scene): boolean {
  return scene.passage.in !== 'body';
}

/** Says whether the subject is somebody known not to fight: a monitor, an agency, a crowd. */
function isCivil(scene: Scene, agent: number): boolean {
  const actor = scene.actors.find((a) => a.head === agent);
  return actor !== undefined && !['state', 'force', 'group', 'person'].includes(actor.mention.actor.kind);
}

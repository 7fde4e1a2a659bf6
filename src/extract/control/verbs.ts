import type { Change } from '../../terms/claim.ts';

/**
 * How a verb of control seats its arguments:
 * - `object`: A takes P; P is taken (by A).
 * - `goal`: A moves into/toward/out of P; `leads` says which prepositions.
 * - `mover`: A pushes B back from P: said of B, against A.
 * - `fall`: P falls (to A).
 */
export type Shape = 'object' | 'goal' | 'mover' | 'fall';

export interface VerbFrame {
  readonly lemmas: ReadonlySet<string>;
  readonly change: Change;
  readonly shape: Shape;
  /** Prepositions that lead to the place (`goal`, `mover`). */
  readonly leads?: RegExp;
  /** Words that must stand right with the verb: "take back", "take over". */
  readonly particle?: RegExp;
  /** True where the verb tells of a front only if armed people do it: residents flee towns, ministers enter talks. */
  readonly isForceOnly?: boolean;
  /** True where any object may stand between verb and place: "shelled a school in P". */
  readonly isOpen?: boolean;
  /** True where the object must be a named place: one cuts a road, but also taxes. */
  readonly isNamedOnly?: boolean;
  /** True where the object must be armed people: one smashes columns, but also windows. */
  readonly isAgainstForce?: boolean;
  /** True where the object must be the place itself: "the army still has P". */
  readonly isBareOnly?: boolean;
  /** True where the verb sends a weapon: "fired rockets at P", "drones were launched at P". */
  readonly isWithWeapon?: boolean;
  /** True where a weapon does it: "shells killed four in P". */
  readonly isByWeapon?: boolean;
  /** True where whoever is driven out, or who does it, must be armed: one clears towns of fighters, but also of mines. */
  readonly isOfEnemy?: boolean;
  /** True where only the passive tells of a state: "troops are deployed at P". */
  readonly isStateOnly?: boolean;
}

const INTO =
  /^(?:back |deep |deeper |further |far )*(?:into|inside|within|in|through|to the (?:heart|cent(?:re|er)) of)$/;
const WITHIN = /^(?:still |firmly |there )*(?:in|inside|at|on|within|around)$/;
const INSIDE = /^(?:deep |deeper |further |farther |far |back )*(?:into|inside)$/;
const TOWARD =
  /^(?:closer |further |on |up |north |south |east |west |in |back |out )*(?:towards?|on|to|against|upon|onto|in on|into|through|within|for|around|outside|near|nearer|as far as|to within|deeper into)$/;
const AMID =
  /^(?:in|at|around|near|inside|outside|on|over|for|across|along|within|throughout|(?:just )?(?:north|south|east|west) of|close to|through)$/;
const HELD_ON = new RegExp(`${AMID.source}|^(?:on )?to$`);
const FROM = /(?:^|.* )(?:from|out of|off|(?<!(?:north|south|east|west) )of)$/;
const FIRE_AT = /^(?:towards?|at|on|against|in|into|near|around|across|inside|over|north of|south of|east of|west of)$/;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Frames in the order they are tried: the narrower before the wider. */
export const VERB_FRAMES: readonly VerbFrame[] = [
  // back in hand
  { lemmas: words('take win get seize claim wrest have'), change: 'retakes', shape: 'object', particle: /^back$/ },
  {
    lemmas: words('retake recapture regain reclaim reconquer re-capture re-take reoccupy re-occupy reseize recover'),
    change: 'retakes',
    shape: 'object',
  },
  // newly in hand
  { lemmas: words('take'), change: 'takes', shape: 'object', particle: /^over$/ },
  {
    lemmas: words('capture seize take overrun conquer liberate annex grab win free wrest snatch subdue'),
    change: 'takes',
    shape: 'object',
  },
  { lemmas: words('claim'), change: 'takes', shape: 'object', isForceOnly: true, isBareOnly: true },
  {
    lemmas: words('hoist raise plant'),
    change: 'takes',
    shape: 'goal',
    leads: /^(?:over|on|above|atop|at|in)$/,
    particle: /^(?:flags?|banners?|colou?rs)$/,
    isForceOnly: true,
  },
  { lemmas: words('sweep storm'), change: 'takes', shape: 'goal', leads: /^(?:through|across)$/, isForceOnly: true },
  { lemmas: words('fall follow surrender succumb capitulate'), change: 'takes', shape: 'fall' },
  { lemmas: words('go pass'), change: 'takes', shape: 'fall', particle: /^over$/ },
  { lemmas: words('go return revert pass'), change: 'retakes', shape: 'fall', particle: /^back$/ },
  { lemmas: words('collapse'), change: 'loses', shape: 'fall' },
  // pushed out
  {
    lemmas: words(
      'push drive force expel oust dislodge eject evict throw repel beat flush clear chase rout uproot roll kick remove root displace pull withdraw sweep squeeze order flush cleanse',
    ),
    change: 'withdraws',
    shape: 'mover',
    leads: FROM,
  },
  // gone of their own
  {
    lemmas: words(
      'withdraw retreat pull fall disengage redeploy re-deploy flee escape depart leave slip vanish go drive evacuate walk disappear retire stream file melt run',
    ),
    change: 'withdraws',
    shape: 'goal',
    leads: FROM,
    isForceOnly: true,
  },
  { lemmas: words('give'), change: 'withdraws', shape: 'object', particle: /^up$/ },
  {
    lemmas: words('leave abandon quit flee evacuate desert vacate relinquish surrender cede'),
    change: 'withdraws',
    shape: 'object',
    isForceOnly: true,
  },
  { lemmas: words('lose'), change: 'loses', shape: 'object' },
  {
    lemmas: words('redeploy re-deploy reposition regroup'),
    change: 'withdraws',
    shape: 'goal',
    leads: /^(?:in|from|outside)$/,
    isForceOnly: true,
  },
  // around it
  {
    lemmas: words('besiege encircle surround blockade isolate trap'),
    change: 'besieges',
    shape: 'object',
  },
  { lemmas: words('cut'), change: 'besieges', shape: 'object', particle: /^off$/ },
  {
    lemmas: words('tighten draw close'),
    change: 'besieges',
    shape: 'goal',
    leads: /^a?round$/,
    isForceOnly: true,
    particle: /^(?:noose|grip|ring|circle|siege|cordon)$/,
  },
  { lemmas: words('seal close'), change: 'besieges', shape: 'object', particle: /^off$/ },
  { lemmas: words('cut sever block'), change: 'besieges', shape: 'object', isNamedOnly: true },
  // inside it
  {
    lemmas: words('enter breach penetrate infiltrate invade patrol roam'),
    change: 'enters',
    shape: 'object',
    isForceOnly: true,
  },
  {
    lemmas: words('gain secure establish have'),
    change: 'enters',
    shape: 'goal',
    leads: INTO,
    isForceOnly: true,
    particle: /^(?:foothold|positions?)$/,
  },
  {
    lemmas: words('walk march ride drive roll parade stroll'),
    change: 'enters',
    shape: 'goal',
    leads: /^through$/,
    isForceOnly: true,
  },
  { lemmas: words('set'), change: 'enters', shape: 'goal', leads: INTO, particle: /^foot$/ },
  {
    lemmas: words('make force find fight'),
    change: 'enters',
    shape: 'goal',
    leads: /^(?:into|inside|through)$/,
    isForceOnly: true,
    particle: /^way$/,
  },
  {
    lemmas: words('gain force win'),
    change: 'enters',
    shape: 'goal',
    leads: /^(?:in)?to$/,
    isForceOnly: true,
    particle: /^(?:entry|entrance|access)$/,
  },
  {
    lemmas: words('link'),
    change: 'enters',
    shape: 'goal',
    leads: /^(?:at|inside)$/, // "linked up with their comrades in P": those hold it already
    isForceOnly: true,
    particle: /^up$/,
  },
  { lemmas: words('land'), change: 'enters', shape: 'goal', leads: /^(?:in|on|at|inside)$/, isForceOnly: true },
  { lemmas: words('arrive'), change: 'enters', shape: 'goal', leads: /^(?:in|inside)$/, isForceOnly: true },
  {
    lemmas: words(
      'break storm push move get penetrate cross roll march pour sweep force fight infiltrate burst surge thrust go drive advance walk ride file parade sneak steal stream slip',
    ),
    change: 'enters',
    shape: 'goal',
    leads: INSIDE,
    isForceOnly: true,
  },
  { lemmas: words('break'), change: 'enters', shape: 'goal', leads: /^in$|^through(?: to)?$/, isForceOnly: true },
  {
    lemmas: words('return reappear'),
    change: 'enters',
    shape: 'goal',
    leads: /^(?:to|into|in|inside)$/,
    isForceOnly: true,
  },
  { lemmas: words('come'), change: 'enters', shape: 'goal', leads: /^back (?:to|into|in|inside)$/, isForceOnly: true },
  // toward it
  { lemmas: words('reach approach near'), change: 'advances', shape: 'object', isForceOnly: true },
  {
    lemmas: words(
      'mass amass gather advance push move close march press head edge bear inch creep converge gain come get draw arrive',
    ),
    change: 'advances',
    shape: 'goal',
    leads: TOWARD,
    isForceOnly: true,
  },
  { lemmas: words('advance inch'), change: 'advances', shape: 'goal', leads: AMID, isForceOnly: true },
  {
    lemmas: words('make fight'),
    change: 'advances',
    shape: 'goal',
    leads:
      /^(?:to(?: within)?|towards?|for|in|into|on|at|around|near|(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west) of)$/,
    isForceOnly: true,
    particle: /^(?:gains?|progress|headway|inroads|dash|way|advances?)$/,
  },
  { lemmas: words('gain'), change: 'advances', shape: 'goal', leads: AMID, isForceOnly: true, particle: /^ground$/ },
  { lemmas: words('drive'), change: 'advances', shape: 'goal', leads: TOWARD, isForceOnly: true, particle: /^on$/ },
  // at it
  { lemmas: words('storm'), change: 'attacks', shape: 'object', isForceOnly: true },
  {
    lemmas: words(
      'attack assault shell bomb bombard hit strike target pound raid rocket counterattack counter-attack strafe batter ambush',
    ),
    change: 'attacks',
    shape: 'object',
    isOpen: true,
  },
  {
    lemmas: words('fire attack strike shell land fall rain drop counterattack counter-attack retaliate respond answer'),
    change: 'attacks',
    shape: 'goal',
    leads: FIRE_AT,
    isOpen: true,
  },
  {
    lemmas: words('kill wound injure damage'),
    change: 'attacks',
    shape: 'goal',
    leads: AMID,
    isOpen: true,
    isByWeapon: true,
  },
  {
    lemmas: words('rain drop lob hurl fire launch pour send aim direct'),
    change: 'attacks',
    shape: 'goal',
    leads: FIRE_AT,
    isOpen: true,
    isWithWeapon: true,
  },
  { lemmas: words('turn'), change: 'attacks', shape: 'goal', leads: /^(?:on|against|upon)$/, isForceOnly: true },
  {
    lemmas: words('smash crush rout destroy ambush engage annihilate clear clean comb flush hunt'),
    change: 'attacks',
    shape: 'object',
    isOpen: true,
    isAgainstForce: true,
  },
  {
    lemmas: words('mop'),
    change: 'attacks',
    shape: 'object',
    isOpen: true,
    isAgainstForce: true,
    particle: /^up$/,
  },
  { lemmas: words('mop'), change: 'attacks', shape: 'goal', leads: AMID, particle: /^up$/ },
  { lemmas: words('clear cleanse purge rid'), change: 'takes', shape: 'object', isOfEnemy: true },
  // for it
  {
    lemmas: words('clash battle fight skirmish'),
    change: 'contested',
    shape: 'goal',
    leads: AMID,
    isForceOnly: true,
    isOpen: true,
  },
  {
    lemmas: words('trade exchange swap'),
    change: 'contested',
    shape: 'goal',
    leads: AMID,
    isOpen: true,
    particle: /^(?:fire|gunfire|shots|shells|shellfire)$/,
  },
  { lemmas: words('fight'), change: 'contested', shape: 'object', particle: /^over$/ },
  { lemmas: words('contest dispute'), change: 'contested', shape: 'object' },
  // in hand still
  {
    lemmas: words(
      'hold control defend retain secure fortify keep garrison occupy rule administer govern dominate recontrol man guard reinforce',
    ),
    change: 'holds',
    shape: 'object',
  },
  { lemmas: words('remain stay'), change: 'holds', shape: 'goal', leads: WITHIN, isForceOnly: true },
  {
    lemmas: words('deploy station entrench position hole'),
    change: 'holds',
    shape: 'goal',
    leads: AMID,
    isForceOnly: true,
    isStateOnly: true,
  },
  {
    lemmas: words('establish'),
    change: 'holds',
    shape: 'goal',
    leads: WITHIN,
    isForceOnly: true,
    particle: /^(?:themselves|itself)$/,
  },
  {
    lemmas: words('hold cling hang'),
    change: 'holds',
    shape: 'goal',
    leads: HELD_ON,
    isForceOnly: true,
    particle: /^(?:out|on|firm|firmly|fast)$/,
  },
  {
    lemmas: words('strengthen consolidate reinforce fortify bolster'),
    change: 'holds',
    shape: 'goal',
    leads: AMID,
    isForceOnly: true,
    particle: /^(?:positions?|presence|defen[cs]es|lines?|hold)$/,
  },
  { lemmas: words('own'), change: 'holds', shape: 'object', isForceOnly: true },
  { lemmas: words('have run'), change: 'holds', shape: 'object', isForceOnly: true, isBareOnly: true },
  { lemmas: words('entrench dig resist'), change: 'holds', shape: 'goal', leads: AMID, isForceOnly: true },
];

/** Verbs of going that need no ground named: what is left is where the story stands. */
export const GOING: ReadonlySet<string> = words('withdraw retreat leave flee vanish disappear escape retire');
/** Those that need a word with them: "pulled out", "fell back", "drove off"; for movers, "pushed back", "thrown out". */
export const GOING_AWAY: ReadonlySet<string> = words(
  'pull fall drive slip go move push force throw beat expel walk run be stream file melt',
);
export const AWAY = /^(?:out|back|off|away|gone)$/;

/** Every lemma that some frame knows. */
export const VERB_LEMMAS: ReadonlySet<string> = new Set(VERB_FRAMES.flatMap((frame) => [...frame.lemmas]));

/** The frames of each lemma, in the order they are tried. */
export const FRAMES_OF: ReadonlyMap<string, readonly VerbFrame[]> = new Map(
  [...VERB_LEMMAS].map((lemma) => [lemma, VERB_FRAMES.filter((frame) => frame.lemmas.has(lemma))]),
);

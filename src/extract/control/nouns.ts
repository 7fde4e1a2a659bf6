import type { Change } from '../../terms/claim.ts';

/** How a noun of control seats its arguments: "the army's capture of P", "an offensive on P by the rebels". */
export interface NounFrame {
  readonly words: ReadonlySet<string>;
  readonly change: Change;
  /** Prepositions that lead to the ground. */
  readonly leads: RegExp;
  /** True where ground may stand with the verb instead: "clashes broke out in P", "launched raids in P". */
  readonly isLoose?: boolean;
}

const AMID =
  /^(?:in|at|around|near|inside|outside|on|over|for|across|along|within|throughout|(?:just )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west) of|close to|into|through)$/;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Frames of action nouns, narrower first. */
export const NOUN_FRAMES: readonly NounFrame[] = [
  {
    words: words('capture seizure takeover conquest overrunning capturing seizing'),
    change: 'takes',
    leads: /^of$/,
  },
  { words: words('liberation'), change: 'takes', leads: /^of$/ },
  { words: words('recapture retaking regaining recapturing reconquest recovery'), change: 'retakes', leads: /^of$/ },
  { words: words('fall collapse'), change: 'loses', leads: /^of$/ },
  { words: words('loss'), change: 'loses', leads: /^of$/ },
  { words: words('siege blockade encirclement'), change: 'besieges', leads: /^(?:of|on|around|to)$/ },
  {
    words: words('withdrawal retreat pullout pull-out pullback redeployment'),
    change: 'withdraws',
    leads: /^(?:from|out of|of)$/,
  },
  {
    words: words('advance advances push march movement'),
    change: 'advances',
    leads: /^(?:on|to|towards?|into|in|against|at|near)$/,
  },
  { words: words('entry incursion'), change: 'enters', leads: /^(?:into|in|to|inside)$/ },
  { words: words('breakthrough'), change: 'advances', leads: /^(?:at|near|around|along|into|in|to|towards?|on)$/ },
  {
    words: words(
      'attack attacks assault assaults offensive offensives counteroffensive counter-offensive counterattack counter-attack counterattacks ' +
        'strike strikes airstrike airstrikes air-strike air-strikes shelling bombardment bombardments bombing bombings raid raids operation barrage ' +
        'shellfire salvo bombings onslaught fire ambush ambushes',
    ),
    change: 'attacks',
    leads:
      /^(?:on|against|towards?|in|at|near|around|of|inside|across|into|over|targeting|above all on|(?:north|south|east|west) of)$/,
    isLoose: true,
  },
  {
    words: words(
      'clash clashes fighting fight fights battle battles combat gunbattle gunbattles gunfight gunfights firefight firefights skirmish skirmishes hostilities gunfire shooting shootout confrontations engagement engagements',
    ),
    change: 'contested',
    leads: AMID,
    isLoose: true,
  },
];

/** Verbs by which somebody does the action of a noun: "launched an attack", "mounted a push". */
export const LIGHT_VERBS: ReadonlySet<string> = words(
  'complete lay impose tighten maintain enforce launch mount open begin start stage conduct carry wage make lead announce continue intensify resume undertake step fly unleash execute pursue press perform keep renew expand order claim involve declare proclaim hail celebrate',
);

/** Verbs by which an event is said to happen: "clashes broke out in P". */
export const HAPPEN_VERBS: ReadonlySet<string> = words(
  'break erupt rage continue go be take occur flare intensify report resume start begin persist come reach spread hit escalate grind near subside concentrate centre center ongoing place see hear witness ring involve target kill',
);

/** Verbs by which an attack comes to nothing, so that whoever does them holds: "repelled an assault on P". */
export const REPEL_VERBS: ReadonlySet<string> = words(
  'repel repulse foil thwart fend beat rebuff withstand defeat resist',
);

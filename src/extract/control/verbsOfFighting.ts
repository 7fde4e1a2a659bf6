import { AMID, words, type VerbFrame } from './verbFrame.ts';

const WITHIN = /^(?:still |firmly |there )*(?:in|inside|at|on|within|around)$/;
const HELD_ON = new RegExp(`${AMID.source}|^(?:on )?to$`);
const FIRE_AT = /^(?:towards?|at|on|against|in|into|near|around|across|inside|over|north of|south of|east of|west of)$/;

/** Verbs by which places are attacked, fought over and held (VerbNet: hit, throw, put_spray, battle, keep, protect). */
export const VERBS_OF_FIGHTING: readonly VerbFrame[] = [
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
    particle: /^(?:out|on|firm|firmly|fast|lines?|ground)$/,
  },
  {
    lemmas: words('strengthen consolidate reinforce fortify bolster'),
    change: 'holds',
    shape: 'goal',
    leads: AMID,
    isForceOnly: true,
    particle: /^(?:positions?|presence|defen[cs]es|lines?|hold)$/,
  },
  { lemmas: words('cling'), change: 'holds', shape: 'goal', leads: /^(?:on ?)?to$/, isForceOnly: true },
  { lemmas: words('own'), change: 'holds', shape: 'object', isForceOnly: true },
  { lemmas: words('have run'), change: 'holds', shape: 'object', isForceOnly: true, isBareOnly: true },
  { lemmas: words('entrench dig resist'), change: 'holds', shape: 'goal', leads: AMID, isForceOnly: true },
];

import { AMID, words, type VerbFrame } from './verbFrame.ts';

const INTO =
  /^(?:back |deep |deeper |further |far )*(?:into|inside|within|in|through|to the (?:heart|cent(?:re|er)) of)$/;
const INSIDE = /^(?:deep |deeper |further |farther |far |back )*(?:into|inside)$/;
const TOWARD =
  /^(?:closer |further |on |up |north |south |east |west |in |back |out )*(?:towards?|on|to|against|upon|onto|in on|into|through|within|for|around|outside|near|nearer|as far as|to within|deeper into)$/;

/** Verbs by which armed people come into a place or near it (VerbNet: escape, run, reach, assuming_position). */
export const VERBS_OF_MOVING: readonly VerbFrame[] = [
  // inside it
  {
    lemmas: words('enter re-enter reenter breach penetrate infiltrate invade patrol roam'),
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
    lemmas: words('parachute drop'),
    change: 'enters',
    shape: 'goal',
    leads: /^(?:into|in|on|onto|over)$/,
    isForceOnly: true,
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
  {
    lemmas: words('link join meet'),
    change: 'enters',
    shape: 'goal',
    leads: /^(?:up )?with$/,
    isForceOnly: true,
    isOpen: true,
    isUnderSiege: true,
    particle: /^up$/,
  },
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
  {
    lemmas: words('mass amass gather'),
    change: 'advances',
    shape: 'goal',
    leads: /^(?:at|along|north of|south of|east of|west of)$/,
    isForceOnly: true,
  },
  {
    lemmas: words('take'),
    change: 'advances',
    shape: 'goal',
    leads: /^(?:around|outside|near|overlooking|on|at|close to|north of|south of|east of|west of)$/,
    isForceOnly: true,
    particle: /^positions?$/,
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
];

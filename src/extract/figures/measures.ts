import type { Measure } from '../../terms/claim.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Verbs (lemmas) whose object, or subject in the passive, is what the measure counts. */
export const objectVerbs: ReadonlyMap<Measure, ReadonlySet<string>> = new Map<Measure, ReadonlySet<string>>([
  [
    'killed',
    words(
      'kill slay massacre execute behead eliminate neutralise neutralize liquidate slaughter martyr assassinate murder',
    ),
  ],
  ['wounded', words('wound injure hurt maim')],
  ['captured', words('capture seize kidnap abduct take imprison')],
  ['arrested', words('arrest detain jail')],
  ['displaced', words('displace uproot evacuate dislodge')],
  ['destroyed', words('destroy down wreck sink demolish torch intercept burn blow obliterate')],
  ['strikes', words('fire launch conduct fly drop carry')],
  ['deployed', words('deploy send dispatch mobilise mobilize station mass redeploy commit rush')],
]);

/** Verbs whose subject, in the active, is what the measure counts. */
export const subjectVerbs: ReadonlyMap<Measure, ReadonlySet<string>> = new Map<Measure, ReadonlySet<string>>([
  ['killed', words('die perish succumb drown suffocate')],
  ['captured', words('surrender')],
  ['displaced', words('flee')],
  ['missing', words('disappear vanish')],
  ['destroyed', words('burn sink crash')],
  ['deployed', words('arrive deploy')],
]);

/** Nouns that are themselves the measure: "20 deaths", "12 air strikes", "a toll of 40". */
export const measureNouns: ReadonlyMap<Measure, ReadonlySet<string>> = new Map<Measure, ReadonlySet<string>>([
  ['killed', words('death fatality dead killing corpse body martyr execution murder beheading lynching')],
  ['wounded', words('injury wounded injured wound')],
  ['strikes', words('strike airstrike sortie raid bombardment airstrikes barrage')],
  ['displaced', words('displaced evacuee idp')],
  ['refugees', words('refugee')],
  ['captured', words('prisoner captive hostage pow')],
  ['arrested', words('detainee arrest detention')],
  ['missing', words('missing')],
]);

/** Words right behind a count that say what became of those counted: "20 people dead", "nine wounded". */
export const stateWords: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ['dead', 'killed'],
  ['killed', 'killed'],
  ['slain', 'killed'],
  ['martyred', 'killed'],
  ['wounded', 'wounded'],
  ['injured', 'wounded'],
  ['hurt', 'wounded'],
  ['missing', 'missing'],
  ['displaced', 'displaced'],
  ['homeless', 'displaced'],
  ['captured', 'captured'],
  ['captive', 'captured'],
  ['arrested', 'arrested'],
  ['detained', 'arrested'],
  ['destroyed', 'destroyed'],
  ['sunk', 'destroyed'],
  ['deployed', 'deployed'],
]);

/** Participles in front of the thing counted: "six burnt-out tanks", "300,000 displaced Kurds". */
export const leadingWords: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ['burnt', 'destroyed'],
  ['burned', 'destroyed'],
  ['destroyed', 'destroyed'],
  ['charred', 'destroyed'],
  ['wrecked', 'destroyed'],
  ['displaced', 'displaced'],
  ['uprooted', 'displaced'],
  ['wounded', 'wounded'],
  ['injured', 'wounded'],
  ['missing', 'missing'],
  ['captured', 'captured'],
  ['detained', 'arrested'],
  ['dead', 'killed'],
]);

/** Nouns of a running count: "put the toll at 40", "its latest tally is 89". `null`: the words around say of what. */
export const tallyNouns: ReadonlyMap<string, Measure | null> = new Map<string, Measure | null>([
  ['toll', 'killed'],
  ['dead', 'killed'],
  ['wounded', 'wounded'],
  ['casualties', 'other'],
  ['tally', null],
  ['number', null],
  ['figure', null],
  ['count', null],
  ['total', null],
  ['losses', 'killed'],
  ['loss', 'killed'],
]);

/** Verbs of counting, whose object takes its measure from what is being counted. */
export const countingVerbs = words(
  'count list record document tally register verify put raise name identify include estimate report cite',
);

export const settlements = words(
  'town village settlement hamlet neighbourhood neighborhood locality community district suburb quarter city township commune area site position',
);

/** Verbs of control: with a settlement as object or ground they count territory. */
export const controlVerbs = words(
  `capture seize take retake recapture regain reclaim control hold lose liberate overrun secure occupy conquer clear
  recover win wrest cede surrender free fall grab`,
);

/** People, fighters and the like: what may be counted without a measure of its own. */
export const people = words(
  `people person civilian man woman child resident villager inhabitant family household fighter soldier troop militant
  rebel insurgent terrorist gunman militiaman combatant jihadist trooper officer policeman officer medic doctor journalist
  aid worker student pupil member personnel conscript mercenary recruit prisoner detainee hostage refugee migrant patient
  servicemen serviceman engineer teacher driver farmer miner trader minister pilot sailor nurse paramedic lawyer adviser
  instructor contractor employee attacker defender assailant bomber herder fisherman tourist foreigner national citizen
  diplomat settler inmate convict cadet sniper elder activist firefighter rescuer paratrooper commando suspect passenger worker mourner protester commander local life victim bystander boy girl baby infant
  displaced guard ranger peacekeeper marine reservist volunteer lives army militia force paramilitary`,
);

/** War gear and buildings: what may be destroyed, captured, sent or fired. */
export const materiel = words(
  `tank vehicle truck lorry pickup car armour drone uav missile rocket shell bomb gun artillery howitzer mortar launcher
  helicopter aircraft jet plane warplane boat ship vessel battery radar depot warehouse building house home school hospital
  bridge weapon rifle apc ifv carrier system post checkpoint base column convoy battalion brigade division company unit
  reinforcement projectile munition warhead tunnel facility market shop church mosque clinic humvee bulldozer motorcycle bus`,
);

/** Arms that are fired: as the object of firing they count strikes. */
export const munitions = words(
  'missile rocket shell bomb drone uav projectile munition strike airstrike raid sortie attack bombardment barrage salvo mortar round airstrikes',
);

/** Formations that count as deployed when they move. */
export const formations = words(
  'column convoy battalion brigade division company unit reinforcement troop soldier fighter force tank vehicle truck',
);
export const motion = words('move head arrive advance mass gather cross pour stream enter drive roll march');

import { roleOfWord } from '../../actors/roles.ts';

/** What kind of voice or party a noun of people or of an institution stands for. */
export type NounKind = 'party' | 'institution' | 'people';

const INSTITUTIONS =
  'ministry ministries command presidency parliament observatory agency television radio channel channels media broadcaster ' +
  'newspaper monitor monitors office committee council department staff network embassy commission organisation ' +
  'organization secretariat kremlin outlet outlets foundation charity watchdog tv mission delegation municipality ' +
  'website websites blog blogs portal governorate operations-room bloc union court tribunal hospital university police authorities rescuers fund headquarters';

const PEOPLE =
  'resident residents people person witness witnesses eyewitness eyewitnesses activist activists official officials ' +
  'source sources spokesman spokesmen spokesperson spokespersons spokeswoman spokespeople civilians doctor doctors ' +
  'medic medics nurse nurses volunteer volunteers worker workers minister ministers envoy coordinator director head ' +
  'chief leader leaders diplomat diplomats analyst analysts expert experts observer observers journalist journalists ' +
  'reporter reporters correspondent correspondents villager villagers local locals inhabitant inhabitants refugee ' +
  'refugees neighbour neighbours neighbor neighbors woman man driver teacher schoolteacher shopkeeper farmer aunt ' +
  'uncle cousin brother sister mother father student pensioner mayor governor ambassador lawyer lawyers pharmacist ' +
  'clerk watchman trader traders merchant priest imam sheikh elder elders deserter negotiator negotiators mediator ' +
  'mediators aide aides adviser advisers advisor insider insiders rescuer rescuers paramedic survivor survivors ' +
  'colonel colonels general generals lieutenant captain major brigadier sergeant lawmaker lawmakers politician historian researcher ' +
  'researchers judge judges prosecutor prosecutors attorney attorneys critic critics supporter supporters president ' +
  'vice-president premier chairman chairwoman chair secretary commissioner senator sheriff king prince crown-prince emir ' +
  'cleric clerics bishop pilot pilots academic academics scholar scholars professor peacekeeper peacekeepers crew crews ' +
  'detainee detainees hostage hostages prisoner prisoners fisherman fishermen parent parents son daughter wife husband ' +
  'widow friend friends colleague colleagues passer-by bystander bystanders student students worshipper families relative relatives voices readers blogger bloggers';

/** Words for armed people that also mean other things; never actors by themselves. */
const LOOSE = new Set(
  'state party side column columns movement organization organizations elements allies brigade patrol administration unit aircraft jets jet aviation artillery guard authority division men cabinet proxies alliance force'.split(
    ' ',
  ),
);

const KINDS = new Map<string, NounKind>();
for (const word of INSTITUTIONS.split(' ')) KINDS.set(word, 'institution');
for (const word of PEOPLE.split(' ')) KINDS.set(word, 'people');

/** The kind of a noun in lower case, or null where it names no actor. */
export function nounKind(word: string): NounKind | null {
  const listed = KINDS.get(word);
  if (listed) return listed;
  return roleOfWord(word) !== null && !LOOSE.has(word) ? 'party' : null;
}

/** Says whether a noun of armed people needs words before it to be an actor: "unit" alone does not, "army units" does. */
export function isLooseNoun(word: string): boolean {
  return LOOSE.has(word) && roleOfWord(word) !== null;
}

/** Says whether a noun can speak: a person, a body or a party; events and things can't. */
export function canSpeak(word: string): boolean {
  return KINDS.has(word) || roleOfWord(word) !== null || /(?:ists?|ers?|ors?|m[ae]n|women|woman|ees?)$/.test(word);
}

/** Nouns that end like people but are things: "number", "weather", "corridor". */
export const THINGS =
  /^(?:number|numbers|corridor|border|river|water|weather|winter|summer|paper|letter|order|power|sector|error|terror|horror|matter|offer|former|tower|quarter|centre|center|letter|cover|danger|answer|disaster|shelter|transfer|barrier|crater|helicopter|bunker|tanker|launcher|fighter-bomber|factor|door|floor|minor|major|ceasefire|member|register|door|evidence|conflict|war|fighting|attack|offensive|violence|battle|clashes|shelling|strike|strikes|explosion)$/;

/** What a noun of people says about whom it means: a state's own, those against it, or neither. */
export type Role = 'state' | 'army' | 'loyalist' | 'rebel' | 'jihadist' | 'paramilitary' | 'group';

const WORDS: Readonly<Record<Role, string>> = {
  state: 'government regime state authorities authority administration presidency junta cabinet',
  army:
    'army military troops soldiers soldier conscripts conscript garrison warplanes warplane jets aircraft aviation ' +
    'policemen policeman police officers officer guards servicemen serviceman infantry artillery gunners paratroopers ' +
    'reservists airforce navy commandos regulars',
  loyalist: 'loyalists loyalist',
  rebel:
    'rebels rebel fighters fighter factions faction insurgents insurgent insurgency opposition militants militant terrorists terrorist gunmen gunman ' +
    'guerrillas guerrilla extremists extremist separatists separatist secessionists secessionist revolutionaries rebellion mutineers',
  jihadist: 'jihadists jihadist jihadis jihadi islamists islamist',
  paramilitary: 'paramilitaries paramilitary',
  group:
    'forces force units unit groups group militia militias militiamen militiaman men ' +
    'side brigade brigades battalion division regiment column columns patrol commander commanders combatants alliance ' +
    'attackers allies troops soldiers elements army proxies coalition movement organization organizations gangs party',
};

const ROLE_OF = new Map<string, Role>();
for (const role of ['group', 'paramilitary', 'jihadist', 'rebel', 'loyalist', 'army', 'state'] as const) {
  for (const word of WORDS[role].split(' ')) ROLE_OF.set(word, role);
}

const PHRASES: readonly (readonly [RegExp, Role])[] = [
  [
    /^(?:pro )?(?:government|regime|state|loyalist|national army|army|military|national|junta|federal)\b.*\b(?:forces|force|troops|soldiers|units|fighters|men|army|side|aircraft|warplanes|police|command|rear|positions|officers?)$/,
    'army',
  ],
  [
    /^(?:syrian )?(?:armed|security|special|ground|defen[cs]e|air|police|border) forces?(?: units?| personnel| members)?$/,
    'army',
  ],
  [
    /^(?:general command|general staff|army command|military command|high command|air force|coast guard|border guards?|national guard)$/,
    'army',
  ],
  [/^(?:anti government|anti regime|opposition|rebel|insurgent|militant|terrorist|extremist|guerrilla) /, 'rebel'],
  [
    /^(?:armed|militant|extremist|terrorist) (?:groups?|factions?|organizations?|gangs?|men|elements|opposition)$/,
    'rebel',
  ],
  [/^(?:islamist|jihadist|jihadi|islamic|salafi|takfiri) /, 'jihadist'],
  [/^paramilitary /, 'paramilitary'],
];

/** The role that a single folded word gives a description, or null for a word that is not a noun of people in war. */
export function roleOfWord(word: string): Role | null {
  return ROLE_OF.get(word) ?? null;
}

/** The role of a folded description such as `government troops`, `armed groups` or `islamist rebels`, or null. */
export function roleOf(folded: string): Role | null {
  for (const [form, role] of PHRASES) if (form.test(folded)) return role;
  const words = folded.split(' ');
  return roleOfWord(words.at(-1) ?? '') ?? null;
}

/** Says whether a folded word can stand where a description has `*`: a noun of people in war. */
export function isGroupWord(word: string): boolean {
  return ROLE_OF.has(word);
}

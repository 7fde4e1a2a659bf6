import type { Act } from '../../terms/claim.ts';

/** How a verb of speech takes its audience, object and content. */
export interface Frame {
  readonly act: Act;
  /** What its direct object is. */
  readonly object?: 'to' | 'about' | 'that';
  /** Prepositions that bring the audience, the object and the content. */
  readonly to?: readonly string[];
  readonly about?: readonly string[];
  readonly that?: readonly string[];
  /** The verb performs the act only with one of these nouns as object ("claimed responsibility", "reached a deal"). */
  readonly needs?: ReadonlySet<string>;
  /** The verb performs the act only with a clause, object or preposition of those above. */
  readonly isBareNothing?: boolean;
  /** An object alone makes no act ("threatened the harvest"): a clause or preposition must say what. */
  readonly isObjectNothing?: boolean;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));
const over = ['over', 'about', 'at', 'on', 'regarding', 'by'] as const;
const deals = set('agreement deal truce ceasefire accord pact understanding compromise cease-fire settlement');
const talks = set('talk talks meeting conversation discussion call negotiation consultation summit');

const frames: readonly [string, Frame][] = [
  ['accuse', { act: 'accuse', object: 'about', that: ['of'] }],
  ['blame', { act: 'accuse', object: 'about', that: ['for'] }],
  ['allege', { act: 'accuse', object: 'that', isBareNothing: true }],
  ['deny refute disavow repudiate', { act: 'deny', object: 'about', isBareNothing: true }],
  ['warn caution', { act: 'warn', object: 'to', about: ['of', 'against', 'about', 'over'], isBareNothing: true }],
  ['threaten', { act: 'threaten', object: 'about', that: ['with', 'over'], isObjectNothing: true }],
  ['invite summon', { act: 'call_for', object: 'to', that: ['to', 'for'], isObjectNothing: true }],
  [
    'condemn denounce decry deplore slam criticise criticize lambast castigate rebuke chide reprimand censure',
    { act: 'condemn', object: 'about', that: ['for', 'as'], isBareNothing: true },
  ],
  ['urge exhort implore beseech', { act: 'call_for', object: 'to', isBareNothing: true }],
  ['demand', { act: 'call_for', object: 'about', to: ['from'], isBareNothing: true }],
  ['call', { act: 'call_for', to: ['on', 'upon'], about: ['for'], isObjectNothing: true }],
  ['appeal plead', { act: 'call_for', to: ['to', 'with'], about: ['for'], isBareNothing: true }],
  ['promise pledge vow swear swore guarantee', { act: 'promise', object: 'about', isBareNothing: true }],
  ['assure reassure', { act: 'promise', object: 'to', about: ['of'] }],
  ['offer', { act: 'promise', object: 'about', to: ['to'], isBareNothing: true }],
  ['claim', { act: 'claim_responsibility', about: ['for'], needs: set('responsibility credit') }],
  [
    'claim',
    {
      act: 'claim_responsibility',
      object: 'about',
      needs: set('attack bombing strike ambush assassination killing raid explosion blast abduction kidnapping'),
    },
  ],
  ['speak talk', { act: 'meet', to: ['with', 'to'], about: ['about'] }],
  ['agree', { act: 'agree', to: ['with'], about: ['on', 'to', 'about', 'over'], isBareNothing: true }],
  [
    'reach sign conclude strike seal accept broker',
    { act: 'agree', to: ['with'], about: ['on', 'over'], needs: deals },
  ],
  ['hold', { act: 'meet', to: ['with'], about: ['on', 'about', 'over'], needs: talks }],
  ['meet', { act: 'meet', object: 'to', to: ['with'], about: ['about', 'over'] }],
  ['phone telephone', { act: 'meet', object: 'to', isBareNothing: true }],
  ['discuss', { act: 'meet', object: 'about', to: ['with'], isBareNothing: true }],
  [
    'praise hail commend salute applaud laud congratulate thank welcome',
    { act: 'praise', object: 'about', that: ['for'], isBareNothing: true },
  ],
  ['reject rebuff spurn', { act: 'reject', object: 'about', isBareNothing: true }],
  ['refuse', { act: 'reject', object: 'about' }],
  ['announce proclaim unveil', { act: 'announce', object: 'about', to: ['to'], isBareNothing: true }],
  ['declare', { act: 'announce', object: 'about', isBareNothing: true }],
  ['inform notify', { act: 'announce', object: 'to', about: ['of', 'about'], isBareNothing: true }],
  [
    'express voice',
    {
      act: 'express_concern',
      about: over,
      needs: set('concern concerns alarm worry worries fear fears dismay unease anxiety'),
    },
  ],
  ['signal express indicate voice', { act: 'promise', needs: set('readiness willingness'), isObjectNothing: true }],
  [
    'express voice offer',
    { act: 'praise', about: ['for', 'to'], needs: set('gratitude thanks appreciation admiration') },
  ],
];

/** Frames by verb lemma; several where the object decides. */
export const verbFrames: ReadonlyMap<string, readonly Frame[]> = (() => {
  const byVerb = new Map<string, Frame[]>();
  for (const [verbs, frame] of frames)
    for (const verb of verbs.split(' ')) byVerb.set(verb, [...(byVerb.get(verb) ?? []), frame]);
  return byVerb;
})();

/** Nouns of speaking that a light verb carries ("issued a warning", "made an appeal") or that name their speaker ("accusations by Russia"). */
export const nounActs: ReadonlyMap<string, Act> = new Map<string, Act>([
  ['accusation', 'accuse'],
  ['allegation', 'accuse'],
  ['denial', 'deny'],
  ['warning', 'warn'],
  ['threat', 'threaten'],
  ['ultimatum', 'threaten'],
  ['condemnation', 'condemn'],
  ['appeal', 'call_for'],
  ['call', 'call_for'],
  ['demand', 'call_for'],
  ['promise', 'promise'],
  ['pledge', 'promise'],
  ['assurance', 'promise'],
  ['praise', 'praise'],
  ['rejection', 'reject'],
  ['announcement', 'announce'],
]);

export const lightVerbs = set('issue make give deliver repeat renew reiterate send launch offer level');

/** What a vow to do is a threat of; other vows are promises. */
export const hostileVerbs = set(
  'crush fight destroy retaliate avenge punish strike attack eliminate annihilate kill hit bomb obliterate wipe hunt invade respond exterminate smash bury teach target burn',
);

/** Adjectives and nouns by which a claim is called untrue. */
export const falseWords = set(
  'false untrue baseless unfounded fabricated fake groundless incorrect wrong nonsense lie lies rumour rumours fabrication propaganda disinformation inaccurate',
);

/** What one calls a deed in order to condemn it. */
export const wrongWords = set(
  'attack violation crime aggression massacre terrorism outrage invasion occupation genocide breach atrocity barbaric cowardly unacceptable illegal criminal heinous provocation escalation slaughter betrayal coup barbarity',
);

/** Verbs of saying whose content decides the act: a denial, a demand, a promise. */
export const plainSpeech = set(
  'say tell add state insist maintain assert stress believe argue declare write note reiterate claim',
);

/** Who comments without being a party. */
export const onlookers = set(
  'analyst expert observer commentator critic historian reporter correspondent journalist author newspaper report article researcher academic',
);

/** Deeds of which to say "they did it" of another party is to accuse. */
export const misdeeds = set(
  'violate breach arm fund finance sponsor aid assist orchestrate plot sabotage provoke massacre torture execute loot commit shelter harbour harbor destabilise destabilize destabilization destabilisation collude ambush supply incite',
);

/** What it is to lose or leave ground: a party that says it did not happen denies it. */
export const groundDeeds = set(
  'leave enter withdraw lose fall capture retreat breach take flee abandon seize reach overrun penetrate surrender quit evacuate collapse breakthrough control pull break be',
);

/** Nouns of those who take sides, where the registry knows no actor. */
export const partyNouns = set(
  'ministry army government military command regime authority authorities spokesman spokeswoman spokesperson minister militia rebel insurgent junta force commander',
);

/** Nouns of those who can perform an act of speech. */
export const speakingNouns: ReadonlySet<string> = new Set([
  ...partyNouns,
  ...set(
    `people person civilian resident villager family fighter soldier troop militant terrorist gunman officer police
    country state nation side faction group union council mission agency party organisation organization leader president
    king prince chief envoy ally power bloc coalition community media television broadcaster channel embassy court
    parliament lawmaker opposition movement elder tribe clan diplomat ambassador general colonel governor mayor
    secretary head deputy delegation negotiator mediator staff guard brigade division battalion corps navy committee
    alliance front source operator team association church company administration cabinet presidency office department
    premier representative chairman chairwoman member politician protester activist`,
  ),
]);

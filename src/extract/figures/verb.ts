import type { Measure } from '../../terms/claim.ts';
import type { Sentence } from '../../terms/sentence.ts';
import type { Counted } from './counted.ts';
import { kindOf, lemmaAt, measured, wordAt, type CountedKind, type Measured } from './measured.ts';
import { controlVerbs, formations, motion, munitions, objectVerbs, subjectVerbs } from './measures.ts';

/** How the counted stand to a verb: `object` also for the subject of a passive, `ground` for places it happens at. */
export type Role = 'object' | 'subject' | 'ground';

/** A counted thing beside a verb. */
interface Use {
  readonly name: string;
  readonly particle: string;
  readonly kind: CountedKind;
  readonly noun: string;
}

/** What a verb says of those that are its object, subject or ground; null where it says nothing that is counted. */
export function fromVerbOf(sentence: Sentence, counted: Counted, verb: number, role: Role): Measured | null {
  const particles = [1, 2].map((step) => wordAt(sentence, verb + step));
  const use: Use = {
    name: lemmaAt(sentence, verb),
    particle: particles.find((word) => /^(?:down|out|up|in|over)$/.test(word)) ?? '',
    kind: kindOf(sentence, counted),
    noun: counted.noun < 0 ? '' : lemmaAt(sentence, counted.noun),
  };
  if (use.kind === 'settlement') {
    const isHeld = role === 'object' || (role === 'ground' && /^(?:secure|control|hold|gain|take)$/.test(use.name));
    const isLeft = role === 'ground' && leavesBehind(use, wordAt(sentence, counted.first - 1));
    return isLeft || (isHeld && controlVerbs.has(use.name))
      ? measured('territory', verb, 'control-verb', 'settlements')
      : null;
  }
  const measure = role === 'subject' ? bySubject(use) : role === 'object' ? byObject(use) : null;
  return measure === null ? null : measured(measure, verb, `verb-${role}`);
}

/** "They pulled out of three villages", "withdrew from four"; who withdraws to two villages leaves none that is counted. */
const leavesBehind = ({ name, particle }: Use, preposition: string) =>
  /^(?:from|of)$/.test(preposition) && (name === 'pull' ? particle === 'out' : /^(?:withdraw|retreat)$/.test(name));

/** Verbs that count different things with different objects, in order; the first that fits decides. */
const objectRules: readonly [(use: Use) => boolean, Measure | null][] = [
  [({ name, noun }) => /^(?:claim|cost|take)$/.test(name) && /^li(?:fe|ves)$/.test(noun), 'killed'],
  [({ name, kind }) => name === 'lose' && kind === 'people', 'killed'],
  [({ name, kind }) => name === 'lose' && kind === 'materiel', 'destroyed'],
  [({ name, particle }) => name === 'shoot' && particle === 'down', 'destroyed'],
  [({ name }) => name === 'shoot', 'killed'],
  [({ name, particle }) => /^(?:knock|take)$/.test(name) && particle === 'out', 'destroyed'],
  [({ name, kind }) => name === 'take' && (kind === 'people' || kind === 'materiel'), 'captured'],
  [({ name }) => name === 'take' || name === 'knock', null],
  [({ name, kind }) => name === 'hold' && kind === 'people', 'captured'],
  [({ name, particle }) => name === 'round' && particle === 'up', 'arrested'],
  [({ name, particle }) => /^(?:hand|turn|give)$/.test(name) && (particle === 'over' || particle === 'up'), 'other'],
  [({ name, kind }) => /^(?:damage|abandon)$/.test(name) && kind === 'materiel', 'other'],
  [
    ({ name, noun }) => name === 'evacuate' && /^(?:foreigner|national|citizen|tourist|diplomat|staff)$/.test(noun),
    'other',
  ],
  [({ name, noun }) => /^(?:detonate|explode)$/.test(name) && munitions.has(noun), 'other'],
  [
    ({ name, noun }) =>
      /^(?:hit|strike|target|bomb|shell|attack)$/.test(name) &&
      /^(?:target|position|facility|site|object|installation)$/.test(noun),
    'strikes',
  ],
  [
    ({ name, kind }) =>
      /^(?:besiege|trap|strand|fre(?:e|ed)?|release|rescue|treat|recruit|exchange|swap|repatriate)$/.test(name) &&
      kind === 'people',
    'other',
  ],
  [({ name, noun }) => munitions.has(noun) && objectVerbs.get('destroyed')!.has(name), 'destroyed'],
  [({ name, noun }) => munitions.has(noun) && /^(?:capture|seize)$/.test(name), 'captured'],
  [
    ({ name, noun }) =>
      munitions.has(noun) && (objectVerbs.get('strikes')!.has(name) || /^(?:count|record|report|hit)$/.test(name)),
    'strikes',
  ],
  [({ noun }) => munitions.has(noun), null],
  [({ name, noun }) => name === 'fly' && noun === 'mission', 'strikes'],
  [({ name, particle, kind }) => name === 'put' && particle === 'out' && kind === 'people', 'other'], // out of action
  [(use) => use.name === 'dig' && isPosted(use), 'deployed'], // "200 men dug in there", as a participle
];

function byObject(use: Use): Measure | null {
  const rule = objectRules.find(([test]) => test(use));
  if (rule) return rule[1];
  const fits = (measure: Measure) =>
    measure === 'destroyed'
      ? use.kind !== 'people'
      : measure === 'captured' || measure === 'deployed'
        ? use.kind === 'people' || use.kind === 'materiel'
        : measure !== 'strikes';
  return [...objectVerbs].find(([measure, verbs]) => verbs.has(use.name) && fits(measure))?.[0] ?? null;
}

/** Troops that "guard" a place or are "dug in" there. */
const isPosted = ({ name, particle, noun }: Use) =>
  formations.has(noun) && (name === 'dig' ? particle === 'in' : /^(?:guard|garrison|patrol)$/.test(name));

const inhabitants = new Set([
  'family',
  'families',
  'resident',
  'civilian',
  'villager',
  'household',
  'inhabitant',
  'people',
  'refugee',
  'foreigner',
]);

function bySubject(use: Use): Measure | null {
  const { name, kind, noun } = use;
  if (isPosted(use)) return 'deployed';
  const fits = (measure: Measure) =>
    measure === 'deployed'
      ? formations.has(noun)
      : measure === 'destroyed'
        ? kind === 'materiel'
        : kind !== 'materiel' && kind !== 'settlement';
  if (kind === 'people' && name === 'barricade') return 'other';
  const found = [...subjectVerbs].find(([measure, verbs]) => verbs.has(name) && fits(measure))?.[0];
  if (found) return found;
  if (munitions.has(noun) && /^(?:hit|strike|land|explode|fall|target|slam|rain)$/.test(name)) return 'strikes';
  if (kind === 'people' && /^(?:defect|desert|mutiny)$/.test(name)) return 'other';
  if (inhabitants.has(noun) && /^(?:leave|abandon|evacuate|shelter)$/.test(name)) return 'displaced';
  if (/^(?:prisoner|inmate|detainee|convict)$/.test(noun) && /^(?:break|escape)$/.test(name)) return 'other';
  return formations.has(noun) && motion.has(name) ? 'deployed' : null;
}

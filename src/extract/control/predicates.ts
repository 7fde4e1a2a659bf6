import { childrenOf, isRelation } from '../../language/tree.ts';
import type { Change } from '../../terms/claim.ts';
import { antecedentOf, possessorOf, subjectOf } from './clause.ts';
import { groundsAt, type Ground } from './ground.ts';
import { pointedGround } from './pointedGround.ts';
import { amodParties, ofParties } from './handOwners.ts';
import { labelledGround } from './label.ts';
import { wholeList } from './list.ts';
import { moodOf } from './mood.ts';
import { partiesAt, type Party } from './party.ts';
import { phrasesOf } from './phrases.ts';
import type { Scene } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { stateSighting } from './state.ts';
import { hasChild, lemmaOf, wordOf } from './words.ts';

const OURS = /^(?:ours|theirs|mine|his|hers)$/;
const FREE = /^(?:free|liberated|freed|clear|cleared|cleansed|rid)$/;
const DISPUTED = /^(?:contested|disputed)$/;
const BASTION = /^(?:stronghold|bastion|redoubt|fiefdom|fortress|holdout|territory)$/;
const OCCUPIED = /^occupied$/;
const LOYAL = /^(?:loyal|faithful)$/;
const STAYS = /^(?:remain|stay|be|become)$/;

/** What a predicate says of ground, and whose it is. */
interface Said {
  readonly change: Change;
  readonly parties: readonly Party[];
}

/** Reads what is said of ground by a predicate without a verb of its own: "P is ours", "P is free of rebels", "P remains contested", "P is a rebel bastion". */
export function predicateSightings(scene: Scene): Sighting[] {
  const { sentence } = scene;
  return sentence.tokens.flatMap((_, predicate) => {
    const subject = subjectOfState(scene, predicate);
    const labelled = subject === null && isAlone(scene, predicate) ? labelledGround(scene, predicate) : [];
    const said = subject === null && labelled.length === 0 ? null : saidBy(scene, predicate);
    if (said === null) return [];
    const named = subject === null ? labelled : groundsAt(scene, subject);
    const grounds: readonly Ground[] = named.length > 0 || subject === null ? named : pointedGround(scene, subject);
    if (subject !== null && /^it$/i.test(sentence.tokens[subject]!.text) && !OURS.test(wordOf(sentence, predicate)))
      return [];
    if (grounds.length === 0 || grounds.some((g) => g.place?.place.kind === 'country')) return [];
    return [
      stateSighting(scene, {
        rule: `said:${wordOf(sentence, predicate)}`,
        predicate,
        grounds,
        words: subject === null ? [] : [subject],
        ...said,
      }),
    ];
  });
}

/** "Also taken, he said, were P and Q": the places that stand behind their participle. */
export function invertedSightings(scene: Scene): Sighting[] {
  const { sentence } = scene;
  return sentence.tokens.flatMap((token, participle) => {
    const change = TAKEN.get(token.text.toLowerCase());
    if (change === undefined || !isRelation(token, 'advcl') || token.head < participle) return [];
    const isBare = childrenOf(sentence, participle, 'nsubj', 'obj', 'aux', 'mark').length === 0;
    const isOpening = sentence.tokens
      .slice(0, participle)
      .every((t) => /^(?:ADV|PUNCT|CCONJ|DET|ADJ|PRON)$/.test(t.upos));
    const grounds =
      isBare && isOpening && childrenOf(sentence, token.head, 'cop').length > 0 ? groundsAt(scene, token.head) : [];
    if (grounds.length === 0) return [];
    const rule = `verb:${lemmaOf(sentence, participle)}`;
    return [
      {
        rule,
        scene,
        predicate: participle,
        change,
        grounds: wholeList(scene, grounds, 'after'),
        parties: [],
        against: [],
        words: [],
      },
    ];
  });
}

const TAKEN: ReadonlyMap<string, Change> = new Map([
  ['taken', 'takes'],
  ['captured', 'takes'],
  ['seized', 'takes'],
  ['lost', 'loses'],
  ['retaken', 'retakes'],
  ['recaptured', 'retakes'],
  ['liberated', 'takes'],
]);

/** "P: contested": all that its line says. */
function isAlone({ sentence }: Scene, predicate: number): boolean {
  const rest = sentence.tokens.slice(predicate + 1).some((t) => /^(?:NOUN|PROPN|VERB)$/.test(t.upos));
  return !rest && childrenOf(sentence, predicate, 'nsubj', 'obj', 'cop').length === 0;
}

/** The subject of "is", "remains", "stayed" with the token for predicate; null where it is none. */
function subjectOfState({ sentence, passage }: Scene, predicate: number): number | null {
  const token = sentence.tokens[predicate]!;
  const own = childrenOf(sentence, predicate, 'nsubj')[0];
  const isCopular = childrenOf(sentence, predicate, 'cop').length > 0 || passage.in === 'headline';
  if (own !== undefined && isCopular) return antecedentOf(sentence, own);
  const isComplement = isRelation(token, 'xcomp') && token.head >= 0 && STAYS.test(lemmaOf(sentence, token.head));
  return isComplement ? subjectOf(sentence, token.head) : null;
}

function saidBy(scene: Scene, predicate: number): Said | null {
  const { sentence } = scene;
  const word = wordOf(sentence, predicate);
  if (OURS.test(word)) {
    const isNoMore = hasChild(sentence, predicate, ['advmod', 'det'], /^(?:longer|no)$/);
    const isAhead = moodOf(sentence, predicate) === 'possible';
    const change = isNoMore ? 'loses' : isAhead ? 'takes' : 'holds';
    return { change, parties: partiesAt(scene, predicate) };
  }
  if (FREE.test(word)) {
    const rest = phrasesOf(sentence, predicate);
    if (/^(?:clear|cleared|rid)$/.test(word) && !rest.some((p) => p.lead === 'of')) return null;
    const isFree = rest.every((p) => p.lead !== 'of' || partiesAt(scene, p.head).length > 0); // not "free of mines"
    const isTo = hasChild(sentence, predicate, ['advcl', 'xcomp', 'ccomp', 'acl'], /./); // "free to go"
    return isFree && !isTo ? { change: 'takes', parties: [] } : null;
  }
  if (OCCUPIED.test(word) && sentence.tokens[predicate]!.upos === 'ADJ') return { change: 'holds', parties: [] }; // "P remains occupied"
  if (DISPUTED.test(word)) return { change: 'contested', parties: [] };
  const isNobodys = word === 'land' && /^no \p{L}+ ?['’]s land$/iu.test(wordsBefore(scene, predicate, 3));
  if (isNobodys) return { change: 'contested', parties: [] };
  const owners = BASTION.test(word)
    ? [
        ...partiesAt(scene, possessorOf(sentence, predicate)),
        ...amodParties(scene, predicate),
        ...ofParties(scene, predicate),
      ]
    : [];
  if (owners.length > 0) return { change: 'holds', parties: owners.slice(0, 1) };
  const to = LOYAL.test(word) ? phrasesOf(sentence, predicate).find((p) => p.lead === 'to') : undefined;
  const loyal = to === undefined ? [] : partiesAt(scene, to.head);
  return loyal.length > 0 ? { change: 'holds', parties: loyal } : null;
}

function wordsBefore({ sentence, passage }: Scene, token: number, count: number): string {
  const first = sentence.tokens[Math.max(0, token - count)]!;
  return passage.text.slice(first.start, sentence.tokens[token]!.end);
}

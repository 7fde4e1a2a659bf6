import { childrenOf, subtreeOf } from '../../language/tree.ts';
import { subjectOf } from './clause.ts';
import { partiesAt } from './party.ts';
import { leadOf } from './phrases.ts';
import { idOf, named, type Draft } from './rows.ts';
import type { Scene } from './scene.ts';
import { lemmaOf, wordOf } from './words.ts';

const LEAVING = /^(?:leave|withdraw|withdrawal|retreat|flee|abandon|evacuate|evacuation|departure|pullout)$/;
/** Words under a denial that are no place and no one else: "having left it", "any withdrawal", "that they had been ordered to leave". */
const EMPTY =
  /^(?:that|having|has|have|had|been|any|a|the|of|ordered|to|it|there|its|their|they|from|town|city|place|be|was|were)$/;

/**
 * Denials that name the leaving and not the place: "P was reportedly entered; the rebels denied having left it". Each says
 * of the place told of last that those who deny have not left it, in place of what the bare noun said.
 */
export function withDeniedLeaving(drafts: readonly Draft[], scenes: readonly Scene[]): Draft[] {
  const found = scenes.flatMap((scene) =>
    leavingsDenied(scene).flatMap((denial) =>
      answered(
        drafts.filter(({ sighting }) => sighting.scene !== scene || sighting.predicate !== denial.leaving),
        scene,
        denial,
      ).map((draft) => ({ scene, draft, at: denial.leaving })),
    ),
  );
  const isReplaced = ({ sighting }: Draft) =>
    found.some(({ scene, at }) => sighting.scene === scene && sighting.predicate === at);
  return [...drafts.filter((draft) => !isReplaced(draft)), ...found.map(({ draft }) => draft)];
}

interface Denial {
  readonly verb: number;
  readonly subject: number;
  readonly leaving: number;
  readonly last: number;
}

function leavingsDenied({ sentence, places }: Scene): Denial[] {
  return sentence.tokens.flatMap((_, verb) => {
    const subject = lemmaOf(sentence, verb) === 'deny' ? subjectOf(sentence, verb) : null;
    if (subject === null || subject > verb) return [];
    const under = subtreeOf(sentence, verb).filter((i) => i > verb && sentence.tokens[i]!.upos !== 'PUNCT');
    const leaving = under.find((i) => LEAVING.test(lemmaOf(sentence, i)));
    if (leaving === undefined || places.some(({ head, mention }) => !mention.isAnaphor && under.includes(head)))
      return [];
    const isBare = under.every((i) => i === leaving || i > leaving + 1 || EMPTY.test(wordOf(sentence, i)));
    const next = wordOf(sentence, leaving + 1);
    const ends = next === '' || /^(?:[.,;:]|it|there|and)$/.test(next);
    return isBare && ends
      ? [{ verb, subject, leaving, last: /^(?:it|there)$/.test(next) ? leaving + 1 : leaving }]
      : [];
  });
}

function answered(drafts: readonly Draft[], scene: Scene, { verb, subject, last }: Denial): Draft[] {
  const { sentence, passage, printed } = scene;
  const before = drafts.filter((d) => d.claim.in === passage.in && d.claim.start < sentence.tokens[verb]!.start);
  const latest = before.sort((a, b) => a.claim.start - b.claim.start).at(-1);
  const isNear =
    latest && passage.sentences.indexOf(printed) - passage.sentences.indexOf(latest.sighting.scene.printed) <= REACH;
  const parties = partiesAt(scene, subject);
  const denier = denierAt(scene, subject);
  if (!isNear || latest.claim.placeId === null || latest.claim.background || parties.length === 0 || !denier) return [];
  const start = Math.min(sentence.tokens[subject]!.start, denier.mention.start, sentence.tokens[verb]!.start);
  const end = sentence.tokens[last]!.end;
  const quote = passage.text.slice(start, end);
  const claim: Draft['claim'] = {
    ...latest.claim,
    ...named(parties, []),
    ...{
      id: idOf([latest.claim.id, quote]),
      start,
      end,
      quote,
      km: null,
      km_qualifier: null,
      when: null,
      hedged: false,
    },
    change: 'withdraws',
    modality: 'denied',
    by: [denier.head === subject ? denier.mention.name : denier.mention.text.replace(/^(?:its|their|his|the) /i, '')],
    byIds: [denier.mention.actor.actorId],
    rule: 'denial-of-leaving',
  };
  return [{ ...latest, parties, against: [], claim }];
}

/** Those who deny, or those of whom they are a few: "two of its fighters denied". */
function denierAt({ sentence, actors }: Scene, subject: number) {
  const among = childrenOf(sentence, subject, 'nmod').filter((i) => i > subject && leadOf(sentence, i) === 'of');
  const isFew =
    sentence.tokens[subject]!.upos === 'NUM' ||
    /^(?:some|several|many|few|most|members)$/.test(wordOf(sentence, subject));
  return (
    actors.find((actor) => actor.head === subject) ??
    (isFew ? actors.find((actor) => among.includes(actor.head)) : undefined)
  );
}

/** How many sentences back the place stands that they say they have not left. */
const REACH = 2;

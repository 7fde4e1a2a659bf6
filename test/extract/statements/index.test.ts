import { describe, expect, it } from 'vitest';
import type { ActorKind } from '../../../src/terms/actor.ts';
import type { Sentence } from '../../../src/terms/sentence.ts';
import type { ActorMention, Reading } from '../../../src/extract/reading.ts';
import { statements } from '../../../src/extract/statements/index.ts';
import { passageOf, treeSentence } from '../trees.ts';

function mention(text: string, of: string, name: string, kind: ActorKind, side: string | null): ActorMention {
  const start = text.indexOf(of);
  const actor = { actorId: name.toLowerCase(), name, kind, side, sideName: side };
  return { in: 'body', start, end: start + of.length, text: of, name, actor, isAnaphor: false, because: 'test' };
}

/** Codes a tree with the given actors in it. */
function read(sentence: Sentence, actors: (text: string) => ActorMention[] = () => []) {
  const passage = passageOf(sentence);
  const voice = { by: [], byIds: [], hedged: false, modality: 'asserted' as const, rule: 'own-voice' };
  const reading = {
    article: { reportId: 'r' },
    passages: [passage],
    places: [],
    actors: actors(passage.text),
    voiceOf: () => voice,
    dateOf: () => ({ when: null, from: null, to: null, words: null, isBackground: false }),
  } as unknown as Reading;
  return statements(reading).map(({ act, speaker, to, about, that }) => ({ act, speaker, to, about, that }));
}

const none = { to: null, about: null, that: null };

describe('statements', () => {
  it('reads an accusation with its object and content', () => {
    const rows = `Chad/Chad/PROPN/nsubj>1 accused/accuse/VERB/root>-1 Sudan/Sudan/PROPN/obj>1 of/of/SCONJ/mark>4
      arming/arm/VERB/advcl>1 rebels/rebel/NOUN/obj>4`;
    expect(read(treeSentence(rows))).toEqual([
      { act: 'accuse', speaker: 'Chad', to: null, about: 'Sudan', that: 'arming rebels' },
    ]);
  });

  it.each<[string, ActorKind, string | null, number]>([
    ['a radio of the rebels', 'media', 'rebels', 1],
    ['a newspaper that belongs to nobody', 'media', null, 0],
    ['a monitor', 'monitor', null, 1],
  ])('hears who calls for something: %s', (_, kind, side, rows) => {
    const found = read(
      treeSentence(
        'Echo/Echo/PROPN/nsubj>1 urged/urge/VERB/root>-1 soldiers/soldier/NOUN/obj>1 to/to/PART/mark>4 desert/desert/VERB/xcomp>1',
      ),
      (text) => [mention(text, 'Echo', 'Echo', kind, side)],
    );
    expect(found).toHaveLength(rows);
  });

  it('reads what a named party fears, and not what residents do', () => {
    const fear = (who: string) =>
      treeSentence(`${who}/${who}/PROPN/nsubj>1 fears/fear/VERB/root>-1 that/that/SCONJ/mark>5 rebels/rebel/NOUN/nsubj>5
        will/will/AUX/aux>5 attack/attack/VERB/ccomp>1 Goma/Goma/PROPN/obj>5`);
    expect(read(fear('Chad'))).toEqual([
      { ...none, act: 'express_concern', speaker: 'Chad', that: 'rebels will attack Goma' },
    ]);
    const crowd = `Residents/resident/NOUN/nsubj>1 fear/fear/VERB/root>-1 that/that/SCONJ/mark>5 rebels/rebel/NOUN/nsubj>5
      will/will/AUX/aux>5 attack/attack/VERB/ccomp>1 Goma/Goma/PROPN/obj>5`;
    expect(read(treeSentence(crowd))).toEqual([]);
  });

  it('takes no day for an audience or a topic', () => {
    const rows = `Chad/Chad/PROPN/nsubj>1 called/call/VERB/root>-1 on/on/ADP/case>3 Monday/Monday/PROPN/obl>1
      for/for/ADP/case>5 calm/calm/NOUN/obl>1`;
    expect(read(treeSentence(rows))).toEqual([{ ...none, act: 'call_for', speaker: 'Chad', about: 'calm' }]);
  });

  it('gives a promise to whom it is made', () => {
    const rows = `Chad/Chad/PROPN/nsubj>1 promised/promise/VERB/root>-1 Mali/Mali/PROPN/iobj>1 that/that/SCONJ/mark>6
      it/it/PRON/nsubj>6 would/would/AUX/aux>6 help/help/VERB/ccomp>1`;
    expect(read(treeSentence(rows))).toEqual([
      { act: 'promise', speaker: 'Chad', to: 'Mali', about: null, that: 'it would help' },
    ]);
  });

  it('asks for something where it is to be', () => {
    const rows = `Chad/Chad/PROPN/nsubj>1 appealed/appeal/VERB/root>-1 for/for/ADP/case>3 calm/calm/NOUN/obl>1
      in/in/ADP/case>5 Bangui/Bangui/PROPN/obl>1 in/in/ADP/case>8 a/a/DET/det>8 letter/letter/NOUN/obl>1`;
    expect(read(treeSentence(rows))).toMatchObject([{ act: 'call_for', about: 'calm in Bangui' }]);
  });

  it('condemns the deed that follows the verb, not its doer', () => {
    const rows = `Chad/Chad/PROPN/nsubj>1 condemned/condemn/VERB/root>-1 raids/raid/NOUN/obj>1 by/by/ADP/case>4
      gunmen/gunman/NOUN/nsubj>1`;
    expect(read(treeSentence(rows))).toMatchObject([{ act: 'condemn', about: 'raids' }]);
  });

  it('lets the first of a list speak', () => {
    const rows = `Chad/Chad/PROPN/nsubj>5 ,/,/PUNCT/punct>0 Niger/Niger/PROPN/nsubj>5 and/and/CCONJ/cc>4
      Mali/Mali/PROPN/conj>2 accused/accuse/VERB/root>-1 Sudan/Sudan/PROPN/obj>5`;
    expect(read(treeSentence(rows))).toMatchObject([{ act: 'accuse', speaker: 'Chad', about: 'Sudan' }]);
  });

  it('takes a threat to a named town for one, and no truce for the one who agreed on it', () => {
    const threat = `Chad/Chad/PROPN/nsubj>1 threatened/threaten/VERB/root>-1 Atbara/Atbara/PROPN/obj>1`;
    expect(read(treeSentence(threat))).toMatchObject([{ act: 'threaten', speaker: 'Chad', about: 'Atbara' }]);
    const truce = `The/the/DET/det>1 Truce/truce/PROPN/nsubj>5 agreed/agree/VERB/acl>1 on/on/ADP/case>4
      Monday/Monday/PROPN/obl>2 holds/hold/VERB/root>-1`;
    expect(read(treeSentence(truce))).toEqual([]);
  });

  it('reads a second subject behind the verb as its object', () => {
    const rows = `Kenya/Kenya/PROPN/nsubj>1 urged/urge/VERB/root>-1 Chad/Chad/PROPN/nsubj>1 to/to/PART/mark>4 wait/wait/VERB/xcomp>1`;
    expect(read(treeSentence(rows))).toEqual([
      { ...none, act: 'call_for', speaker: 'Kenya', to: 'Chad', that: 'wait' },
    ]);
  });

  it('ends what was vowed where the next verb goes on in the past', () => {
    const sentence =
      treeSentence(`Mali/Mali/PROPN/nsubj>1 vowed/vow/VERB/root>-1 to/to/PART/mark>3 wait/wait/VERB/xcomp>1 and/and/CCONJ/cc>5
      rejected/reject/VERB/conj>3 talks/talk/NOUN/obj>5`);
    const told = sentence.tokens.map((t) =>
      t.text === 'rejected' ? { ...t, features: 'Tense=Past|VerbForm=Fin' } : t,
    );
    expect(read({ ...sentence, tokens: told })).toEqual([
      { ...none, act: 'promise', speaker: 'Mali', that: 'wait' },
      { ...none, act: 'reject', speaker: 'Mali', about: 'talks' },
    ]);
  });

  it('gives a verb its own subject where the parser lent it to the verb of saying', () => {
    const rows = `Mali/Mali/PROPN/nsubj>7 welcomed/welcome/VERB/ccomp>7 the/the/DET/det>3 truce/truce/NOUN/obj>1 ,/,/PUNCT/punct>1
      the/the/DET/det>6 agency/agency/NOUN/nsubj>7 said/say/VERB/root>-1`;
    expect(read(treeSentence(rows))).toEqual([{ ...none, act: 'praise', speaker: 'Mali', about: 'the truce' }]);
  });

  it('takes a vow to destroy for a threat and other vows for promises', () => {
    const vow = (
      verb: string,
    ) => `Mali/Mali/PROPN/nsubj>1 vowed/vow/VERB/root>-1 to/to/PART/mark>3 ${verb}/${verb}/VERB/xcomp>1
      rebels/rebel/NOUN/obj>3`;
    expect(read(treeSentence(vow('crush'))).map((s) => s.act)).toEqual(['threaten']);
    expect(read(treeSentence(vow('feed'))).map((s) => s.act)).toEqual(['promise']);
  });

  it('lets the one named beside "a spokesman" speak', () => {
    const rows = `A/a/DET/det>1 spokesman/spokesman/NOUN/nsubj>5 ,/,/PUNCT/punct>3 Ali/Ali/PROPN/nsubj>5 ,/,/PUNCT/punct>3
      condemned/condemn/VERB/root>-1 it/it/PRON/obj>5`;
    expect(read(treeSentence(rows))).toMatchObject([{ act: 'condemn', speaker: 'Ali' }]);
  });

  it('counts a plain "no" of a party as denial, not that of a bystander', () => {
    const rows = `Gao/Gao/PROPN/nsubj>1 says/say/VERB/root>-1 troops/troop/NOUN/nsubj>5 are/be/AUX/aux>5 not/not/PART/advmod>5
      leaving/leave/VERB/ccomp>1`;
    const as = (kind: ActorKind, side: string | null) =>
      read(treeSentence(rows), (t) => [mention(t, 'Gao', 'Gao', kind, side)]);
    expect(as('group', 'gao')).toMatchObject([{ act: 'deny', speaker: 'Gao', that: 'troops are not leaving' }]);
    expect(as('people', null)).toEqual([]);
  });

  it.each([
    [
      'what has not been said',
      'Chad/Chad/PROPN/nsubj>3 did/do/AUX/aux>3 not/not/PART/advmod>3 condemn/condemn/VERB/root>-1 it/it/PRON/obj>3',
    ],
    [
      'what may be said',
      'Chad/Chad/PROPN/nsubj>2 may/may/AUX/aux>2 condemn/condemn/VERB/root>-1 Mali/Mali/PROPN/obj>2',
    ],
    ['onlookers', 'Analysts/analyst/NOUN/nsubj>1 condemned/condemn/VERB/root>-1 Mali/Mali/PROPN/obj>1'],
    [
      'deeds',
      'The/the/DET/det>1 offensive/offensive/NOUN/nsubj>2 threatened/threaten/VERB/root>-1 Mali/Mali/PROPN/obj>2',
    ],
    [
      'resistance met',
      'Rebels/rebel/NOUN/nsubj>1 met/meet/VERB/root>-1 little/little/ADJ/amod>3 resistance/resistance/NOUN/obj>1',
    ],
    [
      'calling a deed by a name',
      'Mali/Mali/PROPN/nsubj>1 called/call/VERB/root>-1 raids/raid/NOUN/obj>1 on/on/ADP/case>4 posts/post/NOUN/nmod>2 sad/sad/ADJ/xcomp>1',
    ],
    [
      'deals signed long ago by those described',
      'guerrillas/guerrilla/NOUN/root>-1 who/who/PRON/nsubj>3 had/have/AUX/aux>3 signed/sign/VERB/acl:relcl>0 the/the/DET/det>5 deal/deal/NOUN/obj>3',
    ],
    ['plain reporting', 'Medics/medic/NOUN/nsubj>1 said/say/VERB/root>-1 ten/ten/NUM/nsubj>3 died/die/VERB/ccomp>1'],
  ])('codes no statement from %s', (_, rows) => {
    expect(read(treeSentence(rows))).toEqual([]);
  });

  it('lets the teller accuse where the verb goes on with the saying, not with what is told', () => {
    const rows = `Kaim/Kaim/PROPN/nsubj>1 said/say/VERB/root>-1 troops/troop/NOUN/nsubj>4 had/have/AUX/aux>4
      left/leave/VERB/ccomp>1 ,/,/PUNCT/punct>7 and/and/CCONJ/cc>7 accused/accuse/VERB/conj>4 Mali/Mali/PROPN/obj>7
      of/of/SCONJ/mark>10 lying/lie/VERB/advcl>7`;
    expect(read(treeSentence(rows))).toMatchObject([{ act: 'accuse', speaker: 'Kaim', about: 'Mali' }]);
  });

  it('takes nobody warned of for the audience', () => {
    const rows = `Chad/Chad/PROPN/nsubj>1 warned/warn/VERB/root>-1 of/of/ADP/case>3 raids/raid/NOUN/obj>1`;
    expect(read(treeSentence(rows)).map((s) => s.to)).not.toContain('raids');
  });

  it('leaves what media announce to attribution', () => {
    const rows = `Radio/Radio/PROPN/nsubj>1 announced/announce/VERB/root>-1 a/a/DET/det>3 curfew/curfew/NOUN/obj>1`;
    const as = (kind: ActorKind) => read(treeSentence(rows), (t) => [mention(t, 'Radio', 'Radio', kind, 'mali')]);
    expect(as('media')).toEqual([]);
    expect(as('state')).toMatchObject([{ act: 'announce', about: 'a curfew' }]);
  });
});

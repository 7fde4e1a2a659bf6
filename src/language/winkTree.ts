import type { Token } from '../terms/sentence.ts';
import { chunksOf, type Chunk } from './winkChunks.ts';
import type { Tagged } from './winkTags.ts';

const speaking = new Set(
  'say report add announce claim deny tell state note confirm declare acknowledge admit insist warn believe suggest argue estimate allege accuse'.split(
    ' ',
  ),
);

interface Arc {
  head: number;
  deprel: string;
}

/**
 * Guesses a Universal Dependencies tree from the order of noun chunks and verb groups: the noun before a verb is its
 * subject, the one after its object, nouns behind prepositions hang where English usually hangs them.
 */
export function guessTree(tagged: readonly Tagged[]): Token[] {
  const arcs: Arc[] = tagged.map(() => ({ head: -2, deprel: 'dep' }));
  const chunks = chunksOf(tagged);
  const attach = (child: number, head: number, deprel: string) => {
    if (child !== head && arcs[child]!.head === -2 && !reaches(arcs, head, child)) arcs[child] = { head, deprel };
  };
  for (const chunk of chunks) attachInside(chunk, tagged, attach);
  joinChunks(chunks, tagged, attach, arcs);
  closeTree(tagged, arcs);
  return tagged.map((t, i) => ({ ...t, ...arcs[i]!, features: '' }));
}

type Attach = (child: number, head: number, deprel: string) => void;

function reaches(arcs: readonly Arc[], from: number, to: number): boolean {
  for (let i = from, steps = 0; i >= 0 && steps <= arcs.length; i = arcs[i]!.head, steps++) if (i === to) return true;
  return false;
}

function attachInside(chunk: Chunk, tokens: readonly Tagged[], attach: Attach): void {
  const { first, last, head } = chunk;
  // "Syria's army chief": each possessor is a small noun phrase that ends before its 's.
  let owned = head;
  for (let i = last; i >= first; i--) {
    const token = tokens[i]!;
    if (chunk.kind === 'noun' && /^[’']s?$/.test(token.text) && i > first) {
      attach(i - 1, owned, 'nmod:poss');
      attach(i, i - 1, 'case');
      owned = i - 1;
    } else if (i !== head && i !== owned) attach(i, owned, insideRelation(chunk, token));
  }
}

function insideRelation(chunk: Chunk, token: Tagged): string {
  const lower = token.text.toLowerCase();
  if (chunk.kind === 'verb') {
    if (token.upos === 'AUX') return chunk.isPassive && token.lemma === 'be' ? 'aux:pass' : 'aux';
    return lower === 'to' ? 'mark' : 'advmod';
  }
  const relations: Record<string, string> = {
    DET: 'det',
    ADJ: 'amod',
    NUM: 'nummod',
    PROPN: 'compound',
    NOUN: 'compound',
    PRON: 'nmod:poss',
    PUNCT: 'punct',
    VERB: 'amod',
  };
  return relations[token.upos] ?? 'dep';
}

interface State {
  verb: Chunk | null;
  root: number;
  subject: number;
  /** Subject that still waits for its verb behind a relative clause or participle. */
  waiting: number;
  noun: number;
  preposition: number;
  mark: number;
  relative: number;
  cc: number;
  afterComma: boolean;
  fronted: { noun: number; preposition: number }[];
  hasObject: boolean;
}

function joinChunks(chunks: readonly Chunk[], tokens: readonly Tagged[], attach: Attach, arcs: Arc[]): void {
  const state: State = {
    verb: null,
    root: -1,
    subject: -1,
    waiting: -1,
    noun: -1,
    preposition: -1,
    mark: -1,
    relative: -1,
    cc: -1,
    afterComma: false,
    fronted: [],
    hasObject: false,
  };
  chunks.forEach((chunk, at) => {
    if (chunk.kind === 'noun') placeNoun(state, chunk, chunks, at, tokens, attach);
    else if (chunk.kind === 'verb') placeVerb(state, chunk, chunks, at, tokens, attach, arcs);
    else if (chunk.kind === 'adposition') {
      if (state.preposition < 0) state.preposition = chunk.head;
      else attach(chunk.head, state.preposition, 'fixed');
    } else if (chunk.kind === 'mark') state.mark = chunk.head;
    else if (chunk.kind === 'relative') state.relative = chunk.head;
    else if (chunk.kind === 'and') state.cc = chunk.head;
    else if (chunk.kind === 'adverb' || chunk.kind === 'adjective') {
      if (chunk.kind === 'adjective' && state.verb?.form === 'copula') makePredicate(state, chunk.head, attach, arcs);
      else if (state.verb) attach(chunk.head, state.verb.head, chunk.kind === 'adverb' ? 'advmod' : 'xcomp');
    }
    if (chunk.kind === 'comma') state.afterComma = true;
    else if (chunk.kind !== 'and') state.afterComma = false;
  });
}

const kindAfter = (chunks: readonly Chunk[], at: number) => chunks.slice(at + 1).find((c) => c.kind !== 'adverb');

/** Says whether the noun at `at`, with the prepositional phrases behind it, is followed by a finite verb: it opens a clause. */
function opensClause(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at + 1; i < chunks.length; i++) {
    const { kind, form } = chunks[i]!;
    if (kind === 'verb') return form === 'finite' || form === 'copula';
    const isPhrase = kind === 'adverb' || (kind === 'adposition' && chunks[i + 1]?.kind === 'noun');
    if (!isPhrase) return false;
    if (kind === 'adposition') i++;
  }
  return false;
}

function placeNoun(
  state: State,
  chunk: Chunk,
  chunks: readonly Chunk[],
  at: number,
  tokens: readonly Tagged[],
  attach: Attach,
): void {
  const { head } = chunk;
  const { verb } = state;
  const startsClause = opensClause(chunks, at);
  const isJoined = (state.cc >= 0 || state.afterComma) && state.noun >= 0 && state.preposition < 0;
  if (state.preposition >= 0) {
    attach(state.preposition, head, 'case');
    const preposition = tokens[state.preposition]!.text.toLowerCase();
    const nounIsNear = chunks[at - 2]?.kind === 'noun';
    if (preposition === 'of' && nounIsNear) attach(head, state.noun, 'nmod');
    else if (preposition === 'by' && verb?.isPassive) attach(head, verb.head, 'obl:agent');
    else if (verb && state.subject < 0) attach(head, verb.head, 'obl');
    else if (nounIsNear) attach(head, state.noun, 'nmod');
    else state.fronted.push({ noun: head, preposition: state.preposition });
    state.preposition = -1;
  } else if (isJoined && !(startsClause && verb && state.subject < 0)) {
    const isApposition = state.cc < 0 && tokens[chunk.first]!.upos === 'DET' && !listGoesOn(chunks, at);
    attach(head, state.noun, isApposition ? 'appos' : 'conj');
    if (state.cc >= 0) attach(state.cc, head, 'cc');
    state.cc = -1;
  } else if (verb && state.subject < 0 && !startsClause && !state.hasObject && verb.form === 'copula') {
    attach(verb.head, head, 'cop');
    state.noun = head;
    state.verb = { ...verb, head, form: 'finite' };
    return;
  } else if (verb && state.subject < 0 && !startsClause && !state.hasObject) {
    attach(head, verb.head, 'obj');
    state.hasObject = true;
  } else if (startsClause || !verb) state.subject = head;
  state.noun = head;
}

function listGoesOn(chunks: readonly Chunk[], at: number): boolean {
  const next = kindAfter(chunks, at);
  const second = chunks[chunks.indexOf(next!) + 1];
  return next?.kind === 'and' || (next?.kind === 'comma' && second?.kind === 'and');
}

function makePredicate(state: State, head: number, attach: Attach, arcs: Arc[]): void {
  const copula = state.verb!.head;
  arcs.forEach((arc) => {
    if (arc.head === copula) arc.head = head;
  });
  const own = arcs[copula]!;
  arcs[head] = { ...own };
  arcs[copula] = { head, deprel: 'cop' };
  if (state.root === copula) state.root = head;
  state.verb = { ...state.verb!, head, form: 'finite' };
}

function placeVerb(
  state: State,
  chunk: Chunk,
  chunks: readonly Chunk[],
  at: number,
  tokens: readonly Tagged[],
  attach: Attach,
  arcs: Arc[],
): void {
  const { head, form } = chunk;
  const previous = state.verb;
  const finite = form === 'finite' || form === 'copula';
  if (finite && state.relative < 0 && state.subject < 0 && state.cc < 0 && state.waiting >= 0) {
    state.subject = state.waiting;
    state.waiting = -1;
    state.verb = null;
    state.root = -1;
  } else if ((state.relative >= 0 || !finite) && form !== 'infinitive' && state.subject >= 0)
    state.waiting = state.subject;
  if (state.relative >= 0) {
    attach(state.relative, head, chunk.isPassive ? 'nsubj:pass' : 'nsubj');
    if (state.noun >= 0) attach(head, state.noun, 'acl:relcl');
  } else if (finite && state.subject >= 0) {
    attach(state.subject, head, chunk.isPassive ? 'nsubj:pass' : 'nsubj');
    joinClause(state, chunk, tokens, attach, arcs);
  } else if (form === 'infinitive' && previous) attach(head, previous.head, 'xcomp');
  else if (state.cc >= 0 && previous) {
    attach(head, previous.head, 'conj');
    attach(state.cc, head, 'cc');
  } else if (state.preposition >= 0 && previous) {
    attach(head, previous.head, 'advcl');
    attach(state.preposition, head, 'mark');
    state.preposition = -1;
  } else if (!finite && previous && state.afterComma) attach(head, previous.head, 'advcl');
  else if (!finite && state.noun >= 0) attach(head, state.noun, 'acl');
  else if (previous) attach(head, previous.head, 'parataxis');
  if (state.mark >= 0) attach(state.mark, head, 'mark');
  if (state.root < 0) state.root = head;
  for (const { noun } of state.fronted) attach(noun, head, 'obl');
  Object.assign(state, {
    verb: chunk,
    subject: -1,
    mark: -1,
    relative: -1,
    cc: -1,
    fronted: [],
    hasObject: false,
    preposition: -1,
  });
}

/** Hangs a clause with its own subject: under a verb of saying before or after it, under "and", or beside the last clause. */
function joinClause(state: State, chunk: Chunk, tokens: readonly Tagged[], attach: Attach, arcs: Arc[]): void {
  const previous = state.verb;
  if (!previous) return;
  const saysAfter = speaking.has(tokens[chunk.head]!.lemma) && state.mark < 0 && state.cc < 0;
  if (saysAfter && state.root >= 0 && arcs[state.root]!.head === -2) {
    attach(state.root, chunk.head, 'ccomp');
    state.root = chunk.head;
    return;
  }
  const mark = state.mark >= 0 ? tokens[state.mark]!.text.toLowerCase() : '';
  const isContent = speaking.has(tokens[previous.head]!.lemma) && (mark === '' || mark === 'that') && state.cc < 0;
  const relation =
    isContent || mark === 'that' ? 'ccomp' : mark !== '' ? 'advcl' : state.cc >= 0 ? 'conj' : 'parataxis';
  attach(chunk.head, previous.head, relation);
  if (state.cc >= 0) attach(state.cc, chunk.head, 'cc');
}

/** Gives the sentence one root and hangs every loose word on it. */
function closeTree(tokens: readonly Tagged[], arcs: Arc[]): void {
  const loose = arcs.flatMap((arc, i) => (arc.head === -2 ? [i] : []));
  const root =
    loose.find((i) => tokens[i]!.upos === 'VERB') ??
    loose.find((i) => /^(?:NOUN|PROPN|ADJ|AUX)$/.test(tokens[i]!.upos)) ??
    loose[0] ??
    0;
  for (const i of loose)
    arcs[i] =
      i === root ? { head: -1, deprel: 'root' } : { head: root, deprel: tokens[i]!.upos === 'PUNCT' ? 'punct' : 'dep' };
}

import { hungFrom, isRelation, tokensIn } from '../../language/tree.ts';
import type { Sentence, Token } from '../../terms/sentence.ts';
import type { Span } from '../../terms/span.ts';

/**
 * A sentence whose tree respects its names: the tokens of a name hang together below one of them, whatever hung from any of them hangs
 * from that one, and names that only a comma or "and" parts are a list. Parsers trip over foreign names; mentions do not.
 * @param names mentions of the sentence, longest first where they overlap.
 */
export function tidied(sentence: Sentence, names: readonly Span[]): Sentence {
  let tokens: readonly Token[] = sentence.tokens;
  const heads: number[] = [];
  for (const name of names) {
    const { first, last } = tokensIn(sentence, name);
    const head = seatIn(tokens, first, last);
    if (head < 0) continue;
    heads.push(head);
    if (isDescription(tokens, head, last)) continue;
    tokens = owned(asNoun(hungTogether(tokens, head, first, last), head), head, last);
  }
  return {
    ...sentence,
    tokens: withObjects(withSaid(withSubjects(withOf(withCases(withParticles(joined(tokens, names, heads))))))),
  };
}

/** "six people in Goma", "a resident of the eastern side": phrases with a tree of their own, which no parser trips over. */
function isDescription(tokens: readonly Token[], head: number, last: number): boolean {
  return /^\p{Ll}/u.test(tokens[head]!.text) && tokens.slice(head + 1, last + 1).some((token) => token.upos === 'ADP');
}

/**
 * The token of a mention that stands for it in the tree: one whose head lies outside, a noun before a stray "that" or "the".
 * -1 where no token is inside.
 */
export function seatOf(sentence: Sentence, span: Span): number {
  const { first, last } = tokensIn(sentence, span);
  return seatIn(sentence.tokens, first, last);
}

function seatIn(tokens: readonly Token[], first: number, last: number): number {
  const inside = (i: number) => i >= first && i <= last;
  const tops: number[] = [];
  for (let i = first; i <= last; i++) if (!inside(tokens[i]!.head)) tops.push(i);
  const names = tops.filter((i) => SEATED.has(tokens[i]!.upos));
  const subject = names.find((i) => isRelation(tokens[i]!, 'nsubj'));
  if (subject !== undefined && tokens[names[0]!]!.deprel.startsWith('obl')) return subject; // "this morning [fighters]" read as one name
  const isTorn = names.length === 2 && names[1] === names[0]! + 1 && tokens[names[1]!]!.upos === 'PROPN'; // "Elephant" of one verb, "Pass" of another
  return (isTorn && !inside(names[1]! + 1) ? names[1] : names[0]) ?? tops[0] ?? -1;
}

const SEATED: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

/** A name is no auxiliary: "drive IS from P", "IS controls P". */
function asNoun(tokens: readonly Token[], head: number): readonly Token[] {
  const [before, name, after] = [tokens[head - 1], tokens[head]!, tokens[head + 1]];
  if (name.upos !== 'AUX' || !/^\p{Lu}{2,}$/u.test(name.text)) return tokens;
  const isObject = before?.upos === 'VERB';
  const verb = isObject ? head - 1 : after?.upos === 'ADV' ? head + 2 : head + 1;
  const isSeated = /^(?:VERB|AUX)$/.test(tokens[verb]?.upos ?? '');
  const seat = isSeated ? { head: verb, deprel: isObject ? 'obj' : 'nsubj' } : name;
  return tokens.with(head, hungFrom(name, seat.head, seat.deprel, 'PROPN'));
}

/** The tokens of a name below its head, and what hung from any of them hung from that. */
function hungTogether(tokens: readonly Token[], head: number, first: number, last: number): readonly Token[] {
  if (first === last) return tokens;
  return tokens.map((token, i) => {
    if (i === head || token.head === head) return token;
    if (i >= first && i <= last) return hungFrom(token, head, 'flat');
    return token.head >= first && token.head <= last ? hungFrom(token, head) : token;
  });
}

/** Hangs from the verb what the reader hung from its particle: "pulled back [to P]", "troops back [in P]". */
function withParticles(tokens: readonly Token[]): Token[] {
  return tokens.map((token) => {
    const particle = tokens[token.head];
    const isLed =
      (isRelation(token, 'obl') || isRelation(token, 'nmod')) &&
      particle?.upos === 'ADV' &&
      isRelation(particle, 'advmod') &&
      /^(?:back|out|up|down|off|away|over|on|in)$/i.test(particle.text);
    return isLed && particle.head >= 0 ? hungFrom(token, particle.head) : token;
  });
}

/** Puts right what hangs the wrong way round: "at militants near [P]", "towns [north of P]", a subject hung from "were". */
function withCases(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    const head = tokens[token.head];
    if (isRelation(token, 'nsubj') && head && isRelation(head, 'cop') && head.head >= 0)
      return hungFrom(token, head.head);
    const next = tokens[i + 1];
    if (isRelation(token, 'conj') && next && isRelation(next, 'cop') && next.head === token.head)
      return hungFrom(token, token.head, 'nsubj'); // "and [the hospital] is within 15 km of P"
    if (isRelation(token, 'conj') && token.head > i && /^(?:NOUN|PROPN)$/.test(token.upos)) {
      const cc = tokens.findLastIndex((t, c) => c < i && i - c <= 3 && t.upos === 'CCONJ');
      if (cc > 0 && /^(?:NOUN|PROPN)$/.test(tokens[cc - 1]!.upos)) return hungFrom(token, cc - 1); // "the station and [the square] and held P"
    }
    const isPaired =
      token.upos === 'ADP' &&
      /^(?:and|or)$/i.test(tokens[i + 1]?.text ?? '') &&
      tokens[i + 2]?.upos === 'ADP' &&
      /^(?:NOUN|PROPN)$/.test(tokens[i + 3]?.upos ?? '');
    if (isPaired && !hangsBelow(tokens, i + 3, i)) return hungFrom(token, i + 3, 'case'); // "[in] and around P"
    const isSecond = token.upos === 'ADP' && tokens[i - 1]?.upos === 'CCONJ' && tokens[i - 2]?.upos === 'ADP';
    if (isSecond && /^(?:NOUN|PROPN)$/.test(tokens[i + 1]?.upos ?? '') && !hangsBelow(tokens, i + 1, i))
      return hungFrom(token, i + 1, 'case'); // "in and [around] P"
    const isSide = isRelation(token, 'case') && /^(?:northern|southern|eastern|western|central)$/i.test(token.text);
    if (isSide && token.head > i) return hungFrom(token, token.head, 'amod', 'ADJ'); // "took back [eastern P]"
    const isNorth = /^of$/i.test(tokens[i + 1]?.text ?? '') && /^(?:north|south|east|west)$/i.test(token.text);
    if (isNorth && tokens[i - 1]?.upos === 'NOUN' && token.head !== i - 1 && !hangsBelow(tokens, i - 1, i))
      return hungFrom(token, i - 1, 'nmod');
    if (!isRelation(token, 'case') || token.head > i || token.head < 0 || /^['’]s?$/.test(token.text)) return token;
    let noun = i + 1;
    while (/^(?:DET|ADJ|NUM)$/.test(tokens[noun]?.upos ?? '') && noun < i + 5) noun++;
    const found = tokens[noun];
    return found && /^(?:NOUN|PROPN)$/.test(found.upos) && !hangsBelow(tokens, i, noun)
      ? hungFrom(token, isRelation(found, 'compound') && found.head > noun ? found.head : noun)
      : token;
  });
}

/** Verbs that take an "of" of their own: "accused rebels of shelling". */
const TAKES_OF =
  /^(?:accuse|deprive|rid|strip|inform|warn|remind|convict|clear|rob|suspect|relieve|notify|assure|cleanse)$/;

/** Hangs every "of" phrase from the noun right before it, which is where English hangs it. */
function withOf(tokens: readonly Token[]): readonly Token[] {
  const firstOf = new Map<number, number>(); // of each noun: the "of" before it
  tokens.forEach((t, c) => {
    if (c < t.head && !firstOf.has(t.head) && isRelation(t, 'case') && t.text.toLowerCase() === 'of')
      firstOf.set(t.head, c);
  });
  if (firstOf.size === 0) return tokens;
  return tokens.map((token, i) => {
    const of = firstOf.get(i) ?? -1;
    const before = tokens[of - 1];
    if (of < 1 || token.head === of - 1 || !before || !isOfHead(before)) return token;
    if (TAKES_OF.test(tokens[token.head]?.lemma.toLowerCase() ?? '') || hangsBelow(tokens, of - 1, i)) return token;
    return hungFrom(token, isRelation(before, 'flat') ? before.head : of - 1, 'nmod');
  });
}

function isOfHead(token: Token): boolean {
  return (
    /^(?:NOUN|PROPN|NUM)$/.test(token.upos) ||
    /^(?:north|south|east|west|(?:north|south)-?(?:east|west)|most|half|much|all)$/i.test(token.text)
  );
}

/** Gives a clause the subject that stands between its "if" or "that" and its verb, where the tree gave it to another verb. */
function withSubjects(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    if (!isRelation(token, 'nsubj') || token.head <= i) return token;
    for (let verb = i + 1; verb < token.head; verb++)
      if (tokens[verb]!.upos === 'VERB' && isOpenClause(tokens, verb, i)) return hungFrom(token, verb);
    return token;
  });
}

/** Gives what is said its own subject, where the reader gave it to the verb of saying: "denies [troops] are in P", "[P] remained encircled, A said". */
function withSaid(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    const isObject = isRelation(token, 'obj') && token.head < i;
    const isFirst =
      isRelation(token, 'nsubj') &&
      token.head > i &&
      tokens.some((t, j) => j > i && t.head === token.head && isRelation(t, 'nsubj')); // the speaker's own stands nearer
    if (token.head < 0 || (!isObject && !isFirst) || token.upos === 'PRON') return token;
    const said = tokens.findIndex(
      (t, c) => c > i && t.head === token.head && isRelation(t, 'ccomp') && (isObject || c < token.head),
    );
    const below = said < 0 ? [] : tokens.filter((t) => t.head === said);
    const isFree =
      said >= 0 &&
      !below.some(
        (t) => isRelation(t, 'nsubj') || isRelation(t, 'csubj') || (isRelation(t, 'mark') && /^to$/i.test(t.text)),
      );
    const isFinite =
      isFree &&
      (below.some((t) => isRelation(t, 'aux') || isRelation(t, 'cop')) || /VerbForm=Fin/.test(tokens[said]!.features));
    return isFinite ? hungFrom(token, said, 'nsubj') : token;
  });
}

/** Gives a verb the object right behind it, where the tree gave it to a verb before: "hold P as the army [abandons Q]". */
function withObjects(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    if (!isRelation(token, 'obj') || token.head < 0 || token.head > i) return token;
    let verb = i - 1;
    while (verb > token.head && (OPENS.test(tokens[verb]!.upos) || isRelation(tokens[verb]!, 'compound:prt'))) {
      if (tokens[verb]!.text === ',') return token;
      verb--;
    }
    const isVerb = verb > token.head && tokens[verb]!.upos === 'VERB' && !isRelation(tokens[verb]!, 'amod');
    const isFree =
      isVerb && !tokens.some((t) => t.head === verb && (isRelation(t, 'obj') || isRelation(t, 'aux:pass')));
    return isFree && !hangsBelow(tokens, verb, i) ? hungFrom(token, verb) : token;
  });
}

/** What may stand between a verb and the head of its object. */
const OPENS = /^(?:DET|ADJ|NUM|PROPN|PUNCT|PART)$/;

function isOpenClause(tokens: readonly Token[], verb: number, subject: number): boolean {
  const below = tokens.flatMap((t, i) => (t.head === verb ? [{ t, i }] : []));
  const hasSubject = below.some(({ t }) => isRelation(t, 'nsubj'));
  return !hasSubject && below.some(({ t, i }) => isRelation(t, 'mark') && i < subject && !/^to$/i.test(t.text));
}

function hangsBelow(tokens: readonly Token[], index: number, top: number): boolean {
  for (let at = index, steps = 0; at >= 0 && steps <= tokens.length; at = tokens[at]!.head, steps++)
    if (at === top) return true;
  return false;
}

/** Hangs a name with "’s" behind it from the noun it owns: "the city’s northern and eastern edges". */
function owned(tokens: readonly Token[], head: number, last: number): readonly Token[] {
  if (!/^['’]s?$/.test(tokens[last + 1]?.text ?? '')) return tokens;
  let noun = last + 2;
  while (/^(?:ADJ|CCONJ|ADV|NUM|DET)$/.test(tokens[noun]?.upos ?? '') && noun < last + 7) noun++;
  if (!/^(?:NOUN|PROPN)$/.test(tokens[noun]?.upos ?? '') || tokens[noun]!.head === head) return tokens;
  if (isRelation(tokens[noun]!, 'compound') && tokens[noun]!.head > noun) noun = tokens[noun]!.head; // "P’s police [stations]"
  if (tokens[noun]!.head === head) return tokens;
  return tokens.with(head, hungFrom(tokens[head]!, noun, 'nmod:poss'));
}

/** Makes lists of names that the parser strung together as one name or as several objects of one verb. */
function joined(tokens: readonly Token[], names: readonly Span[], heads: readonly number[]): Token[] {
  const done = [...tokens];
  for (const [i, head] of heads.entries()) {
    const token = done[head]!;
    const first = heads.findIndex((other) => other < head && isJoint(done, names[heads.indexOf(other)]!, names[i]!));
    if (first < 0) continue;
    const before = heads[first]!;
    if (done[before]!.head === head) {
      done[before] = hungFrom(done[before]!, done[before]!.head, 'conj'); // "French and British warplanes"
      continue;
    }
    const opener = tokens.find((t) => t.start >= names[i]!.start)!;
    const between = tokens.filter((t) => t.start >= names[first]!.end && t.end <= names[i]!.start);
    const isApposed =
      isRelation(token, 'appos') &&
      (between.some((t) => /^the$/i.test(t.text)) || /^\p{Ll}/u.test(opener.text)) &&
      !between.some((t) => /^(?:and|or|&)$/i.test(t.text)); // "P, the headquarters of Q"
    if (isApposed) continue;
    const isStrung = ['flat', 'compound', 'appos', 'nmod'].some((r) => isRelation(token, r)) && token.head === before;
    const isTwin = token.head === done[before]!.head && token.deprel === done[before]!.deprel;
    const isAnded =
      tokens[before]!.head >= 0 &&
      tokens.some((t, c) => t.head === head && isRelation(t, 'cc') && c < head && c > before);
    if (isStrung || isTwin || (isAnded && !isRelation(token, 'conj'))) done[head] = hungFrom(token, before, 'conj');
  }
  return done;
}

function isJoint(tokens: readonly Token[], left: Span, right: Span): boolean {
  if (right.start <= left.end) return false;
  const { first, last } = tokensIn({ tokens }, { start: left.end, end: right.start });
  if (last - first > 4) return false; // three words between, and one cut on either side
  const between = tokens.slice(first, last + 1).filter((t) => t.start >= left.end && t.end <= right.start);
  return (
    between.length > 0 &&
    between.length <= 3 &&
    between.every((t) => /^(?:,|and|or|then|the|&)$/i.test(t.text)) &&
    !between.every((t) => /^the$/i.test(t.text))
  );
}

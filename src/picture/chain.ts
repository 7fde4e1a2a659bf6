/** Log-likelihoods of one day's evidence, by state. */
export type DayEvidence = Float64Array;

/** How holders change from one day to the next, as probabilities. See docs/control-model.md. */
export interface Transition {
  /** A quiet holder is drawn into fighting; loses the place to an advancing side; loses it with the fighting going on. */
  readonly heldToContested: number;
  readonly heldLost: number;
  readonly heldLostContested: number;
  /** The same for a place already fought over. */
  readonly contestedToHeld: number;
  readonly contestedLost: number;
  readonly contestedLostContested: number;
}

/**
 * The probability of each state on each day, given the evidence of all days: forward and backward passes over a hidden
 * Markov chain. States come in pairs: `2 * side` held, `2 * side + 1` contested.
 *
 * @param reach one number a side: how readily it takes a place, 1 for a side on the advance
 * @param prior probability of each state before the first day; sums to 1
 * @param days evidence day by day; null for a day without any
 * @param livelinessOf factor on the changes of a quiet holder by day, for days without evidence; 1 is a day with news
 * @returns for each day a distribution over the states, two a side
 * @see Rabiner 1989, A tutorial on hidden Markov models
 */
export function smooth(
  reach: readonly number[],
  prior: readonly number[],
  days: readonly (DayEvidence | null)[],
  transition: Transition,
  livelinessOf: (day: number) => number,
): Float64Array[] {
  // A move between two days with evidence on either is lively; others are as lively as the day is said to be.
  const moves = days.map((evidence, d) => {
    const liveliness = evidence || days[d - 1] ? Math.max(1, livelinessOf(d)) : livelinessOf(d);
    return liveliness === 1 ? transition : enlivened(transition, liveliness);
  });
  const allReach = reach.reduce((a, b) => a + b, 0);
  const forward: Float64Array[] = [];
  let state: Float64Array = Float64Array.from(prior);
  days.forEach((evidence, d) => {
    if (d > 0) state = step(state, reach, allReach, moves[d]!, false);
    state = weigh(state, evidence);
    forward.push(state);
  });
  let backward: Float64Array = new Float64Array(2 * reach.length).fill(1);
  const result: Float64Array[] = new Array<Float64Array>(days.length);
  for (let d = days.length - 1; d >= 0; d--) {
    const both = forward[d]!;
    for (let i = 0; i < both.length; i++) both[i] = both[i]! * backward[i]!;
    result[d] = normalise(both);
    backward = normalise(step(weigh(backward, days[d]!), reach, allReach, moves[d]!, true));
  }
  return result;
}

function enlivened(t: Transition, factor: number): Transition {
  return {
    ...t,
    heldToContested: t.heldToContested * factor,
    heldLost: t.heldLost * factor,
    heldLostContested: t.heldLostContested * factor,
  };
}

/** One day's move, in time linear in the number of sides: who takes a place depends on the taker's reach alone. */
function step(
  from: Float64Array,
  reach: readonly number[],
  allReach: number,
  t: Transition,
  isBackward: boolean,
): Float64Array {
  const to = new Float64Array(from.length);
  let held = 0;
  let contested = 0;
  for (let s = 0; s < reach.length; s++) {
    // Backward the flow turns round: what a taker gains is weighed by its reach before it is summed.
    const share = isBackward ? reach[s]! : 1;
    held += share * from[2 * s]!;
    contested += share * from[2 * s + 1]!;
  }
  for (let s = 0; s < reach.length; s++) {
    const own = reach[s]!;
    const share = isBackward ? own : 1;
    const h = from[2 * s]!;
    const c = from[2 * s + 1]!;
    const others = allReach - own;
    const heldStays = 1 - t.heldToContested - others * (t.heldLost + t.heldLostContested);
    const contestedStays = 1 - t.contestedToHeld - others * (t.contestedLost + t.contestedLostContested);
    const otherHeld = (held - share * h) * (isBackward ? 1 : own);
    const otherContested = (contested - share * c) * (isBackward ? 1 : own);
    if (isBackward) {
      to[2 * s] = heldStays * h + t.heldToContested * c + t.heldLost * otherHeld + t.heldLostContested * otherContested;
      to[2 * s + 1] =
        t.contestedToHeld * h +
        contestedStays * c +
        t.contestedLost * otherHeld +
        t.contestedLostContested * otherContested;
    } else {
      to[2 * s] = heldStays * h + t.contestedToHeld * c + t.heldLost * otherHeld + t.contestedLost * otherContested;
      to[2 * s + 1] =
        t.heldToContested * h +
        contestedStays * c +
        t.heldLostContested * otherHeld +
        t.contestedLostContested * otherContested;
    }
  }
  return to;
}

/** Weighs a distribution by a day's evidence; its own array is used for the result. */
function weigh(state: Float64Array, evidence: DayEvidence | null): Float64Array {
  if (evidence) {
    const top = Math.max(...evidence);
    for (let i = 0; i < state.length; i++) state[i] = state[i]! * Math.exp(evidence[i]! - top);
  }
  return normalise(state);
}

/** Makes numbers sum to 1, in place. Plain loops: this runs for each day of each place. */
function normalise(state: Float64Array): Float64Array {
  let sum = 0;
  for (let i = 0; i < state.length; i++) sum += state[i]!;
  for (let i = 0; i < state.length; i++) state[i] = sum > 0 ? state[i]! / sum : 1 / state.length;
  return state;
}

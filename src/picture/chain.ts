/** Log-likelihoods of one day's evidence, by state. */
export type DayEvidence = Float64Array;

/** How holders change from one day to the next, as probabilities. See docs/control-model.md. */
export interface Transition {
  /** A quiet holder stays so; is fought over; loses the place overnight; loses it to a fight still going on. */
  readonly heldStays: number;
  readonly heldToContested: number;
  readonly heldLost: number;
  readonly heldLostContested: number;
  /** The same for a place already fought over. */
  readonly contestedToHeld: number;
  readonly contestedStays: number;
  readonly contestedLost: number;
  readonly contestedLostContested: number;
}

/**
 * The probability of each state on each day, given the evidence of all days: forward and backward passes over a hidden
 * Markov chain. States come in pairs: `2 * side` held, `2 * side + 1` contested.
 *
 * @param sides how many sides may hold the place, at least 1
 * @param prior probability of each state before the first day; sums to 1
 * @param days evidence day by day; null for a day without any
 * @returns for each day a distribution over the `2 * sides` states
 * @see Rabiner 1989, A tutorial on hidden Markov models
 */
export function smooth(
  sides: number,
  prior: readonly number[],
  days: readonly (DayEvidence | null)[],
  transition: Transition,
): Float64Array[] {
  const forward: Float64Array[] = [];
  let state: Float64Array = Float64Array.from(prior);
  days.forEach((evidence, d) => {
    if (d > 0) state = step(state, sides, transition, false);
    state = weigh(state, evidence);
    forward.push(state);
  });
  let backward: Float64Array = new Float64Array(2 * sides).fill(1);
  const result: Float64Array[] = new Array<Float64Array>(days.length);
  for (let d = days.length - 1; d >= 0; d--) {
    result[d] = normalised(forward[d]!.map((p, i) => p * backward[i]!));
    backward = normalised(step(weigh(backward, days[d]!), sides, transition, true));
  }
  return result;
}

/** One day's move, in time linear in the number of sides: all sides lose a place to the others alike. */
function step(from: Float64Array, sides: number, t: Transition, isBackward: boolean): Float64Array {
  const to = new Float64Array(2 * sides);
  const others = Math.max(1, sides - 1);
  const alone = sides === 1;
  // With nobody to lose it to, the probability of a loss stays with the holder.
  const heldStays = t.heldStays + (alone ? t.heldLost : 0);
  const heldToContested = t.heldToContested + (alone ? t.heldLostContested : 0);
  const contestedToHeld = t.contestedToHeld + (alone ? t.contestedLost : 0);
  const contestedStays = t.contestedStays + (alone ? t.contestedLostContested : 0);
  let held = 0;
  let contested = 0;
  for (let s = 0; s < sides; s++) {
    held += from[2 * s]!;
    contested += from[2 * s + 1]!;
  }
  for (let s = 0; s < sides; s++) {
    const h = from[2 * s]!;
    const c = from[2 * s + 1]!;
    const otherHeld = alone ? 0 : (held - h) / others;
    const otherContested = alone ? 0 : (contested - c) / others;
    if (isBackward) {
      to[2 * s] = heldStays * h + heldToContested * c + t.heldLost * otherHeld + t.heldLostContested * otherContested;
      to[2 * s + 1] =
        contestedToHeld * h +
        contestedStays * c +
        t.contestedLost * otherHeld +
        t.contestedLostContested * otherContested;
    } else {
      to[2 * s] = heldStays * h + contestedToHeld * c + t.heldLost * otherHeld + t.contestedLost * otherContested;
      to[2 * s + 1] =
        heldToContested * h +
        contestedStays * c +
        t.heldLostContested * otherHeld +
        t.contestedLostContested * otherContested;
    }
  }
  return to;
}

function weigh(state: Float64Array, evidence: DayEvidence | null): Float64Array {
  if (!evidence) return normalised(state);
  const top = Math.max(...evidence);
  return normalised(state.map((p, i) => p * Math.exp(evidence[i]! - top)));
}

function normalised(state: Float64Array): Float64Array {
  const sum = state.reduce((a, b) => a + b, 0);
  return sum > 0 ? state.map((p) => p / sum) : state.map(() => 1 / state.length);
}

/** Lets jobs in together, or one that must be alone when no other is inside. */
export interface Gate {
  /** @returns what to call when done. */
  enter(alone: boolean): Promise<() => void>;
}

/**
 * Makes a gate. A report in whose coding a worker died is coded alone: if the worker dies again, it is known which one
 * it was, and no other report is blamed for it.
 */
export function openGate(): Gate {
  let inside = 0;
  let isClosed = false;
  let waiting: (() => void)[] = [];
  const leave = (alone: boolean) => {
    inside -= 1;
    if (alone) isClosed = false;
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  };
  return {
    async enter(alone) {
      while (isClosed || (alone && inside > 0)) await new Promise<void>((wake) => waiting.push(wake));
      inside += 1;
      isClosed = alone;
      return () => leave(alone);
    },
  };
}

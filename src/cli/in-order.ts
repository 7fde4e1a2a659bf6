/**
 * Works on up to `limit` items of a source at once and yields what came of them, in the source's order and as soon as it
 * is there: an item is never held back because the source is slow to give the next one.
 * @param start begins the work on one item; where it rejects, the generator throws.
 */
export async function* mapInOrder<In, Out>(
  source: AsyncIterable<In>,
  limit: number,
  start: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const items = source[Symbol.asyncIterator]();
  const underWay: Promise<Out>[] = [];
  let next: Promise<IteratorResult<In>> | null = null;
  let isAtEnd = false;
  try {
    while (!isAtEnd || underWay.length > 0) {
      if (!isAtEnd && underWay.length < limit) next ??= items.next();
      const taken = underWay.length < limit ? next?.then((item) => ({ item })) : undefined;
      const done = underWay[0]?.then((value) => ({ value }));
      const step = await Promise.race([done, taken].filter((promise) => promise !== undefined));
      if ('value' in step) {
        void underWay.shift();
        yield step.value;
        continue;
      }
      next = null;
      if (step.item.done) isAtEnd = true;
      else {
        const work = start(step.item.value);
        work.catch(() => undefined); // thrown when its turn comes
        underWay.push(work);
      }
    }
  } finally {
    // A source that is still being waited for can only be told to stop, not waited for.
    const stopped = isAtEnd ? undefined : items.return?.();
    if (next === null) await stopped;
    else void stopped?.catch(() => undefined);
  }
}

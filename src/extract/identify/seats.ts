import type { Draft } from './draft.ts';

/** Drafts of one sentence in order, one for each head: one that points back stays, then the longer, then the earlier. */
export function oneASeat(drafts: readonly Draft[]): readonly Draft[] {
  const seats = new Map<string, Draft>();
  for (const draft of drafts) {
    const seat = `${draft.phrase.head} ${draft.isOneOf ? draft.actor.actorId : ''}`;
    const holder = seats.get(seat);
    if (holder === undefined || beats(draft, holder)) seats.set(seat, draft);
  }
  return inOrder([...seats.values()]);
}

/** Drafts of one sentence by where they start, the longer first. */
export function inOrder(drafts: readonly Draft[]): readonly Draft[] {
  return [...drafts].sort((a, b) => a.phrase.first - b.phrase.first || b.phrase.last - a.phrase.last);
}

function beats(draft: Draft, holder: Draft): boolean {
  if (draft.manner === 'anaphor' && isOwned(holder)) return true;
  if (holder.manner === 'anaphor' && isOwned(draft)) return false;
  return draft.phrase.last - draft.phrase.first > holder.phrase.last - holder.phrase.first;
}

function isOwned(draft: Draft): boolean {
  return draft.manner === 'description' && /^(?:its|their|his|her|our)\s/i.test(draft.text);
}

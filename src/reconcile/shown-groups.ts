import type { DuplicateGroup } from '../terms/finding.ts';
import type { Read } from './copies.ts';
import { groupOf, type Family } from './family.ts';

/** The families of more than one as the ledger shows them, by the name of the origin; only those that changed are told anew. */
export interface ShownGroups<M> {
  /** Notes that the family of a member may be another now. */
  readonly disturb: (member: M) => void;
  readonly list: () => readonly DuplicateGroup[];
}

interface Shown<M> {
  readonly group: DuplicateGroup;
  readonly members: readonly M[];
}

/** Opens an empty list of the families of some members. */
export function openShownGroups<M extends Read & { readonly family: Family<M> }>(): ShownGroups<M> {
  const stale = new Set<M>();
  const shownIn = new Map<M, Shown<M>>();
  let sorted: readonly DuplicateGroup[] = [];

  return {
    disturb: (member) => void stale.add(member),
    list() {
      // Who is shown in a group with one that changed may have changed as well.
      const gone = new Set([...stale].flatMap((one) => [...one.family.members].flatMap((m) => shownIn.get(m) ?? [])));
      const concerned = new Set([...stale, ...[...gone].flatMap(({ members }) => members)]);
      for (const member of concerned) shownIn.delete(member);
      const families = new Set([...concerned].map((member) => member.family).filter(({ members }) => members.size > 1));
      const told = [...families].map((family): Shown<M> => ({ group: groupOf(family), members: [...family.members] }));
      for (const shown of told) for (const member of shown.members) shownIn.set(member, shown);
      stale.clear();
      if (gone.size === 0 && told.length === 0) return sorted;
      const groupsGone = new Set([...gone].map(({ group }) => group));
      const kept = sorted.filter((group) => !groupsGone.has(group));
      sorted = [...kept, ...told.map(({ group }) => group)].sort(byOrigin);
      return sorted;
    },
  };
}

function byOrigin(a: DuplicateGroup, b: DuplicateGroup): number {
  if (a.origin !== b.origin) return a.origin < b.origin ? -1 : 1;
  return a.copies.join() < b.copies.join() ? -1 : 1;
}

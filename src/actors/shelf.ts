import { fold } from './fold.ts';
import type { ActorRow } from './table.ts';

/** The rows of a table of actors, shelved by every way to ask for them. */
export interface Shelf {
  readonly byId: ReadonlyMap<string, ActorRow>;
  readonly byName: ReadonlyMap<string, readonly ActorRow[]>;
  readonly byMetonym: ReadonlyMap<string, readonly ActorRow[]>;
  readonly byAdjective: ReadonlyMap<string, readonly ActorRow[]>;
  /** Descriptions in words, folded. */
  readonly byPhrase: ReadonlyMap<string, readonly ActorRow[]>;
  /** "Turkish-backed *" under `turkish backed`, "* backed by Iran" under `backed by iran`. */
  readonly byOpening: ReadonlyMap<string, readonly ActorRow[]>;
  readonly byEnding: ReadonlyMap<string, readonly ActorRow[]>;
  /** `@state`, `@rebel` …; the rows that carry the role, those that carry it as default (`@rebel!`) among them. */
  readonly byRole: ReadonlyMap<string, readonly ActorRow[]>;
  readonly defaults: ReadonlyMap<string, ReadonlySet<ActorRow>>;
  /** Length in words of the longest name that starts with a word. */
  readonly longest: ReadonlyMap<string, number>;
}

/** Shelves rows; a later row with the id of an earlier one replaces it. */
export function shelve(rows: readonly ActorRow[]): Shelf {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byName = new Map<string, ActorRow[]>();
  const byMetonym = new Map<string, ActorRow[]>();
  const byAdjective = new Map<string, ActorRow[]>();
  const byPhrase = new Map<string, ActorRow[]>();
  const byOpening = new Map<string, ActorRow[]>();
  const byEnding = new Map<string, ActorRow[]>();
  const byRole = new Map<string, ActorRow[]>();
  const defaults = new Map<string, Set<ActorRow>>();
  const longest = new Map<string, number>();

  // An actor's own name outranks the same words as another's alias.
  for (const row of byId.values()) put(byName, bare(row.name), row);
  for (const row of byId.values()) {
    for (const name of row.aliases) put(byName, bare(name), row);
    for (const name of row.metonyms) put(byMetonym, bare(name), row);
    for (const name of row.adjectives) put(byAdjective, bare(name), row);
    for (const description of row.descriptions) {
      const role = /^@([a-z-]+)(!?)$/.exec(description);
      if (role) {
        put(byRole, role[1]!, row);
        if (role[2] === '!') defaults.set(role[1]!, (defaults.get(role[1]!) ?? new Set()).add(row));
      } else if (description.endsWith('*')) put(byOpening, bare(description.slice(0, -1)), row);
      else if (description.startsWith('*')) put(byEnding, bare(description.slice(1)), row);
      else put(byPhrase, bare(description), row);
    }
  }
  for (const name of byName.keys()) {
    const words = name.split(' ');
    longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 0, words.length));
  }
  return { byId, byName, byMetonym, byAdjective, byPhrase, byOpening, byEnding, byRole, defaults, longest };
}

const UNCOUNTED =
  /^(?:(?:the|a|an|this|that|these|those|its|their|his|her|our|some|several|many|both|all|other|any|no|last|remaining|same|few|more|most|than|over|about|around|nearly|up|to|at|least|dozens|hundreds|thousands|scores|of|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) )+(?=\S)/;

/** A folded name without the determiner, numeral or quantity before it. */
export function bare(printed: string): string {
  return fold(printed).replace(UNCOUNTED, '');
}

function put(shelf: Map<string, ActorRow[]>, key: string, row: ActorRow): void {
  if (key === '') return;
  const rows = shelf.get(key);
  if (rows === undefined) shelf.set(key, [row]);
  else if (!rows.includes(row)) rows.push(row);
}

import type { ActorKind } from '../terms/actor.ts';

/** One line of `data/actors.tsv` or of a user's own file of that form. */
export interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Id of the side's leading actor, or null for those without a side. */
  readonly side: string | null;
  /** ISO countries it fights or speaks in; empty for those at home everywhere. */
  readonly countries: readonly string[];
  /** First and last day it existed under this reading: `YYYY`, `YYYY-MM` or a day; null where open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Other names. */
  readonly aliases: readonly string[];
  /** Names that stand for it only where it speaks or acts, such as a capital. */
  readonly metonyms: readonly string[];
  /** Words that name it before a noun of people: "Ukrainian" in "Ukrainian troops". */
  readonly adjectives: readonly string[];
  /** Words that mean it only in its countries: `@state`, `@rebel`, `@jihadist` … or phrases, `*` for any group of people. */
  readonly descriptions: readonly string[];
}

const KINDS: readonly string[] = ['state', 'force', 'group', 'monitor', 'agency', 'media', 'body', 'person', 'people'];
const COLUMNS = 10;

/**
 * Reads a table of actors: tab-separated, one header line, columns id, name, kind, side, countries, from, to, aliases,
 * adjectives, descriptions; lists are separated by `|`, countries by blanks; `^` before an alias marks a metonym.
 *
 * @throws an Error that names the line where a line has no id or name, or a kind that does not exist.
 */
export function parseActors(text: string): readonly ActorRow[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line, number }) => number > 1 && line.trim() !== '' && !line.startsWith('#'))
    .map(({ line, number }) => parseRow(line, number));
}

function parseRow(line: string, number: number): ActorRow {
  const cells = line.split('\t').map((cell) => cell.trim());
  const [
    id = '',
    name = '',
    kind = '',
    side = '',
    countries = '',
    from = '',
    to = '',
    names = '',
    adjectives = '',
    described = '',
  ] = cells;
  if (id === '' || name === '') throw new Error(`Expected an id and a name in line ${number} of the table of actors`);
  if (!KINDS.includes(kind)) {
    throw new Error(
      `Expected one of ${KINDS.join(', ')} as kind in line ${number} of the table of actors, got \`${kind}\``,
    );
  }
  if (cells.length > COLUMNS) throw new Error(`Expected ${COLUMNS} columns in line ${number} of the table of actors`);
  const aliases = list(names, '|');
  return {
    id,
    name,
    kind: kind as ActorKind,
    side: side || null,
    countries: list(countries, ' '),
    from: from || null,
    to: to || null,
    aliases: aliases.filter((alias) => !alias.startsWith('^')),
    metonyms: aliases.filter((alias) => alias.startsWith('^')).map((alias) => alias.slice(1)),
    adjectives: list(adjectives, '|'),
    descriptions: list(described, '|'),
  };
}

function list(cell: string, separator: string): string[] {
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

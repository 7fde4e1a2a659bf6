import { existsSync, readFileSync } from 'node:fs';
import { FoglineError } from '../terms/errors.ts';
import type { ActorRegistry } from './registry.ts';
import { shelve } from './shelf.ts';
import { parseActors } from './table.ts';
import { registryOf } from './identify.ts';

const PLACES = ['../../data/actors.tsv', '../data/actors.tsv', './data/actors.tsv'];

export interface ActorOptions {
  /** A further table of the same form; its rows replace those of the same id and stand before others of the same name. */
  readonly extraFile?: string;
}

/**
 * Opens the registry of actors from `data/actors.tsv` and, after it, from a user's own table.
 *
 * @throws FoglineError `actors-missing` where a table can't be read, `actors-broken` where a line of it can't.
 */
export function openActors(options: ActorOptions = {}): ActorRegistry {
  const own = PLACES.map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));
  const base = read(own ?? new URL(PLACES[0]!, import.meta.url));
  const extra = options.extraFile === undefined ? [] : read(options.extraFile);
  const replaced = new Set(extra.map((row) => row.id));
  return registryOf(shelve([...extra, ...base.filter((row) => !replaced.has(row.id))]));
}

function read(file: string | URL) {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new FoglineError('actors-missing', `Could not read the table of actors ${String(file)}: check the path`, {
      cause,
    });
  }
  try {
    return parseActors(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FoglineError('actors-broken', `Could not use the table of actors ${String(file)}: ${reason}`, { cause });
  }
}

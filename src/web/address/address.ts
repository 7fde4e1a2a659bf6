/** The views of the desk. Those that need an id are the singular ones. */
export const VIEWS = [
  'situation',
  'map',
  'places',
  'place',
  'disputes',
  'dispute',
  'figures',
  'figure',
  'asserters',
  'asserter',
  'timeline',
  'report',
  'search',
  'read',
] as const;
export type View = (typeof VIEWS)[number];

/** Views that show no moment of the war: no timeline under them, no situation asked for. */
export const TIMELESS: readonly View[] = ['asserters', 'asserter', 'report', 'search', 'read'];

/** Everything an address may say after the `?`, each with what a valid value looks like. */
const KEYS = {
  day: /^\d{4}-\d\d-\d\d$/,
  known: /^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/,
  since: /^\d{4}-\d\d-\d\d$/,
  /** Language, theme and text size, where the reader chose them. */
  lang: /^(en|ru|ar|hy)$/,
  theme: /^(paper|night)$/,
  size: /^[-+]?[0-4]$/,
  /** The selected place; in lists the place filtered by. */
  place: /^.{1,200}$/s,
  claim: /^.{1,100}$/s,
  /** On a narrow screen: which part of the situation is in front. */
  tab: /^(list|map)$/,
  party: /^.{1,200}$/s,
  asserter: /^.{1,200}$/s,
  change: /^[a-z_]{1,30}$/,
  status: /^(held|contested|unknown)$/,
  measure: /^[a-z_]{1,30}$/,
  open: /^(true|false)$/,
  q: /^.{1,400}$/s,
  kind: /^(report|claim|place|asserter)$/,
  ledger: /^(control|figures|statements)$/,
  modality: /^(asserted|denied|possible|attempted)$/,
  outlet: /^.{1,200}$/s,
  from: /^\d{4}-\d\d-\d\d$/,
  to: /^\d{4}-\d\d-\d\d$/,
  sort: /^[a-z]{1,20}$/,
} as const;
export type Key = keyof typeof KEYS;

/** What stays when the reader goes from one view to another: the moment, and how they read. */
export const STICKY = ['day', 'known', 'since', 'lang', 'theme', 'size'] as const satisfies readonly Key[];

export type Query = Readonly<Partial<Record<Key, string>>>;

/** The whole state of the desk, as the address bar holds it. */
export interface Address {
  readonly view: View;
  readonly id: string | null;
  readonly query: Query;
}

/** A change of the query: null takes a key away. */
export type Patch = Readonly<Partial<Record<Key, string | null>>>;

const WITH_ID: readonly View[] = ['place', 'dispute', 'figure', 'asserter', 'report'];

/**
 * Reads an address. What it does not know or cannot be right is left out, so that an old or mistyped link still opens.
 * @param path pathname such as `/place/gn%3A170017`
 * @param search with or without its `?`
 */
export function parseAddress(path: string, search: string): Address {
  const [, name = '', rest = ''] = path.split('/');
  const view = VIEWS.find((v) => v === name) ?? 'situation';
  const id = decode(rest.replace(/^~/, ''));
  const query: Partial<Record<Key, string>> = {};
  for (const [key, value] of new URLSearchParams(search)) {
    if (Object.hasOwn(KEYS, key) && KEYS[key as Key].test(value)) query[key as Key] = value;
  }
  if (WITH_ID.includes(view) && !id) return { view: 'situation', id: null, query };
  return { view, id: WITH_ID.includes(view) ? id : null, query };
}

/**
 * Writes an address; `parseAddress` reads it back the same. Keys stand in a fixed order, so equal states have equal links.
 * An id of one or two dots is a step of the path to a browser, encoded or not, so it goes behind a tilde.
 */
export function printAddress({ view, id, query }: Address): string {
  const shown = id !== null && /^(~|\.{1,2}$)/.test(id) ? `~${id}` : id;
  const path = view === 'situation' ? '/' : `/${view}${shown === null ? '' : `/${encodeURIComponent(shown)}`}`;
  const params = new URLSearchParams();
  for (const key of Object.keys(KEYS) as Key[]) {
    const value = query[key];
    if (value !== undefined && value !== '') params.set(key, value);
  }
  const search = params.toString();
  return search ? `${path}?${search}` : path;
}

/** The same view with some keys changed. */
export function patched(address: Address, patch: Patch): Address {
  const query: Partial<Record<Key, string>> = { ...address.query };
  for (const [key, value] of Object.entries(patch) as [Key, string | null | undefined][]) {
    if (value === null || value === undefined || value === '') delete query[key];
    else query[key] = value;
  }
  return { ...address, query };
}

/** Another view: the moment and the reader's settings come along, selection and filters do not. */
export function elsewhere(address: Address, view: View, id: string | null = null, patch: Patch = {}): Address {
  const query: Partial<Record<Key, string>> = {};
  for (const key of STICKY) if (address.query[key] !== undefined) query[key] = address.query[key];
  return patched({ view, id, query }, patch);
}

function decode(part: string): string | null {
  if (part === '') return null;
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

import { afterPaint } from './after-paint.ts';
import { elsewhere, parseAddress, patched, printAddress, type Address, type Patch, type View } from './address.ts';

let now = parseAddress(location.pathname, location.search);
/** Those told at once draw little: the tab in front, the sliders. The views follow after the next paint. */
const listeners = { atOnce: new Set<() => void>(), afterwards: new Set<() => void>() };

/** The address as it stands. Components use `useAddress`, which also follows it. */
export function current(): Address {
  return now;
}

export function follow(listener: () => void, when: keyof typeof listeners = 'afterwards'): () => void {
  listeners[when].add(listener);
  return () => listeners[when].delete(listener);
}

/**
 * Goes to an address. Every step is a step of the browser's history, except `replace`, for states passed through on
 * the way, such as a slider being dragged.
 */
export function goTo(address: Address, { replace = false } = {}): void {
  const href = printAddress(address);
  if (href === printAddress(now)) return;
  if (replace) history.replaceState(null, '', href);
  else history.pushState(null, '', href);
  const isNewView = address.view !== now.view || address.id !== now.id;
  now = address;
  for (const listener of listeners.atOnce) listener();
  isScrollDue ||= isNewView && !replace;
  if (isTelling) return;
  isTelling = true;
  afterPaint(tellRest);
}

let isTelling = false;
let isScrollDue = false;

/** Steps made before the next paint are told as one. */
function tellRest(): void {
  isTelling = false;
  for (const listener of listeners.afterwards) listener();
  if (isScrollDue) scrollTo({ top: 0 });
  isScrollDue = false;
}

/** Changes some keys of the address and stays in the view. */
export function change(patch: Patch, options: { replace?: boolean } = {}): void {
  goTo(patched(now, patch), options);
}

/** Address of another view, for `href`: moment and settings come along. */
export function hrefTo(view: View, id: string | null = null, patch: Patch = {}): string {
  return printAddress(elsewhere(now, view, id, patch));
}

/** Address of this view with some keys changed, for `href`. */
export function hrefWith(patch: Patch): string {
  return printAddress(patched(now, patch));
}

/** Follows back and forward, and takes over plain clicks on links of the desk itself. Called once, by `main`. */
export function startHistory(): void {
  addEventListener('popstate', () => {
    now = parseAddress(location.pathname, location.search);
    for (const listener of [...listeners.atOnce, ...listeners.afterwards]) listener();
  });
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = (event.target as Element | null)?.closest?.('a[href]');
    if (!link || link.hasAttribute('download') || link.getAttribute('target')) return;
    const href = link.getAttribute('href')!;
    if (!href.startsWith('/') || href.startsWith('//') || href.startsWith('/api/')) return;
    event.preventDefault();
    const url = new URL(href, location.origin);
    goTo(parseAddress(url.pathname, url.search));
  });
}

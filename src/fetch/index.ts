// Pages from the network, one at a time and only from public addresses.
export { checkTarget, guardedLookup, isPublicAddress, type AddressRule, type Resolve } from './guard.ts';
export { fetchPage, USER_AGENT, type FetchedPage, type FetchOptions } from './page.ts';
export { fetchRobots, readRobots, type Robots } from './robots.ts';
export { backoffMs } from './backoff.ts';
export { politeFetcher, type Patience, type PoliteFetch } from './polite.ts';

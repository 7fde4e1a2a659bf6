import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FoglineError } from '../terms/errors.ts';

/** Resolves a host name to all its addresses. */
export type Resolve = (host: string, done: (error: Error | null, addresses: readonly LookupAddress[]) => void) => void;

/** Says whether an address may be asked for a page. */
export type AddressRule = (address: string) => boolean;

/**
 * True for addresses of the public internet only. Loopback, private, link-local, carrier-grade, multicast, reserved,
 * documentation and cloud-metadata ranges are refused, and so is every IPv6 form that carries an IPv4 address (mapped,
 * compatible, NAT64, 6to4, Teredo), since what it reaches is decided elsewhere.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed.range() === 'unicast' && !(parsed instanceof ipaddr.IPv6 && parsed.match(ipv4Compatible));
}

/** The oldest form of IPv4 within IPv6, `::127.0.0.1`, which the library takes for an address like any other. */
const ipv4Compatible = ipaddr.IPv6.parseCIDR('::/96');

const refuse = (target: string, why: string) =>
  new FoglineError('address-refused', `Refused to fetch ${target}: ${why}. Fogline reads public web addresses only.`);

/**
 * Checks what can be checked before a connection: http or https, no credentials, and a host that is a name or a public
 * address. Decimal, octal, hexadecimal and shortened IPv4 forms are seen through, since URL parsing normalises them.
 * @throws FoglineError `address-refused`
 */
export function checkTarget(url: URL, isAllowed: AddressRule = isPublicAddress): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refuse(url.href, `${url.protocol} is no web address`);
  if (url.username !== '' || url.password !== '') throw refuse(url.host, 'it carries credentials');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isAllowed(host)) throw refuse(url.host, 'its address is not a public one');
}

/**
 * A DNS look-up for the moment of connecting, so that the address checked is the address used: a name that resolves
 * anew to an inner address (DNS rebinding) is refused then. One refused address among several refuses the name.
 */
export function guardedLookup(isAllowed: AddressRule = isPublicAddress, resolve: Resolve = resolveAll): LookupFunction {
  return (host, options, callback) => {
    resolve(host, (error, addresses) => {
      const bad = addresses.find(({ address }) => !isAllowed(address));
      const failure =
        error ?? (bad || addresses.length === 0 ? refuse(host, 'it resolves to an address that is not public') : null);
      if (failure) callback(failure as NodeJS.ErrnoException, '', 0);
      else if (options.all) callback(null, [...addresses]);
      else callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
}

const resolveAll: Resolve = (host, done) =>
  dnsLookup(host, { all: true }, (error, addresses) => done(error, addresses ?? []));

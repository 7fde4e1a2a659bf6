import type { Place } from '../terms/place.ts';

/** Positions closer than this may be one place under two gazetteer entries, where the names agree too. */
const SAME_SPOT_KM = 5;

/** Letters of a place name that survive transliteration: consonants, doubled ones once, articles and generic words off. */
export function skeletonOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\b(?:al|el|ar|as|at|an|ash|az|ad|the)[- ]/g, '')
    .replace(/\b(?:city|town|village|international)\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/[aeiouyhw]/g, '')
    .replace(/q/g, 'k')
    .replace(/(.)\1+/g, '$1');
}

/** Key that two places must share to be one: the skeleton of the name, and for provinces and countries the kind. */
export function nameKeyOf(place: Place): string {
  const skeleton = skeletonOf(place.name);
  const area = place.kind === 'province' || place.kind === 'country' ? place.kind : '';
  // Two consonants are too few to call two spellings one name.
  return `${skeleton.length > 2 ? skeleton : place.name.toLowerCase()}|${area}`;
}

/** Says whether two places with one name may be one spot: not in two countries, and not apart as far as positions are known. */
export function isOneSpot(a: Place, b: Place): boolean {
  if (a.country && b.country && a.country !== b.country) return false;
  if (a.latDeg == null || b.latDeg == null || a.lonDeg == null || b.lonDeg == null) return true;
  return distanceKm(a.latDeg, a.lonDeg, b.latDeg, b.lonDeg) <= SAME_SPOT_KM;
}

/** Great-circle distance in km between two points in degrees. */
export function distanceKm(latA: number, lonA: number, latB: number, lonB: number): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((latB - latA) * rad) / 2) ** 2 +
    Math.cos(latA * rad) * Math.cos(latB * rad) * Math.sin(((lonB - lonA) * rad) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}

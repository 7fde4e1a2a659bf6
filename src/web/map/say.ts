import type { DistanceLine, PlaceLine } from '../../terms/desk.ts';
import { sayNumber } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { sayStatus } from '../marks/status-mark.tsx';

/** "within 10 km", "about 5 km", "more than 3 km". */
export function sayDistance({ km, qualifier }: DistanceLine): string {
  const n = t('qualifier.km', { n: sayNumber(km) });
  return qualifier === 'at_most' ? t('map.within', { n }) : t(`qualifier.${qualifier ?? 'exact'}`, { n });
}

/** "Hama: contested · claimed, insurgents", for screen readers and titles. */
export function sayPlace(place: PlaceLine): string {
  const holder = place.holder ? `, ${place.holder}` : '';
  return `${place.place}: ${sayStatus(place)}${holder}`;
}

import { sayDay } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import type { Stretch } from './ribbon-layout.ts';

/** A stretch of a ribbon in words: "27 Nov – 3 Dec: Syrian government, assessed". */
export function sayStretch({ from, to, holder, doubt }: Stretch, withDays = true): string {
  const how = {
    assessed: t('basis.assessed'),
    claimed: t('basis.claimed'),
    contested: t('status.contested'),
    possible: t('modality.possible'),
    denied: t('mark.denied'),
    unknown: t('status.unknown'),
  }[doubt];
  const says = [doubt === 'unknown' ? null : holder, how].filter(Boolean).join(', ');
  if (!withDays) return says;
  const days = from === to ? sayDay(from, 'short') : `${sayDay(from, 'short')} – ${sayDay(to, 'short')}`;
  return `${days}: ${says}`;
}

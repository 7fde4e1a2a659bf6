import { usePartyOf } from '../desk-context.ts';
import { t } from '../i18n/i18n.ts';
import { StatusMark } from '../marks/status-mark.tsx';
import type { Stretch } from './ribbon-layout.ts';

/** What the bars of a ribbon mean: the parties in it by letter, and the kinds of doubt that occur. */
export function RibbonKey({ rows }: { readonly rows: readonly Stretch[] }) {
  const partyOf = usePartyOf();
  const sides = [...new Set(rows.flatMap(({ side }) => side ?? []))].flatMap((side) => partyOf(side) ?? []);
  const says = {
    assessed: t('mark.assessed'),
    claimed: t('mark.claimed'),
    contested: t('mark.contested'),
    possible: t('mark.possible'),
    denied: t('mark.deniedLegend'),
    unknown: t('mark.unknown'),
  };
  const doubts = (Object.keys(says) as Stretch['doubt'][]).filter((doubt) => rows.some((row) => row.doubt === doubt));
  return (
    <ul class="ribbon-key" aria-label={t('mark.legend')}>
      {sides.map(({ side, name }) => (
        <li key={side}>
          <StatusMark side={side} status="held" basis="assessed" />
          <bdi>{name}</bdi>
        </li>
      ))}
      {doubts.map((doubt) => (
        <li key={doubt}>{says[doubt]}</li>
      ))}
    </ul>
  );
}

import type { DisputeLine } from '../../terms/desk.ts';
import { hrefWith } from '../address/history.ts';
import { useAddress } from '../address/use-address.ts';
import { usePages } from '../api/use-pages.ts';
import { PageHead } from '../frame/page-head.tsx';
import { t } from '../i18n/i18n.ts';
import { Paged } from '../parts/paged.tsx';
import { shownList, useShown } from '../shown.ts';
import { DisputeCard } from './dispute-card.tsx';

/** Disputes at the moment looked at: open ones, unless the reader asks for others. */
export function DisputesView() {
  const { query } = useAddress();
  const pages = usePages<DisputeLine>('disputes', {
    day: query.day,
    known: query.known,
    open: query.open,
    place: query.place,
    limit: 50,
  });
  useShown(
    () =>
      shownList(pages, (items) => ({
        name: 'disputes',
        columns: ['disputeId', 'topic', 'kind', 'type', 'place', 'day', 'says', 'by', 'voices', 'outlets', 'settled'],
        rows: items.flatMap((line) =>
          line.sides.map((side) => [
            line.disputeId,
            line.topic,
            line.kind,
            line.type,
            line.place,
            line.day,
            side.says,
            side.by.join('; '),
            side.backing.voices.length,
            side.backing.outlets,
            line.settled?.when ?? null,
          ]),
        ),
        points: [],
        picture: null,
      })),
    [pages.items],
  );
  const tabs = [
    [null, t('disputes.all')],
    ['true', t('disputes.open')],
    ['false', t('disputes.settled')],
  ] as const;
  return (
    <>
      <PageHead title={t('disputes.title')} intro={t('disputes.intro')} />
      <nav class="choices" aria-label={t('filter.status')}>
        {tabs.map(([open, says]) => (
          <a key={says} href={hrefWith({ open })} aria-current={(query.open ?? null) === open ? 'true' : undefined}>
            {says}
          </a>
        ))}
      </nav>
      <Paged pages={pages} none={t('disputes.none')} advice={t('disputes.none.do')}>
        {(items) => (
          <ul class="dispute-list is-wide">
            {items.map((line) => (
              <DisputeCard key={line.disputeId} line={line} level={2} />
            ))}
          </ul>
        )}
      </Paged>
    </>
  );
}

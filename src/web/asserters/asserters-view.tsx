import type { AsserterLine } from '../../terms/desk.ts';
import { hrefTo } from '../address/history.ts';
import { useAddress } from '../address/use-address.ts';
import { usePages } from '../api/use-pages.ts';
import { usePartyOf } from '../desk-context.ts';
import { PageHead } from '../frame/page-head.tsx';
import { t, tCode } from '../i18n/i18n.ts';
import { StatusMark } from '../marks/status-mark.tsx';
import { Paged } from '../parts/paged.tsx';
import { shownList, useShown } from '../shown.ts';
import { RecordBar } from './record-bar.tsx';

/** Everybody on whose word claims stand, with their records. */
export function AssertersView() {
  const { query } = useAddress();
  const partyOf = usePartyOf();
  const pages = usePages<AsserterLine>('asserters', { known: query.known, limit: 100 });
  useShown(
    () =>
      shownList(pages, (items) => ({
        name: 'asserters',
        columns: ['voice', 'name', 'kind', 'side', 'claims', 'outlets', 'settled', 'held', 'share', 'low', 'high'],
        rows: items.map(({ voice, name, kind, side, claims, outlets, record }) => [
          voice,
          name,
          kind,
          side,
          claims,
          outlets.length,
          record.settled,
          record.held,
          record.share?.mean ?? null,
          record.share?.low ?? null,
          record.share?.high ?? null,
        ]),
        points: [],
        picture: null,
      })),
    [pages.items],
  );
  return (
    <>
      <PageHead title={t('asserters.title')} intro={t('asserters.intro')} />
      <p class="meta">{t('asserter.shareHelp')}</p>
      <Paged pages={pages} none={t('asserters.none')} advice={t('sit.empty.do')}>
        {(items) => (
          <ul class="asserter-list">
            {items.map((line) => (
              <li key={line.voice}>
                <div class="asserter-who">
                  {partyOf(line.side) ? (
                    <StatusMark side={line.side} status="held" basis="assessed" />
                  ) : (
                    <span class="mark-none" aria-hidden="true" />
                  )}
                  <p>
                    <a href={hrefTo('asserter', line.voice)}>
                      <bdi>{line.name}</bdi>
                    </a>
                    <span class="meta">
                      {tCode('asserter.kind', line.kind)}
                      {line.sideName && (
                        <>
                          {' · '}
                          <bdi>{line.sideName}</bdi>
                        </>
                      )}
                    </span>
                  </p>
                </div>
                <p class="meta asserter-count">
                  {t('count.claims', { count: line.claims })} · {t('back.outlets', { count: line.outlets.length })}
                </p>
                <RecordBar record={line.record} />
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </>
  );
}

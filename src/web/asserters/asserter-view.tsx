import { useRef } from 'preact/hooks';
import type { AsserterPage } from '../../terms/desk.ts';
import { hrefTo } from '../address/history.ts';
import { useAddress } from '../address/use-address.ts';
import { wholeList } from '../api/whole-list.ts';
import { useApi } from '../api/use-api.ts';
import { VoiceGraphDrawing } from '../disputes/voice-graph.tsx';
import { PageHead } from '../frame/page-head.tsx';
import { sayList } from '../i18n/format.ts';
import { t, tCode } from '../i18n/i18n.ts';
import { Because } from '../parts/because.tsx';
import { ClaimQuote } from '../parts/claim-quote.tsx';
import { Quotes } from '../parts/quotes.tsx';
import { ErrorNote, Skeleton } from '../parts/states.tsx';
import { shownList, useShown } from '../shown.ts';
import { RecordBar } from './record-bar.tsx';

/** One asserter: record, whom it speaks for, who carries it, and where its word lost its name. */
export function AsserterView({ voice }: { readonly voice: string }) {
  const { query } = useAddress();
  const { data, failure, again } = useApi<AsserterPage>(`asserters/${encodeURIComponent(voice)}`, {
    known: query.known,
  });
  const page = useRef<HTMLDivElement>(null);
  useShown(
    () =>
      data &&
      shownList(
        {
          items: data.recent,
          each: (pick) => wholeList('claims', { asserter: voice, known: query.known }, pick),
        },
        (claims) => ({
          name: data.name,
          columns: ['claim', 'ledger', 'kind', 'place', 'modality', 'quote', 'report', 'outlet', 'published'],
          rows: claims.map((claim) => [
            claim.id,
            claim.ledger,
            claim.kind,
            claim.place,
            claim.modality,
            claim.quote,
            claim.report.file,
            claim.report.outlet,
            claim.report.publishedAt ?? claim.report.published,
          ]),
          points: [],
          picture: () => page.current?.querySelector<SVGSVGElement>('svg.graph') ?? null,
        }),
      ),
    [data],
  );
  if (failure) return <ErrorNote failure={failure} again={again} />;
  if (!data) return <Skeleton lines={12} />;
  const { record } = data;
  return (
    <div ref={page}>
      <PageHead
        title={data.name}
        over={<a href={hrefTo('asserters')}>{t('nav.asserters')}</a>}
        intro={
          <>
            {tCode('asserter.kind', data.kind)} · <bdi>{data.sideName ?? t('asserter.noSide')}</bdi> ·{' '}
            {t('count.claims', { count: data.claims })}
          </>
        }
      />
      <section class="block">
        <h2>{t('asserter.record')}</h2>
        <RecordBar record={record} />
        {record.settled > 0 && (
          <p class="meta">
            {t('asserter.ownInterest')}: {t('asserter.held', { held: record.heldFor, settled: record.settledFor })} ·{' '}
            {t('asserter.againstInterest')}:{' '}
            {t('asserter.held', { held: record.heldAgainst, settled: record.settledAgainst })}
          </p>
        )}
        <p class="meta">{t('asserter.shareHelp')}</p>
      </section>
      <section class="block">
        <h2>{t('asserter.outlets')}</h2>
        {data.outlets.length > 0 && <p class="meta">{sayList(data.outlets)}</p>}
        <VoiceGraphDrawing graph={data.graph} />
      </section>
      <div class="columns">
        <section class="block">
          <h2>{t('asserter.recent')}</h2>
          <Quotes claims={data.recent} first={12} />
        </section>
        <section class="block">
          <h2>{t('asserter.alarms')}</h2>
          {data.alarms.length === 0 && <p class="meta">{t('asserter.noAlarms')}</p>}
          <ul class="quotes">
            {data.alarms.map(({ claim, becauseCoded }) => (
              <li key={claim.id}>
                <ClaimQuote claim={claim} />
                <Because reason={becauseCoded} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

import { useRef } from 'preact/hooks';
import type { DisputePage } from '../../terms/desk.ts';
import { hrefTo } from '../address/history.ts';
import { useAddress } from '../address/use-address.ts';
import { useApi } from '../api/use-api.ts';
import { PageHead } from '../frame/page-head.tsx';
import { sayDay } from '../i18n/format.ts';
import { t, tCode } from '../i18n/i18n.ts';
import { sayMessage } from '../i18n/say-message.ts';
import { Backing } from '../parts/backing.tsx';
import { sayNames } from '../parts/say.ts';
import { Quotes } from '../parts/quotes.tsx';
import { ErrorNote, Skeleton } from '../parts/states.tsx';
import { useShown } from '../shown.ts';
import { VoiceGraphDrawing } from './voice-graph.tsx';

/** One dispute: both sides in their own words, whose word each is and who carries it, settled or not. */
export function DisputeView({ disputeId }: { readonly disputeId: string }) {
  const { query } = useAddress();
  const { data, failure, again } = useApi<DisputePage>(`disputes/${encodeURIComponent(disputeId)}`, {
    day: query.day,
    known: query.known,
  });
  const page = useRef<HTMLDivElement>(null);
  useShown(
    () =>
      data && {
        name: `dispute-${data.disputeId}`,
        columns: ['side', 'says', 'by', 'quote', 'report', 'outlet', 'published'],
        rows: data.sides.flatMap((side, i) =>
          side.claims.map((claim) => [
            i + 1,
            side.says,
            claim.by.join('; '),
            claim.quote,
            claim.report.file,
            claim.report.outlet,
            claim.report.publishedAt ?? claim.report.published,
          ]),
        ),
        points: [],
        picture: () => page.current?.querySelector<SVGSVGElement>('svg.graph') ?? null,
      },
    [data],
  );
  if (failure) return <ErrorNote failure={failure} again={again} />;
  if (!data) return <Skeleton lines={12} />;
  return (
    <div ref={page}>
      <PageHead
        title={sayMessage(data.topicCoded)}
        over={
          <>
            <a href={hrefTo('disputes')}>{t('nav.disputes')}</a> · {tCode('dispute.type', data.type)}
          </>
        }
        intro={
          <>
            {data.settled
              ? t('dispute.settled', { day: sayDay(data.settled.when), how: sayMessage(data.settled.howCoded) })
              : t('dispute.isOpen')}
            {' · '}
            {sayDay(data.day)}
            {data.placeId && data.place && (
              <>
                {' · '}
                <a href={hrefTo('place', data.placeId)}>
                  <bdi>{data.place}</bdi>
                </a>
              </>
            )}
          </>
        }
      />
      <div class="columns versus">
        {data.sides.map((side, i) => (
          <section key={i} class="block dispute-side">
            <p class="over">{t('dispute.side', { letter: String.fromCharCode(65 + i) })}</p>
            <h2>
              <bdi>{sayMessage(side.saysCoded)}</bdi>
            </h2>
            <p class="meta">
              {side.by.length > 0 && <>{sayNames(side.by)} · </>}
              <Backing of={side.backing} />
            </p>
            <Quotes claims={side.claims} first={6} />
          </section>
        ))}
      </div>
      <section class="block">
        <h2>{t('dispute.graph')}</h2>
        <p class="meta">{t('dispute.graphHelp')}</p>
        <VoiceGraphDrawing graph={data.graph} />
      </section>
    </div>
  );
}

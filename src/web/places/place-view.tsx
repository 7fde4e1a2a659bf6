import { useRef } from 'preact/hooks';
import type { PlacePage } from '../../terms/desk.ts';
import { hrefTo } from '../address/history.ts';
import { useAddress } from '../address/use-address.ts';
import { useApi } from '../api/use-api.ts';
import { DisputeCard } from '../disputes/dispute-card.tsx';
import { RangePlot } from '../figures/range-plot.tsx';
import { PageHead } from '../frame/page-head.tsx';
import { sayDay, sayProbability } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { sayMessage } from '../i18n/say-message.ts';
import { sayStanding, sayStatus, StatusMark } from '../marks/status-mark.tsx';
import { Because } from '../parts/because.tsx';
import { Backing } from '../parts/backing.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Probability } from '../parts/probability.tsx';
import { Quotes } from '../parts/quotes.tsx';
import { sayHolder } from '../parts/say.ts';
import { ErrorNote, Skeleton } from '../parts/states.tsx';
import { useShown } from '../shown.ts';
import { shownOfPlaces } from '../situation/shown-situation.ts';
import { Ribbon } from './ribbon.tsx';

/** One place: its state, who said what of it and when, denials, disputes and figures. */
export function PlaceView({ placeId }: { readonly placeId: string }) {
  const { query } = useAddress();
  const { data, failure, again } = useApi<PlacePage>(`places/${encodeURIComponent(placeId)}`, {
    day: query.day,
    known: query.known,
  });
  const page = useRef<HTMLDivElement>(null);
  useShown(
    () =>
      data &&
      shownOfPlaces(data.now.place, [data.now], () => page.current?.querySelector<SVGSVGElement>('svg.ribbon') ?? null),
    [data],
  );
  if (failure) return <ErrorNote failure={failure} again={again} />;
  if (!data) return <Skeleton lines={12} />;
  const { now, claims } = data;
  const denials = claims.filter(({ modality }) => modality === 'denied');
  const others = claims.filter(({ modality }) => modality !== 'denied');
  const names = data.names.filter((name) => name !== now.place);
  return (
    <div class="place-page" ref={page}>
      <PageHead
        title={now.place}
        over={<a href={hrefTo('places')}>{t('nav.places')}</a>}
        intro={names.length > 0 ? <span dir="auto">{`${t('place.names')}: ${names.join(', ')}`}</span> : undefined}
      />
      <div class="place-state">
        <p class="state-line is-large">
          <StatusMark {...now} isInferred={now.precision === 'inferred'} />
          <span>
            <b>{sayHolder(now)}</b>
            <span class="meta">
              {[
                sayStanding(now),
                now.since && t('place.since', { day: sayDay(now.since) }),
                now.precision !== 'point' && t(`precision.${now.precision}`),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        </p>
        <p>
          {now.holder !== null && (
            <>
              <Probability value={now.confidence} />
              {' · '}
            </>
          )}
          <Backing of={now.backing} /> · <a href={hrefTo('map', null, { place: placeId })}>{t('place.onMap')}</a>
        </p>
        <Because reason={now.becauseCoded} />
      </div>

      <section class="block">
        <h2>{t('place.ribbon')}</h2>
        <p class="meta">{t('place.ribbonHelp')}</p>
        <Ribbon page={data} />
        <DaysTable page={data} />
      </section>

      <div class="columns">
        <section class="block">
          <h2>{t('place.claims')}</h2>
          <Quotes claims={others} first={8} />
        </section>
        <section class="block">
          <h2>{t('place.denials')}</h2>
          {denials.length === 0 ? <p class="meta">{t('place.noDenials')}</p> : <Quotes claims={denials} first={8} />}
        </section>
      </div>

      {data.disputes.length > 0 && (
        <section class="block">
          <h2>{t('place.disputes')}</h2>
          <ul class="dispute-list is-wide">
            {data.disputes.map((line) => (
              <DisputeCard key={line.disputeId} line={line} />
            ))}
          </ul>
        </section>
      )}
      {data.figures.length > 0 && (
        <section class="block">
          <h2>{t('place.figures')}</h2>
          {data.figures.map((figure) => (
            <RangePlot key={figure.figureId} figure={figure} />
          ))}
        </section>
      )}
    </div>
  );
}

/** The assessed line as numbers, with the reason of each day. */
function DaysTable({ page }: { readonly page: PlacePage }) {
  return (
    <DataTable
      label={t('place.days')}
      caption={t('place.days')}
      columns={[t('place.day'), t('place.holder'), t('place.status'), t('place.confidence'), t('place.why')]}
      rows={page.days.map((day) => [
        sayDay(day.day, 'short'),
        <bdi>{day.holder ?? '—'}</bdi>,
        sayStatus(day),
        sayProbability(day.confidence),
        sayMessage(day.becauseCoded),
      ])}
    />
  );
}

import type { ClaimCard, PlacePage } from '../../terms/desk.ts';
import { hrefTo, hrefWith } from '../address/history.ts';
import { useAddress } from '../address/use-address.ts';
import { useApi } from '../api/use-api.ts';
import { sayDay } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { sayStanding, StatusMark } from '../marks/status-mark.tsx';
import { Because } from '../parts/because.tsx';
import { Backing } from '../parts/backing.tsx';
import { Icon } from '../parts/icon.tsx';
import { Probability } from '../parts/probability.tsx';
import { Quotes } from '../parts/quotes.tsx';
import { sayHolder } from '../parts/say.ts';
import { ErrorNote, Skeleton } from '../parts/states.tsx';
import { Ribbon } from '../places/ribbon.tsx';

/** The first claim of each asserter, so that nobody speaks twice before all have spoken. */
function eachAsserter(claims: readonly ClaimCard[]): ClaimCard[] {
  const first = new Map<string, ClaimCard>();
  for (const claim of claims) {
    const who = claim.byIds[0] ?? claim.report.outlet ?? '';
    if (!first.has(who)) first.set(who, claim);
  }
  return [...first.values()];
}

/** The selected place beside the map: state, how sure, says who, and its ribbon. */
export function Detail({ placeId }: { readonly placeId: string }) {
  const { query } = useAddress();
  const { data, failure, again } = useApi<PlacePage>(`places/${encodeURIComponent(placeId)}`, {
    day: query.day,
    known: query.known,
  });
  if (failure) return <ErrorNote failure={failure} again={again} />;
  if (!data) return <Skeleton lines={10} />;
  const { now } = data;
  return (
    <div class="detail">
      <header class="detail-head">
        <h2>
          <a href={hrefTo('place', placeId)}>
            <bdi>{now.place}</bdi>
          </a>
        </h2>
        <a
          class="button is-quiet"
          href={hrefWith({ place: null })}
          aria-label={t('sit.unselect')}
          title={t('sit.unselect')}
        >
          <Icon name="close" />
        </a>
      </header>
      <p class="state-line">
        <StatusMark {...now} isInferred={now.precision === 'inferred'} />
        <span>
          <b>{sayHolder(now)}</b>
          <span class="meta">
            {[sayStanding(now), now.since && t('place.since', { day: sayDay(now.since, 'short') })]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      </p>
      <p class="meta">
        {now.holder !== null && (
          <>
            <Probability value={now.confidence} />
            {' · '}
          </>
        )}
        <Backing of={now.backing} />
      </p>
      <Because reason={now.becauseCoded} />
      <h3 class="small-head">{t('sit.saysWho')}</h3>
      <Quotes claims={eachAsserter(data.claims)} first={4} />
      <h3 class="small-head">{t('place.ribbon')}</h3>
      <Ribbon page={data} />
      <p>
        <a class="button" href={hrefTo('place', placeId)}>
          {t('sit.open', { place: now.place })}
        </a>
      </p>
    </div>
  );
}

import type { EventLine } from '../../terms/desk.ts';
import { hrefTo } from '../address/history.ts';
import { isolated } from '../i18n/format.ts';
import { t, tCode } from '../i18n/i18n.ts';
import { StatusMark } from '../marks/status-mark.tsx';
import { Backing } from '../parts/backing.tsx';
import { ClaimQuote } from '../parts/claim-quote.tsx';
import { FoldedQuotes } from '../parts/quotes.tsx';
import { sayNames } from '../parts/say.ts';

/** One event: who is said to have done what where, how well it stands, and the words. */
export function EventItem({ event }: { readonly event: EventLine }) {
  const [lead, ...others] = event.claims;
  return (
    <li class="event">
      <StatusMark
        side={event.sides[0] ?? null}
        status={event.change === 'contested' ? 'contested' : event.sides.length > 0 ? 'held' : 'unknown'}
        basis={event.hedged || event.backing.voices.length < 2 ? 'claimed' : 'assessed'}
        isDenied={event.denied}
      />
      <div>
        <h3>
          {event.place && event.placeId && (
            <a href={hrefTo('place', event.placeId)}>
              <bdi>{event.place}</bdi>
            </a>
          )}
          <span class="change-what">{sayEvent(event)}</span>
        </h3>
        <p class="meta">
          <Backing of={event.backing} />
          {event.hedged && ` · ${t('events.hedged')}`}
          {event.denied && <span class="denied-tag"> · {t('events.denied')}</span>}
        </p>
        {lead && <ClaimQuote claim={lead} plain />}
        <FoldedQuotes claims={others} />
      </div>
    </li>
  );
}

/** "insurgents took it"; "fighting" where nobody is named. */
function sayEvent({ party, change }: EventLine): string {
  if (party.length === 0 && change === 'contested') return tCode('change', change);
  const who = party.length > 0 ? sayNames(party) : isolated(t('events.somebody'));
  return t('events.what', { who, did: tCode('did', change) });
}

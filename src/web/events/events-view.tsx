import type { EventLine } from '../../terms/desk.ts';
import { useAddress } from '../address/use-address.ts';
import { usePages } from '../api/use-pages.ts';
import { PageHead } from '../frame/page-head.tsx';
import { sayDay } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { Paged } from '../parts/paged.tsx';
import { shownList, useShown } from '../shown.ts';
import { EventFilters } from './event-filters.tsx';
import { EventItem } from './event-item.tsx';

/** What is said to have happened, a day under the other. */
export function EventsView() {
  const { query } = useAddress();
  const pages = usePages<EventLine>('timeline', {
    from: query.from,
    to: query.to ?? query.day,
    known: query.known,
    place: query.place,
    party: query.party,
    asserter: query.asserter,
    change: query.change,
    limit: 80,
  });
  useShown(
    () =>
      shownList(pages, (items) => ({
        name: 'timeline',
        columns: ['eventId', 'day', 'place', 'change', 'party', 'hedged', 'denied', 'voices', 'outlets'],
        rows: items.map((event) => [
          event.eventId,
          event.day,
          event.place,
          event.change,
          event.party.join('; '),
          String(event.hedged),
          String(event.denied),
          event.backing.voices.length,
          event.backing.outlets,
        ]),
        points: [],
        picture: null,
      })),
    [pages.items],
  );
  return (
    <>
      <PageHead title={t('events.title')} intro={t('events.intro')} />
      <EventFilters />
      <Paged pages={pages} none={t('events.none')} advice={t('events.none.do')}>
        {(items) => (
          <ol class="event-days">
            {byDay(items).map(([day, events]) => (
              <li key={day} class="event-day">
                <h2>
                  <time dateTime={day}>{sayDay(day, 'weekday')}</time>
                </h2>
                <ul>
                  {events.map((event) => (
                    <EventItem key={event.eventId} event={event} />
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        )}
      </Paged>
    </>
  );
}

/** Events gathered under their days, in the order they come. */
function byDay(events: readonly EventLine[]): [string, EventLine[]][] {
  const days = new Map<string, EventLine[]>();
  for (const event of events) days.set(event.day, [...(days.get(event.day) ?? []), event]);
  return [...days];
}

import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { elsewhere, TIMELESS } from '../address/address.ts';
import { current, goTo } from '../address/history.ts';
import { useAddress } from '../address/use-address.ts';
import { apiUrl } from '../api/api.ts';
import { MetaContext } from '../desk-context.ts';
import { sayDay, sayMoment } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { useIsPrinting } from '../parts/printing.ts';
import { followDrops } from '../read/dropped.ts';
import { MomentBar } from '../time/moment-bar.tsx';
import { Masthead } from './masthead.tsx';
import type { Settings } from './settings.ts';
import { Toast } from './toast.tsx';

/** What stands around every view: skip link, masthead, the timeline, the foot. */
export function Frame({ settings, children }: { readonly settings: Settings; readonly children: ComponentChildren }) {
  const meta = useContext(MetaContext);
  const address = useAddress();
  const { view, id } = address;
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);

  // A new view is where reading goes on: the keyboard and the screen reader start there.
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [view, id]);

  useEffect(() => followDrops(() => current().view !== 'read' && goTo(elsewhere(current(), 'read'))), []);

  // Says which address the page shows, once it does: whoever drives the page need not guess.
  useEffect(() => {
    if (address === current()) main.current?.setAttribute('data-shows', location.pathname + location.search);
  }, [address]);

  return (
    <>
      <a class="skip" href="#page">
        {t('app.skip')}
      </a>
      <Masthead settings={settings} />
      {meta?.lastDay && <PrintedNote lastDay={meta.lastDay} />}
      <main id="page" ref={main} tabIndex={-1} class={`view-${view}`}>
        {children}
      </main>
      <footer class="foot">
        <p>{t('foot.note')}</p>
        {meta && (
          <p>
            {t('foot.reports', {
              reports: t('count.reports', { count: meta.reports }),
              claims: t('count.claims', { count: meta.claims }),
              days: meta.firstDay && meta.lastDay ? `${sayDay(meta.firstDay, 'short')} – ${sayDay(meta.lastDay)}` : '',
            })}
            {'. '}
            {t('app.utc')} <a href={apiUrl('openapi.json')}>{t('foot.api')}</a>
          </p>
        )}
      </footer>
      {meta?.lastDay && !TIMELESS.includes(view) && <MomentBar meta={meta} />}
      <Toast />
    </>
  );
}

/** On paper only: the moment the page shows, and its address, which holds the whole state. */
function PrintedNote({ lastDay }: { readonly lastDay: string }) {
  const { query, view } = useAddress();
  if (!useIsPrinting()) return null;
  const known = query.known ? t('moment.known', { moment: sayMoment(query.known) }) : t('moment.knownAll');
  return (
    <p class="printed-note">
      {!TIMELESS.includes(view) && `${t('moment.asOf', { day: sayDay(query.day ?? lastDay) })}, ${known} · `}
      <bdi>{location.href}</bdi>
    </p>
  );
}

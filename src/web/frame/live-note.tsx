import { useContext } from 'preact/hooks';
import { MetaContext } from '../desk-context.ts';
import { showWaiting, useLive } from '../api/live.ts';
import { t } from '../i18n/i18n.ts';
import { announce } from './announce.ts';

/** "3 new reports · Show": new reports wait until the reader wants them. Also says when the server is gone. */
export function LiveNote() {
  const { waiting, isOnline } = useLive();
  const behind = useContext(MetaContext)?.behind ?? 0;
  return (
    <div class="live" aria-live="polite">
      {waiting > 0 ? (
        <button
          type="button"
          class="live-button"
          onClick={() => {
            showWaiting();
            announce(t('live.renewed'));
          }}
        >
          {t('live.new', { count: waiting })} <span class="live-show">{t('live.show')}</span>
        </button>
      ) : (
        <>
          {behind > 0 && <p class="live-behind">{t('live.behind', { count: behind })}</p>}
          {!isOnline && <p class="live-lost">{t('live.lost')}</p>}
        </>
      )}
    </div>
  );
}

import { hrefWith } from '../address/history.ts';
import { t } from '../i18n/i18n.ts';

/** On a narrow screen: the list, or the map. They are links, so each has its address. */
export function Tabs({ tab }: { readonly tab: 'list' | 'map' }) {
  return (
    <nav class="tabs" aria-label={t('sit.tabs')}>
      <a href={hrefWith({ tab: null })} aria-current={tab === 'list' ? 'true' : undefined}>
        {t('sit.tab.list')}
      </a>
      <a href={hrefWith({ tab: 'map' })} aria-current={tab === 'map' ? 'true' : undefined}>
        {t('sit.tab.map')}
      </a>
    </nav>
  );
}

import { LANGUAGES } from '../i18n/language.ts';
import { t } from '../i18n/i18n.ts';
import { Icon } from '../parts/icon.tsx';
import { choose, SIZES, type Settings } from './settings.ts';

/** Text size, theme and language, where every news page has them. */
export function SettingsBar({ settings: { size, theme, language } }: { readonly settings: Settings }) {
  const isNight = theme === 'night';
  return (
    <div class="settings" role="group" aria-label={t('set.label')}>
      <button
        type="button"
        class="button is-quiet"
        title={t('set.smaller')}
        disabled={size <= SIZES.least}
        onClick={() => choose('size', String(size - 1))}
      >
        <span class="letter-small">A−</span> <span class="unseen">{t('set.smaller')}</span>
      </button>
      <button
        type="button"
        class="button is-quiet"
        title={t('set.larger')}
        disabled={size >= SIZES.most}
        onClick={() => choose('size', String(size + 1))}
      >
        <span class="letter-large">A+</span> <span class="unseen">{t('set.larger')}</span>
      </button>
      <button
        type="button"
        class="button is-quiet"
        aria-label={t(isNight ? 'set.paper' : 'set.night')}
        title={t(isNight ? 'set.paper' : 'set.night')}
        onClick={() => choose('theme', isNight ? 'paper' : 'night')}
      >
        <Icon name={isNight ? 'paper' : 'night'} />
      </button>
      <label class="unseen" for="language">
        {t('set.language')}
      </label>
      <select id="language" value={language} onChange={(event) => choose('lang', event.currentTarget.value)}>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

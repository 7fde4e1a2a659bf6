import type { DeskMeta } from '../../terms/desk.ts';
import { t } from '../i18n/i18n.ts';

/** While the server reads its reports: how far it is. */
export function Reading({ done, of }: NonNullable<DeskMeta['reading']>) {
  return (
    <div class="reading" role="status">
      <p class="empty-says">{t('reading.says')}</p>
      <p>
        {of === null ? t('count.reports', { count: done }) : t('reading.of', { done, of })}
        <progress value={of === null ? undefined : done} max={of ?? undefined} aria-label={t('app.loading')} />
      </p>
      <p class="meta">{t('reading.slow')}</p>
    </div>
  );
}

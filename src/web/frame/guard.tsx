import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';

/** Around a view: where it fails to draw, the rest of the desk stays and says so. */
export function Guard({ children }: { readonly children: ComponentChildren }) {
  const [error, tryAgain] = useErrorBoundary((cause) => console.error(cause));
  if (error === undefined) return <>{children}</>;
  return (
    <div class="error-note" role="alert">
      <p class="empty-says">{t('fail.view')}</p>
      <p lang="en" dir="ltr">
        {String(error)}
      </p>
      <button type="button" class="button" onClick={tryAgain}>
        {t('act.again')}
      </button>
    </div>
  );
}

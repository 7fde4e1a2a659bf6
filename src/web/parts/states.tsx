import type { ComponentChildren } from 'preact';
import type { Failure } from '../api/api.ts';
import { hrefWith } from '../address/history.ts';
import { useAddress } from '../address/use-address.ts';
import { t } from '../i18n/i18n.ts';

/** Grey lines where words will stand, so that nothing jumps when they come. */
export function Skeleton({ lines = 4 }: { readonly lines?: number }) {
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{t('app.loading')}</span>
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} class={`bone bone-${i % 4}`} aria-hidden="true" />
      ))}
    </div>
  );
}

/** Nothing to show: what that means, and what to do next. */
export function Empty({ says, advice }: { readonly says: string; readonly advice?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-says">{says}</p>
      {advice && <p>{advice}</p>}
    </div>
  );
}

/** What went wrong, in plain words, and the way out. */
export function ErrorNote({ failure, again }: { readonly failure: Failure; readonly again?: () => void }) {
  const { kind, problem } = failure;
  const { query } = useAddress();
  const isEarlier = query.day !== undefined || query.known !== undefined;
  return (
    <div class="error-note" role="alert">
      <p class="empty-says">{t(`fail.${kind}`)}</p>
      {problem && <p lang="en">{problem.detail}</p>}
      {kind !== 'refused' && <p>{t(`fail.${kind}.do`)}</p>}
      {kind === 'missing' && isEarlier && (
        <p>
          {t('fail.missing.moment')} <a href={hrefWith({ day: null, known: null })}>{t('moment.reset')}</a>
        </p>
      )}
      {again && kind !== 'missing' && (
        <button type="button" class="button" onClick={again}>
          {t('act.again')}
        </button>
      )}
    </div>
  );
}

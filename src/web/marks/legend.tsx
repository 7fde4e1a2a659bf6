import { useMeta } from '../desk-context.ts';
import { t } from '../i18n/i18n.ts';
import { StatusMark } from './status-mark.tsx';

/** The grammar of doubt, explained once where there is room. */
export function Legend() {
  const side = useMeta().parties[0]?.side ?? null;
  return (
    <dl class="legend" aria-label={t('mark.legend')}>
      {[
        { mark: <StatusMark side={side} status="held" basis="assessed" />, says: t('mark.assessed') },
        { mark: <StatusMark side={side} status="held" basis="claimed" />, says: t('mark.claimed') },
        { mark: <StatusMark side={side} status="contested" />, says: t('mark.contested') },
        { mark: <StatusMark side={side} status="held" basis="claimed" isInferred />, says: t('mark.inferred') },
        { mark: <StatusMark side={null} status="unknown" />, says: t('mark.unknown') },
        { mark: <StatusMark side={side} status="held" basis="claimed" isDenied />, says: t('mark.deniedLegend') },
      ].map(({ mark, says }) => (
        <div key={says}>
          <dt>{mark}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
}

import { hrefWith } from '../address/history.ts';
import { t } from '../i18n/i18n.ts';
import { sayClause } from '../parts/claim-clause.ts';
import type { Numbered } from './marked-text.tsx';

/** All claims of a report in the order of its text, each a link to its words. */
export function ClaimIndex({
  claims,
  chosen,
}: {
  readonly claims: readonly Numbered[];
  readonly chosen: string | null;
}) {
  if (claims.length === 0) return <p class="soft">{t('report.noClaims')}</p>;
  return (
    <ol class="claim-index">
      {claims.map(({ claim, number }) => (
        <li key={claim.id} value={number}>
          <a
            href={hrefWith({ claim: claim.id })}
            class={`is-${claim.ledger} ${claim.modality === 'denied' ? 'is-denied' : ''}`}
            aria-current={claim.id === chosen ? 'true' : undefined}
          >
            {sayClause(claim)}
          </a>
          {claim.by.length > 0 && (
            <>
              {' '}
              <bdi class="soft">{claim.by[0]}</bdi>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

import type { ClaimCard } from '../../terms/desk.ts';
import { t } from '../i18n/i18n.ts';
import { ClaimQuote } from './claim-quote.tsx';
import { More } from './more.tsx';

/** Claims in their own words, one under the other, long lists cut with a way to the rest. */
export function Quotes({ claims, first = 6 }: { readonly claims: readonly ClaimCard[]; readonly first?: number }) {
  return (
    <ul class="quotes">
      <More first={first}>
        {claims.map((claim) => (
          <li key={claim.id}>
            <ClaimQuote claim={claim} />
          </li>
        ))}
      </More>
    </ul>
  );
}

/** The same, folded behind their number. */
export function FoldedQuotes({ claims }: { readonly claims: readonly ClaimCard[] }) {
  if (claims.length === 0) return null;
  return (
    <details class="folded">
      <summary>{t('claim.count', { count: claims.length })}</summary>
      <Quotes claims={claims} />
    </details>
  );
}

import type { ClaimCard } from '../../terms/desk.ts';
import { hrefTo } from '../address/history.ts';
import { sayDay, sayList, sayMoment } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { sayClaim } from './say.ts';

/** Address of a report with a claim's words marked. */
export const hrefOfClaim = (claim: ClaimCard) => hrefTo('report', claim.report.reportId, { claim: claim.id });

/**
 * A claim in its own words: the quote (a link to the report with the words marked), whose word it is, the outlet that
 * carries it, and when it was published.
 * @param plain leaves out the remarks and what the claim codes, where the line above says it already
 */
export function ClaimQuote({ claim, plain = false }: { readonly claim: ClaimCard; readonly plain?: boolean }) {
  const { report } = claim;
  const outlet = report.outlet ?? t('claim.noOutlet');
  const who = sayList(claim.by.length > 0 ? claim.by : [outlet]);
  const when = report.publishedAt ?? report.published;
  return (
    <figure class={`quote ${claim.modality === 'denied' ? 'is-denied' : ''}`}>
      <blockquote>
        <a href={hrefOfClaim(claim)} dir="auto" lang={report.language ?? undefined}>
          {claim.quote}
        </a>
      </blockquote>
      <figcaption>
        <b>{who}</b>
        {claim.by.length > 0 && (
          <>
            <Dot />
            <span dir="auto">{outlet}</span>
          </>
        )}
        <Dot />
        {when ? (
          <time dateTime={when}>{when.length > 10 ? sayMoment(when) : sayDay(when, 'short')}</time>
        ) : (
          t('claim.noDate')
        )}
        {!plain && (
          <>
            <Remarks claim={claim} />
            <span class="coded">{sayClaim(claim)}</span>
          </>
        )}
      </figcaption>
    </figure>
  );
}

/** What the coding adds: denied, hedged, background, in whose interest. */
function Remarks({ claim }: { readonly claim: ClaimCard }) {
  const remarks = [
    claim.modality !== null && claim.modality !== 'asserted' && t(`modality.${claim.modality}`),
    claim.hedged && t('claim.hedged'),
    claim.background && t('claim.background'),
    claim.in !== 'body' && t(`claim.${claim.in}`),
    claim.interest === 'for' && t('claim.ownInterest'),
    claim.interest === 'against' && t('claim.againstInterest'),
  ].filter((remark) => remark !== false);
  return remarks.map((remark) => (
    <span key={remark}>
      <Dot />
      <i>{remark}</i>
    </span>
  ));
}

function Dot() {
  return <span class="dot"> · </span>;
}

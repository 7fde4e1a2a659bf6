import type { SearchHit } from '../../terms/desk.ts';
import { hrefTo } from '../address/history.ts';
import { sayDay } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { sayClause } from '../parts/claim-clause.ts';
import { Snippet } from './marked.tsx';

/** One thing found: what kind it is, a link to it, and the words around what was searched for. */
export function Hit({ hit }: { readonly hit: SearchHit }) {
  const { claim } = hit;
  return (
    <li class={`hit is-${hit.kind}`}>
      <p class="hit-head">
        <span class="hit-kind">{t(`search.kind.${hit.kind}`)}</span>{' '}
        <a href={hrefOf(hit)} dir={claim ? undefined : 'auto'}>
          {claim ? sayClause(claim) : hit.title || t('search.untitled')}
        </a>
      </p>
      {hit.snippet && (
        <p class={claim ? 'hit-quote' : 'hit-snippet'} dir="auto">
          <Snippet of={hit.snippet} />
        </p>
      )}
      <p class="hit-foot">
        {claim && (
          <>
            <b dir="auto">{claim.by[0] ?? claim.report.outlet ?? t('claim.noOutlet')}</b>
            {claim.by.length > 0 && <> · {<bdi>{claim.report.outlet ?? t('claim.noOutlet')}</bdi>}</>}
            {claim.modality && claim.modality !== 'asserted' && <> · {t(`modality.${claim.modality}`)}</>}
            {hit.day && ' · '}
          </>
        )}
        {hit.day && <time dateTime={hit.day}>{sayDay(hit.day)}</time>}
      </p>
    </li>
  );
}

function hrefOf({ kind, id, claim }: SearchHit): string {
  if (claim) return hrefTo('report', claim.report.reportId, { claim: claim.id });
  return hrefTo(kind === 'place' ? 'place' : kind === 'asserter' ? 'asserter' : 'report', id);
}

import type { ChangeLine } from '../../terms/desk.ts';
import { hrefWith } from '../address/history.ts';
import { sayDay } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { StatusMark } from '../marks/status-mark.tsx';
import { Backing } from '../parts/backing.tsx';
import { ClaimQuote } from '../parts/claim-quote.tsx';
import { Probability } from '../parts/probability.tsx';
import { FoldedQuotes } from '../parts/quotes.tsx';
import { sayChange, sayNames } from '../parts/say.ts';

export interface ChangeItemProps {
  readonly line: ChangeLine;
  readonly isSelected: boolean;
}

/** One change of the picture: what, denied by whom, how sure, on whose word, and the words. */
export function ChangeItem({ line, isSelected }: ChangeItemProps) {
  const [lead, ...others] = line.claims;
  const deniers = line.denials
    .flatMap((claim) => (claim.by.length > 0 ? claim.by : [claim.report.outlet ?? '']))
    .filter(Boolean);
  return (
    <li class={isSelected ? 'change is-selected' : 'change'}>
      <StatusMark side={line.to.side} status={line.to.status} basis={line.basis} isDenied={line.denials.length > 0} />
      <div>
        <h3>
          <a href={hrefWith({ place: line.placeId })} aria-current={isSelected ? 'true' : undefined}>
            <bdi>{line.place}</bdi>
          </a>
          <span class="change-what">{sayChange(line)}</span>
        </h3>
        {deniers.length > 0 && <p class="denied-by">{t('changed.deniedBy', { who: sayNames(deniers) })}</p>}
        <p class="meta">
          <time dateTime={line.day}>{sayDay(line.day, 'short')}</time>
          {' · '}
          {line.to.holder !== null && (
            <>
              {t(`basis.${line.basis}`)}
              {' · '}
              <Probability value={line.confidence} />
              {' · '}
            </>
          )}
          <Backing of={line.backing} />
        </p>
        {lead && <ClaimQuote claim={lead} plain />}
        <FoldedQuotes claims={[...others, ...line.denials]} />
      </div>
    </li>
  );
}

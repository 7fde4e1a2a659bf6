import type { DisputeLine, DisputeSideCard } from '../../terms/desk.ts';
import { hrefTo } from '../address/history.ts';
import { sayDay } from '../i18n/format.ts';
import { t, tCode } from '../i18n/i18n.ts';
import { sayMessage } from '../i18n/say-message.ts';
import { Backing } from '../parts/backing.tsx';
import { hrefOfClaim } from '../parts/claim-quote.tsx';
import { sayNames } from '../parts/say.ts';

/** Accounts shown in a list; the dispute's own page has all. */
const FIRST = 3;

export interface DisputeCardProps {
  readonly line: DisputeLine;
  /** Level of its heading on the page it stands on. */
  readonly level?: 2 | 3;
}

/** A dispute in a list: what it is about, and what each side says on whose word. */
export function DisputeCard({ line, level = 3 }: DisputeCardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const sides = line.sides.slice(0, FIRST);
  return (
    <li class="dispute-card">
      <Heading>
        <a href={hrefTo('dispute', line.disputeId)}>
          <bdi>{sayMessage(line.topicCoded)}</bdi>
        </a>
      </Heading>
      <p class="meta">
        {tCode('dispute.kind', line.kind)} · <time dateTime={line.day}>{sayDay(line.day, 'short')}</time>
        {line.settled && ` · ${t('disputes.settled')}`}
      </p>
      <ul class="sides">
        {sides.map((side, i) => (
          <li key={i}>
            <Says side={side} />
            <span class="meta">
              {side.by.length > 0 && <>{sayNames(side.by.slice(0, 3))} · </>}
              <Backing of={side.backing} />
            </span>
          </li>
        ))}
      </ul>
      {line.sides.length > sides.length && (
        <p class="meta">
          <a href={hrefTo('dispute', line.disputeId)}>
            {t('dispute.more', { count: line.sides.length - sides.length })}
          </a>
        </p>
      )}
    </li>
  );
}

/** What a side says, a click away from its words. */
function Says({ side: { saysCoded, claims } }: { readonly side: DisputeSideCard }) {
  const [lead] = claims;
  const words = <bdi>{sayMessage(saysCoded)}</bdi>;
  if (!lead) return <span>{words}</span>;
  return (
    <a href={hrefOfClaim(lead)} title={`“${lead.quote}”`}>
      {words}
    </a>
  );
}

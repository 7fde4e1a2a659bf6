import type { PlaceLine } from '../../terms/desk.ts';
import { t } from '../i18n/i18n.ts';
import { doubtOf, StatusMark } from '../marks/status-mark.tsx';
import { Backing } from '../parts/backing.tsx';
import { Probability } from '../parts/probability.tsx';
import { sayHolder } from '../parts/say.ts';

export interface PlaceRowProps {
  readonly line: PlaceLine;
  readonly href: string;
  readonly isSelected?: boolean;
}

/** A place in a list: its mark, name, holder, how sure, and on how many voices. */
export function PlaceRow({ line, href, isSelected = false }: PlaceRowProps) {
  return (
    <li class={`place-row is-${doubtOf(line)} ${isSelected ? 'is-selected' : ''}`}>
      <StatusMark side={line.side} status={line.status} basis={line.basis} isInferred={line.precision === 'inferred'} />
      <p class="place-name">
        <a href={href} aria-current={isSelected ? 'true' : undefined}>
          <bdi>{line.place}</bdi>
        </a>{' '}
        <span class="place-holder">
          {sayHolder(line)}
          {line.holder !== null && line.basis === 'claimed' && `, ${t('basis.claimed')}`}
        </span>
      </p>
      <p class="place-sure meta">
        {line.holder !== null && (
          <>
            <Probability value={line.confidence} />
            {' · '}
          </>
        )}
        <Backing of={line.backing} />
        {line.disputes > 0 && ` · ${t('count.disputes', { count: line.disputes })}`}
        {line.precision !== 'point' && ` · ${t(`precision.${line.precision}`)}`}
      </p>
    </li>
  );
}

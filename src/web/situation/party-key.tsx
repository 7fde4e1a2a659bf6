import type { PlaceLine } from '../../terms/desk.ts';
import { hrefTo } from '../address/history.ts';
import { useMeta } from '../desk-context.ts';
import { t } from '../i18n/i18n.ts';
import { StatusMark } from '../marks/status-mark.tsx';

/** The parties by how many places each holds, with their marks: the key of every drawing on the page. */
export function PartyKey({ places }: { readonly places: readonly PlaceLine[] }) {
  const { parties } = useMeta();
  const held = (side: string) => places.filter((place) => place.side === side && place.status === 'held').length;
  const contested = places.filter((place) => place.status === 'contested').length;
  const unknown = places.filter((place) => place.status === 'unknown').length;
  return (
    <ul class="party-key">
      {parties
        .filter(({ side }) => held(side) > 0)
        .map(({ side, name }) => (
          <li key={side}>
            <StatusMark side={side} status="held" basis="assessed" />
            <a href={hrefTo('places', null, { party: side })}>
              <bdi>{name}</bdi>
            </a>
            <span class="meta">{t('count.places', { count: held(side) })}</span>
          </li>
        ))}
      {contested > 0 && (
        <li>
          <StatusMark side={parties[0]?.side ?? null} status="contested" />
          <a href={hrefTo('places', null, { status: 'contested' })}>{t('status.contested')}</a>
          <span class="meta">{t('count.places', { count: contested })}</span>
        </li>
      )}
      {unknown > 0 && (
        <li>
          <StatusMark side={null} status="unknown" />
          <a href={hrefTo('places', null, { status: 'unknown' })}>{t('status.unknown')}</a>
          <span class="meta">{t('count.places', { count: unknown })}</span>
        </li>
      )}
    </ul>
  );
}

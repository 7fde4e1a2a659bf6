import { useMeta, usePartyOf } from '../desk-context.ts';
import { t } from '../i18n/i18n.ts';
import { partyFill } from './party-defs.tsx';

/** What a mark must know: a place line, a change and a ribbon span all have it. */
export interface Marked {
  readonly side: string | null;
  readonly status: 'held' | 'contested' | 'unknown';
  readonly basis?: 'assessed' | 'claimed';
  readonly isInferred?: boolean;
  readonly isDenied?: boolean;
}

/** The grammar of doubt in one word, for class names. */
export const doubtOf = ({ status, basis = 'assessed' }: Marked): 'assessed' | 'claimed' | 'contested' | 'unknown' =>
  status === 'unknown' ? 'unknown' : status === 'contested' ? 'contested' : basis;

/**
 * The small square that stands for who holds a place: the party's colour, pattern and letter; solid where assessed,
 * hollow where claimed, hatched where contested, a dashed ring where the position is inferred, dotted grey where nothing
 * is known, struck through where denied. Decorative: the words beside it say the same.
 */
export function StatusMark(marked: Marked) {
  const { parties } = useMeta();
  const party = usePartyOf()(marked.side);
  const doubt = doubtOf(marked);
  const fill =
    doubt === 'unknown'
      ? 'url(#party-none)'
      : partyFill(parties, marked.side, doubt === 'contested' ? 'hatch' : 'solid');
  return (
    <svg class={`mark is-${doubt}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      {marked.isInferred && <circle class="mark-ring" cx="10" cy="10" r="9.2" />}
      <rect
        class="mark-ground"
        x="3"
        y="3"
        width="14"
        height="14"
        rx="1.5"
        fill={doubt === 'claimed' ? 'none' : fill}
        stroke={party?.colour ?? 'currentColor'}
      />
      {party && doubt !== 'unknown' && (
        <text class="mark-letter" x="10" y="13.6">
          {party.letter}
        </text>
      )}
      {marked.isDenied && <path class="mark-strike" d="M2 18L18 2" />}
    </svg>
  );
}

/** What is left to say of a place beside its holder, who is called contested or not known already: "assessed"; null for nothing. */
export function sayStanding(place: Marked & { readonly holder: string | null }): string | null {
  if (place.status === 'held') return sayStatus(place);
  return place.status === 'contested' && place.holder !== null && place.basis ? t(`basis.${place.basis}`) : null;
}

/** The same in words: "contested · claimed"; nothing is claimed or assessed where no holder can be named. */
export function sayStatus({ status, basis, holder }: Marked & { readonly holder?: string | null }): string {
  if (status === 'unknown') return t('status.unknown');
  return basis === undefined || holder === null
    ? t(`status.${status}`)
    : `${t(`status.${status}`)} · ${t(`basis.${basis}`)}`;
}

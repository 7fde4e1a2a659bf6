import type { PartyMark } from '../../terms/desk.ts';
import { t } from '../i18n/i18n.ts';
import { Drawing } from './drawing.tsx';
import type { Doubt } from './grammar.ts';
import type { MapInks } from './inks.ts';
import { signSvg } from './sign-svg.ts';

/** What signs, lines and colours on the map mean. Folded away on narrow screens. */
export function Legend({ parties, inks }: { readonly parties: readonly PartyMark[]; readonly inks: MapInks }) {
  const example = parties[0] ?? null;
  const doubts: readonly (readonly [Doubt, string])[] = [
    ['assessed', t('mark.assessed')],
    ['claimed', t('mark.claimed')],
    ['contested', t('mark.contested')],
    ['unknown', t('mark.unknown')],
  ];
  return (
    <details class="map-legend">
      <summary>{t('map.legend')}</summary>
      <ul>
        {parties.map((party) => (
          <li key={party.side}>
            <Sign doubt="assessed" party={party} inks={inks} />
            <span dir="auto">{party.name}</span>
          </li>
        ))}
      </ul>
      <ul>
        {doubts.map(([doubt, says]) => (
          <li key={doubt}>
            <Sign doubt={doubt} party={doubt === 'unknown' ? null : example} inks={inks} />
            {says}
          </li>
        ))}
        <li>
          <Line dash="3 3" colour={inks.soft} isRound />
          {t('map.ring')}
        </li>
        <li>
          <Line colour={example?.colour ?? inks.quiet} isRound />
          {t('map.arc')}
        </li>
        <li>
          <Line colour={inks.border} />
          {t('map.border')}
        </li>
        <li>
          <Line dash="5 4" colour={inks.border} />
          {t('map.disputed')}
        </li>
      </ul>
      <p>{t('map.neutral')}</p>
    </details>
  );
}

function Sign({
  doubt,
  party,
  inks,
}: {
  readonly doubt: Doubt;
  readonly party: PartyMark | null;
  readonly inks: MapInks;
}) {
  return (
    <svg class="map-key" viewBox="-12 -12 24 24" width="24" height="24" aria-hidden="true">
      <Drawing of={signSvg({ doubt, party }, inks, `key-${doubt}-${party?.letter ?? ''}`)} />
    </svg>
  );
}

function Line({
  colour,
  dash,
  isRound = false,
}: {
  readonly colour: string;
  readonly dash?: string;
  readonly isRound?: boolean;
}) {
  const paint = { fill: 'none', stroke: colour, 'stroke-width': 1.6, 'stroke-dasharray': dash };
  return (
    <svg class="map-key" viewBox="-12 -12 24 24" width="24" height="24" aria-hidden="true">
      {isRound ? <path d="M-5 7A9 9 0 1 1 5 7" {...paint} /> : <path d="M-12 0H12" {...paint} />}
    </svg>
  );
}

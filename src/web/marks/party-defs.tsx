import type { PartyMark } from '../../terms/desk.ts';
import { STROKES } from './strokes.ts';

/** Fill of a party's ground in any drawing: `solid` for assessed, `hatch` for contested. Hollow marks use the colour as stroke. */
export const partyFill = (parties: readonly PartyMark[], side: string | null, how: 'solid' | 'hatch'): string => {
  const index = parties.findIndex((party) => party.side === side);
  if (index !== -1) return `url(#party-${index}-${how})`;
  return how === 'hatch' ? 'url(#party-none-hatch)' : 'url(#party-none)';
};

/** The patterns of all parties, once a page; every drawing refers to them by id. */
export function PartyDefs({ parties }: { readonly parties: readonly PartyMark[] }) {
  return (
    <svg class="defs" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {parties.map((party, i) => (
          <g key={party.side}>
            <pattern id={`party-${i}-solid`} width="8" height="8" patternUnits="userSpaceOnUse">
              <rect width="8" height="8" fill={party.colour} />
              <path d={STROKES[party.pattern]} class="pattern-line" />
            </pattern>
            <pattern
              id={`party-${i}-hatch`}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="6" height="6" class="pattern-ground" />
              <rect width="3" height="6" fill={party.colour} />
            </pattern>
          </g>
        ))}
        <pattern id="party-none-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" class="pattern-ground" />
          <rect width="3" height="6" class="pattern-dot" />
        </pattern>
        <pattern id="party-none" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" class="pattern-ground" />
          <circle cx="2.5" cy="2.5" r="0.9" class="pattern-dot" />
        </pattern>
      </defs>
    </svg>
  );
}

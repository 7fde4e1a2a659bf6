import type { PartyMark } from '../../terms/desk.ts';
import { STROKES } from '../marks/strokes.ts';
import type { Look } from './grammar.ts';

/** Inks of a theme that signs need. */
export interface SignInks {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
}

/** A piece of a sign: squares and letters around the middle (0, 0); lengths in CSS pixels. */
export type Stroke =
  | { readonly kind: 'box'; readonly half: number; readonly round: number; readonly fill: string }
  | {
      readonly kind: 'frame';
      readonly half: number;
      readonly width: number;
      readonly colour: string;
      readonly dash?: string;
    }
  | {
      readonly kind: 'tiled';
      readonly half: number;
      readonly d: string;
      readonly width: number;
      readonly colour: string;
    }
  | { readonly kind: 'letter'; readonly text: string; readonly colour: string; readonly halo: string };

/** How far a sign reaches from its middle, its halo of paper included. */
export const SIGN_REACH = 12;

/** Bars in one slant: what is contested. Wider than any party's pattern. */
const HATCH = 'M-2 2L2 -2M0 8L8 0M6 10L10 6';

/**
 * The drawing of a look from back to front, the same for canvas and SVG, and the same as the desk's small marks.
 * Assessed: the party's colour with its pattern. Claimed: hollow. Contested: hatched. Not known: a small dotted square.
 */
export function signOf({ doubt, party }: Look, { paper, ink, quiet }: SignInks): Stroke[] {
  if (doubt === 'unknown') {
    return [
      { kind: 'box', half: 6, round: 2, fill: paper },
      { kind: 'frame', half: 4.2, width: 1.5, colour: quiet, dash: '1.5 1.5' },
    ];
  }
  const colour = party?.colour ?? quiet;
  const isHollow = doubt === 'claimed' || doubt === 'contested-claimed';
  const isContested = doubt === 'contested' || doubt === 'contested-claimed';
  const ground: Stroke[] = isContested
    ? [{ kind: 'tiled', half: 9, d: HATCH, width: isHollow ? 1.4 : 3, colour }]
    : isHollow
      ? []
      : [
          { kind: 'box', half: 9, round: 2, fill: colour },
          { kind: 'tiled', half: 9, d: STROKES[party?.pattern ?? 'plain'], width: 1.4, colour: paper },
        ];
  return [
    { kind: 'box', half: 11.5, round: 3.5, fill: paper },
    ...ground,
    { kind: 'frame', half: 9, width: isHollow ? 2 : 1.6, colour },
    { kind: 'letter', text: party?.letter ?? '?', colour: ink, halo: paper },
  ];
}

/** Several places too near to draw apart: one party's colour and pattern where they agree, hatched where any is contested or disputed. */
export function clusterSign(party: PartyMark | null, isOpen: boolean, { paper, quiet }: SignInks): Stroke[] {
  const colour = party?.colour ?? quiet;
  return [
    { kind: 'box', half: 14.5, round: 6, fill: paper },
    { kind: 'box', half: 12, round: 4, fill: party && !isOpen ? colour : paper },
    isOpen
      ? { kind: 'tiled', half: 12, d: HATCH, width: 3, colour }
      : { kind: 'tiled', half: 12, d: STROKES[party?.pattern ?? 'plain'], width: 1.4, colour: paper },
    { kind: 'frame', half: 12, width: 1.6, colour },
    { kind: 'box', half: 8.5, round: 3, fill: paper },
  ];
}

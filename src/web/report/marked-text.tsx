import type { ClaimCard } from '../../terms/desk.ts';
import type { Span } from '../../terms/span.ts';
import { hrefWith } from '../address/history.ts';
import { runsIn, type Run } from './highlight.ts';
import { mended, type Mended } from './mended.tsx';

export interface MarkedTextProps {
  readonly text: string;
  readonly runs: readonly Run[];
  /** The part of the text to show; all of it by default. */
  readonly part?: Span;
  /** Claims by id, with their number in the report. */
  readonly claims: ReadonlyMap<string, Numbered>;
  /** Ids of the claim looked at. */
  readonly chosen: string | null;
  readonly onLook: (id: string) => void;
  /** Runs of the text whose encoding was mended. */
  readonly repairs?: readonly Mended[];
}

export interface Numbered {
  readonly claim: ClaimCard;
  readonly number: number;
}

/**
 * Text with its claims marked in place. A mark is a link to itself: it can be reached by keyboard, opened and copied.
 * Where claims overlap, the shortest one is the link; the others are linked where they stand alone, and from the list.
 */
export function MarkedText({
  text,
  runs,
  part = { start: 0, end: text.length },
  claims,
  chosen,
  onLook,
  repairs = [],
}: MarkedTextProps) {
  return (
    <>
      {runsIn(runs, part).map(({ start, end, ids }) => {
        const words = mended(text, { start, end }, repairs);
        const first = ids[0] === undefined ? undefined : claims.get(ids[0]);
        if (!first) return words;
        const { claim } = first;
        // A claim cut in several runs is one stop of the Tab key.
        const isHead = start === claim.start;
        const begun = ids.flatMap((id) => claims.get(id) ?? []).filter((each) => each.claim.start === start);
        const isChosen = chosen !== null && ids.includes(chosen);
        return (
          <a
            key={start}
            href={hrefWith({ claim: claim.id })}
            class={`claim-mark is-${claim.ledger} ${isChosen ? 'is-chosen' : ''} ${claim.modality === 'denied' ? 'is-denied' : ''}`}
            data-claims={ids.join(' ')}
            data-number={begun.length > 0 ? begun.map((each) => each.number).join(', ') : undefined}
            tabIndex={isHead ? undefined : -1}
            aria-current={isChosen ? 'true' : undefined}
            onFocus={() => onLook(claim.id)}
          >
            {words}
          </a>
        );
      })}
    </>
  );
}

import type { FigureLine } from '../../terms/desk.ts';
import { hrefTo } from '../address/history.ts';
import { ClaimQuote } from '../parts/claim-quote.tsx';
import { sayMeasure, sayRange, sayWindow } from './figure-words.ts';

/** A number told by one report alone: what and how many, and the words. */
export function ToldOnce({ figure }: { readonly figure: FigureLine }) {
  const { claim } = figure.rows[0]!;
  return (
    <li>
      <p>
        <a href={hrefTo('figure', figure.figureId)}>
          <bdi>{sayMeasure(figure)}</bdi> <b class="num">{sayRange(figure)}</b>
        </a>
        <span class="meta">
          {[figure.place, sayWindow(figure.window)].filter(Boolean).map((part) => (
            <span key={part}>
              {' · '}
              <bdi>{part}</bdi>
            </span>
          ))}
        </span>
      </p>
      <ClaimQuote claim={claim} plain />
    </li>
  );
}

import type { Holding } from '../brief.ts';
import type { PartyMark } from '../parties.ts';
import { listOf, sayDay, sayState } from '../wording.ts';
import { escape } from './escape.ts';

export type Parties = ReadonlyMap<string, PartyMark>;

/** Numbered references; each opens the exact words in the archived report below. */
export function refs(numbers: readonly number[], limit = 8): string {
  if (numbers.length === 0) return '';
  const links = numbers.slice(0, limit).map((n) => `<a href="#w${n}">${n}</a>`);
  const rest = numbers.length - limit;
  const more =
    rest > 0
      ? ` <span class="more">and ${rest} more: ${numbers
          .slice(limit)
          .map((n) => `<a href="#w${n}">${n}</a>`)
          .join(' ')}</span>`
      : '';
  return `<sup class="refs">${links.join(' ')}${more}</sup>`;
}

/** The small square of a party: colour, letter and, by its class, the grammar of doubt. */
export function chip(holder: string | null, status: string, basis: string, parties: Parties): string {
  const mark = holder === null ? undefined : parties.get(holder);
  return `<span class="chip p${mark?.colour ?? 'x'} ${escape(status)} ${escape(basis)}" aria-hidden="true">${escape(mark?.letter ?? '?')}</span>`;
}

/** A place's days as a row of cells: assessed solid, claimed hollow, contested hatched, unknown dotted. */
export function ribbon(holding: Holding, parties: Parties): string {
  const { days } = holding;
  if (days.length === 0) return '';
  const cells = days.map(({ holder, status, basis }, i) => {
    const mark = holder === null ? undefined : parties.get(holder);
    const isNew = i === 0 || days[i - 1]!.holder !== holder;
    const letter = isNew && mark ? `<text x="${i * 16 + 7}" y="12">${escape(mark.letter)}</text>` : '';
    return `<rect class="p${mark?.colour ?? 'x'} ${status} ${basis}" x="${i * 16}" y="1" width="14" height="14"/>${letter}`;
  });
  const label = `${holding.place}: ${runs(holding)}`;
  return `<svg class="ribbon" role="img" aria-label="${escape(label)}" viewBox="0 0 ${days.length * 16} 16" width="${days.length * 16}" height="16"><title>${escape(label)}</title>${cells.join('')}</svg>`;
}

/** The ribbon in words: "from 27 November 2024 Syrian government, from 30 November contested". */
function runs({ days }: Holding): string {
  const parts = days.flatMap(({ day, holder, status }, i) => {
    const before = days[i - 1];
    if (before && before.holder === holder && before.status === status) return [];
    return [`from ${sayDay(day)} ${sayState(status, holder)}`];
  });
  return listOf(parts);
}

import type { Filling, Message } from '../../terms/message.ts';
import { inEnglish } from '../../words/index.ts';
import type { View } from './view.ts';

/** A message for readers, and how it reads in English. */
export interface Said {
  readonly english: string;
  readonly coded: Message;
}

/**
 * What findings say, with a report's outlet (else its title) where they call it by its file without the ending: readers
 * know outlets, not files.
 */
export function said(message: Message, view: View): Said {
  const coded = nameReports(message, view);
  return { english: inEnglish(coded), coded };
}

function nameReports(message: Message, view: View): Message {
  if (message.with === undefined) return message;
  const named = Object.entries(message.with).map(([gap, filling]) => [gap, nameIn(filling, view)]);
  return { code: message.code, with: Object.fromEntries(named) as Record<string, Filling> };
}

function nameIn(filling: Filling, view: View): Filling {
  if (typeof filling !== 'object') return filling;
  if ('code' in filling) return nameReports(filling, view);
  if ('clauses' in filling) return { clauses: filling.clauses.map((clause) => nameReports(clause, view)) };
  if (!('reports' in filling)) return filling;
  const names = filling.reports.map((stem) => {
    const line = view.line(view.idOfStem.get(stem) ?? '');
    return line?.outlet ?? line?.title ?? stem;
  });
  return { ...(filling.more !== undefined && { more: filling.more }), names };
}

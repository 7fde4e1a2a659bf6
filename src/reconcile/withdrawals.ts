import { daysBetween } from '../terms/day.ts';
import { groupBy } from './group-by.ts';
import { stancesOf, type Stance } from './stances.ts';
import type { Told } from './tellings.ts';

/** An outlet may take back what it wrote this many days before. */
export const WITHDRAWN_DAYS = 4;

/** An outlet that says in its own voice that a thing it told before, or anybody told it, is not so. */
export function isWithdrawn(a: Told, x: Stance, b: Told, y: Stance): boolean {
  const [denial, told] = x.isTrue ? [b, a] : [a, b];
  if (x.isTrue === y.isTrue || !isOneMatter(x, y) || !isOwnDenial(denial)) return false;
  if (denial.coded.article.outlet !== told.coded.article.outlet) return false;
  const sameSide = x.side === y.side || x.side === null || y.side === null;
  const isInOne = told.report === denial.report && told.in === 'body' && told.asserter.kind === 'outlet';
  return sameSide && (isEarlier(told, denial) || isInOne);
}

/**
 * The tellings of one place that their outlet took back: it says on its own word that what it told, or had told it by
 * others, is not so, in a later report or further down in a live one.
 */
export function withdrawnOf(tellings: readonly Told[]): ReadonlySet<Told> {
  const denials = tellings.filter(isOwnDenial);
  const found = new Set<Told>();
  if (denials.length === 0) return found;
  const byOutlet = groupBy(tellings, (t) => t.coded.article.outlet);
  for (const denial of denials)
    for (const told of byOutlet.get(denial.coded.article.outlet) ?? []) {
      // "It was not taken on Saturday": what the same outlet tells of Sunday stands.
      const reach = denial.isDated || told.report === denial.report ? 0 : WITHDRAWN_DAYS;
      if (told.modality !== 'asserted' || Math.abs(daysBetween(told.day, denial.day)) > reach) continue;
      if (!isEarlier(told, denial) && !(told.report === denial.report && told.in === 'body')) continue;
      if (stancesOf(told).some((x) => stancesOf(denial).some((y) => isTakenBack(x, y)))) found.add(told);
    }
  return found;
}

function isTakenBack(told: Stance, denial: Stance): boolean {
  if (!told.isTrue || denial.isTrue || !isOneMatter(told, denial)) return false;
  return told.side === denial.side || told.side === null || denial.side === null;
}

function isOwnDenial(t: Told): boolean {
  return t.modality === 'denied' && t.asserter.kind === 'outlet';
}

function isEarlier(told: Told, denial: Told): boolean {
  return (told.published ?? '') < (denial.published ?? '');
}

/** Being inside and holding are one matter to an outlet that takes its word back; having left is another. */
function isOneMatter(x: Stance, y: Stance): boolean {
  const isPresence = (s: Stance) => s.about === 'holds' || s.about === 'inside';
  return (isPresence(x) && isPresence(y)) || (x.about === 'left' && y.about === 'left');
}

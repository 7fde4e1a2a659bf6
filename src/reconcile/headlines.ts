import type { Alarm } from '../terms/finding.ts';
import { message, sayControl } from '../words/index.ts';
import { groupBy } from './group-by.ts';
import { familyOf, type Family } from './propositions.ts';
import type { Told } from './tellings.ts';

/** What a text tells, where its headline has somebody hold a place, or gone from it. */
const LESS: ReadonlySet<Family> = new Set(['inside', 'near', 'fighting', 'besieged', 'around-holds', 'around-left']);

/**
 * Raises an alarm where a headline says on the outlet's own word what the text below it does not: that a side holds,
 * took or left a place of which the text has it hedged, denied, told by the side itself, or less.
 *
 * @param tellings those of one place
 */
export function raiseHeadlineAlarms(tellings: readonly Told[], placeName: string): Alarm[] {
  const live = tellings.filter((t) => !t.isBackground && !t.isFormer);
  return [...groupBy(live, (t) => t.reportId).values()].flatMap((ofReport) => {
    const body = ofReport.filter((t) => t.in === 'body');
    const heads = ofReport.filter((t) => t.in === 'headline' && isOutright(t));
    return heads.flatMap((head): Alarm[] => {
      const below = body.filter((t) => isOf(t, head));
      if (body.some((t) => isBacked(t) && (isSame(t, head) ? isOf(t, head) : isTakenFrom(t, head)))) return [];
      const least = below.find((t) => isSame(t, head)) ?? below.find((t) => LESS.has(familyIn(t)));
      if (!least) return [];
      const asserter = least.asserter.kind === 'outlet' ? message('alarm.textItself') : least.asserter.name;
      return [
        {
          claim: head.claimId,
          report: head.report,
          outlet: head.coded.article.outlet,
          asserter: least.asserter.name,
          place: head.claim.place ?? placeName,
          because: message('alarm.headline', { what: sayControl(head.claim), less: sayControl(least.claim), asserter }),
        },
      ];
    });
  });
}

function isOutright(t: Told): boolean {
  const family = familyIn(t);
  return (
    t.modality === 'asserted' &&
    !t.hedged &&
    t.asserter.kind === 'outlet' &&
    t.sides.length > 0 &&
    (family === 'holds' || family === 'left')
  );
}

function isOf(t: Told, head: Told): boolean {
  return head.sides.some((side) => t.sides.includes(side));
}

/** Another side has the place from which the headline has one gone. */
function isTakenFrom(t: Told, head: Told): boolean {
  return familyIn(head) === 'left' && familyIn(t) === 'holds' && !isOf(t, head);
}

function isSame(t: Told, head: Told): boolean {
  return familyIn(t) === familyIn(head);
}

/** Said without a hedge by somebody who has nothing to win by it. */
function isBacked(t: Told): boolean {
  return t.modality === 'asserted' && !t.hedged && t.interest !== 'for';
}

function familyIn(t: Told): Family {
  return familyOf(t.change, t.scope, t.km);
}

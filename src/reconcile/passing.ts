import type { LineageStep } from '../terms/finding.ts';
import type { Message } from '../terms/message.ts';
import { clauses, message } from '../words/index.ts';
import { isBefore } from './report-card.ts';
import type { Told } from './tellings.ts';

/** How a report passes a claim on, and why that was seen. */
export type Passing = Pick<LineageStep, 'attribution' | 'because'>;

/**
 * How a telling passes on the claim that its asserter told first. It keeps the attribution where it names the asserter,
 * changes it where it names another voice of the same side or, in a copy, anybody else, and loses it where it says the
 * thing on its own word, not before the asserter did. Null where it does not stand on the asserter's word at all.
 *
 * @param first the claim as its asserter told it first
 * @param asserter what the asserter is called
 */
export function passingOf(telling: Told, first: Told, asserter: string): Passing | null {
  const { asserter: speaker, voice, copyOf } = telling;
  const same = sameness(telling, first);
  const passing = (attribution: Passing['attribution'], because: Message): Passing => ({
    attribution,
    because: clauses(same === null ? [because] : [because, same]),
  });
  if (speaker.voice === first.voice)
    return passing(
      'kept',
      speaker.name === asserter
        ? message('pass.names', { asserter })
        : message('pass.namesAs', { speaker: speaker.name, asserter }),
    );
  if (telling.in === 'headline') return null;
  const isOwnWordNow = copyOf === first.report && speaker.kind === 'outlet' && telling.change !== first.change;
  if (voice === first.voice || isOwnWordNow)
    return speaker.kind === 'outlet'
      ? passing('lost', whyJoined(copyOf, null))
      : passing('changed', whyJoined(copyOf, speaker.name));
  if (isBefore(telling.coded, first.coded)) return null;
  if (speaker.kind === 'outlet') return copyOf === null ? passing('lost', message('pass.ownWord', { asserter })) : null;
  return speaker.side !== null && speaker.side === first.asserter.side
    ? passing('changed', message('pass.sameSide', { speaker: speaker.name }))
    : null;
}

/** That it is a copy, or the same word, and whom it names now: null for nobody. */
export function whyJoined(copyOf: string | null, speaker: string | null): Message {
  if (copyOf === null) return speaker === null ? message('pass.nobody') : message('pass.names', { asserter: speaker });
  const report = { reports: [copyOf] };
  return speaker === null ? message('pass.copyNobody', { report }) : message('pass.copyOther', { report, speaker });
}

/** In what a telling that counts as the same says something else, for the reader to judge. */
function sameness(telling: Told, first: Told): Message | null {
  if (telling === first) return null;
  if (telling.sides.length === 0 && first.sides.length > 0) return message('pass.noParty');
  if (telling.scope === 'around' && first.scope !== 'around') return message('pass.around');
  return null;
}

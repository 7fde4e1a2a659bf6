import type { Telling } from '../terms/finding.ts';
import { countedAs } from '../terms/independent-voices.ts';
import type { Message } from '../terms/message.ts';
import { message } from '../words/index.ts';
import { voicesBehind } from './basis.ts';
import type { Evidence } from './evidence.ts';
import type { StateContext } from './state.ts';

interface Ground {
  readonly holder: string | null;
  readonly since: string | null;
  readonly supporting: readonly Evidence[];
  readonly opposing: readonly Evidence[];
  readonly isContested: boolean;
  readonly lead: number;
}

/** Voices named that speak against an answer. */
const NAMED_AGAINST = 2;

/** One sentence why: the weightiest word for the answer, who else says so, and who speaks against it. */
export function because(ground: Ground, context: StateContext): Message {
  const { holder, supporting, opposing, isContested } = ground;
  if (holder === null) return message(isContested ? 'state.contested' : 'state.unsettled');
  const best = supporting.reduce<Evidence | undefined>(
    (top, e) => (top && top.weight >= e.weight ? top : e),
    undefined,
  );
  if (!best) return message('state.around', { holder });
  const others = new Set(voicesBehind(supporting, context.speakerOf).keys());
  others.delete(countedAs(context.speakerOf(best.telling.voice)) ?? '');
  const against = [...new Set(opposing.map((e) => context.speakerOf(e.telling.voice).name))].slice(0, NAMED_AGAINST);
  const clauses = [
    told(best, context),
    ...(others.size > 0 ? [message('state.agree', { count: others.size })] : []),
    ...(against.length > 0 ? [message('state.against', { voices: { names: against }, count: against.length })] : []),
    ...(isContested ? [message('state.fighting')] : []),
  ];
  return message('whole', { clauses: { clauses } });
}

/** "River Front captured Ford on 10 May 2030, says SANA (for its own side)". */
function told(item: Evidence, context: StateContext): Message {
  const { telling, from, effect, isBefore } = item;
  const day = { day: telling.day };
  const who = message(`voice.${telling.interest}`, { voice: context.speakerOf(telling.voice).name });
  if (from !== null) {
    const km = message('qualifier.km', { n: telling.km ?? 0 });
    return message(effect.own.held > 0 ? 'told.behind' : 'told.before', { km, from, day, who });
  }
  const isUntil = isBefore && telling.modality === 'asserted';
  return message(isUntil ? 'told.until' : `told.${telling.modality}`, { what: whatOf(telling, context), day, who });
}

function whatOf({ change, sides }: Telling, { placeName: place, sideName }: StateContext): Message {
  return sides.length === 0
    ? message(`undergone.${change}`, { place })
    : message(`happened.${change}`, { party: { names: sides.map(sideName) }, place });
}

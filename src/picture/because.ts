import type { Telling } from '../terms/finding.ts';
import { countedAs } from '../terms/independent-voices.ts';
import { voicesBehind } from './basis.ts';
import type { Evidence } from './evidence.ts';
import type { StateContext } from './state.ts';

const VERBS: Readonly<Record<Telling['change'], string>> = {
  takes: 'captured',
  retakes: 'regained',
  enters: 'entered',
  advances: 'neared',
  attacks: 'attacked',
  contested: 'fought over',
  holds: 'held',
  loses: 'lost',
  withdraws: 'left',
  besieges: 'besieged',
};

interface Ground {
  readonly holder: string | null;
  readonly since: string | null;
  readonly supporting: readonly Evidence[];
  readonly opposing: readonly Evidence[];
  readonly isContested: boolean;
  readonly lead: number;
}

/** One sentence why: the weightiest word for the answer, who else says so, and who speaks against it. */
export function because(ground: Ground, context: StateContext): string {
  const { holder, supporting, opposing, isContested } = ground;
  if (holder === null)
    return isContested
      ? 'Fighting is told, and no report settles who holds it.'
      : 'The reports do not settle who holds it.';
  const best = supporting.reduce<Evidence | undefined>(
    (top, e) => (top && top.weight >= e.weight ? top : e),
    undefined,
  );
  if (!best) return `${holder} is the likeliest holder by what is told of the days around.`;
  const others = new Set(voicesBehind(supporting, context.speakerOf).keys());
  others.delete(countedAs(context.speakerOf(best.telling.voice)) ?? '');
  const against = [...new Set(opposing.map((e) => context.speakerOf(e.telling.voice).name))].slice(0, 2);
  const parts = [
    `${told(best, context)}`,
    others.size > 0 ? `${others.size} other ${others.size === 1 ? 'voice agrees' : 'voices agree'}` : '',
    against.length > 0 ? `${against.join(' and ')} ${against.length === 1 ? 'speaks' : 'speak'} against it` : '',
    isContested ? 'fighting goes on' : '',
  ].filter((part) => part !== '');
  return `${parts.join('; ')}.`;
}

function told(item: Evidence, context: StateContext): string {
  const t = item.telling;
  const who = context.speakerOf(t.voice).name;
  const stake = {
    for: ', for its own side',
    against: ', against its own interest',
    neutral: '',
    outlet: ' on its own word',
  }[t.interest];
  const party = t.sides.map(context.sideName).join(' and ');
  const turned = { asserted: '', denied: 'not ', possible: 'perhaps ', attempted: 'not, though tried, ' }[t.modality];
  if (item.from !== null) return `${place(item)} on ${t.day}, says ${who}${stake}`;
  const what = party === '' ? `${turned}${VERBS[t.change]}` : `${turned}${VERBS[t.change]} by ${party}`;
  return item.isBefore
    ? `Until ${what} on ${t.day}, says ${who}${stake}`
    : `${capital(what)} on ${t.day}, says ${who}${stake}`;
}

/** "On ground behind River Front's line at most 10 km from Ford". */
function place({ telling, from, effect }: Evidence): string {
  const side = effect.own.held > 0 ? 'behind' : 'before';
  return `On ground ${side} a front told ${telling.km} km from ${from}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

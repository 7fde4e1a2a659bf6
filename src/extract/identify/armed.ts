import type { PassageReading } from '../reading.ts';
import type { Draft } from './draft.ts';

const ARMED =
  '(?:rebels?|fighters?|guerrillas?|forces|troops|soldiers|militias?|militiamen|gunmen|insurgents?|militants?|commanders?|units?)';
/** Words of a name that say that its bearers fight. */
const FIGHTING_NAME =
  /\b(?:army|armed|front|liberation|resistance|brigades?|battalion|militia|mujahideen|guerrillas?|legion|corps|khmer|tigers?|defen[cs]e forces?|people's war)\b/i;

/** No report names more groups that no list knows; lists without end are no reports, and each name reads the text anew. */
const MOST_NAMES = 40;

/**
 * The unknown organisations of a report that its own words show to be fighting: "UNITA rebels", "fighters of the X", "the rebel group X",
 * or a name that says so ("Popular Resistance Front").
 * @returns ids of actors.
 */
export function armedNames(passages: readonly PassageReading[], drafts: readonly Draft[]): ReadonlySet<string> {
  const text = passages.map((passage) => passage.text).join('\n');
  const unknown = new Map<string, string>();
  for (const { actor, name, manner } of drafts)
    if (manner === 'name' && actor.kind === 'body' && actor.actorId.startsWith('as-printed:'))
      unknown.set(actor.actorId, name);
  return new Set([...unknown].slice(0, MOST_NAMES).flatMap(([id, name]) => (isArmed(name, text) ? [id] : [])));
}

function isArmed(name: string, text: string): boolean {
  if (FIGHTING_NAME.test(name)) return true;
  const printed = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const forms = [
    `\\b${printed}(?:[’']s)? (?:\\p{L}+ )?${ARMED}\\b`,
    `\\b${ARMED} (?:of|from|loyal to|belonging to) (?:the )?(?:[^.;]{0,50}\\()?${printed}\\b`,
    `\\b(?:rebel|armed|guerrilla|insurgent|militant) (?:group|movement|faction|organi[sz]ation)s?,? (?:[^.;]{0,50}\\()?${printed}\\b`,
    `\\b${printed}\\)?, (?:an?|the) [^,.;]{0,40}(?:rebel|armed|guerrilla|insurgent|militant|militia)\\b`,
  ];
  return forms.some((form) => new RegExp(form, 'u').test(text));
}

/** The draft with the kind that the report's words give it. */
export function asArmed(draft: Draft, armed: ReadonlySet<string>): Draft {
  return armed.has(draft.actor.actorId) ? { ...draft, actor: { ...draft.actor, kind: 'group' } } : draft;
}

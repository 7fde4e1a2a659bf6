import type { ActorKind } from '../terms/actor.ts';

/** An office that every state has, known by a common name: "the interior ministry", "state television". */
export interface Institution {
  readonly key: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Folded forms without the country. */
  readonly forms: readonly string[];
}

const MINISTRIES = 'defense interior foreign health information justice finance energy transport agriculture education';

function ministry(field: string): Institution {
  const printed = field === 'defense' ? 'Defence' : `${field[0]!.toUpperCase()}${field.slice(1)}`;
  const of =
    field === 'foreign'
      ? ['ministry of foreign affairs', 'foreign office']
      : [`ministry of ${field}`, `ministry of the ${field}`];
  return { key: `${field}-ministry`, name: `${printed} Ministry`, kind: 'body', forms: [`${field} ministry`, ...of] };
}

/** Offices of a state, each with the forms that name it. */
export const INSTITUTIONS: readonly Institution[] = [
  ...MINISTRIES.split(' ').map(ministry),
  {
    key: 'command',
    name: 'General Command',
    kind: 'force',
    forms: [
      'general command',
      'army command',
      'military command',
      'general staff',
      'high command',
      'armed forces general command',
    ],
  },
  {
    key: 'presidency',
    name: 'presidency',
    kind: 'body',
    forms: ['presidency', 'president', 'presidential office', 'office of the president', 'president office'],
  },
  {
    key: 'prime-minister',
    name: 'prime minister',
    kind: 'body',
    forms: ['prime minister', 'prime minister office', 'premier'],
  },
  { key: 'parliament', name: 'parliament', kind: 'body', forms: ['parliament', 'national assembly'] },
  { key: 'police', name: 'police', kind: 'force', forms: ['police', 'national police'] },
  {
    key: 'intelligence',
    name: 'intelligence service',
    kind: 'body',
    forms: ['intelligence', 'military intelligence', 'intelligence service', 'intelligence agency'],
  },
  {
    key: 'state-media',
    name: 'state media',
    kind: 'media',
    forms: [
      'state media',
      'state run media',
      'state owned media',
      'government media',
      'official media',
      'state outlets',
    ],
  },
  {
    key: 'state-agency',
    name: 'state news agency',
    kind: 'agency',
    forms: [
      'state news agency',
      'official news agency',
      'state run news agency',
      'national news agency',
      'state agency',
    ],
  },
  {
    key: 'state-tv',
    name: 'state television',
    kind: 'media',
    forms: [
      'state television',
      'state tv',
      'state run television',
      'state broadcaster',
      'national television',
      'state run tv',
      'state channel',
      'television',
      'state radio',
    ],
  },
];

import type { Cast } from './stage.ts';

/** Three towns and two sides, for sentences about any war. */
export const cast: Cast = {
  places: ['Gori', 'Zugdidi', 'Marib'],
  actors: {
    Troops: 'army',
    troops: 'army',
    'The army': 'army',
    'the army': 'army',
    Rebels: 'rebels',
    rebels: 'rebels',
    rebel: 'rebels',
    'the rebels': 'rebels',
    'The rebels': 'rebels',
    Savimbi: 'person:rebels',
  },
};

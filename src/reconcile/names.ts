import type { ActorName } from './voice-name.ts';

/** What places and actors are called. */
export interface Names {
  readonly ofPlace: (placeId: string) => string;
  readonly ofActor: ActorName;
  /** True for a voice that the actor registry lists as one person. */
  readonly isPerson: (actorId: string) => boolean;
}

import type { ControlClaim } from '../../terms/claim.ts';
import type { Reading } from '../reading.ts';
import { withoutEchoes } from './echo.ts';
import { nearbySightings } from './nearby.ts';
import { nounSightings } from './nominal.ts';
import { claimsFrom, type Draft } from './rows.ts';
import { scenesOf } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { stateSightings } from './states.ts';
import { namedParties } from './story.ts';
import { verbSightings } from './verbal.ts';

/** Codes the control ledger of one report. */
export function control(reading: Reading): ControlClaim[] {
  const sightings: Sighting[] = scenesOf(reading).flatMap((scene) => {
    const told = [
      ...verbSightings(scene), // X captured P, X drove Y out of P
      ...stateSightings(scene), // P is in X's hands, X inside P
      ...nounSightings(scene), // the capture of P, an offensive on P
    ];
    return [...told, ...nearbySightings(scene, told)]; // X 5 km from P
  });
  const drafts: Draft[] = sightings.flatMap(claimsFrom); // one row a place, with voice, time and mood
  return withoutEchoes(namedParties(drafts)).map((draft) => draft.claim);
}

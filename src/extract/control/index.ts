import type { ControlClaim } from '../../terms/claim.ts';
import type { Reading } from '../reading.ts';
import { underFireSightings } from './underFire.ts';
import { holdOutSightings } from './heldOut.ts';
import { withNoLeaving } from './noLeaving.ts';
import { asideSightings } from './aside.ts';
import { withDeniedLeaving } from './deniedLeaving.ts';
import { withDenials } from './denials.ts';
import { withoutEchoes } from './echo.ts';
import { withHalted } from './halted.ts';
import { holdSightings } from './hands.ts';
import { placeSightings } from './inside.ts';
import { nearbySightings } from './nearby.ts';
import { nounSightings } from './nominal.ts';
import { withOpponents } from './opponents.ts';
import { orderSightings } from './order.ts';
import { repelSightings, withRepelled } from './repelled.ts';
import { claimsFrom, type Draft } from './rows.ts';
import { scenesOf } from './scene.ts';
import type { Sighting } from './sighting.ts';
import { standingSightings } from './standing.ts';
import { withSoToo } from './soToo.ts';
import { withStoryParties } from './storyParties.ts';
import { flagSightings } from './flags.ts';
import { frontSightings } from './fronts.ts';
import { gappedSightings } from './gapped.ts';
import { invertedSightings, predicateSightings } from './predicates.ts';
import { roadSightings } from './roads.ts';
import { handedSightings } from './handed.ts';
import { groundedSightings, namedParties } from './story.ts';
import { verbSightings } from './verbal.ts';

/** Codes the control ledger of one report. */
export function control(reading: Reading): ControlClaim[] {
  const scenes = scenesOf(reading);
  const sightings: Sighting[] = scenes.flatMap((scene) => {
    const told = [
      ...verbSightings(scene).map(withRepelled), // X captured P, X drove Y out of P, X repelled an attempt to take P
      ...holdSightings(scene), // P is in X's hands, X in control of P
      ...placeSightings(scene), // X inside P, X at the gates of P
      ...standingSightings(scene), // X still at P, X in the centre
      ...predicateSightings(scene), // P is ours, P remains contested
      ...underFireSightings(scene), // P under attack by X
      ...holdOutSightings(scene), // P held for four weeks
      ...invertedSightings(scene), // also taken were P and Q
      ...frontSightings(scene), // the front runs through P
      ...roadSightings(scene), // the road to P was cut
      ...handedSightings(scene), // P was handed over to X
      ...flagSightings(scene), // the flag of X flies over P
      ...nounSightings(scene), // the capture of P, an offensive on P
    ];
    const whole = [
      ...told,
      ...gappedSightings(scene, told), // X holds P and Y Q
      ...repelSightings(scene, told), // X tried to take P and were repelled
    ];
    const set = [...whole, ...asideSightings(scene, whole)]; // P, seized last June
    const read = [...set, ...orderSightings(scene, set)]; // X storm P, where the tree sees no verb
    return [...read, ...nearbySightings(scene, read)]; // X 5 km from P
  });
  const all = withSoToo(sightings, scenes); // P is besieged; so is Q
  const drafts: Draft[] = groundedSightings(all).flatMap(claimsFrom); // one row a place, with voice, time and mood
  const answered = withDenials(withOpponents(withStoryParties(namedParties(drafts))), scenes); // "the ministry denied it"
  const gone = withNoLeaving(withDeniedLeaving(withHalted(answered, scenes), scenes), scenes); // "no withdrawal has taken place"
  return withoutEchoes(gone).map((draft) => draft.claim);
}

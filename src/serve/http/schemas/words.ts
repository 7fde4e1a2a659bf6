import { z } from '@hono/zod-openapi';
import type { Act, Change, Measure, Modality, Part, Passage, Qualifier } from '../../../terms/claim.ts';
import type { PlaceLine } from '../../../terms/desk.ts';
import type { Interest, VoiceKind } from '../../../terms/finding.ts';
import type { PlacePrecision } from '../../../terms/place.ts';

// The closed vocabularies of answers. Each is an object with one key a word, so that the compiler misses none.

const words = <T extends string>(all: Record<T, true>) => z.enum(Object.keys(all) as [T, ...T[]]);

export const change = words<Change>({
  ...{ takes: true, retakes: true, enters: true, advances: true, attacks: true },
  ...{ contested: true, holds: true, loses: true, withdraws: true, besieges: true },
});
export const measure = words<Measure>({
  ...{ killed: true, wounded: true, captured: true, displaced: true, destroyed: true, strikes: true },
  ...{ deployed: true, arrested: true, missing: true, refugees: true, territory: true, other: true },
});
export const act = words<Act>({
  ...{ accuse: true, deny: true, warn: true, threaten: true, condemn: true, call_for: true, promise: true },
  ...{ claim_responsibility: true, agree: true, meet: true, praise: true, reject: true },
  ...{ express_concern: true, announce: true },
});
export const kind = z.enum([...change.options, ...measure.options, ...act.options]);
export const modality = words<Modality>({ asserted: true, denied: true, possible: true, attempted: true });
export const qualifier = words<Qualifier>({ exact: true, at_least: true, at_most: true, about: true });
export const passage = words<Passage>({ body: true, headline: true, caption: true });
export const part = words<Part>({
  ...{ city: true, centre: true, neighbourhood: true, outskirts: true },
  ...{ countryside: true, province: true, parts: true },
});
export const interest = words<Interest>({ for: true, against: true, neutral: true, outlet: true });
export const voiceKind = words<VoiceKind>({
  ...{ party: true, monitor: true, agency: true, witness: true, outlet: true, unknown: true },
});
export const precision = words<PlacePrecision>({ point: true, area: true, inferred: true, none: true });
export const status = words<PlaceLine['status']>({ held: true, contested: true, unknown: true });
export const basis = words<PlaceLine['basis']>({ assessed: true, claimed: true });
export const ledger = z.enum(['control', 'figures', 'statements']);
export const attribution = z.enum(['kept', 'lost', 'changed']);
export const hitKind = z.enum(['report', 'claim', 'place', 'asserter']);

import { namedTimes } from './namedTimes.ts';
import { relativeTimes } from './relativeTimes.ts';
import type { TimeRule } from './timeRule.ts';

/** All the ways to say a time: where two overlap the longer wins, then the earlier in this list. */
export const timeRules: readonly TimeRule[] = [...namedTimes, ...relativeTimes];
